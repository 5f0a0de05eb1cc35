/** A little XML, as much as metadata needs: elements, attributes and text, with namespaces. No document types, no entities of one's own. */
export interface XmlElement {
  /** Address of the namespace; '' where there is none. */
  namespace: string;
  name: string;
  /** By `namespace name`. */
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
/** Hostile packets could else make each element cost as much as all before it. */
const deepest = 64;
const mostPrefixes = 200;
const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/?!]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+)/gy;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  element: XmlElement;
  /** With its prefix, as it must be closed. */
  written: string;
  prefixes: Map<string, string>;
}

/** The outermost element; null where the text is not well-formed. */
export function parseXml(text: string): XmlElement | null {
  const top: XmlElement = { namespace: '', name: '', attributes: new Map(), children: [], text: '' };
  const open: Open[] = [{ element: top, written: '', prefixes: new Map([['xml', XML]]) }];
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match || !take(match, open)) return null;
  }
  const [root] = top.children;
  return root && open.length === 1 && top.children.length === 1 && top.text.trim() === '' ? root : null;
}

/** Takes in the next piece; false where it does not fit. */
function take([, data, closing, written, rest = '', plain]: RegExpExecArray, open: Open[]): boolean {
  const within = open.at(-1);
  if (!within) return false;
  if (data !== undefined || plain !== undefined) within.element.text += data ?? unescapeText(plain ?? '');
  else if (closing) return open.pop()?.written === written;
  else if (written !== undefined) {
    const prefixes = rest.includes('xmlns') ? new Map(within.prefixes) : within.prefixes;
    const element = readElement(written, rest, prefixes);
    if (!element || open.length > deepest || prefixes.size > mostPrefixes) return false;
    within.element.children.push(element);
    if (!rest.trimEnd().endsWith('/')) open.push({ element, written, prefixes });
  }
  return true;
}

function readElement(written: string, rest: string, prefixes: Map<string, string>): XmlElement | null {
  const pairs = [...rest.matchAll(attribute)].map(([, name = '', one, two]): [string, string] => [
    name,
    unescapeText(one ?? two ?? ''),
  ]);
  for (const [name, value] of pairs) {
    if (name === 'xmlns') prefixes.set('', value);
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value);
  }
  const attributes = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (name.startsWith('xmlns')) continue;
    const full = expand(name, prefixes, false);
    if (!full) return null;
    attributes.set(full.join(' '), value);
  }
  const full = expand(written, prefixes, true);
  return full && { namespace: full[0], name: full[1], attributes, children: [], text: '' };
}

function expand(written: string, prefixes: Map<string, string>, isElement: boolean): [string, string] | null {
  const [prefix = '', name] = written.includes(':') ? written.split(':', 2) : ['', written];
  if (prefix === '' && !isElement) return ['', written];
  const namespace = prefixes.get(prefix) ?? (prefix === '' ? '' : null);
  return namespace === null ? null : [namespace, name ?? ''];
}

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

function unescapeText(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities.get(name) ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
