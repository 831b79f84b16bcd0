import { expect, test } from 'vitest';
import { didWeb, readWebDid } from '../../../../core/issuer/did-methods/did-web.js';
import { openWeb } from '../../../../core/web/index.js';

/** Asks for a DID document where every request is recorded and none is answered. */
async function ask(identifier: string, allowed?: () => Promise<boolean>) {
  const asked: string[] = [];
  const web = openWeb({
    fetch: url => {
      asked.push(url);
      return Promise.resolve(new Response('', { status: 404 }));
    },
    now: () => new Date('2026-11-21T00:00:00Z'),
    directories: [],
    ...(allowed && { allowed }),
  });
  return { asked, answer: await didWeb.resolve(identifier, web) };
}

test.each([
  'did:web:harvard.edu%40evil.com',
  'did:web:harvard.edu%2F%40evil.com',
  'did:web:harvard.edu@evil.com',
  'did:web:localhost',
  'did:web:localhost%3A8080',
  'did:web:127.0.0.1',
  'did:web:169.254.169.254:latest',
  'did:web:192.168.1.1%3A8443:admin',
  'did:web:%5B%3A%3A1%5D',
  'did:web:[::1]',
  'did:web:2130706433',
  'did:web:0x7f.1',
  'did:web:0x7f000001',
  'did:web:017700000001',
  'did:web:1.1.1.1.',
  'did:web:uni.edu:..:..:x',
  'did:web:uni.edu:.:x',
  'did:web:uni.edu:%2e%2e%2Fupload',
  'did:web:uni.edu%3Fq%3D',
  'did:web:uni.edu%23',
  'did:web:uni.edu%00',
  'did:web:uni.edu/x',
  'did:web:uni.edu?x=1',
  'did:web:uni.edu:a%2Fb',
  'did:web:UNI.edu',
  'did:WEB:uni.edu',
  'DID:web:uni.edu',
  'did:web:uni.edu.',
  'did:web:.uni.edu',
  'did:web:uni..edu',
  'did:web:-uni.edu',
  'did:web:uni-.edu',
  'did:web:h\u0430rvard.edu',
  'did:web:com',
  'did:web:co.uk',
  'did:web:intranet',
  'did:web:printer.local',
  'did:web:db.internal',
  'did:web:router.home.arpa',
  'did:web:uni.edu%3A',
  'did:web:uni.edu%3A0',
  'did:web:uni.edu%3A65536',
  'did:web:uni.edu%3A443%3A1',
  'did:web:uni.edu:',
  'did:web:uni.edu::x',
  'did:web:uni.edu\\@evil.com',
  'did:web: uni.edu',
  'did:web:uni.edu\n',
  'did:web:uni.edu\u200B',
  'did:web:xn--a.edu',
  'did:web:uni.c0m-not-a-tld',
  'did:web:',
])('%j is refused before any request', async identifier => {
  const { asked, answer } = await ask(identifier, () => Promise.resolve(true));
  expect(asked).toEqual([]);
  expect(answer).toMatchObject({ kind: 'no-key', reason: 'proof.key-unreachable' });
  expect(answer.kind === 'no-key' && answer.evidence.some(({ fault }) => fault === 'web.refused')).toBe(true);
});

test.each([
  ['did:web:tum.de', 'https://tum.de/.well-known/did.json'],
  ['did:web:data.deqar.eu', 'https://data.deqar.eu/.well-known/did.json'],
  ['did:web:uni.example', 'https://uni.example/.well-known/did.json'],
  ['did:web:uni.edu%3A443', 'https://uni.edu/.well-known/did.json'],
  ['did:web:a-b.uni.eu:v1.0', 'https://a-b.uni.eu/v1.0/did.json'],
  ['did:web:sub.uni.ac.uk:~jane:keys', 'https://sub.uni.ac.uk/~jane/keys/did.json'],
  ['did:web:dibiho.org:TUM', 'https://dibiho.org/TUM/did.json'],
  [
    'did:web:www.credly.com:api:v1:obi:v3:issuers:8e4a1d0c-1b2c-4a53-9b5c-2f1d2f2c9d10',
    'https://www.credly.com/api/v1/obi/v3/issuers/8e4a1d0c-1b2c-4a53-9b5c-2f1d2f2c9d10/did.json',
  ],
  ['did:web:xn--mnchen-3ya.de', 'https://xn--mnchen-3ya.de/.well-known/did.json'],
  [
    'did:web:digitalcredentials.github.io:vc-test-fixtures:dids:oidf',
    'https://digitalcredentials.github.io/vc-test-fixtures/dids/oidf/did.json',
  ],
  ['did:web:xn--hrvard-8va.edu', 'https://xn--hrvard-8va.edu/.well-known/did.json'],
])('%s is asked for at %s', async (identifier, url) => {
  expect((await ask(identifier)).asked).toEqual([url]);
});

test('a shared host without a name of its own may be asked', () => {
  expect(readWebDid('did:web:github.io')?.url).toBe('https://github.io/.well-known/did.json');
});

test('another port is asked only after the person agreed to it', async () => {
  const identifier = 'did:web:uni.edu%3a8443:issuers:1';
  expect((await ask(identifier)).asked).toEqual([]);
  expect((await ask(identifier, () => Promise.resolve(false))).asked).toEqual([]);
  expect((await ask(identifier, () => Promise.resolve(true))).asked).toEqual([
    'https://uni.edu:8443/issuers/1/did.json',
  ]);
});

test('a file that is not there is "not published", a host that is not there is "unreachable"', async () => {
  expect((await ask('did:web:uni.example')).answer).toMatchObject({ reason: 'proof.key-not-published' });
});
