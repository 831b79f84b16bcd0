import { describe, expect, test } from 'vitest';
import { caseTable } from '../../fixtures/case-table.js';
import { allowedAddresses, refusedAddresses, refusedHosts } from '../../fixtures/addresses.js';
import { limits } from '../../../core/limits.js';
import { checkAddress, checkHost, withoutTracking } from '../../../core/web/address.js';
import { openWeb } from '../../../core/web/index.js';
import { isSharedHost, registrableDomain } from '../../../core/web/suffixes.js';
import { purposes, world } from './world.js';

const table = caseTable('addresses');

describe('addresses', () => {
  test.each(refusedAddresses)('%j is refused: %s', async (address, detail) => {
    table.row(
      `refused ${JSON.stringify(address.slice(0, 80))}`,
      { kind: 'refused', detail },
      await checkAddress(address, false),
    );
  });

  test.each(allowedAddresses)('%s is allowed', async (address, asked) => {
    const answer = await checkAddress(address, false);
    table.row(`allowed ${address.slice(0, 80)}`, asked, answer.kind === 'allowed' && answer.url.href);
  });

  test.each(refusedHosts)('%j is refused: no did:web may lead there either', async address => {
    table.row(`refused ${JSON.stringify(address)}`, 'refused', (await checkAddress(address, false)).kind);
  });

  test.each(purposes)('no refused spelling makes a request for %s, and each is recorded', async purpose => {
    const all = [...refusedAddresses.map(([address]) => address), ...refusedHosts];
    expect(all.length).toBeGreaterThanOrEqual(60);
    const environment = world({});
    const web = openWeb(environment);
    for (const address of all) {
      const answer = await web.get(address, purpose);
      const outcome = web.contacts.at(-1)?.outcome;
      const id = `${purpose} ${JSON.stringify(address.slice(0, 80))}`;
      table.row(id, ['web.refused', 'web.refused'], [answer.kind === 'fault' && answer.fault, outcome]);
    }
    expect(environment.seen).toEqual([]);
  });

  test.each(purposes)('every allowed spelling is asked for %s', async purpose => {
    for (const [address, asked] of allowedAddresses) {
      const environment = world({}, { allowed: () => Promise.resolve(true), mirrored: true });
      await openWeb(environment).get(address, purpose);
      table.row(`${purpose} ${address.slice(0, 80)}`, asked, environment.seen[0]?.url);
    }
  });

  test('a name under test is allowed where files answer, and nothing else special is', async () => {
    expect((await checkAddress('https://uni.test/', true)).kind).toBe('allowed');
    const others = refusedAddresses.filter(([address]) => address !== 'https://uni.test/');
    for (const [address] of others) expect((await checkAddress(address, true)).kind).toBe('refused');
  });

  test('just within the bounds of length', async () => {
    const longest = `https://uni.edu/${'a'.repeat(limits.addressLength - 16)}`;
    expect(longest).toHaveLength(limits.addressLength);
    expect((await checkAddress(longest, false)).kind).toBe('allowed');
    const host = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.edu`;
    expect(host).toHaveLength(limits.hostLength);
    expect(await checkHost(host, false)).toEqual({ kind: 'allowed' });
    expect(await checkHost(`d${host}`, false)).toEqual({ kind: 'refused', detail: 'host-name' });
  });
});

test.each([
  ['https://a.example/b?utm_source=x&id=1%20+2&trk=y', 'https://a.example/b?id=1%20+2'],
  ['https://a.example/b?identity__email=a%40b&UTM_x=1', 'https://a.example/b'],
  ['https://a.example/b?utm%5Fsource=x#c', 'https://a.example/b#c'],
  ['https://a.example/b?atrk=1&b', 'https://a.example/b?atrk=1&b'],
  ['https://a.example/b#?utm_x=1', 'https://a.example/b#?utm_x=1'],
])('tracking is taken out of %s and nothing is added', (address, expected) => {
  expect(withoutTracking(address)).toBe(expected);
});

describe('public suffixes', () => {
  test.each([
    ['tum.de', 'tum.de', false],
    ['a.b.tum.de', 'tum.de', false],
    ['x.uni.ac.uk', 'uni.ac.uk', false],
    ['badges.uni-lumen.example', 'uni-lumen.example', false],
    ['uni.test', 'uni.test', false],
    ['digitalcredentials.github.io', 'digitalcredentials.github.io', true],
    ['a.b.github.io', 'b.github.io', true],
    ['github.io', 'github.io', true],
    ['x.netlify.app', 'x.netlify.app', true],
  ])('%s was registered as %s; shared: %s', async (host, domain, shared) => {
    expect([await registrableDomain(host), await isSharedHost(host)]).toEqual([domain, shared]);
  });
});
