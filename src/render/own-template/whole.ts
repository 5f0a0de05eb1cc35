/** What a template may do with the plan: dress it, and neither leave any of it out nor print it twice. */
import type { TemplateFolder } from '../../workspace/template.ts';
import { TemplateError } from '../template-error.ts';
import { mark } from './markup.ts';

/** A heading of a page and what stands up to the next one. */
interface Stretch {
  /** '' for one without, null before the first heading. */
  id: string | null;
  /** Pieces of ready HTML, which is the plan's text. */
  texts: number;
}

/**
 * Refuses a page that has not the plan's headings, all and in their order, and below each of them its text.
 * @param own The page of a template of one's own, with a mark for all ready HTML.
 * @param shipped The same of the shipped one.
 * @throws TemplateError
 */
export function refuseOtherText(own: string, shipped: string, { name }: TemplateFolder): void {
  const [found, wanted] = [stretches(own), stretches(shipped)];
  const refuse = (message: string): never => {
    throw new TemplateError(message, { file: name, line: null, column: null });
  };
  const at = wanted.findIndex(({ id }, index) => id !== found[index]?.id);
  if (at !== -1 || found.length !== wanted.length) {
    const id = (wanted[at] ?? found[wanted.length])?.id;
    refuse(
      `rubrikerna ska vara planens, var och en en gång och i samma ordning. Felet börjar vid id="${id}".`,
    );
  }
  const other = wanted.find(({ texts }, index) => texts !== found[index]?.texts);
  if (other) {
    const where = other.id === null ? 'före första rubriken' : `under rubriken med id="${other.id}"`;
    refuse(
      `planens text ${where} ska skrivas ut, en gång. Se efter att {{body}}, {{intro}} och noternas {{html}} står i delmallarna.`,
    );
  }
}

function stretches(html: string): Stretch[] {
  const texts = (part: string): number => part.split(mark).length - 1;
  const [before = '', ...rest] = html.split(/<h(?=[1-6][\s>])/i);
  return [
    { id: null, texts: texts(before) },
    ...rest.map((part) => {
      const [, attributes = ''] = /^[1-6]([^>]*)>/.exec(part) ?? [];
      const id = /\sid="([^"]*)"/.exec(attributes)?.[1] ?? '';
      return { id, texts: texts(part.replace(/^[\s\S]*?<\/h[1-6]\s*>/i, '')) };
    }),
  ];
}
