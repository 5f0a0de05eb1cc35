import { parseXml, type XmlElement } from './xml.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Namespaces by the prefixes that they are known by. */
export const spaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
  schema: 'http://www.aiim.org/pdfa/ns/schema#',
  property: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

export interface Property {
  namespace: string;
  name: string;
  /** Text of each item, or the one text there is. */
  values: string[];
  /** Languages of the items; `x-default` among them. */
  languages: string[];
  element: XmlElement | null;
}

/** The properties of an XMP packet (ISO 16684-1); null where it is no XML or no RDF. */
export function readXmp(text: string): Property[] | null {
  const root = parseXml(text.replace(/^\uFEFF/, '').trim());
  const rdf = root && (root.name === 'RDF' ? root : root.children.find(({ name }) => name === 'RDF'));
  if (!rdf || rdf.namespace !== RDF) return null;
  return rdf.children
    .filter(({ namespace, name }) => namespace === RDF && name === 'Description')
    .flatMap((description) => [...attributesOf(description), ...description.children.map(propertyOf)]);
}

/** A simple property may stand as an attribute. */
function attributesOf({ attributes }: XmlElement): Property[] {
  return [...attributes].flatMap(([key, value]) => {
    const [namespace = '', name = ''] = key.split(' ');
    if (namespace === RDF || namespace === XML || namespace === '') return [];
    return [{ namespace, name, values: [value], languages: [], element: null }];
  });
}

function propertyOf(element: XmlElement): Property {
  const items = element.children
    .filter(({ namespace, name }) => namespace === RDF && /^(?:Alt|Seq|Bag)$/.test(name))
    .flatMap(({ children }) => children);
  const values = items.length > 0 ? items.map(({ text }) => text) : [element.text];
  const languages = items.map(({ attributes }) => attributes.get(`${XML} lang`) ?? '').filter(Boolean);
  return {
    namespace: element.namespace,
    name: element.name,
    values: values.map((value) => value.trim()),
    languages,
    element,
  };
}

/** The first text of a property; '' where there is none. */
export function firstOf(properties: Property[], namespace: string, name: string): string {
  return (
    properties.find((property) => property.namespace === namespace && property.name === name)?.values[0] ?? ''
  );
}

/** Names of the properties that the packet itself describes, as `namespace name` (ISO 19005-2, 6.6.2.3.3). */
export function describedProperties(properties: Property[]): Set<string> {
  const described = new Set<string>();
  for (const { namespace, name, element } of properties) {
    if (namespace !== spaces.extension || name !== 'schemas' || !element) continue;
    for (const schema of descriptions(element)) {
      const address = textIn(schema, spaces.schema, 'namespaceURI');
      const list = childIn(schema, spaces.schema, 'property');
      for (const property of list ? descriptions(list) : []) {
        described.add(`${address} ${textIn(property, spaces.property, 'name')}`);
      }
    }
  }
  return described;
}

/** Items of a list of structures, which may stand in a description of their own or be one. */
function descriptions(list: XmlElement): XmlElement[] {
  const items = list.children.flatMap(({ children }) => children);
  return items.map(
    (item) =>
      item.children.find(({ namespace, name }) => namespace === RDF && name === 'Description') ?? item,
  );
}

function childIn({ children }: XmlElement, namespace: string, name: string): XmlElement | undefined {
  return children.find((child) => child.namespace === namespace && child.name === name);
}

function textIn(element: XmlElement, namespace: string, name: string): string {
  return (
    childIn(element, namespace, name)?.text ??
    element.attributes.get(`${namespace} ${name}`) ??
    ''
  ).trim();
}
