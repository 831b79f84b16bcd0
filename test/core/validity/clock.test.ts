import { expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { notBefore, readClock } from '../../../core/validity/clock.js';
import { verify } from '../../../core/verify.js';
import { bitstringEntry, plainBadge, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { answersOf } from '../../fixtures/report-on.js';
import { bitstringList, didDocument, sign, testKey } from '../../fixtures/signer.js';

const did = 'did:web:uni-lumen.example';
const address = 'https://uni-lumen.example/status/1';
const key = await testKey('uni-lumen');
const signing = { key, method: `${did}#key-1` };
const badge = await sign(
  plainBadge({ issuer: profile(did), more: { credentialStatus: bitstringEntry(address, 7) } }),
  signing,
);
const answers = {
  'https://uni-lumen.example/.well-known/did.json': didDocument(did, { 'key-1': key }),
  [address]: await sign(bitstringList({ address, issuer: did, set: [7] }), signing),
};

const judged = async (now: string, more: { notBefore?: Date } = {}) => {
  const [report] = await verify({ text: JSON.stringify(badge) }, { ...worldOf(answers, now), ...more });
  if (!report) throw new Error('verify answers with at least one report');
  return report;
};

test('a moment that has passed is not to come: just before it, and at it', () => {
  const at = (now: Date) => readClock({ now: () => now, notBefore });
  expect(notBefore.toISOString()).toBe(new Date(limits.clockNotBefore).toISOString());
  expect(at(new Date(notBefore.getTime() - 1)).isWrong).toBe(true);
  expect(at(notBefore)).toEqual({ says: notBefore, now: notBefore, isWrong: false });
  expect(readClock({ now: () => new Date(0) })).toMatchObject({ isWrong: false });
});

test('by a clock that is wrong no date is judged, nothing is held against a genuine credential, and it says the time', async () => {
  const report = await judged('2001-01-01T00:00:00Z', { notBefore });
  expect(answersOf(report)).toMatchObject({
    proof: 'proof.intact',
    period: 'period.clock',
    issuer: 'issuer.web-address',
  });
  expect(report.checkedAt).toBe('2001-01-01T00:00:00.000Z');
});

test('what a list says needs no clock: it is still withdrawn', async () => {
  const report = await judged('2001-01-01T00:00:00Z', { notBefore });
  expect([report.verdict, report.because]).toEqual(['rejected', 'status.revoked']);
});

test('a time that was given is meant', async () => {
  const report = await judged('2001-01-01T00:00:00Z');
  expect(answersOf(report)).toMatchObject({ proof: 'proof.from-the-future', period: 'period.not-yet' });
});
