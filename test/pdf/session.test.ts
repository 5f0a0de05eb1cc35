import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { documentOf, plan, processesWith, readPdf, scratchFolder, start, watchedTemp } from './support.ts';

describe('nothing gets out or in', () => {
  test('no request leaves and no file is read', async () => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end('body { color: red }');
    });
    server.on('connection', () => requests.push('connection'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    const folder = await scratchFolder();
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="50"><text y="30">${text}</text></svg>`;
    await writeFile(join(folder, 'a.svg'), svg('HEMLIG'));
    await writeFile(join(folder, 'a.txt'), 'HEMLIG');
    const file = pathToFileURL(folder).href;
    const document = documentOf([{ id: 'a', level: 1, html: 'Kapitel' }], {
      head: `<link rel="preconnect" href="${address}"><link rel="prefetch" href="${address}/prefetch">
        <link rel="preload" as="image" href="${address}/preload"><link rel="stylesheet" href="${address}/link.css">`,
      style: `@import url(${address}/import.css); @import url(http://localhost:${port}/local.css);
        @font-face { font-family: x; src: url(${address}/font.woff2) } p { font-family: x; background: url(${address}/bg.png) }
        div { background: url(${file}/a.svg); width: 300px; height: 50px }`,
      cover: `<img alt="" src="${address}/img.png"><iframe src="${address}/frame"></iframe><embed src="${address}/embed">
        <video src="${address}/video" poster="${address}/poster"></video><svg><image href="${address}/svg"/></svg>
        <iframe srcdoc="<img src='${address}/srcdoc'>"></iframe>
        <img alt="" src="${file}/a.svg"><object data="${file}/a.svg"></object><iframe src="${file}/a.txt"></iframe><div></div>
        <img alt="" src="data:image/svg+xml,${encodeURIComponent(svg('SYNLIG'))}">
        <script>document.body.append('SKRIPT'); fetch('${address}/fetch')</script>`,
    });
    const { pages } = await readPdf((await start().print(document)).bytes);
    await sleep(200);
    const text = pages.join('');
    expect(requests).toEqual([]);
    expect(text).toContain('SYNLIG');
    expect(text).not.toContain('HEMLIG');
    expect(text).not.toContain('SKRIPT');
  });
});

describe('a browser that dies', () => {
  test('is replaced once, and the document printed all the same', async () => {
    const session = start();
    const { browser } = await session.ready();
    const printed = session.print(plan);
    const early = await Promise.race([printed, sleep(50, 'still printing')]);
    expect(early).toBe('still printing');
    process.kill(browser.pid ?? 0, 'SIGKILL');
    expect((await readPdf((await printed).bytes)).pages[0]).toContain('Sidor:');
    expect((await session.ready()).browser.pid).not.toBe(browser.pid);
  });

  test('takes several documents with it, which share the next one', async () => {
    const session = start();
    const { browser } = await session.ready();
    const printed = Promise.all([session.print(plan), session.print(plan), session.print(plan)]);
    await sleep(50);
    process.kill(browser.pid ?? 0, 'SIGKILL');
    const [first, ...others] = await printed;
    for (const { bytes } of others) expect(Buffer.compare(first?.bytes ?? new Uint8Array(), bytes)).toBe(0);
  });

  test('is an error the second time', async () => {
    const session = start();
    const printed = session.print(plan);
    const outcome = expect(printed).rejects.toMatchObject({
      kind: 'crash',
      advice: expect.stringContaining('minne'),
    });
    for (let time = 0; time < 2; time += 1) {
      const { browser } = await session.ready();
      await sleep(30);
      process.kill(browser.pid ?? 0, 'SIGKILL');
      await browser.ended;
      await sleep(20);
    }
    await outcome;
  });
});

describe('ending', () => {
  test('an abort stops at once and leaves no process and no file', async () => {
    const temp = await watchedTemp();
    const controller = new AbortController();
    const session = start({ signal: controller.signal });
    await session.ready();
    const printed = session.print(plan);
    await sleep(30);
    expect(await readdir(temp)).toHaveLength(1);
    expect((await processesWith(temp)).length > 0).toBe(process.platform === 'linux');
    const reason = new Error('avbruten');
    controller.abort(reason);
    await expect(printed).rejects.toBe(reason);
    await session.close();
    expect(await readdir(temp)).toEqual([]);
    expect(await processesWith(temp)).toEqual([]);
  });

  test('an abort during the start does too', async () => {
    const temp = await watchedTemp();
    const controller = new AbortController();
    const session = start({ signal: controller.signal });
    await sleep(20);
    controller.abort();
    await expect(session.print(plan)).rejects.toMatchObject({ name: 'AbortError' });
    await session.close();
    expect(await readdir(temp)).toEqual([]);
    expect(await processesWith(temp)).toEqual([]);
  });

  test('one document can be aborted without the others', async () => {
    const session = start();
    const controller = new AbortController();
    const [one, other] = [session.print(plan, { signal: controller.signal }), session.print(plan)];
    controller.abort();
    await expect(one).rejects.toMatchObject({ name: 'AbortError' });
    expect((await other).bytes).toBeInstanceOf(Uint8Array);
  });

  test('closing when idle lets the documents out first and leaves nothing', async () => {
    const temp = await watchedTemp();
    const session = start();
    const printed = Array.from({ length: 5 }, () => session.print(plan));
    await session.closeWhenIdle();
    for (const { bytes } of await Promise.all(printed)) expect(bytes.length).toBeGreaterThan(10_000);
    expect(await readdir(temp)).toEqual([]);
    expect(await processesWith(temp)).toEqual([]);
  });

  test('a session that prints nothing can be closed at any time', async () => {
    const session = start();
    await Promise.all([session.close(), session.close()]);
    await expect(session.print(plan)).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a document that takes too long is given up', async () => {
    const session = start({ printTimeout: 5 });
    await expect(session.print(plan)).rejects.toMatchObject({ kind: 'timeout' });
  });
});
