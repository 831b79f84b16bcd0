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

const { asChosenByNobody, keepAllSettings, keepSettings, keepSwitch, readSettings } =
  await import('../../extension/settings.js');

beforeEach(() => {
  world.kept = {};
  world.isPrivate = false;
});

const byNobody = { audience: 'recruiter', quietMarks: true, doNotContactIssuers: false, rememberKeys: false };

test('until somebody chooses, issuers are contacted, no key is remembered, a recruiter reads, and it looks as the device does', async () => {
  expect(await readSettings()).toEqual(byNobody);
  expect(asChosenByNobody).toEqual(byNobody);
});

test.each(['yes', 1, null, {}])('only a plain yes turns a switch, and not %s', async written => {
  world.kept = {
    doNotContactIssuers: written,
    rememberKeys: written,
    settings: { audience: 'nobody', language: 7, quietMarks: 'no', appearance: 'sepia' },
  };
  expect(await readSettings()).toEqual(byNobody);
});

test('a page that writes what it knows of the others does not undo a switch', async () => {
  const before = await readSettings();
  await keepSwitch('doNotContactIssuers', true);
  await keepSwitch('rememberKeys', true);
  await keepSettings({ ...before, audience: 'learner', language: 'de', appearance: 'dark' });
  expect(await readSettings()).toEqual({
    audience: 'learner',
    language: 'de',
    quietMarks: true,
    doNotContactIssuers: true,
    rememberKeys: true,
    appearance: 'dark',
  });
});

test('all of them at once are read again as they were', async () => {
  const all = { ...asChosenByNobody, language: 'de', appearance: 'light', rememberKeys: true } as const;
  await keepAllSettings(all);
  expect(await readSettings()).toEqual(all);
});

test('a private window leaves nothing behind', async () => {
  world.isPrivate = true;
  await keepSwitch('rememberKeys', true);
  await keepAllSettings(asChosenByNobody);
  await keepSettings(await readSettings());
  expect(world.kept).toEqual({});
});
