/** Promises that must not wait for ever. */

export interface Limit {
  ms: number;
  error(): Error;
}

/**
 * `work`, unless the signal aborts or the time runs out first. The work itself goes on; whoever calls has to end
 * what it waits for (close the page, kill the process).
 */
export async function guarded<T>(work: Promise<T>, limit: Limit, signal?: AbortSignal): Promise<T> {
  // Its failure after losing the race is nobody's concern any more.
  work.catch(() => undefined);
  signal?.throwIfAborted();
  const cleanUp: (() => void)[] = [];
  const stop = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(limit.error()), limit.ms);
    const onAbort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    cleanUp.push(
      () => clearTimeout(timer),
      () => signal?.removeEventListener('abort', onAbort),
    );
  });
  try {
    return await Promise.race([work, stop]);
  } finally {
    for (const undo of cleanUp) undo();
  }
}

/** Runs at most `size` pieces of work at once, the others in turn. */
export function limiter(size: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place is handed on rather than given up, so that nobody can slip in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
