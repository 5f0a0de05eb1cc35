import { DecodeFault } from '../../file/decode.ts';
import type { PdfFile } from '../../file/index.ts';
import { type Dict, streamOf, textOf } from '../../file/values.ts';
import type { Check, Document, PlacedAnnotation } from '../document.ts';
import { isInside } from '../tree.ts';

/** Forms (Matterhorn checkpoint 25, 28-005 and 28-010; ISO 19005-2, 6.4). */
export const checkForms: Check = (document) => {
  const { file, report } = document;
  const form = file.dict(file.catalog, 'AcroForm');
  if (file.get(form, 'NeedAppearances') === true) report('A-6.4.1-1');
  if (form?.entries.has('XFA') || file.get(file.catalog, 'NeedsRendering') === true) report('A-6.4.2-1');
  if (isDynamic(file, form)) report('25-001');
  for (const annotation of document.annotations) {
    if (annotation.subtype === 'Widget') checkField(document, annotation);
  }
};

function checkField({ file, report }: Document, { dict, owner, page }: PlacedAnnotation): void {
  if (dict.entries.has('A') || dict.entries.has('AA')) report('A-6.4.1-2', page);
  if (!isInside(owner, 'Form')) report('28-010', page);
  const isDescribed = textOf(file.get(dict, 'TU')) || textOf(file.get(owner?.dict ?? null, 'Alt'));
  if (!isDescribed) report('28-005', page);
}

function isDynamic(file: PdfFile, form: Dict | null): boolean {
  return file.list(form, 'XFA').some((part) => {
    const stream = streamOf(part);
    try {
      return (
        stream !== null &&
        /<dynamicRender>\s*required\s*</.test(Buffer.from(file.decode(stream)).toString('utf8'))
      );
    } catch (error) {
      if (!(error instanceof DecodeFault)) throw error;
      return false;
    }
  });
}
