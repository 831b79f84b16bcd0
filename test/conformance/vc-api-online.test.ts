/** `npm run vc-api -- --online`: what it asks for, and what it takes. The web is a map. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/json.js';
import { bitstringEntry, plainBadge } from '../fixtures/credentials.js';
import { type Answers, worldOf } from '../fixtures/environment.js';
import { bitstringList } from '../fixtures/signer.js';
import { answerTo, issued, post, today } from './vc-api/asking.js';
import { issuers } from './vc-api/keys.js';
import { online } from './vc-api/outside.js';
import { type VcApi, openVcApi } from './vc-api/server.js';

const { did } = issuers.Ed25519;
const list = 'https://uni-lumen.example/status/1';
const words = 'https://uni-lumen.example/words/1';

async function withWeb<T>(answers: Answers, ask: (api: VcApi) => Promise<T>): Promise<T> {
  const world = worldOf(answers, today);
  const { documentLoader } = online((url, init) => world.fetch(url, init));
  const api = await openVcApi(0, { environment: world, documentLoader });
  try {
    return await ask(api);
  } finally {
    await api.close();
  }
}

/** A list signed by the server's own issuer, as a suite for status lists has it made. */
const listWith = (set: readonly number[]): Promise<JsonObject> =>
  withWeb({}, async api => {
    const unsigned = bitstringList({ address: list, issuer: did, set });
    return (await issued(api, 'eddsa-rdfc-2022', unsigned)) as JsonObject;
  });

describe('a status list', () => {
  const judged = async (answers: Answers) =>
    withWeb(answers, async api => {
      const credential = plainBadge({ issuer: did, more: { credentialStatus: bitstringEntry(list, 7) } });
      return answerTo(api, await issued(api, 'eddsa-rdfc-2022', credential));
    });

  test('that does not name it is asked, and it stands', async () => {
    expect(await judged({ [list]: await listWith([8]) })).toMatchObject({
      status: 200,
      checks: ['format', 'proof', 'period', 'status'],
    });
  });

  test('that names it says that it was withdrawn', async () => {
    expect(await judged({ [list]: await listWith([7]) })).toMatchObject({
      status: 400,
      errors: [{ code: 'status.revoked' }],
    });
  });

  test('that does not answer leaves it open', async () => {
    expect(await judged({})).toMatchObject({ status: 400, errors: [{ code: 'status.unreachable' }] });
  });
});

describe('a vocabulary nobody ships', () => {
  const vocabulary = { '@context': { '@protected': true, skill: 'https://uni-lumen.example/words#skill' } };
  const credential = plainBadge({ issuer: did, more: { skill: 'ethics' } });
  const inWords = { ...credential, '@context': [...(credential['@context'] as readonly string[]), words] };

  test('is fetched for the libraries, and still not taken by the core, which knows it by no hash', async () => {
    const { errors, status } = await withWeb({ [words]: vocabulary }, async api =>
      answerTo(api, await issued(api, 'eddsa-rdfc-2022', inWords)),
    );
    expect({ status, code: errors[0]?.code }).toEqual({ status: 400, code: 'proof.unknown-vocabulary' });
  });

  test.each<readonly [string, Answers]>([
    ['is not there', {}],
    ['is gone', { [words]: () => new Response('', { status: 404 }) }],
    ['is no JSON', { [words]: () => new Response('<html>') }],
  ])('cannot be signed with where it %s', async (_, answers) => {
    const { body, status } = await withWeb(answers, api => post(api, '/credentials/issue', { credential: inWords }));
    expect({ status, ...body }).toMatchObject({ status: 400, errors: [{ code: 'proof.unknown-vocabulary' }] });
  });
});
