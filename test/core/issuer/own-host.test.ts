/** Where a credential lay is worth a sentence when it is the issuer's own address, and changes nothing else. */
import { describe, expect, test } from 'vitest';
import { languages, present } from '../../../core/index.js';
import type { JsonObject } from '../../../core/json.js';
import type { Input } from '../../../core/open/opened.js';
import { plain } from '../../../core/language/phrase.js';
import { verify } from '../../../core/verify.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { didDocument, didWebAddress, sign, testKey } from '../../fixtures/signer.js';

const key = await testKey('own host');
const lumen = 'did:web:uni-lumen.example';
const home = 'https://uni-lumen.example';
const badgeOf = (issuer: string): Promise<JsonObject> =>
  sign(plainBadge({ issuer: profile(issuer) }), { key, method: `${issuer}#key-1` });
const published = (did: string): Answers => ({ [didWebAddress(did)]: didDocument(did, { 'key-1': key }) });

const NOTE = 'issuer.own-host';

async function judged(input: Input, answers: Answers) {
  const [report] = await verify(input, worldOf(answers, '2026-11-21T00:00:00Z'));
  if (!report) throw new Error('there is a report');
  const issuer = report.checks.find(({ id }) => id === 'issuer');
  const said = languages.map(language => {
    const { answers: shown } = present(report, { audience: 'recruiter', language });
    return (shown.find(({ id }) => id === 'issuer')?.notes ?? []).map(plain);
  });
  return { ...report, noted: issuer?.notes.includes(NOTE) ?? false, evidence: issuer?.evidence ?? [], said };
}

const text = JSON.stringify(await badgeOf(lumen));

test('a credential found on the host that publishes the key is noted, with the host as evidence', async () => {
  const { noted, evidence, issuer, verdict, said } = await judged({ text, foundOn: home }, published(lumen));
  expect([verdict, issuer.rung, noted]).toEqual(['confirmed', 1, true]);
  expect(issuer.notes).toContain(NOTE);
  expect(evidence).toContainEqual({
    fact: 'found.on',
    value: 'uni-lumen.example',
    source: { kind: 'web', url: `${home}/`, fetchedAt: '2026-11-21T00:00:00.000Z' },
  });
  expect(said).toEqual([
    ['Found on uni-lumen.example, the issuer’s own address.'],
    ['Gefunden auf uni-lumen.example, der eigenen Adresse des Ausstellers.'],
  ]);
});

test('it lifts no rung and changes no verdict', async () => {
  const altered = text.replace('University of Lumen', 'University of Lumem');
  expect((await judged({ text: altered }, published(lumen))).because).toBe('proof.altered');
  for (const one of [text, altered]) {
    for (const answers of [published(lumen), {}]) {
      const [there, elsewhere] = await Promise.all([
        judged({ text: one, foundOn: home }, answers),
        judged({ text: one }, answers),
      ]);
      expect(there.noted).toBe(true);
      expect(elsewhere.noted).toBe(false);
      expect([there.verdict, there.because, there.issuer.rung, there.issuer.provenName]).toEqual([
        elsewhere.verdict,
        elsewhere.because,
        elsewhere.issuer.rung,
        elsewhere.issuer.provenName,
      ]);
    }
  }
});

test('where nothing proved the address, the sentence says whose word it is', async () => {
  const { noted, said, issuer } = await judged({ text, foundOn: home }, {});
  expect([noted, issuer.rung]).toEqual([true, 0]);
  expect(said.map(([first]) => first)).toEqual([
    'Found on uni-lumen.example, the address it names as its issuer’s own.',
    'Gefunden auf uni-lumen.example; diese Adresse nennt er als die des Ausstellers.',
  ]);
});

describe('the address it was fetched from', () => {
  test('counts, and not the page that led there', async () => {
    const at = `${home}/awards/1.json`;
    const answers = { ...published(lumen), [at]: JSON.parse(text) as JsonObject };
    expect((await judged({ address: at, foundOn: 'https://evil.example' }, answers)).noted).toBe(true);
    const elsewhere = 'https://files.example/1.json';
    const moved = { ...published(lumen), [elsewhere]: JSON.parse(text) as JsonObject };
    expect((await judged({ address: elsewhere, foundOn: home }, moved)).noted).toBe(false);
  });
});

describe('nothing is noted', () => {
  test.each([
    ['on another host', 'https://alex.example'],
    ['on a host below it', 'https://people.uni-lumen.example'],
    ['on a host that ends like it', 'https://my-uni-lumen.example'],
    ['on a port of its own', `${home}:8443`],
    ['over http', 'http://uni-lumen.example'],
    ['on a page without an origin', 'null'],
  ])('%s', async (_, foundOn) => {
    expect((await judged({ text, foundOn }, published(lumen))).noted).toBe(false);
  });

  test.each([
    ['an account with a path', 'did:web:uni-lumen.example:~jane', home],
    ['a shared host', 'did:web:lumen.github.io', 'https://lumen.github.io'],
    ['a platform', 'did:web:network.learncard.com', 'https://network.learncard.com'],
    ['a port of its own', 'did:web:uni-lumen.example%3A8443', `${home}:8443`],
  ])('for %s, proven or not', async (_, issuer, foundOn) => {
    const input = { text: JSON.stringify(await badgeOf(issuer)), foundOn };
    expect((await judged(input, published(issuer))).noted).toBe(false);
    expect((await judged(input, {})).noted).toBe(false);
  });

  test('for a key that only calls itself by a name or an address', async () => {
    const impostor = profile(key.didKey, { url: home, name: 'University of Lumen' });
    const document = await sign(plainBadge({ issuer: impostor }), { key });
    expect((await judged({ text: JSON.stringify(document), foundOn: home }, {})).noted).toBe(false);
  });
});
