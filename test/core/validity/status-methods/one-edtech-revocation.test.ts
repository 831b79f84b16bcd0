import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../core/json.js';
import { contexts, plainBadge, profile } from '../../../fixtures/credentials.js';
import { answersOf, reportOn } from '../../../fixtures/report-on.js';
import { makeSamples, university } from '../../../fixtures/samples.js';
import { sign, testKey } from '../../../fixtures/signer.js';

const { web } = await makeSamples();
const address = 'https://uni-lumen.example/revoked';
const id = 'https://uni-lumen.example/credentials/1';
const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const badge = await sign(
  plainBadge({
    issuer: profile(university),
    more: {
      '@context': [contexts.credentials2, contexts.openBadges, extensions],
      credentialStatus: { id: address, type: '1EdTechRevocationList' },
    },
  }),
  { key: await testKey('university of lumen'), method: `${university}#key-1` },
);
const list = (revokedCredential: Json, more: JsonObject = {}): JsonObject => ({
  id: address,
  issuer: university,
  revokedCredential,
  ...more,
});
const judge = async (answer: Json | undefined) =>
  answersOf(await reportOn(badge, { ...web, ...(answer !== undefined && { [address]: answer }) }))['status'];

test.each<[string, Json | undefined, string]>([
  ['an empty list', list([]), 'status.good'],
  ['a list of others', list([{ id: 'https://uni-lumen.example/credentials/2' }]), 'status.good'],
  ['its own id', list([{ id }]), 'status.revoked'],
  ['its own id, alone and not in a list', list({ id }), 'status.revoked'],
  ['its own id, lifted again', list([{ id, revoked: false }]), 'status.good'],
  ['a list of another address', list([{ id }], { id: `${address}/other` }), 'status.list-invalid'],
  ['a list of another issuer', list([{ id }], { issuer: 'did:web:umbra.example' }), 'status.list-invalid'],
  ['a list without entries', { id: address, issuer: university }, 'status.list-invalid'],
  ['its id as a text, which is no entry', list([id]), 'status.list-invalid'],
  ['an entry without id', list({}), 'status.list-invalid'],
  ['lists in the list', list([[{ id }]]), 'status.list-invalid'],
  ['no answer', undefined, 'status.unreachable'],
])('%s: %s', async (_what, answer, reason) => {
  expect(await judge(answer)).toBe(reason);
});
