import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };
import type { Finding } from '../../src/report/finding.ts';
import { type ReportFormat, reportFormats } from '../../src/report/format-names.ts';
import { reporterFor } from '../../src/report/formats.ts';
import { palette } from '../../src/report/palette.ts';
import type { CheckedFile, Outcome, ReportContext } from '../../src/report/report.ts';
import { summarise } from '../../src/report/summary.ts';
import { normalise } from '../../src/source/positions.ts';
import sarifSchema from './sarif/sarif-2.1.0-rtm.5.json' with { type: 'json' };

export const formats = reportFormats;

/** A finding of a known rule, changed as asked. */
export function finding(change: Partial<Finding> = {}): Finding {
  return {
    code: 'VP208',
    slug: 'section-name',
    severity: 'warning',
    message: 'Meningen.',
    file: 'planer/plan.md',
    line: 1,
    column: 8,
    endLine: 1,
    endColumn: 17,
    ...change,
  };
}

/** A plan with its findings; all files of the findings have the same text. */
export function checked(
  findings: Finding[],
  text = '###### Arbetsätt\n',
  file = 'planer/plan.md',
): CheckedFile {
  const { positions } = normalise(text);
  return { file, findings, positionsOf: () => positions };
}

export interface Change extends Partial<Outcome> {
  context?: Partial<ReportContext>;
}

export type ReportArgs = [plans: CheckedFile[], change?: Change];

/** The whole report of a check of these plans. */
export async function report(
  format: ReportFormat,
  plans: CheckedFile[],
  change: Change = {},
): Promise<string> {
  const { context, ...outcome } = change;
  const reporter = await reporterFor(format);
  const report = reporter({
    language: 'sv',
    colours: palette(false),
    version: '1.2.3',
    pathOf: (file) => file,
    ...context,
  });
  const findings = plans.flatMap((plan) => plan.findings);
  const parts = plans.map((plan) => report.add(plan));
  const summary = summarise(plans.length, findings);
  const end = report.end({ summary, unreadable: 0, faults: [], exceeded: null, exitCode: 0, ...outcome });
  return [...parts, end].join('');
}

const { $schema: _schema, id: _id, ...sarif } = sarifSchema;
const validateSarif = new Ajv.default({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(sarif);

/** The schema of the report lets fields be added; the program writes none that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  return { ...Object.fromEntries(inner), ...('required' in schema && { additionalProperties: false }) };
}

const validateReport = new Ajv2020.default({ allErrors: true }).compile(closed(reportSchema) as object);
/** As a receiver holds a report to the published schema. */
export const isReport = new Ajv2020.default().compile(reportSchema);

/** What is wrong in a document of a machine format, by its schema or its specification; [] for nothing. */
export const faultsOf: Record<'json' | 'sarif' | 'github' | 'gitlab' | 'junit', (text: string) => unknown> = {
  json: (text) => (validateReport(JSON.parse(text)) ? [] : validateReport.errors),
  sarif: (text) => (validateSarif(JSON.parse(text)) ? [] : validateSarif.errors),
  github: (text) => text.split('\n').filter((line) => line.startsWith('::') && !parseCommand(line)),
  gitlab: (text) => {
    const entries: GitlabEntry[] = JSON.parse(text);
    const seen = new Set(entries.map(({ fingerprint }) => fingerprint));
    const wrong = entries.filter(
      ({ description, check_name, severity, location }) =>
        !description ||
        !check_name ||
        !/^(?:info|minor|major|critical|blocker)$/.test(severity) ||
        /^[./]|\\/.test(location.path) ||
        !(location.lines.begin >= 1),
    );
    return seen.size === entries.length ? wrong : ['two fingerprints are the same'];
  },
  junit: (text) => {
    const [root] = elementsIn(fromXml(text));
    return root?.name === 'testsuites' ? unknownToJunit(root) : ['no test suites'];
  },
};

/** What each element may have (junit-10.xsd of Jenkins' xUnit plugin), as far as it is used; the first is its parent. */
const junitSchema: Record<string, [parent: string, ...attributes: string[]]> = {
  testsuites: ['', 'name', 'tests', 'failures', 'errors'],
  testsuite: ['testsuites', 'name', 'tests', 'failures', 'errors', 'skipped', 'file'],
  testcase: ['testsuite', 'name', 'classname'],
  failure: ['testcase', 'type', 'message'],
  error: ['testcase', 'type', 'message'],
  skipped: ['testcase', 'type', 'message'],
};

function unknownToJunit({ name, attributes, children }: Element, above = ''): string[] {
  const [parent, ...known] = junitSchema[name] ?? [];
  const wrong = Object.keys(attributes).filter((attribute) => !known.includes(attribute));
  return [
    ...(parent === above ? [] : [`${name} in ${above}`]),
    ...wrong.map((attribute) => `${name}@${attribute}`),
    ...children.flatMap((child) => (child.type === 'element' ? unknownToJunit(child, name) : [])),
  ];
}

export interface GitlabEntry {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number; end: number } };
}

export interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** A workflow command as GitHub's runner reads it; null for a line that is none. */
export function parseCommand(line: string): Command | null {
  const [, name, list = '', message = ''] = /^::([a-z]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  if (!name) return null;
  const data = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const properties = list.split(',').map((part) => {
    const [key = '', value = ''] = part.split(/=(.*)/s);
    return [key, data(value.replaceAll('%3A', ':').replaceAll('%2C', ','))];
  });
  return { name, properties: Object.fromEntries(properties), message: data(message) };
}

export function elementsIn(node: Nodes): Element[] {
  const children: Nodes[] = 'children' in node ? node.children : [];
  return children.filter((child): child is Element => child.type === 'element');
}
