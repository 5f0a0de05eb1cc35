/** Turns of loops and partials in one document. The longest plans come to some ten thousand. */
const mostSteps = 1_000_000;

/** Partials inside one another. A plan's goals nest five deep. */
const deepest = 100;

/**
 * Characters that a template itself writes, each counted once for every loop and partial that it stands in: a plan
 * of 5 MB with five levels of goals comes to half of it.
 */
export const mostText = 60_000_000;

/** Loops and partials that a piece of text can stand in, each of them counting it. */
export const mostLayers = 10;

/** A rendering that cannot go on. */
export class StoppedError extends Error {
  /** Names of partials: the use of one of them is to blame. Empty where that is not known. */
  readonly partials: readonly string[];

  /** @param message `{name}` stands for the partial that turns out to be used */
  constructor(message: string, partials: readonly string[]) {
    super(message);
    this.partials = partials;
  }
}

/** Keeps one rendering within bounds: a template comes from other people's branches, like a plan. */
export interface Guard {
  /** Counts a turn of a loop; gives its text back. */
  step(text: string): string;
  /** Runs a partial. */
  inside(name: string, work: () => string): string;
}

/** @param most characters that may be written */
export function createGuard(most: number): Guard {
  let steps = 0;
  let written = 0;
  const open: string[] = [];
  const count = (text: string): string => {
    steps += 1;
    if (steps > mostSteps) {
      throw new StoppedError(
        'mallen upprepar sig mer än en miljon gånger. Se över {{#each}} och {{> }}.',
        [],
      );
    }
    written += text.length;
    if (written > most) throw new StoppedError('det som mallen skriver blir för stort.', []);
    return text;
  };
  return {
    step: count,
    inside: (name, work) => {
      open.push(name);
      if (open.length > deepest) {
        const often = open.filter((each, index) => open.indexOf(each) < index);
        throw new StoppedError('{{> {name}}} visar sig själv utan slut.', often);
      }
      const text = count(work());
      open.pop();
      return text;
    },
  };
}
