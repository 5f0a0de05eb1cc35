import type { Command, CommanderError, HelpConfiguration, Option } from 'commander';

const titles: Record<string, string> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Commands:': 'Kommandon:',
};

/** Help texts without a word of commander's own. */
export const swedishHelp: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  subcommandTerm: (command: Command) => `${command.name()} ${command.usage()}`,
  optionDescription: ({ description, argChoices, defaultValue, defaultValueDescription }: Option) => {
    const choices = argChoices ? `: ${argChoices.join(' eller ')}` : '';
    const initial = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : null);
    return `${description}${choices}${initial === null ? '' : ` (annars ${initial})`}`;
  },
};

/** What commander tells of a fault: its first quoted word, the value given, near names, and numbers. */
interface Details {
  name: string;
  value: string;
  near: string;
  numbers: string[];
}

/** Names that other programs have for the same. */
const known: Record<string, string> = {
  version: ' Menade du vplan --version?',
  '-v': ' Menade du -V, programmets version?',
};

/** Whoever gives a file where the command belongs means the one that reads such files. */
function commandFor(name: string): string {
  if (/\.pdf$/i.test(name)) return ` Menade du vplan verify ${name}?`;
  const isPlan = /\.(?:md|markdown)$|[\\/]/i.test(name);
  return isPlan ? ` Menade du vplan check ${name}?` : '';
}

const messages: Record<string, (details: Details) => string> = {
  'commander.unknownOption': ({ name, near }) =>
    `Flaggan ${name} finns inte.${known[name] ?? near}${name.endsWith('.md') ? ` Om det är en fil, skriv -- före namnet: -- ${name}.` : ''}`,
  'commander.unknownCommand': ({ name, near }) =>
    `Kommandot ${name} finns inte.${known[name] ?? (near || commandFor(name))}`,
  'commander.missingArgument': ({ name }) =>
    name === 'pdf' ? 'Ange en PDF-fil, till exempel plan.pdf.' : 'Ange en planfil, till exempel plan.md.',
  'commander.optionMissingArgument': ({ name }) => `Flaggan ${name} behöver ett värde.`,
  'commander.excessArguments': ({ numbers: [expected, given] }) =>
    expected === '1'
      ? `Kommandot tar bara ett namn men fick ${given}.`
      : 'Kommandot tar inget namn efter sig.',
  'commander.invalidArgument': ({ name, value }) =>
    name.startsWith('-') ? `Flaggan ${name} kan inte ha värdet ”${value}”.` : 'Ett filnamn är tomt.',
};

/**
 * Wrong use in one Swedish line with the next step.
 * @param commands names of those that there are
 */
export function commanderMessage(error: CommanderError, argv: string[], commands: readonly string[]): string {
  const [, quoted = '', value = ''] = /'([^']*)'(?:[^']*'([\s\S]*)' is invalid)?/.exec(error.message) ?? [];
  const near = /Did you mean (?:one of )?(.+?)\?/.exec(error.message)?.[1];
  const details: Details = {
    // `--format <format>`, `-o, --output <mapp>`: the long name is enough.
    name: quoted.replace(/\s*<.*$/, '').replace(/^-\w, /, ''),
    value,
    near: near ? ` Menade du ${near.replaceAll(', ', ' eller ')}?` : '',
    numbers: [...error.message.matchAll(/\d+/g)].map(([number]) => number),
  };
  const message = messages[error.code]?.(details) ?? error.message.replace(/^error:\s*/, '');
  const choices = /Allowed choices are (.+?)\.$|((?:Välj bland|Ange) .+\.)$/m.exec(error.message);
  const hint = choices ? ` ${choices[2] ?? `Välj bland ${choices[1]}.`}` : '';
  return `${message}${hint} Se vplan ${commands.includes(argv[0] ?? '') ? `${argv[0]} ` : ''}--help.`;
}
