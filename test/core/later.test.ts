import { expect, test } from 'vitest';
import { later } from '../../core/later.js';

test('what is loaded later is loaded once, however many ask', async () => {
  let loads = 0;
  const load = later(() => Promise.resolve((loads += 1)));
  expect(await Promise.all([load(), load(), load()])).toEqual([1, 1, 1]);
  expect(await load()).toBe(1);
});

test('what did not come is tried again by whoever asks next', async () => {
  let tries = 0;
  const load = later(() => ((tries += 1) < 2 ? Promise.reject(new Error('lost')) : Promise.resolve('here')));
  await expect(load()).rejects.toThrow('lost');
  expect(await load()).toBe('here');
});
