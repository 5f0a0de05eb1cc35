import { CommanderError } from 'commander';
import { harmless } from '../report/printable.ts';
import { unexpected } from './failure.ts';
import { exit, type Io, UsageError } from './io.ts';
import { describeProgram } from './program.ts';
import { commanderMessage } from './swedish.ts';

export { terminal } from './io.ts';

/** Runs a command line, ends the program and returns the exit code. Never rejects. */
export async function main(argv: string[], io: Io): Promise<number> {
  const code = await runCommand(argv, io);
  io.end(code);
  return code;
}

async function runCommand(argv: string[], io: Io): Promise<number> {
  let code: number = exit.ok;
  const program = describeProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return io.signal.aborted ? exit.interrupted : code;
  } catch (error) {
    return failure(
      error,
      program.commands.map((command) => command.name()),
      argv,
      io,
    );
  }
}

/** One line for what the user can mend; anything else is our own fault and says so. */
function failure(error: unknown, commands: string[], argv: string[], io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.ok;
    // `vplan` alone: commander has shown the help.
    if (error.code !== 'commander.help')
      io.err(`vplan: ${harmless(commanderMessage(error, argv, commands))}\n`);
    return exit.usage;
  }
  if (io.signal.aborted) return exit.interrupted;
  io.err(error instanceof UsageError ? `vplan: ${harmless(error.message)}\n` : unexpected(error, io));
  return exit.usage;
}
