import { beforeEach, expect, test, vi } from 'vitest';

const world = vi.hoisted(() => ({ kept: Object.create(null) as Record<string, unknown>, isPrivate: false }));
vi.mock('wxt/browser', () => ({
  browser: {
    extension: {
      get inIncognitoContext() {
        return world.isPrivate;
      },
    },
    storage: {
      local: {
        get: (keys: readonly string[]) => Promise.resolve(Object.fromEntries(keys.map(key => [key, world.kept[key]]))),
        set: (values: object) => Promise.resolve(void Object.assign(world.kept, values)),
      },
    },
  },
}));

const { asChosenByNobody, keepAllSettings, readSettings } = await import('../../extension/settings.js');
const { takeWhole } = await import('../../extension/options/take-whole.js');

beforeEach(() => {
  world.kept = {};
  world.isPrivate = false;
});

const wanted = { settings: true, lists: [], trusted: [], known: false, seen: false };
const taking = { ask: () => Promise.resolve({ kind: 'taken' } as const) };
const failing = { ask: () => Promise.resolve({ kind: 'failed' } as const) };

test('issuers that are not contacted here are not contacted after any file', async () => {
  await keepAllSettings({ ...asChosenByNobody, doNotContactIssuers: true });
  const settings = { ...asChosenByNobody, audience: 'learner' } as const;
  expect(await takeWhole(taking, { settings }, wanted)).toBe(true);
  expect(await readSettings()).toEqual({ ...settings, doNotContactIssuers: true });
});

test('remembering is turned on by a file only where what is remembered is chosen of it', async () => {
  const settings = { ...asChosenByNobody, rememberKeys: true };
  expect(await takeWhole(taking, { settings }, wanted)).toBe(true);
  expect((await readSettings()).rememberKeys).toBe(false);
  expect(await takeWhole(taking, { settings }, { ...wanted, seen: true })).toBe(true);
  expect((await readSettings()).rememberKeys).toBe(true);
});

test('where the rest cannot be written, the choices are as they were', async () => {
  const before = { ...asChosenByNobody, language: 'de', doNotContactIssuers: true };
  await keepAllSettings(before);
  expect(await takeWhole(failing, { settings: asChosenByNobody }, wanted)).toBe(false);
  expect(await readSettings()).toEqual(before);
});

test('a private window takes nothing in: the worker is not asked', async () => {
  world.isPrivate = true;
  const ask = vi.fn(taking.ask);
  expect(await takeWhole({ ask }, { settings: asChosenByNobody }, { ...wanted, known: true, seen: true })).toBe(false);
  expect(ask).not.toHaveBeenCalled();
});
