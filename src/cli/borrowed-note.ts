import texts from '../../schemas/command-texts.json' with { type: 'json' };
import type { Language } from '../report/finding.ts';
import { listed, say } from '../report/say.ts';
import type { BorrowedWordings } from '../workspace/borrowed-wordings.ts';

/** Tells of wordings that plans take over from other years: a line for each year, however many plans there are. */
export interface BorrowedNote {
  add(borrowed: BorrowedWordings | null): void;
  /** With line ends; '' where there is nothing to tell. */
  text(language: Language): string;
}

interface Told {
  plans: number;
  numbers: Set<string>;
  from: Set<number>;
}

export function borrowedNote(): BorrowedNote {
  const years = new Map<number, Told>();
  return {
    add: (borrowed) => {
      if (!borrowed) return;
      const told = years.get(borrowed.year) ?? { plans: 0, numbers: new Set(), from: new Set() };
      years.set(borrowed.year, told);
      told.plans += 1;
      for (const { number, from } of borrowed.goals) {
        told.numbers.add(number);
        told.from.add(from);
      }
    },
    text: (language) => [...years].map(([year, told]) => lineOf(year, told, language)).join(''),
  };
}

function lineOf(year: number, { plans, numbers, from }: Told, language: Language): string {
  const goals = [...numbers].sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }));
  const and = texts.and[language];
  const values = {
    year,
    goals: listed(goals, and),
    from: listed([...from].sort(), and),
    plans: plans > 1 ? plans : '',
  };
  return `vplan: ${say(texts.borrowed, language, values)}\n`;
}
