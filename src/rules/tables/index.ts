import type { Rule } from '../rule.ts';
import { datesInTables } from './dates-in-tables.ts';
import { numberWriting } from './number-writing.ts';
import { pastedContents } from './pasted-contents.ts';
import { tableAsText } from './table-as-text.ts';
import { tableColumns } from './table-columns.ts';
import { tableHeads } from './table-heads.ts';
import { tableRows } from './table-rows.ts';
import { unreadTables } from './unread-tables.ts';

/** Tables as such, whatever they hold. */
export const tableRules: readonly Rule[] = [
  datesInTables,
  numberWriting,
  pastedContents,
  tableAsText,
  tableColumns,
  tableHeads,
  tableRows,
  unreadTables,
];
