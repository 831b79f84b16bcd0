import { expect, test } from 'vitest';
import { openBadges3 } from '../../../core/formats/open-badges-3/index.js';
import { resolvePointer, type JsonObject } from '../../../core/json.js';
import {
  bitstringEntry,
  completeBadge,
  plainBadge,
  plainBadgeOnVersion1,
  profile,
} from '../../fixtures/credentials.js';

const issuer = profile('did:web:uni-lumen.example');

test('a badge is read with the place of everything it states', () => {
  const badge = completeBadge({ issuer, more: { credentialStatus: bitstringEntry('https://uni-lumen.example/1', 7) } });
  const read = openBadges3.read(badge);
  expect(read).toMatchObject({
    title: { value: 'Introduction to Data Ethics' },
    learner: { value: 'Learner A' },
    issuer: { id: { value: 'did:web:uni-lumen.example' }, name: { value: 'University of Lumen' } },
    validFrom: [{ value: '2026-06-30T00:00:00Z' }],
    validUntil: [{ value: '2031-06-30T00:00:00Z' }],
    status: [{ type: 'BitstringStatusListEntry' }],
    achievementId: { value: 'https://uni-lumen.example/courses/data-ethics' },
  });
  const stated = [read.title, read.learner, read.issuer.id, read.issuer.name, ...read.validFrom, ...read.validUntil];
  for (const one of stated) expect(resolvePointer(badge, one?.pointer ?? 'nowhere')).toBe(one?.value);
});

test('a badge on VC 1.1 states its dates under their older names', () => {
  const badge = plainBadgeOnVersion1({ issuer, more: { expirationDate: '2031-06-30T00:00:00Z' } });
  expect(openBadges3.read(badge)).toMatchObject({
    validFrom: [{ pointer: '/issuanceDate' }],
    validUntil: [{ pointer: '/expirationDate' }],
  });
});

test.each<[string, JsonObject, boolean]>([
  ['an OpenBadgeCredential', plainBadge({ issuer }), true],
  [
    'an AchievementCredential',
    plainBadge({ issuer, more: { type: ['VerifiableCredential', 'AchievementCredential'] } }),
    true,
  ],
  ['a schema.org course', { '@context': 'https://schema.org', '@type': 'Course' }, false],
])('%s is one of this model: %s', (_what, document, expected) => {
  expect(openBadges3.recognise(document)).toBe(expected);
});

test('a member of another type is an absent one, never an error', () => {
  const strange = [null, 7, true, 'text', [], {}, [[null]]];
  for (const key of Object.keys(plainBadge({ issuer })))
    for (const value of strange)
      expect(openBadges3.read({ ...plainBadge({ issuer }), [key]: value }).format).toBe('open-badges-3');
});

test('endorsements are named, as objects and as tokens, and nothing else is', () => {
  const endorsement = { type: ['VerifiableCredential', 'EndorsementCredential'] };
  const badge = plainBadge({
    issuer: { ...issuer, endorsementJwt: ['a.b.c', 'd.e.f'] },
    more: {
      endorsement: [endorsement, 'https://uni-lumen.example/1'],
      endorsementJwt: 'a.b.c',
      evidence: [{ id: 'urn:x' }],
    },
    achievement: { endorsementJwt: ['a.b.c'] },
  });
  expect(openBadges3.read(badge).nested).toEqual([
    '/endorsement',
    '/endorsementJwt',
    '/issuer/endorsementJwt',
    '/issuer/endorsementJwt',
    '/credentialSubject/achievement/endorsementJwt',
  ]);
});
