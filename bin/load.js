import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';

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
  return new Script(
    `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`,
    {
      filename: file,
      cachedData: keptOf(file),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  );
}

function keptOf(file) {
  try {
    return readFileSync(`${file}.compiled`);
  } catch {
    return undefined;
  }
}

/** Keeps, beside each script that has been loaded, what V8 has compiled of it. */
export function keepCompiled() {
  for (const [file, { script }] of loaded) writeFileSync(`${file}.compiled`, script.createCachedData());
}
