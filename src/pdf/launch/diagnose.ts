import { BrowserError, systemCode } from '../errors.ts';
import type { BrowserName } from '../finders/index.ts';
import type { Ending } from './process.ts';

/** A reason to try once more in another way, or null where trying again would not help. */
export type Obstacle = 'sandbox' | 'libraries' | null;

/** What Chromium says when the kernel or a container does not let it build its sandbox, and when run as root. */
const NO_SANDBOX =
  /No usable sandbox|Running as root without --no-sandbox|SUID sandbox helper binary was found, but is not|Failed to move to new namespace|(?:zygote_host_impl_linux|credentials)\.cc/;
const MISSING_LIBRARY = /error while loading shared libraries: ([^:\s]+)/;
const WRONG_LIBRARY = /symbol lookup error|version `[^']+' not found/;

/** Recognises what kept a browser from starting by its own words. */
export function obstacleIn(output: string): Obstacle {
  if (MISSING_LIBRARY.test(output) || WRONG_LIBRARY.test(output)) return 'libraries';
  return NO_SANDBOX.test(output) ? 'sandbox' : null;
}

/** The error for a browser that ended before it answered. */
export function launchError(name: BrowserName, path: string, ending: Ending, output: string): BrowserError {
  const [message, advice] = explain(path, ending, output);
  return new BrowserError('launch', `${name} går inte att starta: ${message}`, {
    advice,
    searched: [path],
    output,
    cause: ending.error ?? undefined,
  });
}

const OTHER_BROWSER = 'ange en annan webbläsare med --browser eller VPLAN_BROWSER';

function explain(path: string, ending: Ending, output: string): [message: string, advice: string] {
  if (ending.error) return explainStart(path, ending.error);
  const library = MISSING_LIBRARY.exec(output)?.[1];
  if (library) {
    return [
      `systembiblioteket ${library} saknas.`,
      `Installera det paket som har det (apt-file search ${library} på Debian), eller ${OTHER_BROWSER}.`,
    ];
  }
  if (WRONG_LIBRARY.test(output)) {
    return ['systemets bibliotek är för gamla för den.', `Uppdatera systemet, eller ${OTHER_BROWSER}.`];
  }
  if (/requires the chromium snap to be installed|snap-confine|cannot find tracking cgroup/.test(output)) {
    return ['den är ett snap-paket som inte går att köra här.', `Installera Chrome, eller ${OTHER_BROWSER}.`];
  }
  if (obstacleIn(output) === 'sandbox') {
    return ['dess sandlåda är inte tillåten här.', `Kör inte vplan som root, eller ${OTHER_BROWSER}.`];
  }
  // Edge hands its command line over to an Edge that already runs and reports success.
  if (ending.code === 0) {
    return [
      'den lämnade över till en webbläsare som redan är i gång.',
      `Stäng alla dess fönster och försök igen, eller ${OTHER_BROWSER}.`,
    ];
  }
  const how = ending.signal ? `den avbröts (${ending.signal}).` : `den avslutades med kod ${ending.code}.`;
  return [how, `Pröva den med vplan doctor, eller ${OTHER_BROWSER}.`];
}

function explainStart(path: string, error: Error): [message: string, advice: string] {
  const code = systemCode(error);
  if (code === 'ENOENT') {
    // The file was found a moment ago; what is missing then is the loader named inside it.
    return [
      `${path} finns inte, eller är byggd för ett annat system (Alpine saknar glibc).`,
      `Installera Chromium från systemets paket, eller ${OTHER_BROWSER}.`,
    ];
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return [
      `${path} får inte köras.`,
      `Ge körrättighet eller använd en disk som inte är monterad med noexec, eller ${OTHER_BROWSER}.`,
    ];
  }
  return [`${code ?? error.message}.`, `Pröva den med vplan doctor, eller ${OTHER_BROWSER}.`];
}
