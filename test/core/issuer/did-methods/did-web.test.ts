import { expect, test } from 'vitest';
import { didWeb, readWebDid } from '../../../../core/issuer/did-methods/did-web.js';
import { openWeb } from '../../../../core/web/index.js';
import { allowedDids, didsOfRefusedHosts, refusedDids } from '../../../fixtures/addresses.js';
import { caseTable } from '../../../fixtures/case-table.js';

const table = caseTable('did:web');

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

test.each([...refusedDids, ...didsOfRefusedHosts])('%j is refused before any request', async identifier => {
  const { asked, answer } = await ask(identifier, () => Promise.resolve(true));
  const told = answer.kind === 'no-key' && [answer.reason, answer.evidence.find(({ fault }) => fault)?.fault];
  table.row(
    `refused ${JSON.stringify(identifier.slice(0, 80))}`,
    [['proof.key-unreachable', 'web.refused'], []],
    [told, asked],
  );
});

test.each(allowedDids)('%s is asked for at %s', async (identifier, url) => {
  table.row(`allowed ${identifier}`, [url], (await ask(identifier)).asked);
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
