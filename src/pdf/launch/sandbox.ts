export interface SandboxState {
  on: boolean;
  /** Why, in Swedish, for `vplan doctor`. */
  why: string;
}

/**
 * The sandbox is on unless a fact speaks against it: on Linux Chromium refuses to run as root with it.
 * @param uid `process.getuid?.()`; undefined on Windows.
 */
export function firstSandbox(platform: NodeJS.Platform, uid: number | undefined): SandboxState {
  if (platform === 'linux' && uid === 0) return { on: false, why: 'vplan körs som root' };
  return { on: true, why: 'systemet tillåter den' };
}

/**
 * The second try, after the browser itself has said that the system gives it no sandbox (AppArmor on Ubuntu
 * 23.10 and later, containers without user namespaces). Going on without is defensible here and nowhere else:
 * the sandbox guards against hostile pages, and this browser shows one page of our own making, with scripts off
 * and no way to the network or to files. What remains are the decoders of pictures, and these are checked
 * before they come this far. Refusing instead would leave most containers and every Ubuntu desktop
 * without PDF, and teach people to run as root, which gives up more.
 */
export const REFUSED_SANDBOX: SandboxState = {
  on: false,
  why: 'systemet tillåter ingen sandlåda (AppArmor eller container utan användarnamnrymder)',
};
