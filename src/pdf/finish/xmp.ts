/** The metadata packet (ISO 16684-1). It says what the Info dictionary says, and which standards the file follows. */

export interface Metadata {
  title: string;
  author: string;
  subject: string;
  language: string;
  /** Of the program that wrote the document, and the file. */
  program: string;
  /** ISO 8601, as XMP wants it. */
  date: string;
  /** ISO 19005: 2, or 3 where files travel inside. */
  part: 2 | 3;
}

/**
 * The packet, unpadded and read-only: nothing is to be written into an archived file. Each schema stands in a description
 * of its own, and the description of the one that PDF/A does not know before it: some readers ask for both.
 */
export function xmpPacket({ title, author, subject, language, program, date, part }: Metadata): string {
  const lines = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...EXTENSION,
    ...description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', { part: '1' }),
    ...description('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', { part: String(part), conformance: 'A' }),
    ...description('dc', 'http://purl.org/dc/elements/1.1/', {
      format: 'application/pdf',
      title: title && alternative(title),
      creator: author && `<rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq>`,
      description: subject && alternative(subject),
      language: `<rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag>`,
    }),
    ...description('xmp', 'http://ns.adobe.com/xap/1.0/', {
      CreateDate: date,
      ModifyDate: date,
      MetadataDate: date,
      CreatorTool: escaped(program),
    }),
    ...description('pdf', 'http://ns.adobe.com/pdf/1.3/', { Producer: escaped(program) }),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return lines.join('\n');
}

/** @param properties Values as XML; an empty one is left out. */
function description(prefix: string, namespace: string, properties: Record<string, string>): string[] {
  const lines = Object.entries(properties)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<${prefix}:${name}>${value}</${prefix}:${name}>`);
  return [`<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">`, ...lines, '</rdf:Description>'];
}

/** PDF/A knows no PDF/UA: its one property must be described in the file (ISO 19005-2, 6.6.2.3.3). */
const EXTENSION = [
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  '</rdf:Description>',
];

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes markup, and drops what XML 1.0 cannot hold in any form (section 2.2). */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign: string) => entities[sign] ?? sign);
}
