import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { verify } from '../../../core/index.js';
import type { Json, JsonObject } from '../../../core/json.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { without } from '../../fixtures/badges-2.js';
import { contexts, plainBadge, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { answersOf } from '../../fixtures/report-on.js';
import { makeSamples, sampleDay, university } from '../../fixtures/samples.js';
import { sign, testKey } from '../../fixtures/signer.js';

const { web } = await makeSamples();
const key = await testKey('university of lumen');
const signing = { key, method: `${university}#key-1` };
const badge = await sign(plainBadge({ issuer: profile(university) }), signing);

const statistics: JsonObject = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: ['Achievement'],
  name: 'Statistics for Beginners',
  description: 'A short course on describing data in numbers.',
  criteria: { narrative: 'Pass the written exam.' },
};
const programming: JsonObject = {
  ...statistics,
  id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
  name: 'Programming for Beginners',
};

const record = (subject: JsonObject, more: JsonObject = {}): JsonObject => ({
  '@context': [contexts.credentials2, contexts.openBadges, contexts.undefinedTerms],
  id: 'https://uni-lumen.example/records/1',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: profile(university),
  validFrom: '2026-06-30T00:00:00Z',
  name: 'Record of Learner A',
  credentialSubject: {
    type: ['ClrSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Learner Alpha', identityType: 'name' }],
    ...subject,
  },
  ...more,
});

const whole = await sign(
  record({
    verifiableCredential: [badge],
    achievement: [statistics, programming],
    association: [
      {
        type: 'Association',
        associationType: 'isPartOf',
        sourceId: statistics['id'] ?? '',
        targetId: programming['id'] ?? '',
      },
    ],
  }),
  signing,
);

const reportsOn = (document: Json) => verify({ text: JSON.stringify(document) }, worldOf(web, sampleDay));
const pathOf = ({ path }: VerificationReport): string => path.map(({ kind, at }) => `${kind} ${at}`).join(', ');
const titleOf = ({ elements }: VerificationReport) => {
  const found = elements.find(({ id }) => id === 'title');
  return found && [found.value, found.pointer];
};

describe('a learner record', () => {
  test('is itself, each credential inside, and each achievement that only it states', async () => {
    const reports = await reportsOn(whole);
    expect(reports.map(report => [report.format, pathOf(report)])).toEqual([
      ['clr-2', ''],
      ['open-badges-3', 'record /credentialSubject/verifiableCredential/0'],
      ['clr-2', 'record /credentialSubject/achievement/0'],
      ['clr-2', 'record /credentialSubject/achievement/1'],
    ]);
    expect(reports.map(answersOf).map(({ proof, issuer }) => [proof, issuer])).toEqual(
      reports.map(() => ['proof.intact', 'issuer.web-address']),
    );
    expect(reports.map(({ verdict }) => verdict)).toEqual(reports.map(() => 'confirmed'));
  });

  test('states no achievement itself: it has no elements and nothing to assess', async () => {
    const [itself] = await reportsOn(whole);
    expect(itself).toMatchObject({ elements: [], track: 'not-assessable' });
    expect(itself?.credential).toMatchObject({
      title: { value: 'Record of Learner A' },
      learner: { value: 'Learner Alpha' },
    });
  });

  test('each achievement has pointers into the record, its learner, and what it is part of', async () => {
    const [, , first, second] = await reportsOn(whole);
    expect(first && titleOf(first)).toEqual(['Statistics for Beginners', '/credentialSubject/achievement/0/name']);
    expect(second && titleOf(second)).toEqual(['Programming for Beginners', '/credentialSubject/achievement/1/name']);
    expect(second?.credential?.title?.pointer).toBe('/credentialSubject/achievement/1/name');
    expect(second?.elements.find(({ id }) => id === 'learner-identity')?.value).toBe('Learner Alpha');
    expect(first?.elements.find(({ id }) => id === 'stackability')).toMatchObject({
      status: 'present',
      document: 'rewritten',
      pointer: '/credentialSubject/association',
    });
  });

  test('that was altered says nothing good of its achievements, and leaves a badge inside as good as its own proof', async () => {
    const altered = { ...whole, name: 'Record of somebody else' };
    const reports = await reportsOn(altered);
    expect(reports.map(answersOf).map(({ proof }) => proof)).toEqual([
      'proof.altered',
      'proof.intact',
      'proof.altered',
      'proof.altered',
    ]);
    expect(reports.map(({ verdict }) => verdict)).toEqual(['rejected', 'confirmed', 'rejected', 'rejected']);
  });

  test('keeps each achievement apart, also where a gap between them closes when its terms are written anew', async () => {
    const gaps = [null, statistics, null, programming];
    const reports = await reportsOn(await sign(record({ verifiableCredential: [badge], achievement: gaps }), signing));
    expect(reports.slice(2).map(report => [pathOf(report), titleOf(report)])).toEqual([
      [
        'record /credentialSubject/achievement/1',
        ['Statistics for Beginners', '/credentialSubject/achievement/0/name'],
      ],
      [
        'record /credentialSubject/achievement/3',
        ['Programming for Beginners', '/credentialSubject/achievement/1/name'],
      ],
    ]);
    expect(reports.map(({ verdict }) => verdict)).toEqual(reports.map(() => 'confirmed'));
  });

  test('does not lend its proof to a credential inside that has none', async () => {
    const unsigned = without(badge, 'proof');
    const [, inside] = await reportsOn(await sign(record({ verifiableCredential: [unsigned] }), signing));
    expect(inside && answersOf(inside)['proof']).toBe('proof.unsigned');
    expect(inside?.verdict).toBe('unconfirmed');
  });

  test('an achievement that a credential inside is about is reported once', async () => {
    const subject = badge['credentialSubject'] as JsonObject;
    const reports = await reportsOn(
      record({ verifiableCredential: badge, achievement: subject['achievement'] ?? null }),
    );
    expect(reports.map(pathOf)).toEqual(['', 'record /credentialSubject/verifiableCredential']);
  });

  test('shows each achievement at its own place, also where two share an identifier', async () => {
    const twice = record({ achievement: [statistics, { ...programming, id: statistics['id'] ?? '' }] });
    const reports = await reportsOn(await sign(twice, { ...signing, suite: 'eddsa-jcs-2022' }));
    expect(reports.map(({ path, credential }) => [path.at(-1)?.at, credential?.title?.value])).toEqual([
      [undefined, 'Record of Learner A'],
      ['/credentialSubject/achievement/0', 'Statistics for Beginners'],
      ['/credentialSubject/achievement/1', 'Programming for Beginners'],
    ]);
    expect(reports.map(({ because }) => because)).toEqual(reports.map(() => 'issuer.web-address'));
  });

  test('of two learners says that it is read as about the first', async () => {
    const { credentialSubject } = record({ achievement: [statistics] });
    const [report] = await reportsOn(
      record({}, { credentialSubject: [credentialSubject ?? null, credentialSubject ?? null] }),
    );
    expect(report?.checks[0]?.notes).toEqual(['format.first-of-several']);
  });

  test('may hold records, as deep as anything may lie in envelopes', async () => {
    const nested = (depth: number): JsonObject =>
      depth === 0 ? badge : record({ verifiableCredential: [nested(depth - 1)] });
    const reports = await reportsOn(nested(limits.carrierNesting + 2));
    expect(reports.map(({ because }) => because).at(-1)).toBe('format.unsupported');
    expect(reports).toHaveLength(limits.carrierNesting + 2);
  });

  test('of very many achievements is judged as far as any input is, and says so', async () => {
    const achievement = Array.from({ length: 300 }, (_, index) => ({ ...statistics, id: `urn:x:${String(index)}` }));
    const reports = await reportsOn(record({ achievement }));
    expect(reports).toHaveLength(limits.credentialsPerInput);
    expect(reports.at(-1)?.checks.find(({ id }) => id === 'format')?.notes).toContain('format.more-inside');
  });
});
