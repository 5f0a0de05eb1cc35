import names from '../../../schemas/first-names.json' with { type: 'json' };
import data from '../../../schemas/words/text.json' with { type: 'json' };
import { fold } from '../../plan/inline.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { anyOf, type Found, inProse } from '../reading/in-prose.ts';
import { wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule } from '../rule.ts';

/** What those who write a plan together have to say to one another, and a word processor's comments. */
export const asides: Rule = (context) => {
  const { plan, source } = context;
  const all = wordsIn(plan, source);
  const mayAsk = source.text.includes('?') && askedByName.test(source.text);
  const mayComment = labelIds.some(all.has) || initialed.test(source.text);
  return [
    ...(mayComment ? inProse(context, comment, aside, commentHint) : []),
    ...(mayAsk ? inProse(context, question, asked, questionHint, ({ text }) => text.includes('?')) : []),
    ...(inBrackets.test(source.text) ? inProse(context, promise, promised, promiseHint) : []),
    ...(toldByName.test(source.text) ? inProse(context, request, requested, requestHint) : []),
    ...(all.has(obs) ? inProse(context, reminder, aside) : []),
  ];
};

const obs = wordId('obs');

const { labels, asked: askedOf, checks, puts, puttable, offices, toFill, toCheck } = data.asides;

const foreign = ['kommenterad', 'commented', 'comment'];
const labelIds = [...foreign, ...labels.map((each) => each.split(' ')[0] ?? '')].map(wordId);
/** `[ME1`. */
const initialed = /\[[A-ZÅÄÖa-zåäö]{1,4}\d/;

/** `[Kommentar till Lars: stämmer 84?]`, `(Fråga till Eva: …)`, `[ME1: kolla]`, `Kommenterad [ME1]: …`. */
const comment = new RegExp(
  latin`(?:kommenterad|commented|comment|kommentar)\s\[\p{L}{1,4}\d{0,3}\]:?[^\n]{0,200}|\[(?:${anyOf(labels)})(?:\s+(?:till|från|av)\s[^\[\]:]{1,60})?:[^\[\]]{2,300}\]|\((?:${anyOf(labels)})\s+(?:till|från)\s[^():]{1,60}:[^()]{2,300}\)|\[\p{L}{1,4}\d{1,3}:\s[^\[\]]{2,300}\]`,
  'gi',
);
/** Words alone, of which hardly one stands in a plan: see `piecesWith`. */
const commentHint = new RegExp(
  [
    ...[...foreign, 'kommentar'].map((each) => `${each}\\s\\[`),
    ...flatMap(labels, (each) => [`\\[${each}`, `\\(${each}`]),
    '\\[[a-zåäö]{1,4}\\d',
  ]
    .join('|')
    .replaceAll(' ', '\\s'),
);

/** `Helena, är det här de nya nivåerna?` */
const question = new RegExp(
  latin`(?<=^|[.!?]\s|[^\]]:\s|[\n(])(\p{Lu}\p{Ll}+)(?:,\s+|:\s+)(?:${anyOf(askedOf)})(?!\p{L})[^.!?\n]{0,200}\?`,
  'g',
);
/** Hardly a plan has one: looked for first, in all of the text. */
const askedByName = new RegExp(`[a-zåäöé][,:]\\s+(?:${anyOf(askedOf)})\\s[^.!?\n]{0,200}\\?`);
const questionHint = new RegExp(
  flatMap(askedOf, (each) => [`[,:]\\s+${each.replaceAll(' ', '\\s')}`]).join('|'),
);

/** `(Lars räknar om)`, `(TK lägger in siffran när den kommit från HR)`: by a name or initials. */
const promise = new RegExp(
  latin`\((\p{Lu}\p{Ll}+|\p{Lu}{2,3})\s+(?:(?:${anyOf(checks)})(?!\p{L})|(?:${anyOf(puts)})\s(?=[^()]{0,40}(?:${anyOf(puttable)})))[^()]{0,200}\)`,
  'g',
);
/** `(Lars räknar`, `(TK lägger`. */
const inBrackets = /\((?:[A-ZÅÄÖ][a-zåäöé]+|[A-ZÅÄÖ]{2,3})\s[a-zåäö]/;
const promiseHint = new RegExp(
  [...checks, ...puts].map((each) => `\\s${each.replaceAll(' ', '\\s')}`).join('|'),
);

const requests = anyOf([...toCheck, ...toFill, ...data.asides.toDo]);
/** `Anneli, kolla med köket om det är 40 eller 45!` */
const request = new RegExp(
  latin`(?<=^|[.!?]\s|\n)(\p{Lu}\p{Ll}+),\s+(?:${requests})(?!\p{L})[^.!?\n]{0,200}[.!?]?`,
  'g',
);
const toldByName = new RegExp(`[a-zåäöé],\\s+(?:${requests})\\s`);
const requestHint = new RegExp(
  [...toCheck, ...toFill, ...data.asides.toDo].map((each) => `,\\s+${each.replaceAll(' ', '\\s')}`).join('|'),
);

/** `OBS! Fyll i siffran när den kommer.` */
const reminder = new RegExp(
  latin`(?<=^|[.!?]\s|\n)obs\s?[!:–-]?\s+(?:(?:${anyOf(toCheck)})(?!\p{L})|(?:${anyOf(toFill)})\s(?=[^.!?\n]{0,40}(?:${anyOf(puttable)})))[^.!?\n]{0,200}[.!?]?`,
  'gi',
);

const firstNames = new Set(names.firstNames);

/** By a name that is one, or with `du`, which no sentence of a plan says to one who is named. */
function asked(found: Found): Problem | null {
  const [text, name = ''] = found.match;
  const isNamed = firstNames.has(name) || saysYou.test(text);
  return isNamed ? aside(found) : null;
}

const saysYou = new RegExp(latin`^\p{L}+[,:]\s+\p{L}+\sdu(?!\p{L})`);

function requested(found: Found): Problem | null {
  return firstNames.has(found.match[1] ?? '') ? aside(found) : null;
}

function promised(found: Found): Problem | null {
  const [, name = ''] = found.match;
  const isInitials = /^[^a-zåäö]+$/.test(name) && !offices.includes(name);
  return firstNames.has(name) || isInitials ? aside(found) : null;
}

const aside = ({ piece, match, from, to }: Found): Problem => ({
  code: 'VP501',
  values: { text: fold(match[0]) },
  span: piece.span(from, to),
});
