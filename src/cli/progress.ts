import { printable } from '../report/printable.ts';
import { width } from '../source/text-width.ts';
import type { Io } from './io.ts';

/** The line at the foot of a terminal that tells what is being built. */
export interface Progress {
  /** A plan is done, whatever it came to. */
  settled(file: string): void;
  /** Writes something above the line. */
  above(write: () => void): void;
  end(): void;
}

const clearLine = '\r\u001B[K';

/** Elsewhere than on a terminal nothing but what is written above the line is seen. */
export function progress(files: string[], io: Io): Progress {
  const { errColumns } = io;
  if (errColumns === null) {
    return { settled: () => undefined, above: (write) => write(), end: () => undefined };
  }
  const left = new Set(files);
  const draw = (): void => {
    const [next] = left;
    if (next === undefined) return;
    const more = left.size > 1 ? ` och ${left.size - 1} till` : '';
    const room = errColumns - width(`Bygger ${more} …`) - 1;
    io.err(`${clearLine}Bygger ${shorten(printable(next), room)}${more} …`);
  };
  draw();
  return {
    settled: (file) => {
      left.delete(file);
      io.err(clearLine);
      draw();
    },
    above: (write) => {
      io.err(clearLine);
      write();
      draw();
    },
    end: () => {
      left.clear();
      io.err(clearLine);
    },
  };
}

/** A line longer than the terminal is wide could not be written over; a name's end says most. */
function shorten(name: string, columns: number): string {
  const letters = [...name];
  while (letters.length > 0 && width(letters.join('')) > columns) letters.shift();
  return letters.length < [...name].length ? `…${letters.slice(1).join('')}` : name;
}
