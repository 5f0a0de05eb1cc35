import type { Rule } from '../rule.ts';
import { numberWriting } from './number-writing.ts';
import { pastedContents } from './pasted-contents.ts';
import { tableAsText } from './table-as-text.ts';
import { tableColumns } from './table-columns.ts';
import { tableHeads } from './table-heads.ts';
import { tableRows } from './table-rows.ts';
import { unreadTables } from './unread-tables.ts';

/** Tables as such, whatever they hold. */
export const tableRules: readonly Rule[] = [
  numberWriting,
  pastedContents,
  tableAsText,
  tableColumns,
  tableHeads,
  tableRows,
  unreadTables,
];
