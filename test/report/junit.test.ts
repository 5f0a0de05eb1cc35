import { expect, test } from 'vitest';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { checked, elementsIn, finding, type ReportArgs, report } from './reporting.ts';

async function suites(...args: ReportArgs): Promise<Element> {
  const [root] = elementsIn(fromXml(await report('junit', ...args)));
  if (!root) throw new Error('no root');
  return root;
}

/** An element as its name, its attributes and what it holds. */
function outline(element: Element): unknown[] {
  const { name, attributes, children } = element;
  return [
    name,
    attributes,
    ...children.flatMap((child) => (child.type === 'element' ? [outline(child)] : [])),
  ];
}

const error = finding({ severity: 'error', line: 14, endLine: 14 });

test('a plan is a suite, an error a failed test, a warning and a hint a skipped one', async () => {
  const root = await suites([checked([error, finding(), finding({ severity: 'hint' })])]);
  expect(root.attributes).toEqual({
    name: 'vplan check',
    tests: '3',
    failures: '1',
    errors: '0',
  });
  const [suite] = elementsIn(root);
  expect(suite?.attributes).toEqual({
    name: 'planer/plan.md',
    tests: '3',
    failures: '1',
    errors: '0',
    skipped: '2',
    file: 'planer/plan.md',
  });
  const classname = 'planer/plan.md';
  const held = { message: 'Meningen.', type: 'VP208' };
  expect(suite && elementsIn(suite).map(outline)).toEqual([
    ['testcase', { name: '14:8 VP208 section-name', classname }, ['failure', held]],
    ['testcase', { name: '1:8 VP208 section-name', classname }, ['skipped', held]],
    ['testcase', { name: '1:8 VP208 section-name', classname }, ['skipped', held]],
  ]);
});

test('a test tells what the text report tells, with the line and the mark', async () => {
  const text = await report('junit', [checked([finding()])]);
  expect(text).toContain('  1 │ ###### Arbetsätt\n    │        ^^^^^^^^^');
});

test('a plan without findings is one test that succeeded; nothing to check is no test', async () => {
  const root = await suites([checked([])], { context: { language: 'en' } });
  const [suite] = elementsIn(root);
  expect(suite && elementsIn(suite).map(outline)).toEqual([
    ['testcase', { name: 'Nothing to remark on', classname: 'planer/plan.md' }],
  ]);
  expect((await suites([])).attributes).toMatchObject({ tests: '0', failures: '0' });
});

test('a finding in another file is told in the suite of that file, and its plan is not blamed', async () => {
  const root = await suites([checked([finding({ file: 'vplan.yaml', severity: 'error' })])]);
  const counts = { tests: '1', errors: '0', skipped: '0' };
  const [name, other] = ['planer/plan.md', 'vplan.yaml'];
  expect(elementsIn(root).map(({ attributes }) => attributes)).toEqual([
    { ...counts, name, file: name, failures: '0' },
    { ...counts, name: other, file: other, failures: '1' },
  ]);
  expect(
    elementsIn(root)
      .flatMap(elementsIn)
      .map(({ attributes }) => attributes),
  ).toEqual([
    { name: 'Inget att anmärka', classname: name },
    { name: '1:8 VP208 section-name', classname: other },
  ]);
});

test('faults are tests in error, too many warnings a failed test', async () => {
  const faults = [
    { file: 'a.md', message: 'Trasigt.' },
    { file: null, message: 'Allt.' },
  ];
  const root = await suites([checked([])], { faults, exceeded: 0 });
  expect(root.attributes).toMatchObject({ tests: '4', failures: '1', errors: '2' });
  const names = elementsIn(root).map(({ attributes }) => attributes.name);
  expect(names).toEqual(['planer/plan.md', 'a.md', 'vplan', 'vplan']);
});

test('any text at all gives XML that means the same', async () => {
  const all = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).join('');
  const hostile = `${all}\uD800 \uFFFE\uFFFF ]]> <!-- <b a="x" b='y'> &amp; 😀`;
  const place = { line: 1, endLine: 1, column: 1, endColumn: 4 };
  const named = finding({ ...place, severity: 'error', message: hostile, file: `${hostile}.md` });
  const text = await report('junit', [checked([named], hostile, hostile)], {
    faults: [{ file: hostile, message: hostile }],
  });
  // XML 1.0, section 2.2.
  expect(text.match(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u)).toBeNull();
  const [root] = elementsIn(fromXml(text));
  const [failure] = root ? elementsIn(root).flatMap(elementsIn).flatMap(elementsIn) : [];
  expect(failure?.attributes.message).toContain(`]]> <!-- <b a="x" b='y'> &amp; 😀`);
});
