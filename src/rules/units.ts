import data from '../../schemas/tables.json' with { type: 'json' };

const kinds = new Map(
  Object.entries(data.units).flatMap(([kind, units]) => units.map((unit) => [unit, kind] as const)),
);

/**
 * What a unit measures: `share` of `% av de boende`, `weight` of `gram`. Null where that is not known, and for a
 * rate (`kg CO2 per kg livsmedel`), which is of its own kind.
 */
export function unitKind(unit: string): string | null {
  if (/(?<!\p{L})per(?!\p{L})|\//u.test(unit)) return null;
  const first = /^(?:%|\p{L}+)/u.exec(unit)?.[0] ?? '';
  return kinds.get(first.toLowerCase()) ?? null;
}
