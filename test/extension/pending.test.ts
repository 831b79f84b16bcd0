import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: (key: string) => Promise.resolve(Object.fromEntries([...kept].filter(([name]) => name === key))),
        set: (values: object) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, value);
          return Promise.resolve();
        },
        remove: (key: string) => Promise.resolve(kept.delete(key)),
      },
    },
  },
}));

const { forgetWaiting, keepWaiting, readWaiting } = await import('../../extension/pending.js');
const check = { tab: 7, findings: ['a'], hosts: ['uni-lumen.example'] };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what waits for the browser’s question is there for two minutes, and not longer', async () => {
  await keepWaiting('check', check);
  vi.advanceTimersByTime(119_999);
  expect(await readWaiting('check')).toMatchObject(check);
  vi.advanceTimersByTime(1);
  expect(await readWaiting('check')).toBeUndefined();
});

test('a check and a site wait apart, and what was answered waits no longer', async () => {
  await keepWaiting('check', check);
  await keepWaiting('site', { origin: 'https://portfolio.example' });
  await forgetWaiting('check');
  expect(await readWaiting('check')).toBeUndefined();
  expect(await readWaiting('site')).toMatchObject({ origin: 'https://portfolio.example' });
});
