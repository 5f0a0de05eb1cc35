import names from '../../../schemas/first-names.json' with { type: 'json' };
import data from '../../../schemas/words/text.json' with { type: 'json' };
import type { Prose } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { inProse, quoted } from '../reading/in-prose.ts';
import { type ProseWords, wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule } from '../rule.ts';

/** What those who write a plan together have to say to one another, and a word processor's comments. */
export const asides: Rule = (context) => {
  const words = wordsIn(context.plan, context.source);
  return flatMap(kinds, ({ mayStand, pattern, isOne, hint, isAsked }) =>
    mayStand(context.source.text, words)
      ? inProse(
          context,
          pattern,
          (found) => (isOne(found.match) ? quoted('VP501', found) : null),
          hint,
          isAsked,
        )
      : [],
  );
};

/** A way of saying it. */
interface Aside {
  /** Hardly a plan has one: looked for first, in all of the text. */
  mayStand(text: string, words: ProseWords): boolean;
  pattern: RegExp;
  isOne(match: RegExpExecArray): boolean;
  /** Words alone, of which hardly one stands in a plan: see `piecesWith`. */
  hint?: RegExp;
  isAsked?(piece: Prose): boolean;
}

const { processor, labels, asked, checks, puts, puttable, offices, toFill, toCheck, toDo } = data.asides;
const requests = [...toCheck, ...toFill, ...toDo];

const hintOf = (before: string, phrases: string[]): string =>
  phrases.map((each) => `${before}${each.replaceAll(' ', '\\s')}`).join('|');

const firstNames = new Set(names.firstNames);
const isNamed = ([, name = '']: RegExpExecArray): boolean => firstNames.has(name);

const labelIds = [...processor, ...labels].map(wordId);
/** `[ME1`. */
const initialed = /\[[A-ZÅÄÖa-zåäö]{1,4}\d/;

/** `[Kommentar till Lars: stämmer 84?]`, `(Fråga till Eva: …)`, `[ME1: kolla]`, `Kommenterad [ME1]: …`. */
const comment: Aside = {
  mayStand: (text, words) => labelIds.some(words.has) || initialed.test(text),
  pattern: new RegExp(
    latin`(?:${anyOf(processor)}|kommentar)\s\[\p{L}{1,4}\d{0,3}\]:?[^\n]{0,200}|\[(?:${anyOf(labels)})(?:\s+(?:till|från|av)\s[^\[\]:]{1,60})?:[^\[\]]{2,300}\]|\((?:${anyOf(labels)})\s+(?:till|från)\s[^():]{1,60}:[^()]{2,300}\)|\[\p{L}{1,4}\d{1,3}:\s[^\[\]]{2,300}\]`,
    'gi',
  ),
  isOne: () => true,
  hint: new RegExp(
    [
      ...[...processor, 'kommentar'].map((each) => `${each}\\s\\[`),
      hintOf('\\[', labels),
      hintOf('\\(', labels),
      '\\[[a-zåäö]{1,4}\\d',
    ].join('|'),
  ),
};

const askedByName = new RegExp(`[a-zåäöé][,:]\\s+(?:${anyOf(asked)})\\s[^.!?\n]{0,200}\\?`);
const saysYou = new RegExp(latin`^\p{L}+[,:]\s+\p{L}+\sdu(?!\p{L})`);

/** `Helena, är det här de nya nivåerna?`: by a name that is one, or with `du`, which no sentence of a plan says to one who is named. */
const question: Aside = {
  mayStand: (text) => text.includes('?') && askedByName.test(text),
  pattern: new RegExp(
    latin`(?<=^|[.!?]\s|[^\]]:\s|[\n(])(\p{Lu}\p{Ll}+)(?:,\s+|:\s+)(?:${anyOf(asked)})(?!\p{L})[^.!?\n]{0,200}\?`,
    'g',
  ),
  isOne: (match) => isNamed(match) || saysYou.test(match[0]),
  hint: new RegExp(hintOf('[,:]\\s+', asked)),
  isAsked: ({ text }) => text.includes('?'),
};

/** `(Lars räknar`, `(TK lägger`. */
const inBrackets = /\((?:[A-ZÅÄÖ][a-zåäöé]+|[A-ZÅÄÖ]{2,3})\s[a-zåäö]/;
const isInitials = (name: string): boolean => /^[^a-zåäö]+$/.test(name) && !offices.includes(name);

/** `(Lars räknar om)`, `(TK lägger in siffran när den kommit från HR)`: by a name or initials. */
const promise: Aside = {
  mayStand: (text) => inBrackets.test(text),
  pattern: new RegExp(
    latin`\((\p{Lu}\p{Ll}+|\p{Lu}{2,3})\s+(?:(?:${anyOf(checks)})(?!\p{L})|(?:${anyOf(puts)})\s(?=[^()]{0,40}(?:${anyOf(puttable)})))[^()]{0,200}\)`,
    'g',
  ),
  isOne: (match) => isNamed(match) || isInitials(match[1] ?? ''),
  hint: new RegExp(hintOf('\\s', [...checks, ...puts])),
};

const toldByName = new RegExp(`[a-zåäöé],\\s+(?:${anyOf(requests)})\\s`);

/** `Anneli, kolla med köket om det är 40 eller 45!` */
const request: Aside = {
  mayStand: (text) => toldByName.test(text),
  pattern: new RegExp(
    latin`(?<=^|[.!?]\s|\n)(\p{Lu}\p{Ll}+),\s+(?:${anyOf(requests)})(?!\p{L})[^.!?\n]{0,200}[.!?]?`,
    'g',
  ),
  isOne: isNamed,
  hint: new RegExp(hintOf(',\\s+', requests)),
};

const obs = wordId('obs');

/** `OBS! Fyll i siffran när den kommer.` */
const reminder: Aside = {
  mayStand: (_, words) => words.has(obs),
  pattern: new RegExp(
    latin`(?<=^|[.!?]\s|\n)obs\s?[!:–-]?\s+(?:(?:${anyOf(toCheck)})(?!\p{L})|(?:${anyOf(toFill)})\s(?=[^.!?\n]{0,40}(?:${anyOf(puttable)})))[^.!?\n]{0,200}[.!?]?`,
    'gi',
  ),
  isOne: () => true,
};

const kinds: readonly Aside[] = [comment, question, promise, request, reminder];
