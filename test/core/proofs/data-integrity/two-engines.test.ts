import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../core/json.js';
import { languageFor } from '../../../../core/language/index.js';
import { plain } from '../../../../core/language/phrase.js';
import { judgesOf } from '../../../../core/report/judges.js';
import { present } from '../../../../core/report/present.js';
import { verify } from '../../../../core/verify.js';
import { plainBadge, profile } from '../../../fixtures/credentials.js';
import { worldOf } from '../../../fixtures/environment.js';
import { sign, testKey } from '../../../fixtures/signer.js';

/** Which engine judged, and what is made of two that do not say the same. */
const key = await testKey('uni-lumen');
const badge = plainBadge({ issuer: profile(key.didKey) });
const genuine = await sign(badge, { key });
const older = await sign(
  { ...badge, '@context': [...(badge['@context'] as string[]), 'https://w3id.org/security/suites/ed25519-2020/v1'] },
  { key, suite: 'Ed25519Signature2020' },
);

async function judged(document: JsonObject, doubleCheck?: boolean) {
  const world = worldOf({}, '2026-11-21T00:00:00Z');
  const [report] = await verify(
    { text: JSON.stringify(document) },
    { ...world, ...(doubleCheck !== undefined && { doubleCheck }) },
  );
  if (!report) throw new Error('there is always a report');
  return { report, reason: report.checks.find(({ id }) => id === 'proof')?.reason, judges: judgesOf(report) };
}

test.each([
  ['eddsa-rdfc-2022', genuine],
  ['Ed25519Signature2020', older],
] as const)('a plainly written credential needs nobody but our own engine: %s', async (_, document) => {
  expect(await judged(document)).toMatchObject({ reason: 'proof.intact', judges: 'own' });
});

test.each([
  ['eddsa-rdfc-2022', genuine],
  ['Ed25519Signature2020', older],
] as const)('asked for a second opinion, both engines say the same: %s', async (_, document) => {
  expect(await judged(document, true)).toMatchObject({ reason: 'proof.intact', judges: 'both' });
});

test('that a signature does not fit is never the word of our own engine alone', async () => {
  const altered = { ...genuine, name: 'Data Ethicz' };
  expect(await judged(altered)).toMatchObject({ reason: 'proof.altered', judges: 'packages' });
  expect(await judged(altered, true)).toMatchObject({ reason: 'proof.altered', judges: 'packages' });
});

test('a document that is not written plainly is judged by the packages', async () => {
  const own = [
    ...(badge['@context'] as string[]),
    { colour: 'https://uni-lumen.example/colour' },
  ] as JsonObject[string];
  const document = await sign({ ...badge, '@context': own, colour: 'blue' }, { key });
  expect(await judged(document)).toMatchObject({ reason: 'proof.intact', judges: 'packages' });
});

test('a report says which engines judged, in words', async () => {
  const words = async (language: string, doubleCheck: boolean) => {
    const { report } = await judged(genuine, doubleCheck);
    const shown = present(report, { audience: 'evaluator', language: languageFor(language) });
    const { label } = { label: languageFor(language).facts['judged.by'] };
    const row = shown.answers.flatMap(({ evidence }) => evidence).find(one => one.label === label);
    return row && `${row.label}: ${plain(row.value)}`;
  };
  expect(await words('en', false)).toBe('Signature judged by: Proofmark’s own engine');
  expect(await words('en', true)).toBe(
    'Signature judged by: two engines, Proofmark’s own and the packages of Digital Bazaar, and they agree',
  );
  expect(await words('de', true)).toBe(
    'Signatur geprüft von: zwei Rechenwerken, Proofmarks eigenem und den Paketen von Digital Bazaar; beide stimmen überein',
  );
});
