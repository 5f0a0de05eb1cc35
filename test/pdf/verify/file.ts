/** A PDF written by hand, object by object, so that a test can break one thing and nothing else. */

/** An object: its text, where `@name` stands for another; or a stream. */
export type Part = string | { dict: string; data: string | Uint8Array };
export type Parts = Record<string, Part>;

/** The bytes of a file with these objects; `catalog` is the root and `info`, where there is one, the Info dictionary. */
export function pdfOf(parts: Parts, trailer = '/ID [<0123456789ABCDEF> <0123456789ABCDEF>]'): Buffer {
  const names = Object.keys(parts);
  const numbers = new Map(names.map((name, index) => [name, index + 1]));
  const linked = (text: string): string =>
    text.replace(/@(\w+)/g, (whole, name: string) => {
      const number = numbers.get(name);
      return number === undefined ? whole : `${number} 0 R`;
    });
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets: number[] = [];
  let length = chunks[0]?.length ?? 0;
  const add = (text: string | Uint8Array): void => {
    const chunk = typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(text);
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [index, name] of names.entries()) {
    offsets.push(length);
    const part = parts[name] ?? '';
    add(`${index + 1} 0 obj\n`);
    if (typeof part === 'string') add(linked(part));
    else {
      const data = typeof part.data === 'string' ? Buffer.from(part.data, 'latin1') : part.data;
      add(`<< ${linked(part.dict)} /Length ${data.length} >>\nstream\n`);
      add(data);
      add('\nendstream');
    }
    add('\nendobj\n');
  }
  const start = length;
  add(`xref\n0 ${names.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) add(`${String(offset).padStart(10, '0')} 00000 n \n`);
  const info = numbers.has('info') ? ' /Info @info' : '';
  add(
    linked(
      `trailer\n<< /Size ${names.length + 1} /Root @catalog${info} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

/** Puts something in place of a text that must be there, in an object or in a stream's content. */
export function change(parts: Parts, name: string, from: string, to: string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`no object ${name}`);
  const text = typeof part === 'string' ? part : part.dict;
  if (text.includes(from)) {
    const changed = text.replace(from, () => to);
    parts[name] = typeof part === 'string' ? changed : { ...part, dict: changed };
    return;
  }
  if (typeof part === 'string' || typeof part.data !== 'string' || !part.data.includes(from)) {
    throw new Error(`no ${from} in ${name}`);
  }
  parts[name] = { ...part, data: part.data.replace(from, () => to) };
}
