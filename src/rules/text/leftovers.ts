import names from '../../../schemas/first-names.json' with { type: 'json' };
import data from '../../../schemas/words/text.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse, quoted } from '../reading/in-prose.ts';
import { saidBefore } from '../reading/sentences.ts';
import { wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule } from '../rule.ts';

/** What was to be filled in, asked or decided before the plan was finished. */
export const leftovers: Rule = (context) => {
  const all = wordsIn(context.plan, context.source);
  const words = inWords.filter(({ firsts }) => firsts.some(all.has));
  return [
    ...flatMap(words, ({ pattern }) => inProse(context, pattern, leftover)),
    ...inProse(context, signs, leftover, signRow),
    ...inProse(context, bracketed, leftover, bracketedHint),
    ...inProse(context, ordered, order, orderedHint),
    ...inProse(context, toCome, leftover, /[([](?:text|bild|tabell|diagram|siffr|uppgift|avsnitt)/),
    ...inProse(context, field, leftover, /\{|fel!\s|error!\s/),
    ...inProse(context, notes, leftover, notesHint),
    ...inProse(context, question, openQuestion, /\([^()?]*\?/),
    ...inProse(context, signed, leftover, /\/\s?[a-zåäö]+\)/),
    ...inProse(context, trailing, brokenOff, /\.\.\.|…/),
    ...inProse(context, undecided, stillUndecided, putOff),
  ];
};

const { marks, phrases, instructions, reminders, comesPattern, blanks } = data.leftovers;

/** `???`, `____`, a line of dots. */
const signs = /\?{2,}|_{3,}|\.{5,}|…{2,}/g;
const signRow = /\?\?|___|\.\.\.\.\.|……/;

const firstWord = new RegExp(latin`[\p{L}\p{N}]+`);

/** `TODO`, `xx`, `20xx`; and what word processors put in empty fields. */
const inWords = [
  { phrases: [...marks, 'xx', 'xxx', 'xxxx', '20xx', '19xx', '20XX', '19XX'], flags: 'gu' },
  { phrases, flags: 'gi' },
].map(({ phrases: all, flags }) => ({
  // `20xx-xx-xx, xxx` is one blank.
  pattern: new RegExp(
    latin`(?<![\p{L}\p{N}])(?:${anyOf(all)})(?:[-–/.,:\s]{1,2}(?:${anyOf(all)})){0,9}(?![\p{L}\p{N}])`,
    flags,
  ),
  /** Without its first word in the plan a phrase need not be looked for. */
  firsts: all.map((each) => wordId(firstWord.exec(each)?.[0] ?? '')),
}));

const inRoundBrackets = instructions.filter((words) => words !== 'ange');

const toWriter = String.raw`obs\s*[!:.–-]?\s*`;

/** `(Fyll i antal)`, `(OBS! stäm av med Anna)`, `[namn]`, `{datum}`: an instruction in any brackets, a blank in those that text does not use. */
const bracketed = new RegExp(
  latin`\((?!${data.leftovers.toReaderPattern})(?:${toWriter}(?:${anyOf(reminders)})|(?:${toWriter})?(?:${anyOf(inRoundBrackets)}))(?!\p{L})[^()]{0,200}\)|\(ange\s+(?:${anyOf(blanks)})\s*\)|[\[{](?:${toWriter})?(?:(?:${anyOf([...instructions, ...reminders])})(?!\p{L})[^\[\]{}]{0,200}|${anyOf(blanks)})[\]}]`,
  'gi',
);

const bracketedHint = new RegExp(
  `[([{](?:obs|${anyOf([...instructions, ...reminders, ...blanks]).toLowerCase()})`,
);

const { orders, ordersSay } = data.leftovers;

/** `(Skriv i punktform och ange antal)`: what a template asks of the one who writes; `(Beskriv hur du trivs)` is asked in an enquiry. */
const ordered = new RegExp(latin`[(\[{](?:${anyOf(orders)})(?!\p{L})[^()\[\]{}]{0,200}[)\]}]`, 'gi');
const orderedHint = new RegExp(
  orders.flatMap((each) => ['(', '[', '{'].map((sign) => `\\${sign}${each}`)).join('|'),
);
const saysToWriter = new RegExp(latin`(?<!\p{L})(?:${anyOf(ordersSay)})(?!\p{L})`, 'i');
const saysToOthers = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.leftovers.addressed)})(?!\p{L})`, 'i');
const alreadyTold = new RegExp(bracketed.source, 'i');

function order(found: Found): Problem | null {
  const [text] = found.match;
  const isOrder = saysToWriter.test(text) && !saysToOthers.test(text) && !alreadyTold.test(text);
  return isOrder ? leftover(found) : null;
}

/** `(text om samverkan kommer)`. */
const toCome = new RegExp(latin`[(\[]${comesPattern}\s*[.!]?[)\]]`, 'gi');

const { errors, names: fieldNames } = data.wordFields;
/** `Fel! Hittar inte referenskälla.`, `{ PAGE }`: what a word processor's fields leave behind. */
const field = new RegExp(
  latin`(?<!\p{L})(?:${anyOf(errors)})(?!\p{L})\.?|\{\s*(?:${anyOf(fieldNames)})(?!\p{L})[^{}\n]{0,120}\}`,
  'gi',
);

const { askedByName, mendedByName, partsOfText } = data.leftovers;

/** A phrase that may begin with a capital letter, in a pattern that heeds case. */
const eitherCase = (phrases: string[]): string =>
  anyOf(flatMap(phrases, (each) => [each, each.charAt(0).toUpperCase() + each.slice(1)]));

/** `Samir: stäm av med Olle`; as `uppdatera` may also be what Samir does, only with a part of the text to mend. */
const toNamed = latin`(?<=^|[.!?]\s|[\n(])(?:${anyOf(names.firstNames)}):\s+(?:(?:${eitherCase(askedByName)})(?!\p{L})|(?:${eitherCase(mendedByName)})(?!\p{L})(?=[^.!?\n]{0,80}(?:${anyOf(partsOfText)})))[^.!?()\n]{0,200}`;

/** `Hej Anna, kolla med Olle innan vi skickar in`: what one who writes has to say to another. */
const notes = new RegExp(
  latin`${toNamed}|(?<!\p{L})(?:Hej\s+\p{Lu}\p{Ll}+\s*[,!]|(?<=^|[.!?]\s)[Kk]olla\s+(?:av|med|upp)(?!\p{L}))[^.!?\n]{0,200}|(?<=^|[.!?]\s|\n)(?:${eitherCase(askedByName)})(?!\p{L})[^.!?\n]{0,200}?innan\s+vi\s+skickar(?=\s*(?:[.!]|$))|innan\s+vi\s+(?:(?:skickar|lämnar)\s+in(?!\p{L})|skickar(?=\s*!))`,
  'g',
);
const notesHint = new RegExp(
  latin`hej\s|kolla\s|innan\s+vi\s|:\s+(?:${anyOf([...askedByName, ...mendedByName])})`,
);

const leftover = (found: Found): Problem => quoted('VP501', found);

const askingFor = latin`(?:${anyOf(data.leftovers.askedByName.map((each) => each.charAt(0).toUpperCase() + each.slice(1)))}|Fråga|Hör|Ring)(?!\p{L})`;
const signature = latin`\/\s?\p{Lu}\p{Ll}+`;
/** `(Är det 12?)`, `(Är det 12? /Anna)`, `(Går det att få fram? Fråga Eva)`. */
const question = new RegExp(
  latin`\(([^()]{3,200}?)\?\s?(?:${signature}\s?|(?:${askingFor})[^()?]{2,40})?\)`,
  'g',
);

/** `(Siffran är från i fjol /Anna)`: a note that somebody has signed. A question is one of those above. */
const signed = new RegExp(latin`\([^()?]{3,200}[\s.!]\/(?:${anyOf(names.firstNames)})\)`, 'g');
const questionWords = new Set(data.questionWords);
const asksWriter = new RegExp(latin`^\s*(?:${anyOf(data.leftovers.toWriter)})(?!\p{L})`, 'i');

/** `(Trivs du i gruppen?)` asks those who answer an enquiry. */
const asksReader = new RegExp(
  latin`^\s*\p{Lu}\p{Ll}+[rst]\s+(?:${anyOf(data.leftovers.addressed)})(?!\p{L})`,
);

/** A real question, as in an enquiry, begins with a word that asks, or with a person; `(Hur gör vi med …?)` asks the writer. */
function openQuestion(found: Found): Problem | null {
  const [, asked = ''] = found.match;
  const first = firstWord.exec(asked)?.[0] ?? '';
  const isReal = questionWords.has(first.toLowerCase()) || asksReader.test(asked);
  if (first === '' || (isReal && !asksWriter.test(asked))) return null;
  return quoted('VP502', found);
}

/** A sentence that only puts off: `Tas fram under 2014.` */
const undecided = new RegExp(
  `(?:${anyOf(data.leftovers.undecided)})(?![a-zåäö])[^.!?\\n]{0,40}(?:\\.|$)`,
  'gi',
);

const putOff = new RegExp(anyOf(data.leftovers.undecided).toLowerCase());

/** Whole sentences only; and in tables of indicators the council itself writes that a target is to be set later. */
function stillUndecided({ piece, match, from, to }: Found): Problem | null {
  const isSentence = /(?:^|[.!?]\s+)$/.test(piece.text.slice(Math.max(0, from - 3), from));
  if (piece.kind === 'cell' || !isSentence) return null;
  return { code: 'VP503', values: { text: match[0] }, span: piece.span(from, to) };
}

/** `Kom när du vill...` leaves the rest to the reader. */
const toYou = /(?<![a-zåäö])(?:du|dig|dina?|ditt|ni|er)(?![a-zåäö])/i;

/** `Nämnden ska …`: a text that ends before it has said anything, its last word with the dots. */
const trailing = new RegExp(latin`(?:(?<![\p{L}.])\p{L}{1,30}\s?|^)(?:\.{3}|…)\s*$`, 'g');

function brokenOff({ piece, match, from }: Found): Problem | null {
  const text = match[0].trimEnd();
  if (piece.kind === 'heading' || piece.kind === 'cell' || piece.kind === 'caption') return null;
  if (toYou.test(saidBefore(piece.text, from, 100))) return null;
  return { code: 'VP503', values: { text }, span: piece.span(from, from + text.length) };
}
