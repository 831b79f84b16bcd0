import { describe, expect, test } from 'vitest';
import { languageFor } from '../../../core/language/index.js';
import { plain } from '../../../core/language/phrase.js';
import type { JsonObject } from '../../../core/json.js';
import { present } from '../../../core/report/present.js';
import { verify } from '../../../core/verify.js';
import { bitstringEntry, plainBadge, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { bitstringList, didDocument, proofOver, shownBy, sign, testKey, testKeyOn } from '../../fixtures/signer.js';

const did = 'did:web:uni-lumen.example';
const [onCurve, edwards] = [await testKeyOn('P-256', 'uni-lumen'), await testKey('uni-lumen')];
const list = 'https://uni-lumen.example/status/1';
const other = 'https://uni-lumen.example/status/2';
const listAt = (address: string, purpose: string) =>
  sign(bitstringList({ address, issuer: did, set: [3], purpose }), { key: edwards, method: `${did}#key-2` });
const answers = {
  'https://uni-lumen.example/.well-known/did.json': didDocument(did, { 'key-1': onCurve, 'key-2': edwards }),
  [list]: await listAt(list, 'revocation'),
  [other]: await listAt(other, 'suspension'),
};

/** A badge that ended, or was withdrawn, of which only its title and what is mandatory are shown. */
async function shownOf(
  more: JsonObject,
  mandatory: readonly string[],
  shown: readonly string[] = [],
): Promise<JsonObject> {
  const badge = plainBadge({ issuer: profile(did), more });
  const signing = { key: onCurve, method: `${did}#key-1`, suite: 'ecdsa-sd-2023', mandatory } as const;
  const base = { ...badge, proof: await proofOver(badge, signing) };
  return shownBy(base, { mandatory, shown: ['/credentialSubject/achievement/name', ...shown] });
}

async function heard(document: JsonObject) {
  const [report] = await verify({ text: JSON.stringify(document) }, worldOf(answers, '2026-11-21T00:00:00Z'));
  if (!report) throw new Error('there is always a report');
  const said = (tag: 'en' | 'de') => {
    const { headline, remarks } = present(report, { audience: 'recruiter', language: languageFor(tag) });
    return [headline, ...remarks].map(plain).join(' ');
  };
  const reason = (id: string) => report.checks.find(check => check.id === id)?.reason;
  return {
    verdict: report.verdict,
    period: reason('period'),
    status: reason('status'),
    en: said('en'),
    de: said('de'),
  };
}

const ended = { validUntil: '2026-01-01T00:00:00Z' };
const withdrawn = { credentialStatus: bitstringEntry(list, 3) };
const always = ['/issuer', '/validFrom'];

describe('of a credential that is shown in part', () => {
  test.each([
    ['an end', ended],
    ['a revocation', withdrawn],
    ['a revocation behind an end that is shown', { ...withdrawn, validUntil: '2031-01-01T00:00:00Z' }],
    [
      'an end behind a status that is shown',
      { validUntil: '2026-01-01T00:00:00Z', credentialStatus: bitstringEntry(list, 4) },
    ],
  ])('%s can be left out, so nobody says that it is in force', async (what, more) => {
    const mandatory = [
      ...always,
      ...(what.endsWith('end that is shown') ? ['/validUntil'] : []),
      ...(what.endsWith('status that is shown') ? ['/credentialStatus'] : []),
    ];
    const answer = await heard(await shownOf(more, mandatory));
    expect(answer.en).toContain('may not be shown');
    expect(answer.de).toContain('kann im Rest stehen');
    expect(answer.en).not.toMatch(/in force|states no end/);
    expect(answer.de).not.toMatch(/in Kraft|kein Enddatum\./);
  });

  test('an end that is past is said where it is shown', async () => {
    expect(await heard(await shownOf(ended, [...always, '/validUntil']))).toMatchObject({
      verdict: 'rejected',
      period: 'period.expired',
    });
  });

  test('another status may stand beside the one that is shown', async () => {
    const twice = {
      validUntil: '2031-01-01T00:00:00Z',
      credentialStatus: [bitstringEntry(list, 3), bitstringEntry(other, 4, 'suspension')],
    };
    const mandatory = [...always, '/validUntil'];
    const answer = await heard(await shownOf(twice, mandatory, ['/credentialStatus/1']));
    expect(answer).toMatchObject({ verdict: 'confirmed', period: 'period.current', status: 'status.good' });
    expect(answer.en).toContain('may not be shown');
    expect(answer.en).not.toContain('in force');
  });
});
