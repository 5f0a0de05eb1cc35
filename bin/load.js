import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const outside = createRequire(import.meta.url);

/** What has been loaded, by its path. */
const loaded = new Map();

/** Loads a script of the built program as `require` would, without compiling again what was compiled when it was built. */
export function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const script = scriptOf(file);
  const module = { exports: {} };
  loaded.set(file, { script, module });
  const folder = dirname(file);
  const require = (name) => (name.startsWith('./') ? load(join(folder, name)) : outside(name));
  script.runInThisContext()(module.exports, require, module, file, folder);
  return module.exports;
}

/** A script with what V8 kept of it; another version of V8 refuses that, and compiles for itself. */
export function scriptOf(file) {
  const source = readFileSync(file);
  return new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    cachedData: keptOf(file, source),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

const SUM_BYTES = 4;

/** V8 trusts what it kept: only what it kept itself, on such a machine and of this very script, is given back to it. */
function keptOf(file, source) {
  const path = `${file}.compiled`;
  if (!existsSync(path)) return undefined;
  const kept = readFileSync(path);
  const data = kept.subarray(SUM_BYTES);
  return data.length > 0 && kept.readUInt32LE() === sumOf(source, data) ? data : undefined;
}

function sumOf(source, data) {
  return crc32(data, crc32(source, crc32(`${process.version} ${process.arch}`)));
}

/** Keeps, beside each script that has been loaded, what V8 has compiled of it. */
export function keepCompiled() {
  for (const [file, { script }] of loaded) {
    const data = script.createCachedData();
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(sumOf(readFileSync(file), data));
    writeFileSync(`${file}.compiled`, Buffer.concat([sum, data]));
  }
}
