import type { Cdata, Element, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Finding } from './finding.ts';
import { palette } from './palette.ts';
import { harmless, printable } from './printable.ts';
import type { CheckedFile, Fault, Outcome, ReportContext, Reporter } from './report.ts';
import { textFinding } from './text.ts';
import { words } from './words.ts';

/**
 * JUnit's XML, as Jenkins and GitLab read it: a suite for each file and a test for each finding. Errors are failed
 * tests; warnings and hints, which stop nothing, are skipped ones, whose text is shown too. A plan without findings
 * is one test that succeeded. It holds nothing that the schema of Jenkins' xUnit plugin (junit-10.xsd) lacks, for that
 * passes over files that do not fit: the path is the suite's, and a place stands in the name of its test.
 */
export const junitReport: Reporter = (context) => {
  const suites: Element[] = [];
  return {
    add: (checked) => {
      suites.push(...suitesOf(checked, context));
      return '';
    },
    end: (outcome) => {
      const all = [...suites, ...extraSuites(outcome, context)];
      const { skipped: _, ...counts } = countsOf(all.flatMap(testsOf));
      const root = element('testsuites', { name: 'vplan check', ...counts }, all);
      return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`;
    },
  };
};

/** A plan's suite, and one for each other file (`vplan.yaml`, `mall.yaml`) that something was found in on its way. */
function suitesOf({ file: plan, findings, positionsOf }: CheckedFile, context: ReportContext): Element[] {
  const plain = palette(false);
  const tests = new Map<string, Element[]>([[plan, []]]);
  for (const finding of findings) {
    const text = textFinding(finding, positionsOf(finding.file), context.language, plain);
    const found = tests.get(finding.file) ?? [];
    tests.set(finding.file, found);
    found.push(testOf(finding, text));
  }
  const clear = testCase(words[context.language].clear);
  return [...tests].map(([file, found]) =>
    suite(file, found.length > 0 ? found : [clear], context.pathOf(file)),
  );
}

function testOf({ code, slug, severity, message, line, column }: Finding, text: string): Element {
  const outcome = severity === 'error' ? 'failure' : 'skipped';
  return testCase(`${line}:${column} ${code} ${slug}`, [
    element(outcome, { message: printable(message), type: code }, content(text)),
  ]);
}

/** What went wrong with the program is a test in error, in a suite by the plan's name or its own. */
function extraSuites({ faults, exceeded, summary }: Outcome, { language, pathOf }: ReportContext): Element[] {
  const errors = faults.map((fault) => faultSuite(fault, pathOf));
  if (exceeded === null) return errors;
  const message = words[language].exceeded(summary.warnings, exceeded);
  const failure = element('failure', { message, type: 'max-warnings' }, content(message));
  return [...errors, suite('vplan', [testCase('--max-warnings', [failure])])];
}

function faultSuite({ file, message }: Fault, pathOf: (file: string) => string): Element {
  const error = element('error', { message: printable(message), type: 'vplan' }, content(message));
  const tests = [testCase('vplan check', [error])];
  return file === null ? suite('vplan', tests) : suite(file, tests, pathOf(file));
}

/** @param path where the plan lies, from the root of the repository; null for what is about no plan */
function suite(name: string, tests: Element[], path: string | null = null): Element {
  const named = tests.map(({ name: kind, attributes, children }) =>
    element(kind, { ...attributes, classname: name }, children),
  );
  return element('testsuite', { name, ...countsOf(named), ...(path === null ? {} : { file: path }) }, named);
}

function testCase(name: string, children: Element[] = []): Element {
  return element('testcase', { name }, children);
}

function testsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function countsOf(tests: Element[]) {
  const of = (name: string): string =>
    String(tests.filter((test) => testsOf(test).some((child) => child.name === name)).length);
  return {
    tests: String(tests.length),
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
  };
}

function element(
  name: string,
  attributes: Record<string, string | null | undefined>,
  children: Element['children'],
): Element {
  // A line end in an attribute would be read as a space.
  const clean = Object.entries(attributes).map(([key, value]) => [key, allowed(harmless(value ?? ''))]);
  return { type: 'element', name, attributes: Object.fromEntries(clean), children };
}

/** Text of an element. It may not hold the mark that ends a CDATA section (XML 1.0, section 2.4), so that is parted. */
function content(text: string): (Text | Cdata)[] {
  const [first = '', ...rest] = allowed(text).split(/(?<=\]\])(?=>)/);
  return [{ type: 'text', value: first }, ...rest.map((value): Cdata => ({ type: 'cdata', value }))];
}

/** Text with the characters alone that XML 1.0 can hold (section 2.2), also as references. */
function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
