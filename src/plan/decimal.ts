/** Exact sums of decimal text. A float would make 0.1 + 0.2 something else than 0.3. */

interface Scaled {
  units: bigint;
  scale: number;
}

function scaled(decimal: string): Scaled {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

const raise = ({ units, scale: own }: Scaled, scale: number): bigint =>
  own === scale ? units : units * 10n ** BigInt(scale - own);

/** Sum of decimal texts, as decimal text without superfluous zeros; `0` for none. */
export function sum(decimals: string[]): string {
  const values = decimals.map(scaled);
  const scale = Math.max(0, ...values.map((value) => value.scale));
  return unscale(
    values.reduce((total, value) => total + raise(value, scale), 0n),
    scale,
  );
}

export function negate(decimal: string): string {
  const { units, scale } = scaled(decimal);
  return unscale(-units, scale);
}

export function equal(a: string, b: string): boolean {
  return a === b || sum([a]) === sum([b]);
}

/** Whether the first of two decimal texts is the less. */
export function isLess(a: string, b: string): boolean {
  return sum([a, negate(b)]).startsWith('-');
}

function unscale(units: bigint, scale: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = withoutZeros(digits.slice(digits.length - scale));
  return fraction ? `${sign}${whole}.${fraction}` : `${sign}${whole}`;
}

/** By hand, for a pattern would look for the end from each zero before it. */
function withoutZeros(fraction: string): string {
  let end = fraction.length;
  while (fraction.charAt(end - 1) === '0') end -= 1;
  return fraction.slice(0, end);
}

/** Decimal text as a Swede writes it: thousands parted by no-break spaces, a comma, a true minus. */
export function formatSwedish(decimal: string): string {
  const [whole = '0', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00A0');
  return (decimal.startsWith('-') ? '−' : '') + grouped + (fraction ? `,${fraction}` : '');
}
