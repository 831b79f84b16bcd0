import { describe, expect, test } from 'vitest';
import { checkElements } from '../../../core/elements/check-elements.js';
import { checkFormat } from '../../../core/formats/check-format.js';
import { blockcerts } from '../../../core/formats/blockcerts/index.js';
import { eudiCredential } from '../../../core/formats/eudi-credential/index.js';
import { firstOfSeveral, hasSeveral } from '../../../core/formats/one-of-several.js';
import { openBadges3 } from '../../../core/formats/open-badges-3/index.js';
import { verifiableCredential } from '../../../core/formats/verifiable-credential/index.js';
import type { Format } from '../../../core/formats/format.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { certificate } from '../../fixtures/blockcerts.js';
import { contexts, plainBadge, profile } from '../../fixtures/credentials.js';
import { elementsOf } from '../../fixtures/format-elements.js';
import { walletClaims } from '../../fixtures/wallet.js';

const issuer = profile('did:web:uni-lumen.example');
const badge = plainBadge({ issuer });
const subject = badge['credentialSubject'] as JsonObject;
const achievement = subject['achievement'] as JsonObject;
const about = (credentialSubject: Json): JsonObject => ({ ...badge, credentialSubject });
const now = new Date('2026-11-21T00:00:00Z');
const stated = (document: JsonObject, format: Format, id: string) =>
  checkElements(document, elementsOf(format), now).findings.find(finding => finding.id === id);

const graded = { type: ['AchievementSubject'], result: [{ type: ['Result'], value: 'A+' }], achievement };
const longer = { ...achievement, name: 'Another', creditsAvailable: 30 };

describe('an Open Badge', () => {
  test('of two learners gives none the grade of the other', () => {
    expect(stated(about([graded]), openBadges3, 'grade')?.value).toBe('A+');
    expect(stated(about([subject, graded]), openBadges3, 'grade')?.status).toBe('missing');
    expect(stated(about([graded, subject]), openBadges3, 'grade')?.pointer).toBe('/credentialSubject/0/result/0/value');
  });

  test('of two achievements gives none the hours of the other', () => {
    const both = about({ ...subject, achievement: [achievement, longer] });
    expect(stated(both, openBadges3, 'workload')?.status).toBe('missing');
    expect(stated(both, openBadges3, 'title')?.pointer).toBe('/credentialSubject/achievement/0/name');
  });

  test('says so where it is about several, and only there', () => {
    const notes = (document: JsonObject) => checkFormat(document, openBadges3).notes;
    expect(notes(about([subject, graded]))).toEqual(['format.first-of-several']);
    expect(notes(about({ ...subject, achievement: [achievement, longer] }))).toEqual(['format.first-of-several']);
    expect(notes(badge)).toEqual([]);
    expect(notes(about([null, { ...subject, achievement: [achievement] }]))).toEqual([]);
  });
});

describe('any other credential', () => {
  const two: JsonObject = {
    '@context': [contexts.credentials2],
    type: ['VerifiableCredential'],
    issuer: 'did:web:uni-lumen.example',
    credentialSubject: [
      { name: 'Learner A', course: 'Introduction to Data Ethics' },
      { name: 'Learner B', ects: '30' },
    ],
  };

  test('of two learners is read as about the first', () => {
    expect(verifiableCredential.read(two).learner?.value).toBe('Learner A');
    expect(stated(two, verifiableCredential, 'workload')?.status).toBe('missing');
    expect(checkFormat(two, verifiableCredential).notes).toEqual(['format.first-of-several']);
  });
});

describe('what shares its places with another format', () => {
  test.each<[string, Format, JsonObject, JsonObject]>([
    ['a certificate', blockcerts, certificate(), { name: 'Learner B', claim: { name: 'Law', description: '30 ECTS' } }],
    ['claims of a wallet', eudiCredential, walletClaims(), graded],
  ])('%s of two learners gives none what is said of the other', (_what, format, document, other) => {
    const both = { ...document, credentialSubject: [document['credentialSubject'] ?? null, other] };
    const values = (one: JsonObject) =>
      checkElements(one, elementsOf(format), now).findings.map(({ id, status, value }) => [id, status, value]);
    expect(values(both)).toEqual(values({ ...document, credentialSubject: [document['credentialSubject'] ?? null] }));
    expect(checkFormat(both, format).notes).toEqual(['format.first-of-several']);
    expect(checkFormat(document, format).notes).toEqual([]);
  });
});

describe('the first of several', () => {
  test('keeps its place, and a document without others is itself', () => {
    const document = { a: [null, { b: [{ c: 1 }, { c: 2 }] }, { b: 3 }], d: 4 };
    expect(firstOfSeveral(document, 'a', 'b')).toEqual({ a: [null, { b: [{ c: 1 }, null] }, null], d: 4 });
    const single = { a: [{ b: { c: 1 } }, 'text'], d: 4 };
    expect(firstOfSeveral(single, 'a', 'b')).toBe(single);
  });

  test.each<[JsonObject, boolean]>([
    [{}, false],
    [{ a: { b: [{}, {}] } }, true],
    [{ a: [{}, 'text', null] }, false],
    [{ a: [{}, { b: {} }] }, true],
  ])('%j has several: %s', (document, expected) => {
    expect(hasSeveral(document, 'a', 'b')).toBe(expected);
  });
});
