/** A typed e-mail address beside the hash a credential states; the hashes are made by node:crypto. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FormatName } from '../../../core/credential.js';
import type { JsonObject } from '../../../core/json.js';
import { exposureOf } from '../../../core/report/exposed.js';
import { compareEmail, hashedEmails } from '../../../core/report/hashed-identity.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';

const email = 'Learner.A@uni-lumen.example';
const hashOf = (text: string, algorithm: 'sha256' | 'md5' = 'sha256'): string =>
  `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`;

const badge = (...identifier: readonly JsonObject[]): JsonObject =>
  plainBadge({ issuer: profile('did:web:uni-lumen.example'), subject: { type: ['AchievementSubject'], identifier } });
const hidden = (identityHash: string, more: JsonObject = {}): JsonObject => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash,
  identityType: 'emailAddress',
  ...more,
});
const unflagged = (identityHash: string): JsonObject => ({
  type: 'IdentityObject',
  identityHash,
  identityType: 'emailAddress',
});
const assertion = (recipient: JsonObject): JsonObject => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.example/assertions/1',
  recipient,
});

const compared = (typed: string, document: JsonObject, format: FormatName = 'open-badges-3') =>
  compareEmail(typed, hashedEmails(exposureOf(document, format)));

describe('in an Open Badge 3', () => {
  test.each([
    ['without salt', hidden(hashOf(email))],
    ['with its salt behind it', hidden(hashOf(`${email}pepper`), { salt: 'pepper' })],
    ['in capital hexadecimal', hidden(hashOf(email).replace(/[a-f]/g, letter => letter.toUpperCase()))],
    ['without saying that it is hashed', unflagged(hashOf(email))],
  ])('the address fits %s, typed as it was hashed', async (_, identity) => {
    expect(await compared(email, badge(identity))).toBe('same');
  });

  test.each([email.toLowerCase(), ` ${email}`, `${email} `, 'learner-b@uni-lumen.example', `${email}pepper`])(
    'another spelling is not tried: %j',
    async typed => {
      expect(await compared(typed, badge(hidden(hashOf(`${email}pepper`), { salt: 'pepper' })))).toBe('different');
    },
  );

  test.each([
    hashOf(email, 'md5'),
    'sha256$0123',
    createHash('sha256').update(email).digest('hex'),
    `sha512$${createHash('sha512').update(email).digest('hex')}`,
  ])('what is hidden otherwise is not computed: %s', async hash => {
    expect(await compared(email, badge(hidden(hash)))).toBe('uncomputable');
  });

  test('one of twenty is enough, and one that is not computed leaves the answer open', async () => {
    const others = Array.from({ length: 19 }, (_, at) => hidden(hashOf(`learner-${String(at)}@uni-lumen.example`)));
    expect(await compared(email, badge(...others, hidden(hashOf(email))))).toBe('same');
    expect(await compared(email, badge(...others))).toBe('different');
    expect(await compared(email, badge(hidden(hashOf(email, 'md5')), hidden(hashOf('another'))))).toBe('uncomputable');
  });

  test('a name or number that is hidden, and an address that is not, are no matter of this', () => {
    const identities = [
      hidden(hashOf('Learner A'), { identityType: 'name' }),
      hidden(hashOf('2026-0097'), { identityType: 'sourcedId' }),
      hidden(email, { hashed: false }),
    ];
    expect(hashedEmails(exposureOf(badge(...identities), 'open-badges-3'))).toEqual([]);
  });
});

describe('in an Open Badge 2', () => {
  test('the recipient is compared with its salt', async () => {
    const recipient = { type: 'email', hashed: true, salt: 'sea', identity: hashOf(`${email}sea`) };
    expect(await compared(email, assertion(recipient), 'open-badges-2')).toBe('same');
    expect(await compared(email, assertion({ ...recipient, salt: 'lake' }), 'open-badges-2')).toBe('different');
  });

  test('a recipient of another type is none', () => {
    const recipient = { type: 'telephone', hashed: true, identity: hashOf('+32 2 000 00 00') };
    expect(hashedEmails(exposureOf(assertion(recipient), 'open-badges-2'))).toEqual([]);
  });
});
