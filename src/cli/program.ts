import { Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type Io, UsageError } from './io.ts';
import { formatList, parseReport, parseReportFormat } from './report-choice.ts';
import { swedishHelp } from './swedish.ts';
import { type Format, formats } from './targets.ts';

/** Tells the exit code of the command that was run. */
export type SetExitCode = (code: number) => void;

const examples = `
Exempel:
  vplan check plan.md
  vplan build plan.md -o ut
  vplan check -- -namn-som-börjar-med-bindestreck.md

Har du planen i Word? docs/fran-word.md visar hur den blir en plan för vplan.
Nästa års plan? docs/nasta-ar.md visar hur den görs av årets.

Slutkoder:
    0  inget hindrar; varningar och tips kan finnas
    1  fel i någon plan eller PDF, eller fler varningar än --max-warnings
    2  fel på kommandoraden, i vplan.yaml eller i programmet, eller en fil som inte går att läsa eller skriva
    3  ingen webbläsare, eller utskriften misslyckades
  130  avbrutet
`;

const somePlans = 'planfiler, eller mappar med planer (annars de som vplan.yaml nämner)';

/** The command line: commands, arguments and flags. A command's code is loaded only when it is called. */
export function describeProgram(io: Io, set: SetExitCode): Command {
  const program = new Command('vplan')
    .description('Kontrollerar verksamhetsplaner och bygger dem till PDF och HTML.')
    .usage('<kommando> [flaggor] [planer]')
    .version(packageJson.version, '-V, --version', 'skriv ut programmets version')
    .helpOption('-h, --help', 'visa den här hjälpen')
    .helpCommand(false)
    .configureHelp(swedishHelp)
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .exitOverride()
    .addHelpText('after', examples);
  describeCheck(program, io, set);
  describeFmt(program, io, set);
  describeBuild(program, io, set);
  describeExport(program, io, set);
  describeVerify(program, io, set);
  describeExtract(program, io, set);
  describeExplain(program, io, set);
  describeDoctor(program, io, set);
  describeHelp(program);
  for (const command of program.commands) {
    command.helpOption('-h, --help', 'visa den här hjälpen').copyInheritedSettings(program);
  }
  return program;
}

function describeCheck(program: Command, io: Io, set: SetExitCode): void {
  program
    .command('check')
    .usage('[flaggor] [plan...]')
    .summary('kontrollera planer och visa vad som behöver rättas')
    .description('Kontrollerar planer och visar vad som behöver rättas, med plats och förslag.')
    .argument('[plan...]', somePlans, planNames)
    .option(
      '--report <form[=fil]>',
      `rapport: ${formatList} (annars text); flera går att ange, var och en till sin fil`,
      parseReport,
    )
    .option('--format <form>', 'detsamma som --report, utan fil', parseReportFormat)
    .option(
      '--only <regler>',
      'visa bara de här: kod, nummer, namn eller grupp (3xx), med komma emellan',
      listed,
    )
    .option(
      '--severity <regel=grad>',
      'ge en regel graden fel, varning eller tips, eller stäng av den (av); går före vplan.yaml',
      listed,
    )
    .option('--max-warnings <antal>', 'avsluta med kod 1 om varningarna är fler', parseCount)
    .option('--fix', 'rätta först det som säkert kan rättas, i planens fil', false)
    .addOption(language())
    .action(async (plans: string[], options) => {
      const { check } = await import('./check.ts');
      set(await check(plans, options, io));
    });
}

function describeFmt(program: Command, io: Io, set: SetExitCode): void {
  program
    .command('fmt')
    .usage('[flaggor] [plan...]')
    .summary('sätt planer i enhetlig form')
    .description(
      'Ändrar hur planer är skrivna, inte vad de säger: rubriknivåer och etiketter, tabellers kolumner, datum, listor och ordningen överst i planen. Det som skrivs ut ändras inte. I planens JSON ändras bara radnummer och de stycken som står där som de är skrivna (markdown och intro).',
    )
    .argument('[plan...]', somePlans, planNames)
    .option('--check', 'skriv ut vilka planer som skulle ändras, och ändra inget; slutkod 1 om någon', false)
    .option('--diff', 'visa vad som skulle ändras, och ändra inget', false)
    .addOption(language())
    .action(async (plans: string[], options) => {
      const { fmt } = await import('./fmt.ts');
      set(await fmt(plans, options, io));
    });
}

function describeBuild(program: Command, io: Io, set: SetExitCode): void {
  program
    .command('build')
    .usage('[flaggor] [plan...]')
    .summary('bygg planer till PDF och HTML')
    .description('Bygger planer till PDF och HTML. En plan med fel byggs inte; de andra byggs ändå.')
    .argument('[plan...]', somePlans, planNames)
    .option(
      '-o, --output <mapp>',
      'mapp att skriva i (annars den i vplan.yaml, eller bredvid planen)',
      folder,
    )
    .addOption(
      new Option('--format <format>', 'vad som byggs: pdf, html och json, med komma emellan')
        .argParser(parseFormats)
        .default(['html', 'pdf'] satisfies Format[], 'pdf,html'),
    )
    .option('--force', 'bygg även planer med fel', false)
    .option('--embed-source', 'lägg planens text och dess JSON i PDF-filen (se extract)', false)
    .option('--browser <program>', 'webbläsare att skriva ut PDF med (annars söks en)', place)
    .addOption(language())
    .action(async (plans: string[], options) => {
      const { build } = await import('./build.ts');
      set(await build(plans, options, io));
    });
}

function describeExport(program: Command, io: Io, set: SetExitCode): void {
  program
    .command('export')
    .usage('[flaggor] <plan>')
    .summary('skriv ut en plan som JSON')
    .description('Skriver ut en plan som JSON, för andra program. En plan med fel skrivs inte ut.')
    .argument('<plan>', 'planfil', planName)
    .option('-o, --output <fil>', 'fil att skriva i (annars skrivs JSON i terminalen)', place)
    .addOption(language())
    .action(async (plan: string, options) => {
      const { exportPlan } = await import('./export.ts');
      set(await exportPlan(plan, options, io));
    });
}

function describeVerify(program: Command, io: Io, set: SetExitCode): void {
  program
    .command('verify')
    .usage('[flaggor] <pdf...>')
    .summary('pröva om PDF-filer är tillgängliga och går att arkivera')
    .description(
      'Prövar PDF-filer mot PDF/UA-1 (tillgänglighet) och PDF/A (arkivering) och visar vad som brister.',
    )
    .argument('<pdf...>', 'en eller flera PDF-filer', pdfNames)
    .addOption(choice('--format <format>', 'rapportens form', ['text', 'json']))
    .addOption(language())
    .action(async (files: string[], options) => {
      const { verify } = await import('./verify.ts');
      set(await verify(files, options, io));
    });
}

function describeExtract(program: Command, io: Io, set: SetExitCode): void {
  program
    .command('extract')
    .usage('[flaggor] <pdf>')
    .summary('hämta planen ur en PDF som bär den med sig')
    .description(
      'Hämtar de filer som ligger i en PDF, till exempel planen ur en PDF byggd med --embed-source.',
    )
    .argument('<pdf>', 'PDF-fil', pdfName)
    .option('-o, --output <mapp>', 'mapp att skriva i (annars bredvid PDF-filen)', place)
    .option('--force', 'skriv över filer som finns', false)
    .action(async (file: string, options) => {
      const { extract } = await import('./extract.ts');
      set(await extract(file, options, io));
    });
}

function describeExplain(program: Command, io: Io, set: SetExitCode): void {
  program
    .command('explain')
    .usage('[flaggor] [regel...]')
    .summary('förklara en regel, med exempel')
    .description(
      'Förklarar vad en anmärkning betyder, med exempel, och hur regeln stängs av. Utan regel visas alla i en lista; ett ord, till exempel tabell, visar dem som handlar om det.',
    )
    .argument('[regel...]', 'kod, namn eller grupp: VP208, 208, section-name eller 2xx')
    .addOption(language())
    .action(async (rules: string[], options) => {
      const { explain } = await import('./explain.ts');
      set(await explain(rules, options, io));
    });
}

function describeDoctor(program: Command, io: Io, set: SetExitCode): void {
  program
    .command('doctor')
    .usage('[flaggor]')
    .summary('visa vilken webbläsare som används och prova den')
    .description('Visar vilken webbläsare som skulle skriva ut PDF, och provar den.')
    .option('--browser <program>', 'webbläsare att prova', place)
    .action(async (options) => {
      const { doctor } = await import('./doctor.ts');
      set(await doctor(options, io));
    });
}

function describeHelp(program: Command): void {
  program
    .command('help')
    .usage('[kommando]')
    .summary('visa hjälp om ett kommando')
    .description('Visar hjälp om ett kommando.')
    .argument('[kommando]', 'kommandots namn')
    .action((name: string | undefined) => {
      const command = name === undefined ? program : program.commands.find((known) => known.name() === name);
      if (!command) throw new UsageError(`Kommandot ${name} finns inte. Se vplan --help.`);
      command.outputHelp();
    });
}

function choice(flags: string, description: string, choices: [string, ...string[]]): Option {
  return new Option(flags, description).choices(choices).default(choices[0]);
}

function language(): Option {
  return choice('--lang <språk>', 'meddelandenas språk', ['sv', 'en']);
}

/** An empty name, as a shell gives for an unset variable, would mean the folder itself. */
function planName(name: string): string {
  if (name === '') throw new InvalidArgumentError('Ange en planfil, till exempel plan.md.');
  return name;
}

function planNames(name: string, before: string[] | undefined): string[] {
  return [...(before ?? []), planName(name)];
}

/** Words with commas between, also over several flags. */
function listed(text: string, before: string[] | undefined): string[] {
  return [...(before ?? []), ...text.split(',').map((word) => word.trim())];
}

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Ange ett heltal, till exempel 0.');
  return Number(text);
}

function pdfName(name: string): string {
  if (name === '') throw new InvalidArgumentError('Ange en PDF-fil, till exempel plan.pdf.');
  return name;
}

function pdfNames(name: string, before: string[] | undefined): string[] {
  return [...(before ?? []), pdfName(name)];
}

/** `-o --force` is a forgotten value, not a file called `--force`. */
function place(path: string): string {
  if (path === '' || path.startsWith('--')) throw new InvalidArgumentError('Ange en sökväg.');
  return path;
}

/** `-o plan.pdf` would make a folder by that name. */
function folder(path: string): string {
  if (/\.(?:pdf|html|json)$/i.test(path)) {
    throw new InvalidArgumentError('Ange en mapp: filerna i den får planernas namn.');
  }
  return place(path);
}

function parseFormats(text: string): Format[] {
  const asked = text.split(',').map((part) => part.trim().toLowerCase());
  const known = formats.filter((format) => asked.includes(format));
  if (known.length === 0 || asked.some((part) => !(formats as readonly string[]).includes(part))) {
    throw new InvalidArgumentError('Välj bland pdf, html, json.');
  }
  return known;
}
