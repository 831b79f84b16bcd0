/** The setting *Do not contact issuers*: nobody is asked, everything that was not asked is said, and nothing is held against anybody. */
import { describe, expect, test } from 'vitest';
import { nodeEnvironment } from '../../../core/bin/environment.js';
import { languages } from '../../../core/language/index.js';
import { plain } from '../../../core/language/phrase.js';
import { openMemory } from '../../../core/memory.js';
import { openWeb } from '../../../core/web/index.js';
import { present } from '../../../core/report/present.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { assertion, published } from '../../fixtures/badges-2.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { judgeOne, repliesOf } from '../../fixtures/judged-with-record.js';
import { answersOf } from '../../fixtures/report-on.js';
import { sign, testKey } from '../../fixtures/signer.js';
import { SET, bitstring, keys, listAddress } from '../../fixtures/status-kinds.js';
import { json, purposes, world } from './world.js';

const key = await testKey('uni-lumen');
const byWeb = await bitstring.credential(SET + 1);
const byKey = JSON.stringify(
  await sign(plainBadge({ issuer: profile(key.didKey), more: { credentialStatus: bitstring.entry(SET) } }), { key }),
);
const list = await bitstring.list();
const web = { ...repliesOf({ ...keys, ...published() }), [listAddress]: () => new Response(list) };
const judge = (text: string) => judgeOne(text, web, { doNotContactIssuers: true });

const said = (report: VerificationReport, id: string): readonly string[] =>
  languages.map(language => {
    const { answers } = present(report, { audience: 'evaluator', language });
    return plain(answers.find(answer => answer.id === id)?.says ?? []);
  });
const headline = (report: VerificationReport): readonly string[] =>
  languages.map(language => plain(present(report, { audience: 'recruiter', language }).headline));

describe('do not contact issuers', () => {
  test('a key and a list are not asked for: each says so, and the verdict is open', async () => {
    const report = await judge(byWeb);
    expect(report.verdict).toBe('unconfirmed');
    expect(answersOf(report)).toMatchObject({ proof: 'proof.key-unreachable', status: 'status.unreachable' });
    expect(report.contacted.map(({ purpose, outcome }) => [purpose, outcome])).toEqual([
      ['key', 'web.not-permitted'],
      ['status', 'web.not-permitted'],
    ]);
    expect(said(report, 'proof')).toEqual([
      'The signature was not checked, by your setting. Nothing speaks against it.',
      'Die Signatur wurde nicht geprüft, wie Sie es eingestellt haben. Nichts spricht dagegen.',
    ]);
    expect(said(report, 'status')).toEqual([
      'Whether it was withdrawn was not checked, by your setting.',
      'Ob er zurückgezogen wurde, wurde nicht geprüft, wie Sie es eingestellt haben.',
    ]);
    expect(said(report, 'issuer')[0]).toBe(
      'Who signed it could not be looked up: uni-lumen.example was not asked, by your setting.',
    );
  });

  test('a signature that needs nobody is checked all the same, and a withdrawn credential is open, not in force', async () => {
    const report = await judge(byKey);
    expect([report.verdict, report.because]).toEqual(['unconfirmed', 'issuer.unidentified']);
    expect(answersOf(report)).toMatchObject({ proof: 'proof.intact', status: 'status.unreachable' });
    expect(report.checks.find(({ id }) => id === 'status')?.evidence).toContainEqual(
      expect.objectContaining({ fact: 'setting.no-contact', fault: 'web.not-permitted' }),
    );
  });

  test('where the key is known from before, the headline says what was left', async () => {
    const memory = openMemory();
    const before = await judgeOne(
      byWeb,
      { ...web, [listAddress]: () => json({}, { 'cache-control': 'no-store' }) },
      { memory },
    );
    expect(answersOf(before)['proof']).toBe('proof.intact');
    const report = await judgeOne(byWeb, web, { memory, doNotContactIssuers: true });
    expect([report.verdict, report.because]).toEqual(['unconfirmed', 'status.unreachable']);
    expect(headline(report)[0]).toContain('Intact, but whether it was withdrawn was not checked, by your setting.');
    expect(headline(report)[1]).toContain('wurde nicht geprüft, wie Sie es eingestellt haben.');
  });

  test('a badge that only its address vouches for is open', async () => {
    const report = await judge(JSON.stringify(assertion()));
    expect([report.verdict, answersOf(report)['proof']]).toEqual(['unconfirmed', 'proof.key-unreachable']);
    expect(said(report, 'proof')[0]).toBe(
      'Whether its issuer shows this badge was not checked, by your setting. Nothing speaks against it.',
    );
  });

  test('a link that a person opens is opened; what it leads to then is not asked for', async () => {
    const address = 'https://uni-lumen.example/badge.json';
    const report = await judgeOne(
      address,
      { ...web, [address]: () => new Response(byWeb) },
      { doNotContactIssuers: true },
    );
    expect(report.contacted.map(({ purpose, outcome }) => `${purpose} ${outcome}`)).toEqual([
      'credential answered',
      'key web.not-permitted',
      'status web.not-permitted',
    ]);
  });

  test.each(purposes)('the purpose %s', async purpose => {
    const address = 'https://uni-lumen.example/x';
    const environment = world({ [address]: json({}) }, { doNotContactIssuers: true });
    const answer = await openWeb(environment).get(address, purpose);
    const isAsked = ['credential', 'picture', 'context', 'directory'].includes(purpose);
    expect([answer.kind, environment.seen.length]).toEqual(isAsked ? ['answered', 1] : ['fault', 0]);
  });

  test('--offline is the same and more: nobody at all is asked', async () => {
    const environment = nodeEnvironment({ offline: true });
    expect(environment.doNotContactIssuers).toBe(true);
    expect(await environment.allowed?.('uni-lumen.example', 'credential')).toBe(false);
    expect(nodeEnvironment({}).doNotContactIssuers).toBeUndefined();
  });
});
