import { describe, expect, test } from 'vitest';
import { verify } from '../../../core/index.js';
import type { Environment } from '../../../core/environment.js';
import type { JsonObject } from '../../../core/json.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { sampleDay } from '../../fixtures/samples.js';
import { didDocument, sign, testKey, type TestKey } from '../../fixtures/signer.js';
import { curveKey, jwkDocument, tokenOf } from '../../fixtures/tokens.js';

const did = 'did:web:uni-lumen.example';
const address = 'https://uni-lumen.example/.well-known/did.json';
const [old, next] = [await testKey('last year'), await testKey('this year')];
const badge = plainBadge({ issuer: profile(did) });
const by = (key: TestKey, name = 'key'): Promise<JsonObject> =>
  sign(badge, { key, suite: 'eddsa-jcs-2022', method: `${did}#${name}` });

function remembering(): NonNullable<Environment['memory']> {
  const kept = new Map<string, unknown>();
  return {
    read: key => Promise.resolve(kept.get(key)),
    write: (key, value) => Promise.resolve(void kept.set(key, value)),
  };
}

async function judged(what: JsonObject | string, answers: Answers, memory: Environment['memory']) {
  const environment: Environment = { ...worldOf(answers, sampleDay), ...(memory && { memory }) };
  const [report] = await verify({ text: typeof what === 'string' ? what : JSON.stringify(what) }, environment);
  const proof = report?.checks.find(({ id }) => id === 'proof')?.reason;
  const asked = report?.contacted.map(({ outcome, cached }) => (cached ? 'kept' : outcome));
  return { verdict: report?.verdict, proof, asked };
}

const published = (keys: Readonly<Record<string, TestKey>>): Answers => ({ [address]: didDocument(did, keys) });

describe('a key kept from an earlier verification', () => {
  const remember = async () => {
    const memory = remembering();
    await judged(await by(old), published({ key: old }), memory);
    return memory;
  };

  test('is good enough for what fits under it', async () => {
    expect(await judged(await by(old), {}, await remember())).toEqual({
      verdict: 'confirmed',
      proof: 'proof.intact',
      asked: ['kept'],
    });
  });

  test('accuses nobody when it was replaced under its name', async () => {
    expect(await judged(await by(next), published({ key: next }), await remember())).toEqual({
      verdict: 'confirmed',
      proof: 'proof.intact',
      asked: ['kept', 'answered'],
    });
  });

  test('accuses nobody when a new one stands beside it', async () => {
    const answers = published({ key: old, 'key-2': next });
    expect(await judged(await by(next, 'key-2'), answers, await remember())).toMatchObject({ proof: 'proof.intact' });
  });

  test('leaves a doubt when nobody can say whether it was replaced', async () => {
    expect(await judged(await by(next), {}, await remember())).toMatchObject({
      verdict: 'unconfirmed',
      proof: 'proof.key-unreachable',
    });
  });

  test('is asked for once more before a change is called one', async () => {
    const changed = { ...(await by(old)), name: 'Advanced Data Ethics' };
    expect(await judged(changed, published({ key: old }), await remember())).toEqual({
      verdict: 'rejected',
      proof: 'proof.altered',
      asked: ['kept', 'answered'],
    });
  });

  test('accuses no token either', async () => {
    const [one, other] = [curveKey('last year', 'P-256'), curveKey('this year', 'P-256')];
    const token = (key: typeof one) => tokenOf(badge, key, { alg: 'ES256', kid: `${did}#key` });
    const memory = remembering();
    await judged(await token(one), { [address]: jwkDocument(did, { key: one.jwk }) }, memory);
    const answers = { [address]: jwkDocument(did, { key: other.jwk }) };
    expect(await judged(await token(other), answers, memory)).toMatchObject({ proof: 'proof.intact' });
  });
});

test('a key that was just asked for is not asked for again', async () => {
  const changed = { ...(await by(old)), name: 'Advanced Data Ethics' };
  expect(await judged(changed, published({ key: old }), undefined)).toEqual({
    verdict: 'rejected',
    proof: 'proof.altered',
    asked: ['answered'],
  });
});
