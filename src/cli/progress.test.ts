/** Progress: nothing within a second, then what is under way; it ends with the work, also when that fails. */
import { expect, test, vi } from 'vitest';
import type { World } from './command.ts';
import { patiently, progress } from './progress.ts';

const ears = () => {
  const said: string[] = [];
  return { said, world: { err: (text: string) => void said.push(text) } as unknown as World };
};

test('lines come after a second, then every two', () => {
  const { said, world } = ears();
  let now = 0;
  const tell = progress(world, () => now);
  for (now = 0; now <= 5000; now += 100) tell(`at ${now}`);
  expect(said).toEqual(['at 1000\n', 'at 3000\n', 'at 5000\n']);
});

test('work that tells nothing itself is told of while it lasts', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'performance'] });
  try {
    const { said, world } = ears();
    let step = 'proving records';
    const work = new Promise<number>((resolve) => setTimeout(() => resolve(7), 12_000));
    const waiting = patiently(world, () => step, work);
    await vi.advanceTimersByTimeAsync(900);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    step = 'proving quotes';
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await waiting).toBe(7);
    expect(said).toEqual(['proving records… 1 s\n', 'proving quotes… 6 s\n', 'proving quotes… 11 s\n']);
    await expect(patiently(world, 'x', Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(said).toHaveLength(3);
  } finally {
    vi.useRealTimers();
  }
});
