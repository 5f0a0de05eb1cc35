import data from '../../../schemas/front-matter-forms.json' with { type: 'json' };
import type { Status } from '../../plan/model.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { writtenAt } from '../reading/front-matter-values.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The title and the text say of the plan's status what the front matter says. */
export const planStatus: Rule = (context) => {
  const { status } = context.plan.meta;
  return status ? [...inTitles(status, context), ...inText(status, context)] : [];
};

const { statusWords } = data;
const words = Object.entries(statusWords.title).map(([status, names]) => ({
  status,
  pattern: new RegExp(latin`(?<!\p{L})(?:${anyOf(names)})(?!\p{L})`, 'i'),
}));

/** `Utkast till verksamhetsplan` over a plan that is beslutad. */
function inTitles(status: Status, { source }: RuleContext): Problem[] {
  return flatMap(['titel', 'underrubrik'], (key): Problem[] => {
    const value = writtenAt(source, [key]);
    const said = flatMap(words, (word) => {
      const match = value ? word.pattern.exec(value.text) : null;
      return match ? [{ match, isSame: word.status === status }] : [];
    });
    const [first] = said;
    if (!value || !first || said.some(({ isSame }) => isSame)) return [];
    const [text] = first.match;
    return [
      {
        code: 'VP145',
        values: { text, status },
        span: value.span(first.match.index, first.match.index + text.length),
      },
    ];
  });
}

/** `Planen antogs av nämnden`, also `Verksamhetsplanen är fastställd`; never another plan, nor what the staff has agreed on. */
const decided = new RegExp(
  latin`(?<=(?:^|[.!?]\s)\s{0,3})(?:enhetens\s+|denna\s+)?(?<name>verksamhetsplanen|verksamhetsplan|planen)(?:\s+(?:för\s+|år\s+)?(?<year>20\d\d))?\s+(?:${anyOf(statusWords.decided)})(?!\p{L}|\s+(?:först|när|om)(?!\p{L})|\s+av\s+(?!${statusWords.decidersPattern}))`,
  'gi',
);

/** `Verksamhetsplanen ska behandlas och antas den 21 februari`; what is done every year says nothing of this one. */
const undecided = new RegExp(
  latin`(?<!\p{L})verksamhetsplanen\s+(?:ska|skall|kommer\s+att)(?:\s+[^\s.;:!?()]+){0,5}?\s+(?:${anyOf(statusWords.undecided)})(?!\p{L})(?![^.!?]{0,200}(?:varje|årlig))`,
  'gi',
);

function inText(status: Status, context: RuleContext): Problem[] {
  const [pattern, hint] = status === 'beslutad' ? [undecided, hints.undecided] : [decided, hints.decided];
  const check = ({ piece, match, from, to }: Found): Problem | null => {
    const { year, name } = match.groups ?? {};
    if (year && Number(year) !== context.plan.meta.year) return null;
    if (name?.toLowerCase() === 'planen' && piece.headings.some(isOtherPlan)) return null;
    return { code: 'VP145', values: { text: match[0], status }, span: piece.span(from, to) };
  };
  return inProse(context, pattern, check, hint);
}

const hints = {
  decided: /antogs|antagen|antagits|beslutad|beslutats|fastställ|godkän/,
  undecided: /verksamhetsplanen\s+(?:ska|kommer)/,
};

/** Under `Likabehandlingsplan` the plan is that one. */
function isOtherPlan(heading: string): boolean {
  return /plan(?:en)?(?![a-zåäö])/i.test(heading) && !/verksamhetsplan/i.test(heading);
}
