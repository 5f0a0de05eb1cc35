/** Reads a finished PDF back and holds it to PDF/UA-1, PDF/A-2a or 3a, and what vplan itself promises. */

import { openFile, type PdfFile } from '../file/index.ts';
import { checkActions } from './checks/actions.ts';
import { checkAnnotations } from './checks/annotations.ts';
import { checkAttachments } from './checks/attachments.ts';
import { checkCatalog } from './checks/catalog.ts';
import { checkExtent } from './checks/extent.ts';
import { checkForms } from './checks/forms.ts';
import { checkGrammar } from './checks/grammar.ts';
import { checkLanguage } from './checks/language.ts';
import { checkLayers } from './checks/layers.ts';
import { checkMarkedContent } from './checks/marked.ts';
import { checkNavigation } from './checks/navigation.ts';
import { checkOutput } from './checks/output.ts';
import { checkRegisters } from './checks/registers.ts';
import { checkAlternatives, checkHeadings, checkRoles } from './checks/structure.ts';
import { checkEncryption, checkSyntax } from './checks/syntax.ts';
import { checkTables } from './checks/tables.ts';
import { createContentModel } from './content/model.ts';
import { scanContent } from './content/scan.ts';
import { type Check, type Document, readDocument } from './document.ts';
import { checkFonts } from './fonts/index.ts';
import { type Claims, checkMetadata } from './metadata/index.ts';
import { createReport, type Failure, type Report } from './report.ts';

export type { Claims } from './metadata/index.ts';
export { conditionCount, type Failure } from './report.ts';
export { conditionText } from './text.ts';

export interface Verification {
  /** By page, then by condition; none where the file is as it should be. */
  failures: Failure[];
  claims: Claims;
}

const nothing: Claims = { pdfa: null, pdfua: null };

/**
 * Verifies a PDF. Never throws on content: what cannot be read fails a condition of its own. Time and memory are bounded
 * by the file's size and a fixed budget for what its streams unpack to.
 */
export async function verifyPdf(bytes: Uint8Array): Promise<Verification> {
  const { report, failures } = createReport();
  const claims = safely(report, nothing, () => {
    const file = open(bytes, report);
    return file ? verifyFile(file, report) : nothing;
  });
  return { failures: failures(), claims };
}

function open(bytes: Uint8Array, report: Report): PdfFile | null {
  try {
    return openFile(bytes);
  } catch (error) {
    report('A-6.1.4-1', null, { reason: reasonOf(error) });
    return null;
  }
}

function verifyFile(file: PdfFile, report: Report): Claims {
  if (checkEncryption({ file, report })) return nothing;
  const document = readDocument(file, report);
  const claims = safely(report, nothing, () => checkMetadata(document));
  const model = createContentModel();
  const run = (check: Check): void => safely(report, undefined, () => check(document));
  run((it) => scanContent(it, model));
  for (const check of [
    checkCatalog,
    checkRoles,
    checkGrammar,
    checkAlternatives,
    checkHeadings,
    checkTables,
    checkRegisters,
  ])
    run(check);
  for (const check of [checkAnnotations, checkForms, checkActions, checkNavigation, checkLayers]) run(check);
  run((it: Document) => checkMarkedContent(it, model));
  run((it) => checkExtent(it, model));
  run((it) => checkLanguage(it, model));
  run((it) => checkFonts(it, model));
  run((it) => checkOutput(it, model));
  run((it) => checkAttachments(it, claims.pdfa?.startsWith('3') ?? false));
  // Last: by now the reader has met most of the objects.
  run(checkSyntax);
  return claims;
}

/** A check that fails on something unheard of says so in place of its findings. */
function safely<T>(report: Report, otherwise: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    report('V-00', null, { reason: reasonOf(error) });
    return otherwise;
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
