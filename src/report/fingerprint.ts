import { createHash } from 'node:crypto';
import type { Lines } from '../source/positions.ts';
import type { Finding } from './finding.ts';

/**
 * Names findings so that each has a name of its own, which stays the same when lines are added or taken away above
 * it: the code, the file, and the words that are marked; where these are the same, how many came before.
 */
export function fingerprints(): (finding: Finding, path: string, positions: Lines | null) => string {
  const met = new Map<string, number>();
  return (finding, path, positions) => {
    const key = JSON.stringify([finding.code, path, markedWords(finding, positions)]);
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}:${times}`;
  };
}

function markedWords({ line, column, endLine, endColumn }: Finding, positions: Lines | null): string {
  const text = positions?.line(line) ?? '';
  const marked = text.slice(column - 1, endLine === line ? endColumn - 1 : undefined).trim();
  return (marked || text).normalize('NFC').replace(/\s+/g, ' ').trim();
}
