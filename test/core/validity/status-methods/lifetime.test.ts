import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../core/json.js';
import { lifetimeOf } from '../../../../core/validity/status-methods/lifetime.js';

const fetchedAt = '2026-11-21T00:00:00.000Z';
const lifetime = (list: JsonObject | string) => {
  const text = typeof list === 'string' ? list : JSON.stringify(list);
  const bytes = new TextEncoder().encode(text);
  return lifetimeOf({
    kind: 'answered',
    url: '',
    status: 200,
    mediaType: undefined,
    bytes,
    text,
    fetchedAt,
    freshFor: undefined,
  });
};

test('a list stays good as long as it says, and not past its end', async () => {
  expect(await lifetime({ credentialSubject: { ttl: 300_000 } })).toBe(300_000);
  expect(await lifetime({ credentialSubject: [{ ttl: 300_000 }] })).toBe(300_000);
  expect(await lifetime({ credentialSubject: { ttl: 300_000 }, validUntil: '2026-11-21T00:01:00Z' })).toBe(60_000);
  expect(await lifetime({ credentialSubject: {}, validUntil: '2026-11-21T00:02:00Z' })).toBe(120_000);
});

test('a list that says nothing leaves it to its server', async () => {
  expect(await lifetime({ credentialSubject: {} })).toBeUndefined();
});

test('a list that cannot be read is not kept', async () => {
  expect(await lifetime('<!doctype html>')).toBe(0);
  expect(await lifetime({ credentialSubject: {}, validUntil: 'soon' })).toBeLessThan(0);
});
