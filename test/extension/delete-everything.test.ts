import { afterEach, expect, test, vi } from 'vitest';

const cleared = vi.hoisted(() => [] as string[]);
vi.mock('wxt/browser', () => ({
  browser: {
    extension: { inIncognitoContext: false },
    storage: {
      local: { clear: () => Promise.resolve(void cleared.push('local')) },
      session: { clear: () => Promise.resolve(void cleared.push('session')) },
    },
    permissions: { getAll: () => Promise.resolve({ origins: [] }), contains: () => Promise.resolve(false) },
  },
}));

const { deleteEverything } = await import('../../extension/options/delete-everything.js');

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what was found on open pages and waits in memory is deleted with everything else', async () => {
  vi.stubGlobal('localStorage', { clear: () => void cleared.push('localStorage') });
  vi.stubGlobal('indexedDB', { databases: () => Promise.resolve([]) });
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<void>) => work() } });
  vi.stubGlobal('caches', { keys: () => Promise.resolve([]) });
  expect(await deleteEverything()).toEqual([]);
  expect(cleared.toSorted()).toEqual(['local', 'localStorage', 'session']);
});
