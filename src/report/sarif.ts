import type { Finding, FindingFix, Language, Replacement, Severity } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json.ts';
import type { Fault, Outcome, ReportContext, Reporter } from './report.ts';
import { ruleText } from './rule-text.ts';
import { uriOf } from './uri.ts';
import { words } from './words.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'note' };

/**
 * SARIF 2.1.0 (OASIS), as GitHub's code scanning reads it. Paths count from the root of the repository; columns are
 * UTF-16 units, and an end is the place just after (sections 3.14.17 and 3.30).
 */
export const sarifReport: Reporter = (context) => {
  const results: object[] = [];
  const rules = new Map<Finding['code'], number>();
  const fingerprint = fingerprints();
  return {
    add: ({ findings, positionsOf }) => {
      for (const finding of findings) {
        const ruleIndex = rules.get(finding.code) ?? rules.size;
        rules.set(finding.code, ruleIndex);
        const path = context.pathOf(finding.file);
        results.push({
          ruleId: finding.code,
          ruleIndex,
          level: levels[finding.severity],
          message: { text: finding.message },
          locations: [
            { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(finding) } },
          ],
          // The one name of a fingerprint that GitHub compares.
          partialFingerprints: {
            primaryLocationLineHash: fingerprint(finding, path, positionsOf(finding.file)),
          },
          ...(finding.fix ? { fixes: [fixOf(finding.fix, path, context.language)] } : {}),
        });
      }
      return '';
    },
    end: (outcome) => {
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: {
              driver: {
                name: 'vplan',
                semanticVersion: context.version,
                language: context.language,
                rules: [...rules.keys()].map((code) => ruleOf(code, context.language)),
              },
            },
            invocations: [invocationOf(outcome, context)],
            columnKind: 'utf16CodeUnits',
            results,
          },
        ],
      };
      return jsonText(log, 0);
    },
  };
};

function ruleOf(code: Finding['code'], language: Language): object {
  const { slug, severity, sentence } = ruleText(code, language);
  return {
    id: code,
    name: pascal(slug),
    shortDescription: { text: sentence.startsWith('…') ? slug : sentence },
    // GitHub asks for it, though the standard does not.
    fullDescription: { text: sentence },
    help: { text: words[language].explain(code) },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** `missing-section` as `MissingSection`, which is how SARIF writes the name of a rule (section 3.49.7). */
function pascal(slug: string): string {
  return slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function regionOf({ line, column, endLine, endColumn }: Omit<Replacement, 'text'>): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf(fix: FindingFix, path: string, language: Language): object {
  // All of them, or an editor would leave half of it undone.
  const replacements = [fix, ...(fix.also ?? [])].map((each) => ({
    deletedRegion: regionOf(each),
    insertedContent: { text: each.text },
  }));
  const say = words[language];
  return {
    description: { text: `${say.fix}: ${fix.text.trim() === '' ? say.remove : fix.text.trim()}` },
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }],
  };
}

/** From this exit code on the run itself failed (README): a plan or `vplan.yaml` could not be used, or the program could not. */
const failedRun = 2;

function invocationOf({ exitCode, faults, exceeded, summary }: Outcome, context: ReportContext): object {
  const { language } = context;
  return {
    executionSuccessful: exitCode < failedRun,
    exitCode,
    ...(exceeded === null
      ? {}
      : { exitCodeDescription: words[language].exceeded(summary.warnings, exceeded) }),
    toolExecutionNotifications: faults.map((fault) => notificationOf(fault, context)),
  };
}

function notificationOf({ file, message }: Fault, { pathOf }: ReportContext): object {
  const locations =
    file === null ? [] : [{ physicalLocation: { artifactLocation: { uri: uriOf(pathOf(file)) } } }];
  return { level: 'error', message: { text: message }, locations };
}
