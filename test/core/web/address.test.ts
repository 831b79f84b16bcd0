import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { checkAddress, checkHost, withoutTracking } from '../../../core/web/address.js';
import { openWeb } from '../../../core/web/index.js';
import { isSharedHost, registrableDomain } from '../../../core/web/suffixes.js';
import { purposes, world } from './world.js';

/** Apart, because lint takes an address of this scheme for code. */
const SCRIPT = 'javascript';

/** What must never be asked, with the rule it breaks. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['', 'unreadable'],
  ['uni.edu', 'unreadable'],
  ['//uni.edu/', 'unreadable'],
  ['http://uni.edu/', 'scheme'],
  ['ftp://uni.edu/', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['data:application/json,{}', 'scheme'],
  [`${SCRIPT}:alert(1)`, 'scheme'],
  ['blob:https://uni.edu/1', 'scheme'],
  ['did:web:uni.edu', 'scheme'],
  ['https:uni.edu/x', 'host-spelling'],
  ['https:///uni.edu/x', 'host-spelling'],
  ['https://harvard.edu@evil.com/', 'user-name'],
  ['https://harvard.edu:pw@evil.com/', 'user-name'],
  ['https://@evil.com/', 'host-spelling'],
  ['https://harvard.edu%40evil.com/', 'unreadable'],
  ['https://harvard.edu%2F%40evil.com/', 'unreadable'],
  ['https://har%76ard.edu/', 'host-spelling'],
  ['https://uni.edu%00/', 'unreadable'],
  ['https://uni.edu%23/', 'unreadable'],
  ['https://uni.edu%3Fq=/', 'unreadable'],
  ['https://uni.edu\\@evil.com/', 'characters'],
  ['https:\\\\uni.edu\\x', 'characters'],
  [' https://uni.edu/', 'characters'],
  ['https://uni.edu/\n', 'characters'],
  ['https://uni.edu/a b', 'characters'],
  ['https://uni.edu/\t', 'characters'],
  ['https://uni.edu/\u0000', 'characters'],
  ['https://uni\u200B.edu/', 'characters'],
  ['https://uni\u00AD.edu/', 'characters'],
  ['https://uni.edu/\u202Enosj', 'characters'],
  ['https://uni.edu/\u00A0', 'characters'],
  ['https://uni.edu/\u3000', 'characters'],
  ['https://localhost/', 'host-name'],
  ['https://localhost:8443/', 'host-name'],
  ['https://intranet/', 'host-name'],
  ['https://com/', 'host-name'],
  ['https://example/', 'host-name'],
  ['https://a.localhost/', 'special-use'],
  ['https://printer.local/', 'special-use'],
  ['https://db.internal/', 'special-use'],
  ['https://wiki.intranet/', 'special-use'],
  ['https://nas.lan/', 'special-use'],
  ['https://tv.home/', 'special-use'],
  ['https://git.corp/', 'special-use'],
  ['https://x.private/', 'special-use'],
  ['https://x.invalid/', 'special-use'],
  ['https://x.onion/', 'special-use'],
  ['https://x.alt/', 'special-use'],
  ['https://uni.test/', 'special-use'],
  ['https://router.home.arpa/', 'special-use'],
  ['https://home.arpa/', 'special-use'],
  ['https://127.0.0.1/', 'ip-address'],
  ['https://10.0.0.1/', 'ip-address'],
  ['https://192.168.1.1:8443/admin', 'ip-address'],
  ['https://169.254.169.254/latest', 'ip-address'],
  ['https://2130706433/', 'host-spelling'],
  ['https://0x7f.1/', 'host-spelling'],
  ['https://0x7f000001/', 'host-spelling'],
  ['https://017700000001/', 'host-spelling'],
  ['https://127.1/', 'host-spelling'],
  ['https://1.1.1.1./', 'host-spelling'],
  ['https://１２７.0.0.1/', 'host-spelling'],
  ['https://[::1]/', 'ip-address'],
  ['https://[::ffff:127.0.0.1]/', 'host-spelling'],
  ['https://[fe80::1]/', 'ip-address'],
  ['https://%5B::1%5D/', 'unreadable'],
  ['https://uni.edu./', 'host-name'],
  ['https://.uni.edu/', 'host-name'],
  ['https://uni..edu/', 'host-name'],
  ['https://-uni.edu/', 'host-name'],
  ['https://uni-.edu/', 'host-name'],
  ['https://uni_x.edu/', 'host-name'],
  [`https://${'a'.repeat(64)}.edu/`, 'host-name'],
  [`https://${'a.'.repeat(126)}edu/`, 'host-name'],
  ['https://co.uk/', 'public-suffix'],
  ['https://uni.c0m-not-a-tld/', 'public-suffix'],
  ['https://xn--a.edu/', 'unreadable'],
  ['https://ｕｎｉ.edu/', 'host-spelling'],
  ['https://uni。edu/', 'host-spelling'],
  ['https://uni.edu:80/', 'port'],
  ['https://uni.edu:22/', 'port'],
  ['https://uni.edu:0/', 'port'],
  ['https://uni.edu:1023/', 'port'],
  ['https://uni.edu:65536/', 'unreadable'],
  ['https://uni.edu:443:1/', 'unreadable'],
  ['https://uni.edu:8a/', 'unreadable'],
  [`https://uni.edu/${'a'.repeat(limits.addressLength)}`, 'length'],
];

const ALLOWED: readonly (readonly [string, string])[] = [
  ['https://tum.de', 'https://tum.de/'],
  ['HTTPS://TUM.de/A', 'https://tum.de/A'],
  ['https://data.deqar.eu/x?y=1#z', 'https://data.deqar.eu/x?y=1'],
  ['https://uni.example/', 'https://uni.example/'],
  ['https://www.example.com/', 'https://www.example.com/'],
  ['https://uni.edu:443/', 'https://uni.edu/'],
  ['https://uni.edu:1024/', 'https://uni.edu:1024/'],
  ['https://uni.edu:8443/issuers/1/did.json', 'https://uni.edu:8443/issuers/1/did.json'],
  ['https://a-b.uni.eu/v1.0', 'https://a-b.uni.eu/v1.0'],
  ['https://sub.uni.ac.uk/~jane/keys', 'https://sub.uni.ac.uk/~jane/keys'],
  ['https://xn--mnchen-3ya.de/', 'https://xn--mnchen-3ya.de/'],
  ['https://münchen.de/ä', 'https://xn--mnchen-3ya.de/%C3%A4'],
  ['https://xn--hrvard-8va.edu/', 'https://xn--hrvard-8va.edu/'],
  ['https://digitalcredentials.github.io/x', 'https://digitalcredentials.github.io/x'],
  ['https://github.io/', 'https://github.io/'],
  [`https://${'a'.repeat(63)}.edu/`, `https://${'a'.repeat(63)}.edu/`],
];

describe('addresses', () => {
  test.each(REFUSED)('%j is refused: %s', async (address, detail) => {
    expect(await checkAddress(address, false)).toEqual({ kind: 'refused', detail });
  });

  test.each(ALLOWED)('%s is allowed', async (address, asked) => {
    const answer = await checkAddress(address, false);
    expect(answer.kind === 'allowed' && answer.url.href).toBe(asked);
  });

  test('no refused spelling makes a request, for any purpose, and each is recorded', async () => {
    expect(REFUSED.length).toBeGreaterThanOrEqual(60);
    for (const purpose of purposes) {
      const environment = world({});
      const web = openWeb(environment);
      for (const [address] of REFUSED) {
        expect(await web.get(address, purpose)).toMatchObject({ kind: 'fault', fault: 'web.refused' });
      }
      expect(environment.seen).toEqual([]);
      expect(web.contacts.map(({ outcome }) => outcome)).toEqual(web.contacts.map(() => 'web.refused'));
    }
  });

  test('a name under test is allowed where files answer, and nothing else special is', async () => {
    expect((await checkAddress('https://uni.test/', true)).kind).toBe('allowed');
    const others = REFUSED.filter(([address]) => address !== 'https://uni.test/');
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
