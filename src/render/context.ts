import type { Definition, Table } from 'mdast';
import type { Picture } from '../pictures/type.ts';
import type { DataTable } from '../plan/model.ts';
import type { Notes } from './notes.ts';
import type { Outline } from './outline.ts';

/** What turning a plan's Markdown into HTML must know beyond the node in hand. */
export interface MarkdownContext {
  outline: Outline;
  pictures: ReadonlyMap<string, Picture>;
  tables: ReadonlyMap<Table, DataTable>;
  definitions: ReadonlyMap<string, Definition>;
  notes: Notes;
}
