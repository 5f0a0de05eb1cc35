export interface FlagOptions {
  profile: string;
  sandbox: boolean;
}

/**
 * The browser's command line: headless, spoken to through a pipe, with its own profile, without what a browser
 * does for a person. Puppeteer's own list is longer and starts three times slower.
 *
 * Nothing here may weaken the web's rules: no `--disable-web-security`, no `--single-process`, no file access.
 * `--disable-extensions` is left out on purpose: a Chrome whose policy forces extensions does not start with it.
 */
export function browserFlags({ profile, sandbox }: FlagOptions): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    // No name resolves, addresses in figures included, and no proxy is asked: nothing leaves the machine,
    // neither from a document nor from the browser's own services.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-features=Translate,MediaRouter,OptimizationHints',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--password-store=basic',
    '--use-mock-keychain',
    '--mute-audio',
    // Containers give /dev/shm 64 MB.
    '--disable-dev-shm-usage',
    '--disable-gpu',
    // The same page on every machine: colours, and glyph widths that no system setting rounds.
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--hide-scrollbars',
    '--lang=sv',
    ...(sandbox ? [] : ['--no-sandbox']),
    'about:blank',
  ];
}
