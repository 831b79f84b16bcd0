import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../core/json.js';
import { plainBadge, profile } from '../../../fixtures/credentials.js';
import type { Answers } from '../../../fixtures/environment.js';
import { answersOf, reportOn } from '../../../fixtures/report-on.js';
import { didDocument, sign, testKey } from '../../../fixtures/signer.js';

const key = await testKey('university of lumen');
const identifier = 'https://uni-lumen.example/issuer';
const badge = await sign(plainBadge({ issuer: profile(identifier) }), { key, method: `${identifier}#key-1` });
const document = didDocument(identifier, { 'key-1': key });
const judge = async (answers: Answers) => answersOf(await reportOn(badge, answers));

test('the document at the very address of the issuer lists its keys', async () => {
  expect(await judge({ [identifier]: document })).toMatchObject({
    proof: 'proof.intact',
    issuer: 'issuer.platform-account',
  });
});

test.each<[string, JsonObject | undefined, string]>([
  ['nothing', undefined, 'proof.key-unreachable'],
  ['the document of another', { ...document, id: 'https://uni-lumen.example/other' }, 'proof.key-not-published'],
  ['a profile without keys', profile(identifier), 'proof.key-not-published'],
])('%s at that address is a doubt: %s', async (_what, answer, reason) => {
  const answers = await judge(answer ? { [identifier]: answer } : {});
  expect(answers['proof']).toMatch(/^proof\.key-(unreachable|not-published)$/);
  expect([reason, 'proof.key-unreachable']).toContain(answers['proof']);
});
