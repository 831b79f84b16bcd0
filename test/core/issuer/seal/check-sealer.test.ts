import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { de } from '../../../../core/language/de.js';
import { en } from '../../../../core/language/en.js';
import { plain } from '../../../../core/language/phrase.js';
import { present } from '../../../../core/report/present.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { european, mandate, office, university } from '../../../fixtures/european.js';
import { reportOn } from '../../../fixtures/report-on.js';
import { sealed, sealHeader, sealing } from '../../../fixtures/seals.js';

const sealedBy = async (name?: string, until?: string): Promise<VerificationReport> =>
  reportOn(await sealed(european(), await sealing('ES256', { ...(name && { name }), ...(until && { until }) })), {});
const issuerOf = ({ checks }: VerificationReport) => checks.find(({ id }) => id === 'issuer');

test('the subject of a certificate is stated and never proven', async () => {
  const by = await sealing();
  const report = await reportOn(await sealed(european(), by), {});
  expect(report).toMatchObject({ verdict: 'unconfirmed', because: 'issuer.seal-untrusted' });
  expect(report.issuer).toEqual({
    rung: 0,
    provenName: null,
    accreditation: [],
    claimedName: 'University of Lumen',
    anchor: {
      kind: 'certificate',
      subject: {
        organisation: 'University of Lumen',
        organisationIdentifier: 'NTRDE-4711',
        country: 'DE',
        commonName: 'Seal of the University of Lumen',
      },
      issuer: 'Seal of the University of Lumen',
      serial: '0a0b0c',
      notBefore: '2025-01-01T00:00:00Z',
      notAfter: '2035-01-01T00:00:00Z',
      sha256: createHash('sha256').update(by.certificate).digest('hex'),
      statements: [],
      binding: 'identifier',
      test: false,
    },
    listedIn: [],
    notes: [],
  });
  const facts = issuerOf(report)?.evidence.map(({ fact, value }) => [fact, value]);
  expect(facts).toEqual([
    ['certificate.organisation', 'University of Lumen'],
    ['certificate.organisation-identifier', 'NTRDE-4711'],
    ['certificate.country', 'DE'],
    ['certificate.common-name', 'Seal of the University of Lumen'],
    ['certificate.issuer', 'Seal of the University of Lumen'],
    ['certificate.serial-number', '0a0b0c'],
    ['certificate.begins', '2025-01-01T00:00:00Z'],
    ['certificate.ends', '2035-01-01T00:00:00Z'],
    ['certificate.self-issued', undefined],
    ['stated.issuer', 'University of Lumen'],
    ['stated.awarding-body', 'University of Lumen'],
  ]);
});

test.each<[string, string, readonly string[]]>([
  ['a test organisation', 'O=TEST University, C=DE', ['issuer.test-seal', 'issuer.name-differs']],
  ['a number of zeros', 'O=University of Lumen, 2.5.4.97=VATDE-A00000000', ['issuer.test-seal']],
  ['a word that only begins so', 'O=Testament Society', ['issuer.name-differs']],
  ['the same name in capitals', 'O=UNIVERSITY OF LUMEN', []],
  ['no name at all', 'C=DE', []],
])('%s: the notes say so', async (_what, name, notes) => {
  expect((await sealedBy(name)).issuer.notes).toEqual(notes);
});

test('an expired certificate is a doubt about the time, and no accusation', async () => {
  const report = await sealedBy(undefined, '2026-01-01');
  expect(report.verdict).toBe('unconfirmed');
  expect(report.issuer.notes).toEqual(['issuer.seal-time-unproven']);
  expect(issuerOf(report)?.evidence).toContainEqual(expect.objectContaining({ fact: 'certificate.not-in-force' }));
});

test('issuer and awarding body are shown apart, and their difference is none of the seal’s', async () => {
  const by = await sealing('ES256', { name: 'O=Office for Credentials, C=AT' });
  const credential = european({
    more: { issuer: office, evidence: mandate },
    stated: { awardedBy: { type: 'AwardingProcess', awardingBody: university } },
  });
  const report = await reportOn(await sealed(credential, by), {});
  expect(report.issuer).toMatchObject({ claimedName: 'Office for Credentials', notes: [] });
  expect(report.credential?.awardingBody).toEqual({
    value: 'University of Lumen',
    pointer: '/credentialSubject/hasClaim/0/awardedBy/awardingBody/legalName/en',
  });
});

test.each([
  [en, 'Intact since it was sealed. The certificate says “University of Lumen”'],
  [de, 'Unverändert, seit er gesiegelt wurde. Das Zertifikat sagt „University of Lumen“'],
])('the headline says what the certificate says and that nobody confirmed it', async (language, beginning) => {
  const shown = present(await sealedBy(), { audience: 'recruiter', language });
  expect(shown.tone).toBe('doubt');
  expect(plain(shown.headline)).toContain(beginning);
});

test('an expired credential still says whose certificate it is', async () => {
  const by = await sealing();
  const report = await reportOn(
    await sealed(
      european({
        more: {
          validUntil: '2026-01-01T00:00:00Z',
          validFrom: '2025-01-01T00:00:00Z',
          issuanceDate: '2025-01-01T00:00:00Z',
        },
      }),
      by,
      sealHeader(by),
    ),
    {},
  );
  expect(report.because).toBe('period.expired');
  const shown = present(report, { audience: 'recruiter', language: en });
  expect(plain(shown.headline)).toContain('The certificate of its seal says “University of Lumen”');
});
