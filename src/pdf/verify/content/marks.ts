import type { Content } from './model.ts';

/** Where content stands among marked content: whether it is artifact, tagged, or neither (ISO 14289-1, 7.1). */
export interface Marks {
  /** Opens a sequence, of a piece of content or of none. Returns the condition that it breaks by where it begins. */
  open(kind: MarkKind, content: Content | null): '01-003' | '01-004' | null;
  /** Closes the last one; false where none is open. */
  close(): boolean;
  /** What content here is: artifact goes before tagged, which is reported by itself. */
  state(): MarkKind;
  /** The innermost piece of content that is open. */
  content(): Content | null;
  /** Whether all that was opened is closed. */
  areClosed(): boolean;
}

export type MarkKind = 'artifact' | 'tagged' | 'plain';

/** Deeper sequences than this are counted and not looked at. */
const deepest = 1000;

/** @param outer What the stream itself stands in: a form's content is what the place is where it is drawn. */
export function createMarks(outer: MarkKind): Marks {
  const stack: { kind: MarkKind; content: Content | null }[] = [];
  let beyond = 0;
  const open = { artifact: outer === 'artifact' ? 1 : 0, tagged: outer === 'tagged' ? 1 : 0, plain: 0 };
  return {
    open(kind, content) {
      if (stack.length >= deepest) {
        beyond += 1;
        return null;
      }
      stack.push({ kind, content: content ?? stack.at(-1)?.content ?? null });
      const fault =
        kind === 'artifact' && open.tagged > 0
          ? '01-003'
          : kind === 'tagged' && open.artifact > 0
            ? '01-004'
            : null;
      open[kind] += 1;
      return fault;
    },
    close() {
      if (beyond > 0) {
        beyond -= 1;
        return true;
      }
      const last = stack.pop();
      if (last) open[last.kind] -= 1;
      return last !== undefined;
    },
    state: () => (open.artifact > 0 ? 'artifact' : open.tagged > 0 ? 'tagged' : 'plain'),
    content: () => stack.at(-1)?.content ?? null,
    areClosed: () => stack.length === 0,
  };
}
