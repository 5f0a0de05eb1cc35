import type { Dict, Value } from '../file/values.ts';

/**
 * An object as it stands in a file, each character a byte, in the fewest that there are. Of a stream the dictionary.
 * @param numberOf The number that an object is to have in the file.
 */
export function serialize(value: Value, numberOf: (id: number) => number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) {
    let text = '';
    for (const item of value) text += apart(serialize(item, numberOf));
    return `[${text.trimStart()}]`;
  }
  switch (value.type) {
    case 'ref':
      return `${numberOf(value.id)} 0 R`;
    case 'name':
      return nameText(value.name);
    case 'text':
      return stringText(value.raw);
    case 'dict':
      return dictText(value, numberOf);
    case 'stream':
      return dictText(value.dict, numberOf);
  }
}

function dictText({ entries }: Dict, numberOf: (id: number) => number): string {
  let text = '<<';
  for (const [key, value] of entries) text += nameText(key) + apart(serialize(value, numberOf));
  return `${text}>>`;
}

/** A space before what would else run together with a name or number before it. */
function apart(text: string): string {
  const first = text.charCodeAt(0);
  return first === 0x2f || first === 0x5b || first === 0x28 || first === 0x3c ? text : ` ${text}`;
}

/** Without an exponent, which PDF has not; no more decimals than a reader keeps apart. */
function numberText(value: number): string {
  if (Number.isInteger(value)) return value.toFixed(0);
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}

function nameText(name: string): string {
  if (/^[\w+.-]*$/.test(name)) return `/${name}`;
  const hex = (letter: string): string =>
    `#${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return `/${name.replace(/[^\w+.-]/g, hex)}`;
}

/** In brackets where no letter needs an escape, else in hexadecimal digits. */
function stringText(raw: string): string {
  if (/^[\x20-\x7e]*$/.test(raw) && !/[()\\]/.test(raw)) return `(${raw})`;
  return `<${Buffer.from(raw, 'latin1').toString('hex').toUpperCase()}>`;
}
