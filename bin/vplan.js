#!/usr/bin/env node
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { load } from './load.js';

const built = fileURLToPath(new URL('../dist/main.js', import.meta.url));

if (existsSync(built)) {
  const { main, terminal } = load(built);
  process.exitCode = await main(process.argv.slice(2), terminal(process));
} else {
  process.stderr.write('vplan: Programmet är inte byggt. Kör npm ci i programmets mapp.\n');
  process.exitCode = 2;
}
