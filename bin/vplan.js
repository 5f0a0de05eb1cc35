#!/usr/bin/env node
import { existsSync } from 'node:fs';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

const built = new URL('../dist/main.js', import.meta.url);

if (existsSync(built)) {
  // Patterns become machine code at once. V8 would first run them as bytecode, and make nearly all of them twice:
  // a fifth of the time of a check.
  setFlagsFromString('--no-regexp-tier-up');
  const { main, terminal } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2), terminal(process));
} else {
  process.stderr.write('vplan: Programmet är inte byggt. Kör npm ci i programmets mapp.\n');
  process.exitCode = 2;
}
