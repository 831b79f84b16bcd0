/**
 * The sample of the first run: made by our own issuer, checked without asking anybody, and said to be made up.
 * `PROOFMARK_README=1 npm test -- sample` writes it.
 */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import sample from '../../extension/check/sample.json' with { type: 'json' };
import { languageFor } from '../../core/language/index.js';
import { plain } from '../../core/language/phrase.js';
import { present } from '../../core/report/present.js';
import { plainBadge, profile } from '../fixtures/credentials.js';
import { reportOn } from '../fixtures/report-on.js';
import { sign, testKey } from '../fixtures/signer.js';

const madeUp = 'Sample University (made up)';

async function makeSample() {
  const key = await testKey('sample of the first run');
  const more = { id: 'urn:uuid:7d0b9f6e-2f0c-4e55-9d0b-5a4f2b6c1e10' };
  const achievement = { id: 'urn:uuid:0d5f1f8c-8d6b-4c0e-8a55-3c5c9a7e2b41', creditsAvailable: 2 };
  const badge = plainBadge({ issuer: profile(key.didKey, { name: madeUp }), more, achievement });
  return sign(badge, { key, suite: 'eddsa-jcs-2022' });
}

test('it is what our own code makes', async () => {
  const made = await makeSample();
  if (process.env['PROOFMARK_README']) writeFileSync('extension/check/sample.json', JSON.stringify(made, undefined, 2));
  else expect(sample, 'run PROOFMARK_README=1 npm test -- sample').toEqual(made);
});

test.each([
  [
    'as it was signed',
    sample,
    'issuer.unidentified',
    /^Intact\. Nothing shows who signed it; it calls itself “Sample University \(made up\)”/,
  ],
  [
    'changed afterwards',
    { ...sample, name: 'Advanced Data Ethics' },
    'proof.altered',
    /^Changed after it was signed\./,
  ],
])('%s, it has its answer, and nobody was asked', async (_, document, because, headline) => {
  const report = await reportOn(JSON.stringify(document), {});
  expect([report.because, report.contacted]).toEqual([because, []]);
  const { headline: says } = present(report, { audience: 'recruiter', language: languageFor('en') });
  expect(plain(says)).toMatch(headline);
});
