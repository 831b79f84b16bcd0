import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verify } from '../../../core/index.js';
import type { Directory } from '../../../core/issuer/directory.js';
import { limits } from '../../../core/limits.js';
import type { Input } from '../../../core/open/opened.js';
import type { InputIdentity } from '../../../core/report/report.js';
import { worldOf } from '../../fixtures/environment.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';

const text = '{"a": "ä"}';
const bytes = new TextEncoder().encode(text);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const day = '2026-11-21T12:00:00Z';
const address = 'https://uni-lumen.example/credential.json';
const answers = { [address]: () => new Response(text, { headers: { 'content-type': 'application/json' } }) };

async function identityOf(input: Input, forReceipts = true): Promise<InputIdentity | undefined> {
  const [report] = await verify(input, { ...worldOf(answers, day), forReceipts });
  return report?.input;
}

test.each<[string, Input, InputIdentity]>([
  ['bytes by the bytes', { bytes }, { kind: 'bytes', sha256, bytes: 11, number: 0 }],
  ['a text by its letters in UTF-8', { text }, { kind: 'text', sha256, bytes: 11, number: 0 }],
  ['an address by what it answered', { address }, { kind: 'address', sha256, bytes: 11, number: 0 }],
  ['an address that did not answer by nothing', { address: `${address}x` }, { kind: 'address', number: 0 }],
])('an input is known again: %s', async (_, input, identity) => {
  expect(await identityOf(input)).toEqual(identity);
});

test('each of several credentials in one input says which it is', async () => {
  const badge = plainBadge({ issuer: profile('did:web:uni-lumen.example') });
  const two = JSON.stringify([badge, badge]);
  const reports = await verify({ text: two }, { ...worldOf({}, day), forReceipts: true });
  expect(reports.map(({ input }) => input?.number)).toEqual([0, 1]);
  expect(new Set(reports.map(({ input }) => input?.sha256)).size).toBe(1);
});

test('nothing is hashed where nobody wants a receipt', async () => {
  const [report] = await verify({ text }, worldOf({}, day));
  expect(report).not.toHaveProperty('input');
  expect(report).not.toHaveProperty('lists');
});

test('what is larger than anything that is opened is not hashed', async () => {
  const just = await identityOf({ bytes: new Uint8Array(limits.imageOrPdfBytes) });
  expect(just?.bytes).toBe(limits.imageOrPdfBytes);
  expect(await identityOf({ bytes: new Uint8Array(limits.imageOrPdfBytes + 1) })).toEqual({ kind: 'bytes', number: 0 });
});

test('the lists that were at hand are named with their version and hash; trusted lists only where a seal was judged', async () => {
  const directory: Directory = {
    id: 'own',
    name: 'Own list',
    kind: 'plain-list',
    version: '2026-06-01',
    issuedAt: '2026-06-01',
    origin: 'imported',
    curation: 'own',
    licence: '',
    source: '',
    sha256: 'b'.repeat(64),
    organisations: [],
  };
  const trusted = {
    sha256: 'a'.repeat(64),
    sequenceNumber: 1,
    issuedAt: day,
    origin: 'imported',
    services: [],
  } as const;
  const environment = {
    ...worldOf({}, day),
    directories: [directory],
    trustedLists: () => Promise.resolve([trusted]),
    forReceipts: true,
  };
  const [report] = await verify({ text }, environment);
  expect(report?.lists).toEqual([
    { kind: 'directory', name: 'Own list', version: '2026-06-01', sha256: 'b'.repeat(64) },
  ]);
});
