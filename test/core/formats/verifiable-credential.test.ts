import { expect, test } from 'vitest';
import { checkElements } from '../../../core/elements/check-elements.js';
import { verifiableCredential } from '../../../core/formats/verifiable-credential/index.js';
import type { JsonObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { contexts } from '../../fixtures/credentials.js';
import { elementsOf } from '../../fixtures/format-elements.js';

const credential = (version: keyof typeof contexts, more: JsonObject = {}): JsonObject => ({
  '@context': [contexts[version]],
  id: 'https://uni-lumen.example/credentials/30',
  type: ['VerifiableCredential'],
  issuer: 'did:web:uni-lumen.example',
  credentialSubject: { id: 'did:example:learner' },
  ...more,
});

test.each(['credentials1', 'credentials2'] as const)('any credential on %s is taken', version => {
  expect(verifiableCredential.recognise(credential(version))).toBe(true);
});

test('a document with neither the type nor a base vocabulary is not', () => {
  const document = { ...credential('credentials2'), '@context': 'https://schema.org', type: ['Course'] };
  expect(verifiableCredential.recognise(document)).toBe(false);
});

test('an issuer written as its address alone is read', () => {
  expect(verifiableCredential.read(credential('credentials2'))).toMatchObject({
    format: 'verifiable-credential',
    issuer: { id: { value: 'did:web:uni-lumen.example', pointer: '/issuer' } },
  });
});

test('what it says of its learner is judged by the names of its members', () => {
  const stated = { name: 'Introduction to Data Ethics', learner: 'Learner A', ects: '5' };
  const kind = elementsOf(verifiableCredential).kindOf(credential('credentials2', { credentialSubject: stated }));
  expect(kind).toBe('award');
});

test('ten thousand claims are looked through once: once for each name would outlast any test', () => {
  const claims = Array.from({ length: limits.itemsPerList }, () => ({ ects: { points: 5 } }));
  const document = credential('credentials2', { credentialSubject: { course: 'Introduction to Data Ethics', claims } });
  const { findings } = checkElements(document, elementsOf(verifiableCredential), new Date('2026-11-21T00:00:00Z'));
  expect(findings.find(({ id }) => id === 'title')).toMatchObject({ value: 'Introduction to Data Ethics' });
}, 10_000);

test('claims beyond the bound are not looked at', () => {
  const beside = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${String(at)}`, 1]));
  const half = limits.claims / 2;
  const stated = (count: number) =>
    elementsOf(verifiableCredential).kindOf(
      credential('credentials2', {
        credentialSubject: [{ x: beside(half - 1), y: { ...beside(count), course: 'Introduction to Data Ethics' } }],
      }),
    );
  expect(stated(half - 2)).toBe('award');
  expect(stated(half - 1)).toBe('no achievement');
});
