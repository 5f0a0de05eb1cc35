import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { obstacleIn } from '../../src/pdf/launch/diagnose.ts';
import { browserFlags } from '../../src/pdf/launch/flags.ts';
import { firstSandbox } from '../../src/pdf/launch/sandbox.ts';
import { pipeTransport } from '../../src/pdf/launch/transport.ts';

describe('what a browser says when it does not start', () => {
  test.each([
    [
      'FATAL:zygote_host_impl_linux.cc(127)] No usable sandbox! If you are running on Ubuntu 23.10+',
      'sandbox',
    ],
    [
      'ERROR:zygote_host_impl_linux.cc(101)] Running as root without --no-sandbox is not supported.',
      'sandbox',
    ],
    ['The SUID sandbox helper binary was found, but is not configured correctly.', 'sandbox'],
    [
      'Failed to move to new namespace: PID namespaces supported, but failed: errno = Operation not permitted',
      'sandbox',
    ],
    ['FATAL:credentials.cc(131)] Check failed: . : Permission denied (13)', 'sandbox'],
    [
      'chromium: error while loading shared libraries: libnss3.so: cannot open shared object file',
      'libraries',
    ],
    ["libnss3.so: version `NSS_3.79' not found (required by chromium)", 'libraries'],
    ['ERROR:bus.cc(407)] Failed to connect to the bus', null],
  ])('%s: %s', (text, obstacle) => {
    expect(obstacleIn(`[1122/04:${text}\n`)).toBe(obstacle);
  });

  test('root has no sandbox on Linux, everybody else has one first', () => {
    expect(firstSandbox('linux', 0).on).toBe(false);
    expect(firstSandbox('linux', 1000).on).toBe(true);
    expect(firstSandbox('darwin', 0).on).toBe(true);
    expect(firstSandbox('win32', undefined).on).toBe(true);
  });

  test('no flag weakens the browser, whatever the sandbox', () => {
    const flags = [true, false].flatMap((sandbox) => browserFlags({ profile: '/p', sandbox })).join(' ');
    expect(flags).not.toMatch(
      /web-security|single-process|allow-file-access|no-zygote|insecure|site-isolation/,
    );
    expect(browserFlags({ profile: '/p', sandbox: true })).not.toContain('--no-sandbox');
  });
});

describe('the pipe', () => {
  test('gives whole messages, however they are cut', async () => {
    const messages = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(messages, fc.integer({ min: 1, max: 9 }), async (sent, size) => {
        const read = new PassThrough();
        const received: string[] = [];
        pipeTransport(new PassThrough(), read).onmessage = (message) => received.push(message);
        const safe = sent.map((text) => text.replaceAll('\0', '0'));
        const bytes = Buffer.from(safe.map((text) => `${text}\0`).join(''));
        for (let start = 0; start < bytes.length; start += size)
          read.write(bytes.subarray(start, start + size));
        await turn();
        await turn();
        expect(received).toEqual(safe);
      }),
      { seed: 20250110, numRuns: 50 },
    );
  });

  test('tells when it is closed', async () => {
    const read = new PassThrough();
    const transport = pipeTransport(new PassThrough(), read);
    const closed = new Promise<string>((resolve) => {
      transport.onclose = () => resolve('closed');
    });
    read.destroy();
    expect(await closed).toBe('closed');
  });
});
