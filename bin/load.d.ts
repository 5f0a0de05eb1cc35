import type { Script } from 'node:vm';

export function load(file: string): unknown;
export function scriptOf(file: string): Script;
export function keepCompiled(): void;
