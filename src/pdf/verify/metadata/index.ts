import data from '../../../../schemas/xmp-schemas.json' with { type: 'json' };
import { DecodeFault } from '../../file/decode.ts';
import { nameOf, type Stream, streamOf, textOf } from '../../file/values.ts';
import type { Document } from '../document.ts';
import { describedProperties, firstOf, type Property, readXmp, spaces } from './xmp.ts';

/** What a file says that it is. */
export interface Claims {
  /** Part and level, such as `2a`. */
  pdfa: string | null;
  pdfua: 1 | null;
}

/** Properties that a PDF/A file need not describe, by their namespace (ISO 19005-2, 6.6.2.3.1); null for all. */
const predefined = new Map(
  Object.entries(data.schemas).map(([namespace, names]) => [
    namespace,
    names === null ? null : new Set(names.split(' ')),
  ]),
);

function isPredefined({ namespace, name }: Property): boolean {
  const names = predefined.get(namespace);
  return names === null || (names?.has(name) ?? false);
}

/** The metadata stream (Matterhorn checkpoint 06; ISO 19005-2, 6.6). Gives what the file claims to be. */
export function checkMetadata(document: Document): Claims {
  const { file, report } = document;
  const none: Claims = { pdfa: null, pdfua: null };
  const stream = streamOf(file.get(file.catalog, 'Metadata'));
  if (!stream || nameOf(file.get(stream.dict, 'Subtype')) !== 'XML') {
    report('06-001');
    return none;
  }
  const text = textIn(document, stream);
  const properties = text === null ? null : readXmp(text);
  if (text === null || !properties) {
    report('A-6.6.2.1-1');
    return none;
  }
  if (/^<\?xpacket\s[^>]*\b(?:bytes|encoding)\s*=/.test(text.trim())) report('A-6.6.2.1-4');
  checkSchemas(document, properties);
  checkTitle(document, properties);
  checkInfo(document, properties);
  return claimsOf(document, properties);
}

/** UTF-8 that holds nothing else; null otherwise. */
function textIn({ file }: Document, stream: Stream): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.decode(stream));
  } catch (error) {
    if (!(error instanceof DecodeFault || error instanceof TypeError)) throw error;
    return null;
  }
}

function checkSchemas({ report }: Document, properties: Property[]): void {
  const described = describedProperties(properties);
  for (const property of properties) {
    const { namespace, name } = property;
    if (!isPredefined(property) && !described.has(`${namespace} ${name}`))
      report('A-6.6.2.3.1-1', null, { name, namespace });
  }
}

function checkTitle({ file, report }: Document, properties: Property[]): void {
  const title = properties.find(({ namespace, name }) => namespace === spaces.dc && name === 'title');
  if (!title || (title.values[0] ?? '') === '') {
    report('06-003');
    return;
  }
  const isSpoken = title.languages.some((language) => language !== 'x-default');
  if (!isSpoken && !textOf(file.get(file.catalog, 'Lang'))) report('11-006');
}

/** Keys of the old dictionary beside the properties that mean the same (ISO 19005-2, table 1). */
const pairs: [string, string, string, 'text' | 'date'][] = [
  ['Title', spaces.dc, 'title', 'text'],
  ['Author', spaces.dc, 'creator', 'text'],
  ['Subject', spaces.dc, 'description', 'text'],
  ['Keywords', spaces.pdf, 'Keywords', 'text'],
  ['Creator', spaces.xmp, 'CreatorTool', 'text'],
  ['Producer', spaces.pdf, 'Producer', 'text'],
  ['CreationDate', spaces.xmp, 'CreateDate', 'date'],
  ['ModDate', spaces.xmp, 'ModifyDate', 'date'],
];

/** Both sets of metadata say the same. PDF/A-2 lets them differ; readers show now the one, now the other. */
function checkInfo({ file, report }: Document, properties: Property[]): void {
  const info = file.dict(file.trailer, 'Info');
  for (const [key, namespace, name, kind] of pairs) {
    const written = textOf(file.get(info, key));
    if (written === null) continue;
    const value = firstOf(properties, namespace, name);
    const isSame = kind === 'text' ? written.trim() === value : instantOfPdf(written) === Date.parse(value);
    if (!isSame) report('V-02', null, { key, info: written, xmp: value });
  }
}

/** A date of PDF's form (ISO 32000-1, 7.9.4) as milliseconds; null where it is none. */
function instantOfPdf(text: string): number | null {
  const match = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text);
  if (!match) return null;
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign,
    hours = '00',
    minutes = '00',
  ] = match;
  const zone = sign ? `${sign}${hours}:${minutes}` : 'Z';
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
}

/** Part and conformance level; part 4 may be without. */
const pdfaName = /^(?:[1-3][abu]|4[ef]?)$/;

function claimsOf({ report }: Document, properties: Property[]): Claims {
  const part = firstOf(properties, spaces.pdfaid, 'part');
  const level = firstOf(properties, spaces.pdfaid, 'conformance');
  if (part !== '2' && part !== '3') report('A-6.6.4-1', null, { part: part || '–' });
  if (level !== 'A') report('A-6.6.4-2', null, { level: level || '–' });
  const name = `${part ?? ''}${level?.toLowerCase() ?? ''}`;
  const isAccessible = firstOf(properties, spaces.pdfuaid, 'part') === '1';
  if (!isAccessible) report('06-002');
  return {
    pdfa: pdfaName.test(name) ? name : null,
    pdfua: isAccessible ? 1 : null,
  };
}
