import { flatMap } from '../source/flat-map.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import type { Span } from '../source/span.ts';
import type { ColourName, TemplateSettings } from './template-settings.ts';

/** Contrast that text must have at least (WCAG 2.1, success criterion 1.4.3). */
const least = 4.5;

const white = '#ffffff';

/** The shipped colours that a template's own meet (templates/stockholm/style/base.css). */
export const shippedColours = { text: '#1a1a1a', bakgrund: '#f0f0ee' } as const;

/** What is set in a colour of its own on white paper. */
const onWhite: readonly ColourName[] = ['text', 'rubrik', 'dämpad', 'länk'];

/** Text colours that cannot be read well, on white or in table heads. Lines are decoration and may be light. */
export function contrastProblems({ colours }: TemplateSettings, yaml: FrontMatter): Problem[] {
  const problems = flatMap(onWhite, (key): Problem[] => {
    const colour = colours[key];
    if (colour === undefined || contrast(colour, white) >= least) return [];
    return [problem({ key, colour, against: white, span: yaml.valueSpan(['färger', key]) })];
  });
  const { text = shippedColours.text, bakgrund } = colours;
  if (bakgrund === undefined || contrast(text, bakgrund) >= least) return problems;
  const span = yaml.valueSpan(['färger', 'bakgrund']);
  return [...problems, problem({ key: 'text', colour: text, against: bakgrund, span })];
}

interface WeakColour {
  key: ColourName;
  colour: string;
  against: string;
  span: Span;
}

function problem({ key, colour, against, span }: WeakColour): Problem {
  const paper = against === white;
  // Rounded down: 4.49 is not the 4.5 that is asked for.
  const ratio = (Math.floor(contrast(colour, against) * 10) / 10).toFixed(1);
  const values = {
    key,
    colour,
    ground: paper ? 'vitt' : `”bakgrund” (${against})`,
    'ground.en': paper ? 'white' : `"bakgrund" (${against})`,
    ratio: ratio.replace('.', ','),
    'ratio.en': ratio,
    other: paper ? '' : 'bakgrund',
  };
  return { code: 'VP129', values, span };
}

/** Contrast of two colours, 1 to 21 (WCAG 2.1, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.1, "relative luminance". */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
