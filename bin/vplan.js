#!/usr/bin/env node
import process from 'node:process';
import { main, terminal } from '../dist/main.js';

process.exitCode = await main(process.argv.slice(2), terminal(process));
