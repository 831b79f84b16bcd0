import { expect, test } from 'vitest';
import { checkStructure } from '../../../core/formats/structure.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { plainBadge, plainBadgeOnVersion1, profile } from '../../fixtures/credentials.js';

const badge = plainBadge({ issuer: profile('did:web:uni-lumen.example') });
const brokenAt = (document: JsonObject) =>
  checkStructure(document).evidence.flatMap(({ source }) => (source.kind === 'credential' ? [source.pointer] : []));
const withMember = (key: string, value: Json): JsonObject => ({ ...badge, [key]: value });
const without = (key: string): JsonObject => Object.fromEntries(Object.entries(badge).filter(([name]) => name !== key));

test('a badge of either version of the data model keeps the rules', () => {
  expect(checkStructure(badge)).toMatchObject({ status: 'passed', reason: 'format.recognised' });
  expect(checkStructure(plainBadgeOnVersion1({ issuer: 'did:web:uni-lumen.example' }))).toMatchObject({
    status: 'passed',
  });
});

const [base, openBadges] = badge['@context'] as [string, string];

test.each<[string, JsonObject, string]>([
  ['the base context does not come first', withMember('@context', [openBadges, base]), '/@context'],
  ['the base context is missing', withMember('@context', [openBadges]), '/@context'],
  ['there is no context', without('@context'), '/@context'],
  ['a context is a number', withMember('@context', [base, 5]), '/@context'],
  ['the type does not say credential', withMember('type', ['OpenBadgeCredential']), '/type'],
  ['a type is empty', withMember('type', ['VerifiableCredential', '']), '/type'],
  ['there is no issuer', without('issuer'), '/issuer'],
  ['the issuer is a list', withMember('issuer', ['did:web:uni-lumen.example']), '/issuer'],
  ['the issuer is null', withMember('issuer', null), '/issuer'],
  ['the issuer is a number', withMember('issuer', 7), '/issuer'],
  ['the issuer is no URL', withMember('issuer', 'University of Lumen'), '/issuer'],
  ['the issuer has no id', withMember('issuer', { name: 'University of Lumen' }), '/issuer/id'],
  ['the id is no URL', withMember('id', 'credential-1'), '/id'],
  ['the id is a list', withMember('id', ['urn:uuid:1']), '/id'],
  ['the id is null', withMember('id', null), '/id'],
  ['there is no subject', without('credentialSubject'), '/credentialSubject'],
  ['the subject is empty', withMember('credentialSubject', {}), '/credentialSubject'],
  ['there are no subjects', withMember('credentialSubject', []), '/credentialSubject'],
  [
    'a subject is a text',
    withMember('credentialSubject', [{ name: 'Learner A' }, 'Learner B']),
    '/credentialSubject/1',
  ],
  ['the subject has a relative id', withMember('credentialSubject', { id: 'learner-a' }), '/credentialSubject/id'],
  ['a status has no type', withMember('credentialStatus', { id: 'urn:x:1' }), '/credentialStatus'],
  ['the terms have no type', withMember('termsOfUse', [{ id: 'urn:x:1' }]), '/termsOfUse/0'],
  ['an evidence has no type', withMember('evidence', [{ type: 'Evidence' }, {}]), '/evidence/1'],
  ['an evidence has a relative id', withMember('evidence', [{ id: 'x', type: 'Evidence' }]), '/evidence/0/id'],
  ['a refresh service has no type', withMember('refreshService', { id: 'urn:x:1' }), '/refreshService'],
  ['a proof has no type', withMember('proof', { proofPurpose: 'assertionMethod' }), '/proof'],
  ['a schema has no id', withMember('credentialSchema', { type: 'JsonSchema' }), '/credentialSchema/id'],
  ['a schema has no type', withMember('credentialSchema', { id: 'urn:x:1' }), '/credentialSchema'],
  [
    'a related resource has no digest',
    withMember('relatedResource', { id: 'https://uni-lumen.example/x' }),
    '/relatedResource',
  ],
  [
    'a related resource is named twice',
    withMember('relatedResource', [
      { id: 'https://uni-lumen.example/x', digestSRI: 'sha256-x' },
      { id: 'https://uni-lumen.example/x', digestSRI: 'sha256-x' },
    ]),
    '/relatedResource/1',
  ],
  ['the name is a number', withMember('name', 7), '/name'],
  ['the name has further members', withMember('name', { '@value': 'x', url: 'y' }), '/name'],
])('a document is malformed when %s', (_, document, pointer) => {
  expect(checkStructure(document)).toMatchObject({ status: 'failed', reason: 'format.malformed' });
  expect(brokenAt(document)).toContain(pointer);
});

test('version 1.1 needs its date of issue', () => {
  const dated = plainBadgeOnVersion1({ issuer: 'did:web:uni-lumen.example' });
  const undated = Object.fromEntries(Object.entries(dated).filter(([key]) => key !== 'issuanceDate'));
  expect(brokenAt(undated)).toEqual(['/issuanceDate']);
});

test.each<[string, Json]>([
  ['a language value', { '@value': 'Ethik', '@language': 'de', '@direction': 'ltr' }],
  [
    'several of them',
    [
      { '@value': 'Ethik', '@language': 'de' },
      { '@value': 'Ethics', '@language': 'en' },
    ],
  ],
])('a name may be %s', (_, name) => {
  expect(checkStructure(withMember('name', name)).status).toBe('passed');
});

test('a schema is neither fetched nor evaluated, and that is said', () => {
  const schema = { id: 'https://uni-lumen.example/schema.json', type: 'JsonSchema' };
  expect(checkStructure(withMember('credentialSchema', schema)).notes).toEqual(['format.schema-not-checked']);
});

test.each(['credentialStatus', 'evidence', 'termsOfUse', 'refreshService', 'credentialSchema', 'relatedResource'])(
  'a %s of null states nothing, and breaks nothing',
  key => {
    expect(checkStructure(withMember(key, null)).status).toBe('passed');
    expect(checkStructure(withMember(key, [null])).status).toBe('passed');
  },
);
