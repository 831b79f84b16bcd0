/** Keys that signed before, where somebody chose that they are remembered: a note, and never an answer. */
import { describe, expect, test } from 'vitest';
import { type Audience, languages, present } from '../../../core/index.js';
import type { Environment } from '../../../core/environment.js';
import { type SeenIssuer, type SeenKey, type SeenKeys, withSeen } from '../../../core/issuer/seen-key.js';
import { thumbprintOf } from '../../../core/issuer/thumbprint.js';
import { readJwk } from '../../../core/issuer/public-key.js';
import { plain } from '../../../core/language/phrase.js';
import { limits } from '../../../core/limits.js';
import { verify } from '../../../core/verify.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { hurried } from '../../fixtures/judged-with-record.js';
import { didDocument, didWebAddress, sign, testKey } from '../../fixtures/signer.js';

const NOTE = 'issuer.key-changed';
const lumen = 'did:web:uni-lumen.example';
const [first, second] = [await testKey('the first key'), await testKey('the second key')];
const answers = { [didWebAddress(lumen)]: didDocument(lumen, { 'key-1': first, 'key-2': second }) };

/** Remembers as an interface does that was told to. */
function openSeen(known: readonly SeenIssuer[] = []) {
  let all = known;
  const asked: string[] = [];
  const seenKeys: SeenKeys = {
    of(issuer) {
      asked.push(issuer);
      return Promise.resolve(all.find(one => one.issuer === issuer)?.keys ?? []);
    },
    saw(issuer, thumbprint, day) {
      all = withSeen(all, issuer, { thumbprint, first: day, last: day });
      return Promise.resolve();
    },
  };
  return { seenKeys, asked, all: () => all };
}

const badge = async (key: typeof first, method: string, did = lumen): Promise<string> =>
  JSON.stringify(await sign(plainBadge({ issuer: profile(did) }), { key, method: `${did}#${method}` }));

async function judged(text: string, day: string, more: Partial<Environment>) {
  const [report] = await verify({ text }, { ...worldOf(answers, `${day}T10:00:00Z`), ...more });
  if (!report) throw new Error('there is a report');
  const check = report.checks.find(({ id }) => id === 'issuer');
  return { report, noted: check?.notes.includes(NOTE) ?? false, check };
}

const bySecond = await badge(second, 'key-2');
const byFirst = await badge(first, 'key-1');

describe('a key that signs for an issuer', () => {
  test('is remembered by its thumbprint and the day, and the first one is worth no word', async () => {
    const { all, asked, seenKeys } = openSeen();
    const { noted } = await judged(byFirst, '2026-11-02', { seenKeys });
    expect(noted).toBe(false);
    expect(asked).toEqual([lumen]);
    expect(all()).toEqual([
      {
        issuer: lumen,
        keys: [{ thumbprint: expect.stringMatching(/^[\w-]{43}$/) as string, first: '2026-11-02', last: '2026-11-02' }],
      },
    ]);
    expect((await judged(byFirst, '2026-11-05', { seenKeys })).noted).toBe(false);
    expect(all()[0]?.keys).toMatchObject([{ first: '2026-11-02', last: '2026-11-05' }]);
  });

  test('and was never seen before is noted all day, and belongs to the known ones from the next day on', async () => {
    const { seenKeys } = openSeen();
    await judged(byFirst, '2026-11-02', { seenKeys });
    const { check, report } = await judged(bySecond, '2026-11-10', { seenKeys });
    expect(check?.notes).toContain(NOTE);
    expect(report.issuer.notes).toContain(NOTE);
    expect(check?.evidence.at(-1)).toMatchObject({ fact: 'keys.seen-until', value: '2026-11-02' });
    expect((await judged(bySecond, '2026-11-10', { seenKeys })).noted).toBe(true);
    expect((await judged(bySecond, '2026-11-11', { seenKeys })).noted).toBe(false);
    expect((await judged(byFirst, '2026-11-12', { seenKeys })).noted).toBe(false);
  });

  test('changes no answer, no rung and no verdict', async () => {
    const { seenKeys } = openSeen();
    await judged(byFirst, '2026-11-02', { seenKeys });
    const { report } = await judged(bySecond, '2026-11-10', { seenKeys });
    const { report: without } = await judged(bySecond, '2026-11-10', {});
    const standing = ({ because, checks, issuer, verdict }: typeof report) => [
      [verdict, because, issuer.rung, issuer.provenName?.value],
      checks.map(({ id, reason, status }) => [id, reason, status]),
    ];
    expect(standing(report)).toEqual(standing(without));
    expect(without.issuer.notes).not.toContain(NOTE);
  });

  test.each(languages.map(language => [language.tag, language] as const))(
    'is said on the card of the issuer in every reading (%s)',
    async (tag, language) => {
      const { seenKeys } = openSeen();
      await judged(byFirst, '2026-10-03', { seenKeys });
      const { report } = await judged(bySecond, '2026-11-10', { seenKeys });
      const day = { en: '3 October 2026', de: '3. Oktober 2026' }[tag] ?? '';
      for (const audience of ['recruiter', 'evaluator', 'learner'] satisfies readonly Audience[]) {
        const { issuer } = present(report, { audience, language });
        const said = issuer?.notes.map(({ says, tone }) => [tone, plain(says)]) ?? [];
        expect(said.filter(([, words]) => words?.includes(day))).toMatchObject([
          ['plain', expect.stringMatching(/\.$/)],
        ]);
      }
    },
  );
});

test('nothing is asked of the memory or told to it where the signature does not hold, or the identifier is the key', async () => {
  const { all, asked, seenKeys } = openSeen();
  await judged(byFirst.replace('Learner', 'Lerner').replace('"name":"', '"name":"x'), '2026-11-02', { seenKeys });
  await judged(await badge(first, first.didKey.slice('did:key:'.length), first.didKey), '2026-11-02', { seenKeys });
  expect([asked, all()]).toEqual([[], []]);
});

test('by a clock that is wrong nothing is remembered', async () => {
  const { all, seenKeys } = openSeen();
  await judged(byFirst, '2026-11-02', { seenKeys, notBefore: new Date('2026-12-01T00:00:00Z') });
  expect(all()).toEqual([]);
});

test('a memory that breaks, or never answers, leaves the report as it is', async () => {
  const broken: SeenKeys = {
    of: () => Promise.reject(new Error('gone')),
    saw: () => Promise.reject(new Error('full')),
  };
  const { noted, report } = await judged(byFirst, '2026-11-02', { seenKeys: broken });
  expect([noted, report.verdict]).toEqual([false, 'confirmed']);
  const silent: SeenKeys = { of: () => new Promise(() => undefined), saw: () => new Promise(() => undefined) };
  const late = await hurried(() => judged(byFirst, '2026-11-02', { seenKeys: silent }));
  expect([late.noted, late.report.verdict]).toEqual([false, 'confirmed']);
});

test('a thumbprint is that of the key alone, whatever else is written with it', async () => {
  // RFC 7638 §3.1 gives this key and its thumbprint.
  const n =
    '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';
  const key = readJwk({ kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' });
  if (!key) throw new Error('the key can be read');
  expect(await thumbprintOf(key)).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
});

describe('what is remembered', () => {
  const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);
  const key = (name: string, at: number): SeenKey => ({ thumbprint: name, first: day(at), last: day(at) });

  test('is so many issuers, and the one longest unseen is forgotten', () => {
    const many = Array.from({ length: limits.seenIssuers }, (_, at) => `did:web:${String(at)}.example`);
    const full = many.reduce<readonly SeenIssuer[]>((all, issuer) => withSeen(all, issuer, key('a', 1)), []);
    expect(full).toHaveLength(limits.seenIssuers);
    const again = withSeen(full, 'did:web:0.example', key('a', 2));
    const names = withSeen(again, 'did:web:new.example', key('a', 3)).map(({ issuer }) => issuer);
    expect(names).toHaveLength(limits.seenIssuers);
    expect(names).toContain('did:web:0.example');
    expect(names).not.toContain('did:web:1.example');
  });

  test('is so many keys of one issuer, and the one longest unseen is forgotten', () => {
    const keys = Array.from({ length: limits.seenKeysOfIssuer }, (_, at) => key(`key ${String(at)}`, at + 1));
    const full = keys.reduce<readonly SeenIssuer[]>((all, one) => withSeen(all, lumen, one), []);
    expect(full[0]?.keys).toHaveLength(limits.seenKeysOfIssuer);
    const again = withSeen(full, lumen, key('key 0', 40));
    const names = withSeen(again, lumen, key('new', 41))[0]?.keys.map(({ thumbprint }) => thumbprint);
    expect(names).toHaveLength(limits.seenKeysOfIssuer);
    expect(names).toContain('key 0');
    expect(names).not.toContain('key 1');
  });

  test('keeps the first and the last day of a key, in whatever order they come', () => {
    const [seen] = withSeen(withSeen([], lumen, key('a', 20)), lumen, key('a', 5));
    expect(seen?.keys).toEqual([{ thumbprint: 'a', first: day(5), last: day(20) }]);
  });
});
