export function compileCoverage(): Promise<void>;
