/** What is checked: every credential another one, all of one issuer, signed a day before the bench runs. */
import { bitstringEntry, completeBadge, contexts, plainBadge, profile } from '../fixtures/credentials.js';
import { university } from '../fixtures/samples.js';
import { type Signing, bitstringList, didDocument, didWebAddress, sign, testKey } from '../fixtures/signer.js';
import { curveKey, jwkDocument, tokenOf } from '../fixtures/tokens.js';
import { type Answer, jsonAt } from '../playground/site.js';
import { CHECKS } from './waits.js';

const numbers = Array.from({ length: CHECKS }, (_, at) => at + 1);
const academy = 'did:web:academy.example';
const lists = { near: 'https://uni-lumen.example/status/1', far: 'https://lists.example/status/1' };

export interface Credentials {
  /** Open Badges whose withdrawal list lies with the issuer, as JSON. */
  readonly near: readonly string[];
  /** The same, with the list on another host. */
  readonly far: readonly string[];
  /** Tokens of another issuer, without a list. */
  readonly tokens: readonly string[];
  /** The keys and lists they ask for. */
  readonly web: readonly (readonly [string, Answer])[];
}

export async function makeCredentials(): Promise<Credentials> {
  const created = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
  const signing: Signing = { key: await testKey('university of lumen'), method: `${university}#key-1`, created };
  const dated = (number: number) => ({
    id: `https://uni-lumen.example/credentials/${String(number)}`,
    validFrom: created,
  });
  const badge = async (number: number, list: string): Promise<string> => {
    const more = { ...dated(number), awardedDate: created, credentialStatus: bitstringEntry(list, number) };
    return JSON.stringify(await sign(completeBadge({ issuer: profile(university), more }), signing));
  };
  const listAt = async (address: string) =>
    [
      address,
      jsonAt(await sign(bitstringList({ address, issuer: university, set: [], validFrom: created }), signing)),
    ] as const;
  const academyKey = curveKey('academy', 'P-256');
  const token = (number: number): Promise<string> =>
    tokenOf(
      plainBadge({
        issuer: profile(academy, { name: 'Academy of Lumen' }),
        more: { ...dated(number), '@context': [contexts.credentials2, contexts.openBadges] },
      }),
      academyKey,
      { alg: 'ES256', kid: `${academy}#key-1`, typ: 'JWT' },
    );
  return {
    near: await Promise.all(numbers.map(number => badge(number, lists.near))),
    far: await Promise.all(numbers.map(number => badge(number, lists.far))),
    tokens: await Promise.all(numbers.map(token)),
    web: [
      [didWebAddress(university), jsonAt(didDocument(university, { 'key-1': signing.key }))],
      [didWebAddress(academy), jsonAt(jwkDocument(academy, { 'key-1': academyKey.jwk }))],
      await listAt(lists.near),
      await listAt(lists.far),
    ],
  };
}
