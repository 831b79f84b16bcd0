import { expect, test, vi } from 'vitest';
import { later } from '../../core/later.js';
import { limits } from '../../core/limits.js';
import { NotLoaded } from '../../core/not-loaded.js';

test('what is loaded later is loaded once, however many ask', async () => {
  let loads = 0;
  const load = later(() => Promise.resolve((loads += 1)));
  expect(await Promise.all([load(), load(), load()])).toEqual([1, 1, 1]);
  expect(await load()).toBe(1);
});

test('what did not come is tried again by whoever asks next', async () => {
  let tries = 0;
  const load = later(() => ((tries += 1) < 2 ? Promise.reject(new Error('lost')) : Promise.resolve('here')));
  await expect(load()).rejects.toThrow(NotLoaded);
  expect(await load()).toBe('here');
});

test.each([
  ['just in time is there', limits.partLoading - 1, 'here'],
  ['a moment late did not come', limits.partLoading + 1, 'NotLoaded'],
])('what comes %s', async (_, milliseconds, answer) => {
  vi.useFakeTimers();
  try {
    const load = later(() => new Promise<string>(resolve => void setTimeout(resolve, milliseconds, 'here')));
    const answered = load().catch((fault: unknown) => (fault instanceof Error ? fault.name : ''));
    await vi.advanceTimersByTimeAsync(milliseconds);
    expect(await answered).toBe(answer);
  } finally {
    vi.useRealTimers();
  }
});
