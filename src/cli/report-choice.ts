import { InvalidArgumentError } from 'commander';
import { reportFormats as formats, type ReportFormat } from '../report/format-names.ts';

/** A report that was asked for. */
export interface ReportChoice {
  format: ReportFormat;
  /** As the user wrote it; null for stdout. */
  file: string | null;
}

export const formatList = `${formats.slice(0, -1).join(', ')} eller ${formats.at(-1)}`;

/** A format by its name. */
export function parseReportFormat(text: string): ReportFormat {
  const format = formats.find((known) => known === text.toLowerCase());
  const [name = ''] = text.toLowerCase().split('=', 1);
  if (!format && formats.some((known) => known === name)) {
    throw new InvalidArgumentError(`Ange filen så: --report ${text}.`);
  }
  if (!format) throw new InvalidArgumentError(`Välj bland ${formats.join(', ')}.`);
  return format;
}

/** `sarif=rapport.sarif`, or a format alone for stdout; several flags give several. */
export function parseReport(text: string, before: ReportChoice[] | undefined): ReportChoice[] {
  const [, name = '', file] = /^([^=]*)(?:=([\s\S]*))?$/.exec(text) ?? [];
  const format = parseReportFormat(name);
  if (file === '') throw new InvalidArgumentError('Ange en fil efter likhetstecknet.');
  return [...(before ?? []), { format, file: file ?? null }];
}
