import type { Rule } from '../rule.ts';
import { asides } from './asides.ts';
import { brackets } from './brackets.ts';
import { brokenEncoding } from './broken-encoding.ts';
import { cityName } from './city-name.ts';
import { dashForWord } from './dash-for-word.ts';
import { doubledWords } from './doubled-words.ts';
import { emptyPoint } from './empty-point.ts';
import { hyphens } from './hyphens.ts';
import { lawNames } from './law-names.ts';
import { leftovers } from './leftovers.ts';
import { lettersInFigures } from './letters-in-figures.ts';
import { listNumbers } from './list-numbers.ts';
import { lostPictures } from './lost-pictures.ts';
import { lostSigns } from './lost-signs.ts';
import { mergedLines } from './merged-lines.ts';
import { namesInText } from './names-in-text.ts';
import { openingUnit } from './opening-unit.ts';
import { pageHeaders } from './page-headers.ts';
import { paragraphEnds } from './paragraph-ends.ts';
import { personalData } from './personal-data.ts';
import { phonesInText } from './phones-in-text.ts';
import { pictureToCome } from './picture-to-come.ts';
import { pointsAsText } from './points-as-text.ts';
import { punctuation } from './punctuation.ts';
import { quoteSpaces } from './quote-spaces.ts';
import { rawHtml } from './raw-html.ts';
import { repeatedText } from './repeated-text.ts';
import { staleNames } from './stale-names.ts';
import { staleYear } from './stale-year.ts';
import { unprintableSigns } from './unprintable-signs.ts';
import { wordBreaks } from './word-breaks.ts';
import { wordTooMany } from './word-too-many.ts';
import { wordsApart } from './words-apart.ts';
import { wordsJoined } from './words-joined.ts';

/** Running text: signs, words, sentences, leftovers, personal data. */
export const textRules: readonly Rule[] = [
  asides,
  brackets,
  brokenEncoding,
  cityName,
  dashForWord,
  doubledWords,
  emptyPoint,
  hyphens,
  lawNames,
  leftovers,
  lettersInFigures,
  listNumbers,
  lostPictures,
  lostSigns,
  mergedLines,
  namesInText,
  openingUnit,
  pageHeaders,
  paragraphEnds,
  personalData,
  phonesInText,
  pictureToCome,
  pointsAsText,
  punctuation,
  quoteSpaces,
  rawHtml,
  repeatedText,
  staleNames,
  staleYear,
  unprintableSigns,
  wordBreaks,
  wordsApart,
  wordsJoined,
  wordTooMany,
];
