/** A name beside an address, for people: it lifts nobody, proves nothing and is never missed. */
import { expect, test } from 'vitest';
import { languages, present } from '../../../core/index.js';
import type { Environment } from '../../../core/environment.js';
import { communityList } from '../../../core/issuer/community-list.js';
import { plain } from '../../../core/language/phrase.js';
import { limits } from '../../../core/limits.js';
import { verify } from '../../../core/verify.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { directoryFrom, plainList } from '../../fixtures/directories.js';
import { worldOf } from '../../fixtures/environment.js';
import { hurried } from '../../fixtures/judged-with-record.js';
import { didDocument, didWebAddress, sign, testKey } from '../../fixtures/signer.js';

const key = await testKey('academic domain');
const NOTE = 'issuer.academic-domain';
const community: ReadonlyMap<string, string> = new Map([
  ['uni-lumen.example', 'Lumen State University'],
  ['lumen.github.io', 'Lumen'],
  ['credly.com', 'Credly'],
  ['constructor.example', '  '],
]);

/** One badge of this issuer, and what was asked of the community list. */
async function judged(did: string, more: Partial<Environment> = {}, change = (text: string): string => text) {
  const document = await sign(plainBadge({ issuer: profile(did) }), { key, method: `${did}#key-1` });
  const answers = did.startsWith('did:web:') ? { [didWebAddress(did)]: didDocument(did, { 'key-1': key }) } : {};
  const asked: string[] = [];
  const [report] = await verify(
    { text: change(JSON.stringify(document)) },
    {
      ...worldOf(answers, '2026-11-21T00:00:00Z'),
      academicDomain: domain => {
        asked.push(domain);
        return Promise.resolve(community.get(domain));
      },
      ...more,
    },
  );
  if (!report) throw new Error('there is a report');
  return { report, asked, noted: report.issuer.notes.includes(NOTE) };
}

const lumen = 'did:web:uni-lumen.example';

test('the name stands as a note beside an address, and changes nothing else', async () => {
  const { report, asked } = await judged(lumen);
  const { report: without } = await judged(lumen, { academicDomain: () => Promise.resolve(undefined) });
  const check = report.checks.find(({ id }) => id === 'issuer');
  expect(asked).toEqual(['uni-lumen.example']);
  expect(check?.notes).toEqual([NOTE]);
  expect(check?.evidence.at(-1)).toEqual({
    fact: 'named.academic-domain',
    value: 'Lumen State University',
    source: { kind: 'bundled', ...communityList },
  });
  expect({ ...report.issuer, notes: [] }).toEqual({ ...without.issuer, notes: [] });
  expect(without.issuer.notes).toEqual([]);
  expect([report.verdict, report.because, report.issuer.rung, report.issuer.provenName?.value]).toEqual([
    'confirmed',
    'issuer.web-address',
    1,
    'uni-lumen.example',
  ]);
});

test('it is one sentence in every language, and never a word of the headline', async () => {
  const { report } = await judged(lumen);
  const shown = languages.map(language => present(report, { audience: 'recruiter', language }));
  const notes = shown.map(({ answers }) => (answers.find(({ id }) => id === 'issuer')?.notes ?? []).map(plain));
  expect(notes).toEqual([
    ['A community list of academic domains names this domain as “Lumen State University”.'],
    ['Eine von Freiwilligen gepflegte Liste akademischer Domains nennt diese Domain „Lumen State University“.'],
  ]);
  for (const { headline, tone } of shown) {
    expect(plain(headline)).not.toContain('Lumen State');
    expect(tone).not.toBe('sound');
  }
});

test('with or without www the host is asked for as one', async () => {
  const { asked, noted } = await judged('did:web:www.uni-lumen.example');
  expect([asked, noted]).toEqual([['uni-lumen.example'], true]);
});

test.each([
  ['an account below a path', 'did:web:uni-lumen.example:~jane'],
  ['a host that many share', 'did:web:lumen.github.io'],
  ['a platform', 'did:web:credly.com'],
  ['a port of its own', 'did:web:uni-lumen.example%3A8443'],
])('%s is nobody’s domain, and not asked for', async (_, did) => {
  const { asked, noted, report } = await judged(did);
  expect([report.issuer.rung, asked, noted]).toEqual([1, [], false]);
});

test.each([
  ['the name is not there', 'did:web:elsewhere.example', {}],
  ['a subdomain is another domain', 'did:web:badges.uni-lumen.example', {}],
  ['the name is empty', 'did:web:constructor.example', {}],
  ['the list cannot be read', lumen, { academicDomain: () => Promise.reject(new Error('gone')) }],
  [
    'the list throws',
    lumen,
    {
      academicDomain: () => {
        throw new Error('gone');
      },
    },
  ],
])('nothing is said where %s', async (_, did, more: Partial<Environment>) => {
  const { noted, report } = await judged(did, more);
  expect([report.verdict, report.issuer.rung, noted]).toEqual(['confirmed', 1, false]);
});

test('a list that does not answer is not waited for', async () => {
  const silent = () => new Promise<undefined>(() => undefined);
  const { noted, report } = await hurried(() => judged(lumen, { academicDomain: silent }));
  expect([report.verdict, noted]).toEqual(['confirmed', false]);
  expect(limits.lookUpTime).toBeLessThanOrEqual(5_000);
});

test('what a list vouches for needs no hint, and what was altered has no signer to hint at', async () => {
  const organisation = { name: 'University of Lumen', domains: ['uni-lumen.example'] };
  const directories = [await directoryFrom(plainList([organisation]))];
  const listed = await judged(lumen, { directories });
  expect([listed.report.issuer.rung, listed.asked, listed.noted]).toEqual([2, [], false]);
  const altered = await judged(lumen, {}, text => text.replace('Data Ethics', 'Data Ethicz'));
  expect([altered.report.because, altered.asked, altered.noted]).toEqual(['proof.altered', [], false]);
});
