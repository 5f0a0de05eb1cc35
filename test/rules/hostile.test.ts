import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeGoals } from '../../src/plan/goals.ts';
import { frontMatterTwice } from '../../src/rules/front-matter/front-matter-twice.ts';
import { planStatus } from '../../src/rules/front-matter/plan-status.ts';
import { councilText } from '../../src/rules/goals/council-text.ts';
import { chapterAsText } from '../../src/rules/headings/chapter-as-text.ts';
import { headingTwice } from '../../src/rules/headings/heading-twice.ts';
import { missingSpace } from '../../src/rules/headings/missing-space.ts';
import { underlined } from '../../src/rules/headings/underlined.ts';
import { attachmentTitles } from '../../src/rules/references/attachment-titles.ts';
import { footnotes } from '../../src/rules/references/footnotes.ts';
import { goalReferences } from '../../src/rules/references/goal-references.ts';
import { links } from '../../src/rules/references/links.ts';
import { lostReferences } from '../../src/rules/references/lost-references.ts';
import { notesAsText } from '../../src/rules/references/notes-as-text.ts';
import type { RuleContext } from '../../src/rules/rule.ts';
import { changeSums } from '../../src/rules/sums/change-sums.ts';
import { countsInTable } from '../../src/rules/sums/counts-in-table.ts';
import { equalParts } from '../../src/rules/sums/equal-parts.ts';
import { listSums } from '../../src/rules/sums/list-sums.ts';
import { reachedCounts } from '../../src/rules/sums/reached-counts.ts';
import { textSums } from '../../src/rules/sums/text-sums.ts';
import { pastedContents } from '../../src/rules/tables/pasted-contents.ts';
import { tableAsText } from '../../src/rules/tables/table-as-text.ts';
import { asides } from '../../src/rules/text/asides.ts';
import { brackets } from '../../src/rules/text/brackets.ts';
import { brokenEncoding } from '../../src/rules/text/broken-encoding.ts';
import { cityName } from '../../src/rules/text/city-name.ts';
import { dashForWord } from '../../src/rules/text/dash-for-word.ts';
import { doubledWords } from '../../src/rules/text/doubled-words.ts';
import { hyphens } from '../../src/rules/text/hyphens.ts';
import { lawNames } from '../../src/rules/text/law-names.ts';
import { leftovers } from '../../src/rules/text/leftovers.ts';
import { lettersInFigures } from '../../src/rules/text/letters-in-figures.ts';
import { listNumbers } from '../../src/rules/text/list-numbers.ts';
import { lostPictures } from '../../src/rules/text/lost-pictures.ts';
import { lostSigns } from '../../src/rules/text/lost-signs.ts';
import { mergedLines } from '../../src/rules/text/merged-lines.ts';
import { namesInText } from '../../src/rules/text/names-in-text.ts';
import { openingUnit } from '../../src/rules/text/opening-unit.ts';
import { pageHeaders } from '../../src/rules/text/page-headers.ts';
import { paragraphEnds } from '../../src/rules/text/paragraph-ends.ts';
import { personalData } from '../../src/rules/text/personal-data.ts';
import { phonesInText } from '../../src/rules/text/phones-in-text.ts';
import { pictureToCome } from '../../src/rules/text/picture-to-come.ts';
import { pointsAsText } from '../../src/rules/text/points-as-text.ts';
import { punctuation } from '../../src/rules/text/punctuation.ts';
import { quoteSpaces } from '../../src/rules/text/quote-spaces.ts';
import { repeatedText } from '../../src/rules/text/repeated-text.ts';
import { staleNames } from '../../src/rules/text/stale-names.ts';
import { staleYear } from '../../src/rules/text/stale-year.ts';
import { wordBreaks } from '../../src/rules/text/word-breaks.ts';
import { wordTooMany } from '../../src/rules/text/word-too-many.ts';
import { wordsApart } from '../../src/rules/text/words-apart.ts';
import { wordsJoined } from '../../src/rules/text/words-joined.ts';
import { planIn } from '../plan/helper.ts';
import { fileOf, frontMatter } from '../source/helper.ts';

const edition: RuleContext['edition'] = {
  id: '2023-2026',
  from: 2023,
  to: 2026,
  labels: {
    inriktningsmål: 'KF:s inriktningsmål',
    'kf-mål': 'KF:s mål för verksamhetsområdet',
    nämndmål: 'Nämndmål',
    avdelningsmål: 'Avdelningsmål',
    enhetsmål: 'Enhetsmål',
  },
  economyChapter: null,
  closingChapter: 'Övrigt',
  goalHeading: 'inline',
  contents: { goalLabels: true, councilGoalStyle: 'regular', subheadings: [] },
  complete: { inriktningsmål: true, 'kf-mål': true },
  goals: [],
  indicators: [],
};

/** The rules that read running text. */
const rules = [
  councilText,
  chapterAsText,
  lostReferences,
  asides,
  lostPictures,
  namesInText,
  openingUnit,
  pageHeaders,
  staleNames,
  wordBreaks,
  wordsApart,
  wordsJoined,
  wordTooMany,
  brackets,
  brokenEncoding,
  changeSums,
  cityName,
  countsInTable,
  dashForWord,
  doubledWords,
  equalParts,
  footnotes,
  goalReferences,
  headingTwice,
  hyphens,
  lawNames,
  leftovers,
  lettersInFigures,
  links,
  listSums,
  missingSpace,
  paragraphEnds,
  personalData,
  phonesInText,
  quoteSpaces,
  punctuation,
  reachedCounts,
  repeatedText,
  staleYear,
  tableAsText,
  textSums,
  notesAsText,
  frontMatterTwice,
  pastedContents,
  listNumbers,
  lostSigns,
  mergedLines,
  pictureToCome,
  pointsAsText,
  underlined,
];

function problemsIn(file: string) {
  const { plan, source } = planIn(file);
  const start = process.cpuUsage();
  const problems = rules.flatMap((rule) =>
    rule({ plan, source, edition, yearHolds: true, superiors: [], goals: placeGoals(plan.parts) }),
  );
  const { user, system } = process.cpuUsage(start);
  return { problems, source, time: (user + system) / 1000 };
}

/** Milliseconds of processor time. */
function timeOf(text: string): number {
  return problemsIn(fileOf(`# Inledning\n\n${text}`)).time;
}

const pieces = [
  '(',
  ')',
  '.',
  ' .',
  ',a',
  '”',
  '"',
  'a- ',
  'a-a ',
  '--',
  '?',
  '…',
  ' ',
  'å ',
  'att ',
  'enligt a-lagen och ',
  'beslut om lagen ',
  'det har har ',
  'Vi. ',
  'x',
  'X ',
  '😀',
  '\n',
  '1',
  '8112189876 ',
  'a@',
  '@a.',
  'ska under ',
  'under 2024 avser ',
  'planeras ',
  'från 1 till ',
  '1 en ökning med ',
  'senast ',
  'mer än ',
  'minst a ',
  'mål 1.',
  'mål 1.4 ”',
  '(fyll i ',
  '(a?',
  'Vi gör det här för alla nu när vi kan. ',
  'a b c d e f g ',
  '000 ',
  '1 grupp med 000 ',
  '1 av 9 uppnås helt, 2 delvis ',
  '(skriv kort ',
  'kommer att a ',
  'löper ut 2023-',
  'xx ',
  ' och tre ej',
  'Av barnen är 1 a och 2 b. ',
  'varav 1 a ',
  'Eken har 1 barn, ',
  '\n\n| A | Barn |\n| --- | --- |\n| Eken | 1 |\n\nEken har 2 barn.',
  '(a /Anna',
  'Vi satsar på a under 2024 ',
  '\n- 1 a',
  '\n\nVi gör det här för alla',
  '\n- Vi gör det här',
  '\n\n## A',
  '\n#A',
  '\n•\ta',
  '\n- a\n– a',
  '\n\n> 1',
  'a | a\n',
  'a;a;a\n',
  '\na\t1',
  '\n\n[1] a',
  '\n---',
  '\n---\når: 1',
  '\nVi ses.',
  'a\ta\n',
  'Ã¤',
  '(Lars räknar om ',
  'Anneli, kolla med ',
  '(Fråga till Eva: ',
  'Fel! Ogiltig länk. ',
  'se figur 4 ',
  'Sida 4 (9)\n\n',
  'i tabellen nedan ',
  '\n\ni tabellen nedan',
  '\n\n1. a .... 1',
  'Error! Bookmark not defined',
  'den nya tobakslagen ',
  'landstinget ',
  'arbets sättet ',
  'vårdoch omsorg ',
  'drift-och a ',
  'mellan 3 6 ',
  'mellan 1 000 a b ',
  '1- 2 ',
  'mellan 1-2 ',
  'öppet från 8-17 ',
  '2024-års ',
  'hälso och sjuk ',
  '” ',
  '08-508 12 345 508 12 345 ',
  'den nya nya ',
  'den nya gruppen har har ',
  '( a',
  'har vi ',
  'orden (',
  'orden (orden) ',
  'a0aa ',
  'Stockholm stads ',
  '(1994:1 809) ',
  'a\v',
  'Eken 7, Almen ',
  '\n\n1.1 Om enheten',
  '\n\nBudget 2025',
  '\n\nEtt Stockholm ',
];

test.each(pieces)('a text of nothing but %j takes time in proportion to its length', (piece) => {
  // Between words, since white space at an end is dropped before any rule sees it.
  const sized = (kilobytes: number): string =>
    `Vi${piece.repeat(Math.floor((kilobytes * 1024) / piece.length))}ser`;
  timeOf(sized(20));
  // The first runs of a size also compile what it takes.
  const [small, large] = [20, 160].map((size) => Math.min(...[1, 2, 3].map(() => timeOf(sized(size)))));
  // Eight times the text; a quadratic rule takes sixty-four times as long.
  expect(large).toBeLessThan(24 * Math.max(small ?? 0, 4));
});

test.each([
  ['equal parts', '', '000 ', 'vardera'],
  ['parts in turn', 'Vi mötte 8 barn. För 8 av dem gällde det a', ', för 8 a', '.'],
  ['parts of one list', 'Vi har 8 medarbetare: 1 kock', ', 1 kock', ' och 1 chef!'],
  ['shares of others', 'Sjukfrånvaron är 6 %', ' och minst 70 % av de', ' använder!'],
  ['points of what to do', 'Vi ses.\n\n- Pröva', ' a', ' under hösten 2024'],
  ['parts by place', 'Vi har 8 barn', ', åtta i juni', '!'],
])('a text of nothing but %s takes time in proportion to its length', (_, begin, piece, end) => {
  const timeOfSize = (kilobytes: number): number =>
    timeOf(`${begin}${piece.repeat(Math.floor((kilobytes * 1024) / piece.length))}${end}`);
  timeOfSize(20);
  const [small, large] = [20, 160].map((size) => Math.min(...[1, 2, 3].map(() => timeOfSize(size))));
  expect(large).toBeLessThan(24 * Math.max(small ?? 0, 4));
});

test('whatever stands in a text, the rules only find things, all of them inside it', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (parts) => {
      const { problems, source } = problemsIn(fileOf(`# Inledning\n\nText ${parts.join('')}`));
      for (const problem of problems) {
        const { start, end } = 'span' in problem ? problem.span : { start: 0, end: 0 };
        expect(0 <= start && start <= end && end <= source.text.length).toBe(true);
      }
    }),
    { seed: 20250401, numRuns: 1000 },
  );
});

/** Texts that only some rules read: in a plan that has been decided, with numbered goals. */
test.each([
  'verksamhetsplanen ska antas ',
  'se mål 1.4 om barn ',
  'planeringen (bilaga 2) ',
  'bilagan Schema a ',
])('a decided plan of nothing but %j takes time in proportion to its length', (piece) => {
  const goals = '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.5 Barn leker\n\n## KF:s mål: 1.4 Äldre trivs';
  const timeOfSize = (kilobytes: number): number => {
    const said = piece.repeat(Math.floor((kilobytes * 1024) / piece.length));
    const { plan, source } = planIn(
      fileOf(
        `# Inledning\n\n${said}\n\n${goals}\n\n${said}`,
        `${frontMatter}\nstatus: beslutad\ndatum: 2025-01-30\nbilagor: [Planering, Riskanalys]`,
      ),
    );
    const start = process.cpuUsage();
    for (const rule of [planStatus, goalReferences, attachmentTitles]) {
      rule({ plan, source, edition, yearHolds: true, superiors: [], goals: placeGoals(plan.parts) });
    }
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  timeOfSize(20);
  const [small, large] = [20, 160].map((size) => Math.min(...[1, 2].map(() => timeOfSize(size))));
  expect(large).toBeLessThan(24 * Math.max(small ?? 0, 4));
});
