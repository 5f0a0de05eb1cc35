import type { Language } from '../report/finding.ts';
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
    text: (language) =>
      [...years]
        .map(([year, { plans, numbers, from }]) => {
          const { sentence, and } = words[language];
          const listed = [...numbers].sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }));
          return `vplan: ${sentence(year, inWords(listed, and), inWords([...from].sort(), and), plans)}\n`;
        })
        .join(''),
  };
}

function inWords(parts: (string | number)[], and: string): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}` : parts.join('');
}

const words = {
  sv: {
    and: 'och',
    sentence: (year: number, goals: string, from: string, plans: number) =>
      `Programmet känner inte budgetens lydelser för ${year}. Mål ${goals} får dem från ${from}${plans > 1 ? `, i ${plans} planer` : ''}. Jämför med budgeten för ${year}, och skriv ut lydelsen efter numret där den är en annan.`,
  },
  en: {
    and: 'and',
    sentence: (year: number, goals: string, from: string, plans: number) =>
      `The budget's wordings for ${year} are not known here. Goals ${goals} have theirs from ${from}${plans > 1 ? `, in ${plans} plans` : ''}. Compare them with the budget for ${year}, and write the wording after the number where it is another.`,
  },
};
