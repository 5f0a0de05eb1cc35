import type { Rule } from '../rule.ts';
import { numberWriting } from './number-writing.ts';
import { pastedContents } from './pasted-contents.ts';
import { tableAsText } from './table-as-text.ts';
import { tableHeads } from './table-heads.ts';
import { tableColumns, tableRows } from './tables.ts';
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
