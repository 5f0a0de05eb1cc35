import { decodeEdition } from './decode.ts';
import { shipped } from './generated/index.js';
import type { Edition } from './types.ts';

interface Period {
  id: string;
  from: number;
  to: number;
}

/** The editions that ship with the program, oldest first, from their names alone. */
function periods(): readonly Period[] {
  return Object.keys(shipped)
    .map((id) => ({ id, from: Number(id.slice(0, 4)), to: Number(id.slice(5)) }))
    .sort((a, b) => a.from - b.from);
}

/** Ids of the editions that ship with the program, oldest first. */
export function editionIds(): string[] {
  return periods().map(({ id }) => id);
}

/** Id of the shipped edition that a year falls in; null where there is none. Reads no edition. */
export function editionIdForYear(year: number): string | null {
  return periods().find(({ from, to }) => from <= year && year <= to)?.id ?? null;
}

/** Id of the newest shipped edition. */
export function latestEditionId(): string {
  return periods().at(-1)?.id ?? '';
}

/** A shipped edition, by one of `editionIds`. */
export async function loadEdition(id: string): Promise<Edition> {
  const load = Object.hasOwn(shipped, id) ? shipped[id] : undefined;
  if (!load) throw new Error(`No edition ${id} ships with the program.`);
  return decodeEdition((await load()).default);
}
