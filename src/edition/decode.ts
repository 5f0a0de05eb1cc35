import type { EditionJson, Goal, Indicator, Wording as WordingJson } from './generated/edition.js';
import type { CouncilGoal, Edition, KnownIndicator, Wording } from './types.ts';

/** An edition from the data of its file, which has the form of `schemas/edition.schema.json`. */
export function decodeEdition(data: EditionJson): Edition {
  const { etiketter, innehåll } = data;
  return {
    id: data.namn.trim(),
    from: data.från,
    to: data.till,
    labels: {
      inriktningsmål: etiketter.inriktningsmål.trim(),
      'kf-mål': etiketter['kf-mål'].trim(),
      nämndmål: etiketter.nämndmål.trim(),
      avdelningsmål: etiketter.avdelningsmål.trim(),
      enhetsmål: etiketter.enhetsmål.trim(),
    },
    economyChapter: data.ekonomikapitel?.trim() ?? null,
    closingChapter: data.slutkapitel.trim(),
    goalHeading: data.målrubrik === 'samma rad' ? 'inline' : 'above',
    contents: {
      goalLabels: innehåll.etiketter,
      councilGoalStyle: innehåll['kf-mål'] === 'kursiv' ? 'italic' : 'regular',
      subheadings: innehåll.underrubriker.map((name) => (name === 'ekonomi' ? 'economy' : 'closing')),
    },
    complete: data.fullständig,
    goals: data.mål.map(decodeGoal),
    indicators: (data.indikatorer ?? []).map(decodeIndicator),
  };
}

function decodeGoal({ nivå: level, nummer, under, lydelser }: Goal): CouncilGoal {
  // A goal with a number stands under its first part (1.4 under 1); `under` says it for one without.
  const parent = under ?? nummer?.split('.')[0] ?? null;
  return {
    level,
    number: nummer ?? null,
    parent: level === 'inriktningsmål' ? null : parent,
    wordings: lydelser.map(decodeWording),
  };
}

function decodeWording({ text, år: years, varianter = [] }: WordingJson): Wording {
  return { text: text.trim(), years, variants: varianter.map((variant) => variant.text.trim()) };
}

function decodeIndicator({ namn, bättre, årsmål = [] }: Indicator): KnownIndicator {
  return {
    name: namn.trim(),
    better: bättre === 'högre' ? 'higher' : 'lower',
    targets: årsmål.map(({ värde, år: years }) => ({ text: värde.trim(), years })),
  };
}
