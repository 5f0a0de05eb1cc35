import type { PdfFile } from '../file/index.ts';
import { type Dict, nameOf } from '../file/values.ts';

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const grouping = 'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private';
const blocks = 'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot';
const inline = 'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP';
const illustrations = 'Figure Formula Form';
const standardTypes: ReadonlySet<string> = new Set(
  `${grouping} ${blocks} ${inline} ${illustrations}`.split(' '),
);

export interface Role {
  /** The standard type; the type as written where it leads to none. */
  role: string;
  fault: '02-001' | '02-003' | null;
}

/** What each structure type stands for by the role map (ISO 32000-1, 14.7.3). */
export function roleReader(file: PdfFile, root: Dict): (type: string) => Role {
  const map = file.dict(root, 'RoleMap');
  const known = new Map<string, Role>();
  return (type) => {
    const before = known.get(type);
    if (before) return before;
    const role = follow(type, (name) => nameOf(file.get(map, name)));
    known.set(type, role);
    return role;
  };
}

function follow(type: string, next: (name: string) => string | null): Role {
  const seen = new Set<string>();
  let name: string | null = type;
  while (name !== null && !standardTypes.has(name)) {
    if (seen.has(name)) return { role: type, fault: '02-003' };
    seen.add(name);
    name = next(name);
  }
  return name === null ? { role: type, fault: '02-001' } : { role: name, fault: null };
}

/** Standard types that the role map gives another meaning. */
export function remapped(file: PdfFile, root: Dict): string[] {
  const map = file.dict(root, 'RoleMap');
  return [...(map?.entries.keys() ?? [])].filter((type) => standardTypes.has(type));
}
