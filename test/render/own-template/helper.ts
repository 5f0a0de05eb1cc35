import { renderDocument } from '../../../src/render/document.ts';
import { loadTemplate, type Template } from '../../../src/render/template.ts';
import { TemplateError } from '../../../src/render/template-error.ts';
import type { RenderedDocument } from '../../../src/render/types.ts';
import type { Compiled } from '../../../src/workspace/compile.ts';
import { readPlan } from '../../../src/workspace/plan-file.ts';
import { type Files, folderOf } from '../../support/folder.ts';
import { frontMatter, plan } from '../../support/plans.ts';

const body = `# Inledning

Vi möts i [huset](https://exempel.se/?a=1&b=2).[^1]

[^1]: Noten.

# KF:s inriktningsmål: 1

## KF:s mål: 1.4

### Nämndmål: Äldre trivs

#### Beskrivning

Nämnden verkar för trivsel.

#### Förväntat resultat

- Fler trivs.
`;

/** A plan that uses everything a template prints, with the template `egen` beside it. */
async function compiled(files: Files): Promise<Compiled> {
  const lines = `${frontMatter}\nbilagor: [Risker]\nkontakt: { namn: Enheten }\nmall: egen`;
  const template = Object.fromEntries(Object.entries(files).map(([name, text]) => [`egen/${name}`, text]));
  const folder = await folderOf({ 'plan.md': plan(body, lines), 'egen/tillägg.css': '', ...template });
  const read = await readPlan('plan.md', folder);
  if (!read.compiled) throw new Error('The test plan cannot be read');
  return read.compiled;
}

export async function templateOf(files: Files): Promise<Template> {
  return loadTemplate((await compiled(files)).template);
}

/** The plan printed with a template of these files. */
export async function printed(files: Files): Promise<RenderedDocument> {
  const { plan: read, edition, template } = await compiled(files);
  if (!edition) throw new Error('no edition');
  return renderDocument(read, edition, { template: await loadTemplate(template), pictures: new Map() });
}

/** What is said of a template that cannot be used. Anything but a TemplateError fails the test. */
export async function refusal(files: Files): Promise<string> {
  const error = await printed(files).then(
    () => new Error('The template was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof TemplateError)) throw error;
  return error.message;
}
