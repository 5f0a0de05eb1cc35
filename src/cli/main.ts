import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { exit, type Io, UsageError } from './io.ts';
import { commanderMessage, swedishTitle } from './swedish.ts';

export { terminal } from './io.ts';

/** Runs a command line and returns the exit code. Every command's code is loaded only when it is called. */
export async function main(argv: string[], io: Io): Promise<number> {
  let code: number = exit.ok;
  const set = async (run: Promise<number>): Promise<void> => {
    code = await run;
  };
  const program = describeProgram(io, set);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return io.signal.aborted ? exit.interrupted : code;
  } catch (error) {
    return failure(error, argv, io);
  }
}

function describeProgram(io: Io, set: (run: Promise<number>) => Promise<void>): Command {
  const program = new Command('vplan')
    .description('Kontrollerar verksamhetsplaner och bygger dem till PDF och HTML.')
    .version(packageJson.version, '-V, --version', 'skriv ut programmets version')
    .helpOption('-h, --help', 'visa den här hjälpen')
    .helpCommand('help [kommando]', 'visa hjälp om ett kommando')
    .configureHelp({ styleTitle: swedishTitle })
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .exitOverride()
    .addHelpText('after', '\nExempel:\n  vplan check plan.md\n  vplan build plan.md -o ut\n');
  program
    .command('check')
    .description('kontrollera planer och visa vad som behöver rättas')
    .argument('<plan...>', 'en eller flera planfiler')
    .addOption(choice('--format <format>', 'rapportens form', ['text', 'json'], 'text'))
    .addOption(choice('--lang <språk>', 'meddelandenas språk', ['sv', 'en'], 'sv'))
    .action((plans, options) => set(import('./check.ts').then(({ check }) => check(plans, options, io))));
  program
    .command('build')
    .description('bygg planer till PDF och HTML')
    .argument('<plan...>', 'en eller flera planfiler')
    .option('-o, --output <mapp>', 'mapp att skriva i (annars bredvid planen)')
    .option('--format <format>', 'vad som byggs: pdf, html och json, med komma emellan', parseFormats, [
      'pdf',
      'html',
    ])
    .option('--force', 'bygg även planer med fel', false)
    .option('--browser <sökväg>', 'webbläsare att skriva ut PDF med')
    .addOption(choice('--lang <språk>', 'meddelandenas språk', ['sv', 'en'], 'sv'))
    .action((plans, options) => set(import('./build.ts').then(({ build }) => build(plans, options, io))));
  program
    .command('export')
    .description('skriv ut en plan som JSON')
    .argument('<plan>', 'planfil')
    .option('-o, --output <fil>', 'fil att skriva i (annars standard ut)')
    .addOption(choice('--lang <språk>', 'meddelandenas språk', ['sv', 'en'], 'sv'))
    .action((plan, options) =>
      set(import('./export.ts').then(({ exportPlan }) => exportPlan(plan, options, io))),
    );
  program
    .command('doctor')
    .description('visa vilken webbläsare som används och prova den')
    .option('--browser <sökväg>', 'webbläsare att prova')
    .action((options) => set(import('./doctor.ts').then(({ doctor }) => doctor(options, io))));
  for (const command of program.commands) {
    command.helpOption('-h, --help', 'visa den här hjälpen').copyInheritedSettings(program);
  }
  return program;
}

function choice(flags: string, description: string, choices: string[], initial: string): Option {
  return new Option(flags, description).choices(choices).default(initial);
}

export const formats = ['pdf', 'html', 'json'] as const;
export type Format = (typeof formats)[number];

function parseFormats(text: string): Format[] {
  const asked = text.split(',').map((part) => part.trim().toLowerCase());
  const known = formats.filter((format) => asked.includes(format));
  if (known.length === 0 || asked.some((part) => !(formats as readonly string[]).includes(part))) {
    throw new InvalidArgumentError(`Välj bland ${formats.join(', ')}.`);
  }
  return known;
}

/** One line for what the user can mend; anything else is our own fault and says so, without a trace. */
function failure(error: unknown, argv: string[], io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.ok;
    // `vplan` alone: commander has shown the help.
    if (error.code !== 'commander.help') io.err(`vplan: ${commanderMessage(error, argv)}\n`);
    return exit.usage;
  }
  if (io.signal.aborted) return exit.interrupted;
  if (error instanceof UsageError) {
    io.err(`vplan: ${error.message}\n`);
    return exit.usage;
  }
  const detail = error instanceof Error ? error.message : String(error);
  io.err(
    `vplan: Ett oväntat fel i programmet: ${detail.split('\n')[0]}. Kör igen med VPLAN_DEBUG=1 och rapportera felet.\n`,
  );
  if (io.env.VPLAN_DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
  return exit.usage;
}
