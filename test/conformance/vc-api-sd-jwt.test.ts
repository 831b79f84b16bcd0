/** A signed SD-JWT VC is answered with 200, an altered one with 400 and the reason. Made by @sd-jwt/sd-jwt-vc. */
import { createHash, randomBytes, sign } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encoded } from '../fixtures/tokens.js';
import { table } from '../tools/table.js';
import { answerTo, openForTests } from './vc-api/asking.js';
import { type KeyType, issuers } from './vc-api/keys.js';
import type { VcApi } from './vc-api/server.js';

let api: VcApi;
const lines: (readonly string[])[] = [['suite', 'key', 'shown', 'signed', 'altered', 'reason']];
beforeAll(async () => {
  api = await openForTests();
});
afterAll(async () => {
  await api.close();
  process.stdout.write(`${table(lines).join('\n')}\n`);
});

type Kind = readonly ['EdDSA' | 'ES256' | 'ES384', KeyType, 'sha256' | 'sha384' | null];

const kinds: readonly Kind[] = [
  ['EdDSA', 'Ed25519', null],
  ['ES256', 'P-256', 'sha256'],
  ['ES384', 'P-384', 'sha384'],
];

const claims = {
  vct: 'https://uni-lumen.example/types/micro-credential',
  iat: Date.parse('2026-06-30T00:00:00Z') / 1000,
  title: 'Introduction to Data Ethics',
  learner: 'Learner A',
  ects: 5,
};

/** With its issuer's key and two claims that their holder may show. */
function issued([alg, type, hash]: Kind): Promise<string> {
  const { did, id, token } = issuers[type];
  const instance = new SDJwtVcInstance({
    signAlg: alg,
    signer: text =>
      sign(hash, Buffer.from(text), {
        key: token.secret,
        dsaEncoding: 'ieee-p1363',
      }).toString('base64url'),
    hashAlg: 'sha-256',
    hasher: text =>
      createHash('sha256')
        .update(new Uint8Array(Buffer.from(text as string)))
        .digest(),
    saltGenerator: () => randomBytes(16).toString('base64url'),
  });
  return instance.issue({ iss: did, ...claims }, { _sd: ['learner', 'ects'] }, { header: { kid: id } });
}

test.each(kinds)('SD-JWT VC %s with %s, all of it shown', async (...kind) => {
  const whole = await issued(kind);
  const [jwt = '', ...disclosures] = whole.split('~');
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const changed = {
    ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object),
    title: 'Master of Data Ethics',
  };
  const good = await answerTo(api, whole);
  const bad = await answerTo(api, [`${header}.${encoded(changed)}.${signature}`, ...disclosures].join('~'));
  lines.push([
    `SD-JWT VC ${kind[0]}`,
    kind[1],
    'all',
    String(good.status),
    String(bad.status),
    bad.errors[0]?.code ?? '',
  ]);
  expect(good).toMatchObject({ status: 200, verified: true, errors: [] });
  expect(bad).toMatchObject({
    status: 400,
    verified: false,
    errors: [{ code: 'proof.altered' }],
  });
});

test.each(kinds)('SD-JWT VC %s with %s, shown in part', async (...kind) => {
  const [jwt = '', first = ''] = (await issued(kind)).split('~');
  const part = await answerTo(api, `${jwt}~${first}~`);
  const foreign = encoded('["salt","ects",60]');
  const more = await answerTo(api, `${jwt}~${first}~${foreign}~`);
  lines.push([
    `SD-JWT VC ${kind[0]}`,
    kind[1],
    'one of two',
    String(part.status),
    String(more.status),
    more.errors[0]?.code ?? '',
  ]);
  expect(part).toMatchObject({ status: 200, verified: true, errors: [] });
  expect(more).toMatchObject({
    status: 400,
    verified: false,
    errors: [{ code: 'proof.malformed' }],
  });
});
