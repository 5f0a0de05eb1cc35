import type { ReportFormat } from './format-names.ts';
import type { Reporter } from './report.ts';

const loaders: Record<ReportFormat, () => Promise<Reporter>> = {
  text: async () => (await import('./text-report.ts')).textReport,
  json: async () => (await import('./json-report.ts')).jsonReport,
  sarif: async () => (await import('./sarif.ts')).sarifReport,
  github: async () => (await import('./github.ts')).githubReport,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  markdown: async () => (await import('./markdown.ts')).markdownReport,
};

/** Loads the reporter of a format, and no other. */
export function reporterFor(format: ReportFormat): Promise<Reporter> {
  return loaders[format]();
}
