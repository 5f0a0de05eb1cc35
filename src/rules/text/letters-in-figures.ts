import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { measureUnits } from '../reading/measure-units.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** `2O25`, `4O %`, `l0 barn`: a letter where a digit was meant, which looks the same and cannot be read out or searched for. */
export const lettersInFigures: Rule = (context) => {
  const toProblem = ({ piece, match, from, to }: Found): Problem => {
    const [written] = match;
    const wanted = written.replaceAll(/o/gi, '0').replaceAll('l', '1');
    const span = piece.span(from, to);
    return {
      code: 'VP531',
      values: { written, word: '', wanted },
      span,
      ...plainFix(context.source, span, wanted),
    };
  };
  return [
    ...inProse(context, figure, toProblem, /\do|l\d/),
    ...inProse(context, word, (found) => digitInWord(found, context), /[a-zåäö]0[a-zåäö]/),
  ];
};

/** `P0sten`, `k0stnader`. */
const word = new RegExp(latin`(?<![\p{L}\p{N}/_@.,:#-])\p{L}\p{Ll}*0\p{Ll}{2,}(?![\p{L}\p{N}/_@-])`, 'g');

function digitInWord({ piece, match: { 0: written }, from, to }: Found, { source }: RuleContext): Problem {
  const span = piece.span(from, to);
  const wanted = written.replace('0', 'o');
  const values = { written: '', word: written, wanted };
  return { code: 'VP531', values, span, ...plainFix(source, span, wanted) };
}

const units = anyOf([...Object.values(measureUnits).flat(), 'barn', 'elever', 'medarbetare', 'år']);

/** `5l` is five litres, `O2` oxygen and `7O` maybe a class: a letter last or first needs more to be a digit. */
const figure = new RegExp(
  latin`(?<![\p{L}\p{N}/_@.,:#-])(?:\d{1,9}[Oo]{1,3}\d{1,9}|\d{1,9}(?:OO|O(?=\s?%))|\d{1,9}O(?=\s+(?:${units})(?!\p{L}))|l\d{1,9}|\dl\d{1,9})(?![\p{L}\p{N}/_@-]|\.[\p{L}\p{N}])`,
  'g',
);
