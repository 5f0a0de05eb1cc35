import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { plan } from '../support/plans.ts';

const committee = 'år: 2025\nnivå: nämnd\nnämnd: Farsta stadsdelsnämnd\nhandläggare:\n  namn: Anna Ek';

/** A plan that says something of each of the council's goals. */
const goalsWith = (...texts: string[]): string =>
  plan(
    `# KF:s inriktningsmål: 1\n\n${texts.map((text, index) => `## KF:s mål: 1.${index + 1}\n\n${text}`).join('\n\n')}`,
    committee,
  );

const told = async (...texts: string[]): Promise<string[]> =>
  (await findingsIn({ 'plan.md': goalsWith(...texts) }))
    .map(({ code }) => code)
    .filter((code) => code.startsWith('VP5'));

const carriedOut = 'Stadens förvaltningar har gjort det mesta av vad de hade föresatt sig.';

test.each<[string, ...string[]]>([
  ['a sentence under three goals', carriedOut, `Först detta. ${carriedOut}`, `Sedan detta. ${carriedOut}`],
  [
    'one that has the same figures under two of them',
    'Vi når målet helt enligt 12 av 14 förvaltningar i hela staden.',
    'Vi når målet helt enligt 12 av 14 förvaltningar i hela staden. Mer finns att göra.',
    'Vi når målet delvis enligt tre av 14 förvaltningar i hela staden.',
  ],
  [
    'how far two goals are reached',
    'Den samlade bedömningen är att målet har uppnåtts delvis under året, det vill säga att vi går åt rätt håll. Den grundas på att av fem mål har två uppnåtts helt och tre delvis.',
    'Den samlade bedömningen är att målet har uppnåtts helt under året, det vill säga att vi går åt rätt håll. Den grundas på att alla fyra mål har uppnåtts helt.',
  ],
  [
    'a form with other figures',
    'Av de 14 förvaltningar som har svarat på årets enkät om arbetet med målet säger 12 att allt har gått som de hade tänkt sig när året började i januari.',
    'Av de 14 förvaltningar som har svarat på årets enkät om arbetet med målet säger nio att allt har gått som de hade tänkt sig när året började i januari.',
  ],
])('no copy: %s', async (_, ...texts) => {
  expect(await told(...texts)).toEqual([]);
});

const passage =
  'Stadens förvaltningar går varje höst igenom hur arbetet har gått och vad som kan göras bättre nästa år, och berättar på ett möte för alla vad som händer med svaren';

test.each<[string, string[], ...string[]]>([
  ['a sentence under two goals', ['VP517'], carriedOut, `Först detta. ${carriedOut}`],
  [
    'one under two goals and in a chapter of theirs',
    ['VP517'],
    carriedOut,
    `Sedan detta. ${carriedOut}\n\n# Övrigt\n\nInget annat finns.`,
  ],
  ['a passage in nearly the same words', ['VP525'], `${passage}.`, `${passage} som ingen annan gav.`],
])('a copy: %s', async (_, codes, ...texts) => {
  expect(await told(...texts)).toEqual(codes);
});
