import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/references.json' with { type: 'json' };
import { titleOf } from '../../plan/attachment-title.ts';
import type { Span } from '../../plan/model.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { contentOf, wordingStem, wordsOf } from '../reading/wording.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { attachmentHint, headingsOf, isOfOtherText, numberOf } from './attachment-mentions.ts';

/** What the text calls an attachment is what the list in the front matter calls it. */
export const attachmentTitles: Rule = (context) => {
  const listed = context.plan.meta.attachments.map(({ title }) => titled(title));
  if (listed.length === 0 || listed.length > mostListed) return [];
  return [...otherNumbers(listed, context), ...unknownTitles(listed, context), ...headings(listed, context)];
};

/** Of more, which no plan has, each place in the text would be held against all. */
const mostListed = 99;

interface Titled {
  number: number;
  /** Without `Bilaga 2:`. */
  title: string;
  /** Stems of the words that tell what it is. */
  words: ReadonlySet<string>;
}

const titled = (title: string): Titled => {
  return { number: numberOf(title), title: titleOf(title), words: telling(titleOf(title)) };
};

/** Shorter stems are `plan`, `mål` and the like, which many attachments have in common. */
const shortest = 6;
const actors = contentOf(common.actors);

const telling = (text: string): Set<string> =>
  new Set([...contentOf(wordsOf(text))].filter((word) => word.length >= shortest && !actors.has(word)));

/** Endings are not all cut alike: `kompetensplanen` leaves `kompetensplan`, which alone leaves `kompetenspla`. */
const says = ({ words }: Titled, word: string): boolean =>
  [...words].some(
    (each) =>
      Math.abs(each.length - word.length) <= longestEnding &&
      (each.startsWith(word) || word.startsWith(each)),
  );
const longestEnding = 3;

const verb = `(?:${anyOf(data.ofAttachment)})`;
const ending = latin`(?!\s*(?:[,–-]|och|samt)\s*\d)(?![\p{L}\p{N}])`;

/** `kompetensplanen (bilaga 1)`, `kompetensplanen finns i bilaga 1`, and `i bilaga 1 finns kompetensplanen`. */
const namedBefore = new RegExp(
  latin`(?<![\p{L}\p{N}])(?<!(?:i|om|för|kring|av|till|på)\s)(?<name>\p{L}{${shortest},40})(?:\s*\((?:se\s+)?|,\s*(?:se\s+)?|\s+${verb}\s+(?:\p{L}{2,8}\s+)?(?:i|av)\s+)bilaga\s+(?<number>\d{1,2})${ending}`,
  'gi',
);
const namedAfter = new RegExp(
  latin`(?<![\p{L}\p{N}])bilaga\s+(?<number>\d{1,2})${ending}\s+${verb}\s+(?:\p{L}{2,9}\s+)?(?<name>\p{L}{${shortest},40})(?!\p{L})(?<!s(?=\s+\p{L}))`,
  'gi',
);

/** `se kompetensplanen i bilaga 1`, and `bilaga 1 (kompetensplanen)`. */
const pointedTo = new RegExp(
  latin`(?<![\p{L}\p{N}])(?:se|läs|enligt|jämför|jfr)\s+(?:även\s+|också\s+|mer\s+i\s+)?(?<name>\p{L}{${shortest},40})\s+i\s+bilaga\s+(?<number>\d{1,2})${ending}`,
  'gi',
);
const inBrackets = new RegExp(
  latin`(?<![\p{L}\p{N}])bilaga\s+(?<number>\d{1,2})\s*\((?<name>\p{L}{${shortest},40})(?=[\s)])`,
  'gi',
);

/** A word of another attachment's title beside a number: the number is that of the other one, or was before. */
function otherNumbers(listed: Titled[], context: RuleContext): Problem[] {
  if (listed.length < 2) return [];
  const check = (found: Found): Problem | null => {
    const { piece, match, from } = found;
    const { name = '', number = '' } = match.groups ?? {};
    const named = listed.find((each) => each.number === Number(number));
    const word = wordingStem(name.toLowerCase());
    const isAnother = listed.some((each) => each !== named && says(each, word));
    if (!named || !isAnother || says(named, word) || isOfOtherText(found)) return null;
    const at = from + match[0].indexOf(name);
    const values = { written: name, number: named.number, title: named.title };
    return { code: 'VP146', values, span: piece.span(at, at + name.length) };
  };
  return [namedBefore, namedAfter, pointedTo, inBrackets].flatMap((pattern) =>
    inProse(context, pattern, check, attachmentHint),
  );
}

/** `bilagan Lokal drogpolicy`, `bilaga 2, Lokal drogpolicy för …`, to the end of what is a name there. */
const title = new RegExp(
  latin`(?<![\p{L}\p{N}])[Bb]ilaga(?:n\s+|n?\s+(?<number>\d{1,2})\s*[,:–]\s*)[”"»]?(?<title>\p{Lu}\p{Ll}[^.,;:!?()”"»\n]{4,80})`,
  'g',
);
const afterName = new RegExp(latin`\s(?:${verb}|som|där|och\s+bilaga|till|i\s+avtalet)(?!\p{L}).*$`, 's');
/** `bilaga 1, Enheten genomför …`: a sentence, and no name. */
const isSentence = new RegExp(
  latin`^(?:${anyOf(common.actors)}|alla|samtliga|vi)(?!\p{L})|(?<!\p{L})(?:${anyOf(common.finite)})(?!\p{L})`,
  'i',
);

/** A name after the word, with the number that it has in the list or with none. */
function unknownTitles(listed: Titled[], context: RuleContext): Problem[] {
  const check = (found: Found): Problem | null => {
    const { piece, match, to } = found;
    const { title: all = '', number } = match.groups ?? {};
    const named = listed.filter((each) => number === undefined || each.number === Number(number));
    const written = all.replace(afterName, '').trimEnd();
    if (!isUnknown(written, named) || isSentence.test(written) || isOfOtherText(found)) return null;
    const start = to - all.length;
    return other(
      written,
      number === undefined ? undefined : named[0],
      piece.span(start, start + written.length),
    );
  };
  return inProse(context, title, check, attachmentHint, ({ kind }) => kind !== 'heading');
}

/** `## Bilaga 2: Lokal drogpolicy` over the attachment itself. */
function headings(listed: Titled[], context: RuleContext): Problem[] {
  return flatMap(headingsOf(context), ({ number, piece: { text, span } }): Problem[] => {
    const written = titleOf(text.trim());
    const named = listed.filter((each) => each.number === number);
    if (!isUnknown(written, named)) return [];
    const start = text.lastIndexOf(written);
    return [other(written, named[0], span(start, start + written.length))];
  });
}

/** Whether a name says something, and none of what is meant says a part of the same. */
function isUnknown(written: string, named: Titled[]): boolean {
  return telling(written).size > 0 && named.length > 0 && !named.some((each) => fits(each, written));
}

/** By so many letters two words are seen to have a part in common: `Krisplan` and `vid kris`. */
const alike = 4;

/** A title of short words alone may be called anything; one word in common, or a part of one, is enough. */
function fits(named: Titled, written: string): boolean {
  const [own, said] = [named.title, written].map((text) =>
    [...contentOf(wordsOf(text))].filter((word) => word.length >= alike),
  ) as [string[], string[]];
  return own.length === 0 || said.some((word) => own.some((each) => haveInCommon(each, word)));
}

const haveInCommon = (one: string, other: string): boolean =>
  one.includes(other) || other.includes(one) || one.slice(0, alike) === other.slice(0, alike);

function other(written: string, named: Titled | undefined, span: Span): Problem {
  if (!named) return { code: 'VP147', values: { written }, span };
  return { code: 'VP146', values: { written, number: named.number, title: named.title }, span };
}
