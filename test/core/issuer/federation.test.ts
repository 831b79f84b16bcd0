/**
 * Statements of a federation (issuer-identity §13.7). No reader for them is shipped, and no anchor is pinned: whatever is
 * wrong or right about one, it is no list, and brought along by a credential it lifts nobody.
 */
import { expect, test } from 'vitest';
import { askRor } from '../../../core/index.js';
import { readDirectory } from '../../../core/issuer/read-directory.js';
import { verify } from '../../../core/verify.js';
import { caseTable } from '../../fixtures/case-table.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { curveKey, encoded, jwkDocument, oddToken, tokenOf } from '../../fixtures/tokens.js';

const table = caseTable('statements of a federation');
const anchor = curveKey('anchor', 'P-256');
const stranger = curveKey('stranger', 'P-256');
const issuer = curveKey('issuer', 'P-256');
const did = 'did:web:uni-1umen.example';
const type = 'entity-statement+jwt';

const claims = {
  iss: 'https://registry.example',
  sub: did,
  iat: 1_780_000_000,
  exp: 1_900_000_000,
  jwks: { keys: [issuer.jwk] },
  metadata: {
    federation_entity: { organization_name: 'University of Lumen', homepage_uri: 'https://uni-lumen.example' },
  },
};
const signed = (more: object = {}, key = anchor) => tokenOf({ ...claims, ...more }, key, { alg: 'ES256', typ: type });

const statements: readonly (readonly [string, string])[] = [
  ['7.01 as it should be, by an anchor that nobody pinned', await signed()],
  ['7.02 without a signature', oddToken({ alg: 'none', typ: type }, claims)],
  ['7.03 about somebody else', await signed({ sub: 'did:web:other.example' })],
  ['7.04 past its end', await signed({ exp: 1_700_000_000 })],
  ['7.05 by a key the anchor does not have', await signed({}, stranger)],
  ['7.06 about a subject that adds a parameter', await signed({ sub: `${did}&sub=did:web:uni-lumen.example` })],
];

test.each(statements)('%s: it is no list', async (id, statement) => {
  const told = { name: 'A federation', issuedAt: '2026-11-01' };
  const whole = await readDirectory(statement, told);
  const inJson = await readDirectory(JSON.stringify({ trust_chain: [statement], ...claims }), told);
  table.row(`${id}: as a list`, ['refused', 'refused'], [whole.kind, inJson.kind]);
});

test.each(statements)('%s: in a credential it lifts nobody', async (id, statement) => {
  const header = { alg: 'ES256', typ: 'vc+jwt', kid: `${did}#key-1`, trust_chain: [statement] };
  const badge = { ...plainBadge({ issuer: profile(did, { name: 'University of Lumen' }) }), trust_chain: [statement] };
  const document = 'https://uni-1umen.example/.well-known/did.json';
  const judged = async (text: string) => {
    const [report] = await verify(
      { text },
      worldOf({ [document]: jwkDocument(did, { 'key-1': issuer.jwk }) }, '2026-11-21T00:00:00Z'),
    );
    return { rung: report?.issuer.rung, name: report?.issuer.provenName?.value, lists: report?.issuer.listedIn.length };
  };
  const token = await tokenOf({ iss: did, ...badge }, issuer, header);
  table.row(`${id}: in a token`, { rung: 1, name: 'uni-1umen.example', lists: 0 }, await judged(token));
  const unsigned = `${encoded({ ...header, alg: 'none' })}.${encoded({ iss: did, ...badge })}.`;
  expect((await judged(unsigned)).rung).toBe(0);
});

test.each(statements)('%s: as the answer of a register it names nobody', async (id, statement) => {
  const environment = {
    ...worldOf({}, '2026-11-21T00:00:00Z'),
    fetch: () => Promise.resolve(new Response(statement, { headers: { 'content-type': `application/${type}` } })),
  };
  table.row(`${id}: as an answer`, 'unanswered', (await askRor('uni-1umen.example', environment)).kind);
});
