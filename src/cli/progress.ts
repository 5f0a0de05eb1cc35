import { relative } from 'node:path';
import type { Summary } from '../report/text.ts';
import type { Io } from './io.ts';

/** What `build` says while it works: files written on stdout, all else on stderr. */
export interface Progress {
  done(file: string, written: string[], milliseconds: number, summary: Summary): void;
  stopped(file: string): void;
  end(): void;
}

const clearLine = '\r\u001B[K';

/** On a terminal a line tells how many plans are left; elsewhere only results and errors are written. */
export function progress(files: string[], io: Io): Progress {
  const left = new Set(files);
  const draw = (): void => {
    if (!io.errIsTerminal) return;
    const [next] = left;
    io.err(
      next ? `${clearLine}Bygger ${next}${left.size > 1 ? ` och ${left.size - 1} till` : ''} …` : clearLine,
    );
  };
  const settle = (file: string, write: () => void): void => {
    left.delete(file);
    if (io.errIsTerminal) io.err(clearLine);
    write();
    draw();
  };
  draw();
  return {
    done: (file, written, milliseconds, summary) =>
      settle(file, () => {
        const seconds = `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
        for (const path of written) io.out(`${relative(io.cwd, path) || path}\n`);
        if (io.errIsTerminal) io.err(`  ${file} på ${seconds}${remarks(summary)}\n`);
      }),
    stopped: (file) => settle(file, () => undefined),
    end: () => {
      if (io.errIsTerminal) io.err(clearLine);
    },
  };
}

function remarks({ errors, warnings }: Summary): string {
  if (errors > 0) return `, trots ${errors} fel`;
  if (warnings === 0) return '';
  return `, ${warnings === 1 ? '1 varning' : `${warnings} varningar`} (se vplan check)`;
}
