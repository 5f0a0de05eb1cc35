// Many plans that are all different, made from the examples: for benchmarks and for fuzzing.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('../examples', import.meta.url));

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The texts of the examples. */
export async function readExamples() {
  const names = (await readdir(examples)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map((name) => readFile(join(examples, name), 'utf8')));
}

/** Writes so many plans of about so many bytes into a folder, with the pictures and attachments they name. */
export async function writePlans(folder, count, bytes) {
  const texts = await readExamples();
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(examples, { withFileTypes: true })) {
    if (!/^bil/.test(entry.name)) continue;
    await cp(join(examples, entry.name), join(folder, entry.name), { recursive: true });
  }
  for (let index = 0; index < count; index += 1) {
    const plan = planLike(texts[index % texts.length], bytes, randomFrom(index));
    await writeFile(join(folder, `plan-${String(index).padStart(5, '0')}.md`), plan);
  }
}

/** A plan of about so many bytes: goals of a unit are left out or follow once more in other words. */
export function planLike(text, bytes, random) {
  const words = [...new Set(text.match(/(?<=[ \n])\p{Ll}{4,}(?=[ ,.])/gu))];
  const pick = (list) => list[Math.floor(random() * list.length)];
  /** Other words in a share of the places; the wordings of the council stay, as in real plans. */
  const reworded = (part, share) =>
    part.replace(/^(?!#+ KF|\|).+$/gm, (line) =>
      line.replace(/(?<= )\p{Ll}{4,}(?=[ ,.])/gu, (word) => (random() < share ? pick(words) : word)),
    );
  const parts = text.split(/^(?=#+ )/m);
  const isUnitGoal = (part) => /^#+ (?:Enhetsmål|Åtagande):/.test(part);
  const goals = [];
  for (const [at, part] of parts.entries()) {
    if (!isUnitGoal(part)) continue;
    const depth = part.indexOf(' ');
    const after = parts.findIndex((other, index) => index > at && other.indexOf(' ') <= depth);
    goals.push({ at, end: after < 0 ? parts.length : after });
  }
  const kept = new Map(parts.map((part, at) => [at, [part]]));
  let size = Buffer.byteLength(text);
  const left = [...goals];
  while (size > bytes && left.length > 1) {
    const [{ at, end }] = left.splice(Math.floor(random() * left.length), 1);
    for (let index = at; index < end; index += 1) kept.set(index, []);
    size -= Buffer.byteLength(parts.slice(at, end).join(''));
  }
  while (size < bytes) {
    const { at, end } = pick(goals);
    const copy = reworded(parts.slice(at, end).join(''), 0.95);
    kept.get(end - 1).push(copy);
    size += Buffer.byteLength(copy);
  }
  const [head, ...body] = [...kept.values()].flat();
  return head + reworded(body.join(''), 0.05);
}
