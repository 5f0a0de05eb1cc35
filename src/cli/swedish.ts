import type { CommanderError } from 'commander';

const titles: Record<string, string> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Commands:': 'Kommandon:',
};

/** Headings of the help texts. */
export function swedishTitle(title: string): string {
  return titles[title] ?? title;
}

const messages: Record<string, (name: string) => string> = {
  'commander.unknownOption': (name) => `Flaggan ${name} finns inte.`,
  'commander.unknownCommand': (name) => `Kommandot ${name} finns inte.`,
  'commander.missingArgument': (name) => `${name} saknas på kommandoraden.`,
  'commander.optionMissingArgument': (name) => `Flaggan ${name} behöver ett värde.`,
  'commander.excessArguments': () => 'För många argument.',
  'commander.invalidArgument': (name) => `Värdet till ${name} går inte att använda.`,
};

/** Wrong use in one Swedish line with the next step. */
export function commanderMessage(error: CommanderError, argv: string[]): string {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const message = messages[error.code]?.(quoted) ?? error.message.replace(/^error:\s*/, '');
  const choices = /Allowed choices are (.+?)\.$|(Välj bland .+\.)$/m.exec(error.message);
  const hint = choices ? ` ${choices[2] ?? `Välj bland ${choices[1]}.`}` : '';
  const [command] = argv;
  const help =
    command && /^[a-z]+$/.test(command) && error.code !== 'commander.unknownCommand'
      ? `${command} --help`
      : '--help';
  return `${message}${hint} Se vplan ${help}.`;
}
