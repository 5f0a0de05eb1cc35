import type { Readable, Writable } from 'node:stream';

/** What Puppeteer asks of a connection (its public `ConnectionTransport`). */
export interface Transport {
  send(message: string): void;
  close(): void;
  onmessage?: (message: string) => void;
  onclose?: () => void;
}

const END = 0;

/**
 * The DevTools protocol over `--remote-debugging-pipe`: messages of UTF-8 JSON, each ended by a zero byte.
 * A pipe, unlike a port, can be spoken to by no other program on the machine.
 */
export function pipeTransport(write: Writable, read: Readable): Transport {
  let pending: Buffer[] = [];
  const transport: Transport = {
    send(message) {
      write.write(`${message}\0`);
    },
    close() {
      read.destroy();
      write.destroy();
    },
  };
  read.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(END); end !== -1; end = chunk.indexOf(END, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString('utf8');
      pending = [];
      start = end + 1;
      // Each message in a turn of its own, as with a socket: Puppeteer counts on promises settling in between.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  read.on('close', () => transport.onclose?.());
  // Broken pipes show as the end of the process, which is watched; without listeners they would end ours.
  read.on('error', () => undefined);
  write.on('error', () => undefined);
  return transport;
}
