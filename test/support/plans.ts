/** Small plans for tests; 2025 has council goals with known wordings. */

export const frontMatter = `år: 2025
enhet: Provenheten
nämnd: Farsta stadsdelsnämnd
handläggare:
  namn: Anna Ek`;

/** A whole plan file from its body; `lines` replaces the front matter. */
export function plan(body: string, lines: string = frontMatter): string {
  return `---\n${lines}\n---\n\n${body}\n`;
}

const committeeGoal = `# KF:s inriktningsmål: 1

## KF:s mål: 1.4

### Nämndmål: Äldre trivs

#### Beskrivning

Nämnden verkar för trivsel.

#### Förväntat resultat

- Fler trivs.
`;

/** A plan whose body ends inside a committee's goal that lacks nothing. */
export function goalPlan(rest: string): string {
  return plan(`${committeeGoal}\n${rest}`);
}

export interface UnitGoal {
  results?: string;
  ways?: string;
  followUp?: string;
  /** What follows the last section. */
  rest?: string;
}

/** A plan that ends inside a unit's goal that lacks nothing. */
export function unitPlan({ results, ways, followUp, rest }: UnitGoal = {}): string {
  return goalPlan(`#### Enhetsmål: Vi lyssnar

##### Förväntat resultat

${results ?? 'Alla hörs.'}

##### Arbetssätt

${ways ?? 'Vi frågar.'}

##### Uppföljning

${followUp ?? 'Vi räknar svaren i oktober.'}

${rest ?? ''}`);
}

/** A plan with a Markdown table under `Budget 2025`, its rows given without the outer bars. */
export function budgetPlan(header: string, ...rows: string[]): string {
  const line = header.split('|').map(() => '---');
  const table = [header, line.join(' | '), ...rows].map((row) => `| ${row} |`).join('\n');
  return goalPlan(`# Redovisning av ekonomi\n\n## Budget 2025\n\nTkr\n\n${table}`);
}

/** A plan with a table inside its committee's goal. */
export function tablePlan(header: string, ...rows: string[]): string {
  const line = header.split('|').map(() => '---');
  return goalPlan([header, line.join(' | '), ...rows].map((row) => `| ${row} |`).join('\n'));
}
