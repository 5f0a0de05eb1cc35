import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createPool, guarded } from '../../src/pdf/guard.ts';

const never = new Promise<never>(() => undefined);

test('ends with the work, the time or the signal, whichever is first', async () => {
  const limit = { ms: 5, error: () => new Error('för länge') };
  expect(await guarded(Promise.resolve(1), limit)).toBe(1);
  await expect(guarded(never, limit)).rejects.toThrow('för länge');
  const controller = new AbortController();
  const waiting = guarded(never, null, controller.signal);
  controller.abort(new Error('avbruten'));
  await expect(waiting).rejects.toThrow('avbruten');
  await expect(guarded(never, null, controller.signal)).rejects.toThrow('avbruten');
});

test('a pool runs so many at once, also when some fail, and then is idle', async () => {
  const pool = createPool(2);
  let running = 0;
  let most = 0;
  const work = async (index: number): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    await sleep(2);
    running -= 1;
    if (index === 1) throw new Error('en gick fel');
    return index;
  };
  const results = Promise.allSettled([0, 1, 2, 3, 4].map((index) => pool.run(() => work(index))));
  await pool.idle();
  expect(running).toBe(0);
  expect((await results).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    ...Array.from({ length: 3 }, () => 'fulfilled'),
  ]);
  expect(most).toBe(2);
  await createPool(1).idle();
});
