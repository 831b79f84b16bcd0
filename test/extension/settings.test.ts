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

const { keepDoNotContactIssuers, keepSettings, readSettings } = await import('../../extension/settings.js');

beforeEach(() => {
  world.kept = {};
  world.isPrivate = false;
});

test('until somebody chooses, issuers are contacted and a recruiter reads', async () => {
  expect(await readSettings()).toEqual({ audience: 'recruiter', quietMarks: true, doNotContactIssuers: false });
});

test.each(['yes', 1, null, {}])('only a plain yes keeps issuers from being contacted, and not %s', async written => {
  world.kept = { doNotContactIssuers: written, settings: { audience: 'nobody', language: 7, quietMarks: 'no' } };
  expect(await readSettings()).toEqual({ audience: 'recruiter', quietMarks: true, doNotContactIssuers: false });
});

test('a page that writes what it knows of the others does not undo it', async () => {
  const before = await readSettings();
  await keepDoNotContactIssuers(true);
  await keepSettings({ ...before, audience: 'learner', language: 'de' });
  expect(await readSettings()).toEqual({
    audience: 'learner',
    language: 'de',
    quietMarks: true,
    doNotContactIssuers: true,
  });
});

test('a private window leaves nothing behind', async () => {
  world.isPrivate = true;
  await keepDoNotContactIssuers(true);
  await keepSettings(await readSettings());
  expect(world.kept).toEqual({});
});
