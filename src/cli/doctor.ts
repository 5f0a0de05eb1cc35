import packageJson from '../../package.json' with { type: 'json' };
import { type DoctorReport, doctor as examine } from '../pdf/doctor.ts';
import { browserOptions } from './browser-options.ts';
import { exit, type Io } from './io.ts';

interface DoctorOptions {
  browser?: string;
}

/** `vplan doctor`: which browser prints the PDFs, and whether it does. Exits 3 where none does. */
export async function doctor(options: DoctorOptions, io: Io): Promise<number> {
  const report = await examine(browserOptions(options.browser, io));
  io.out(describe(report));
  return report.error ? exit.browser : exit.ok;
}

function describe({ found, searched, failures, used, print, error }: DoctorReport): string {
  const lines = [
    `vplan ${packageJson.version}, Node ${process.versions.node}, ${process.platform}`,
    '',
    found.length > 0 ? 'Webbläsare som hittades, i den ordning de prövas:' : 'Ingen webbläsare hittades.',
    ...found.map(({ name, path }) => `  ${name}: ${path}`),
    ...failures.map((failure) => `  Startade inte: ${failure.message}`),
  ];
  if (used) {
    const { name, program, version, sandbox, launchTime } = used;
    lines.push(
      '',
      `Används: ${name}, ${version}`,
      `  Program: ${program}`,
      `  Sandlåda: ${sandbox.on ? 'på' : 'av'} (${sandbox.why})`,
      `  Startade på ${Math.round(launchTime)} ms`,
    );
  }
  if (print) lines.push(`  Provutskrift: ${Math.round(print.time)} ms, ${print.bytes} byte`);
  if (error) lines.push('', `Fel: ${error.message} ${error.advice}`, `  Sökte efter: ${searched.join(', ')}`);
  else lines.push('', 'Allt är i ordning.');
  return `${lines.join('\n')}\n`;
}
