import { expect, test } from 'vitest';
import { partQuantities } from '../../src/render/quantities.ts';

/** The pieces of a text that stand on one line. */
const whole = (text: string): string[] => partQuantities(text).filter((_, index) => index % 2 === 1);

test.each([
  ['enligt 4 kap. 1 § socialtjänstlagen', ['1 §']],
  ['se § 12 och 9 a § LSS', ['§ 12', '9 a §']],
  ['alla, d v s även barn, t ex bl a vikarier m m.', ['d v s', 't ex', 'bl a', 'm m']],
  ['måltider, t. ex. frukost m. m.', ['t. ex.', 'm. m.']],
  ['12 % av 1 300 tkr', ['12 %', '1 300 tkr']],
  ['en text exakt som den står', []],
  ['rum m matsal', []],
])('of %j the pieces %j are not parted', (text, pieces) => {
  expect(whole(text)).toEqual(pieces);
});
