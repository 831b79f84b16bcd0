/** No spelling that is refused leads to a request, wherever a credential names it. */
import { expect, test } from 'vitest';
import { verify } from '../../../core/index.js';
import type { JsonObject } from '../../../core/json.js';
import { refusedAddresses, refusedDids } from '../../fixtures/addresses.js';
import { assertion } from '../../fixtures/badges-2.js';
import { caseTable } from '../../fixtures/case-table.js';
import { bitstringEntry, plainBadge, profile } from '../../fixtures/credentials.js';
import { world } from './world.js';

const table = caseTable('addresses in credentials');

/** A proof whose key has to be looked up before anything else is known of it. */
const proofBy = (issuer: string): JsonObject => ({
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
  verificationMethod: `${issuer}#key-1`,
  proofValue: 'z5FMYsHYyNgvVmjeKdoBnHQL5qZzqKuNNCVJLeyxvLf3vEZ4Ud9bm7hs5sAzDvYrSRQT9iZrrkrwR3sBFDwPR3eMf',
});
const issuedBy = (issuer: string): JsonObject =>
  plainBadge({ issuer: profile(issuer), more: { proof: proofBy(issuer) } });
const withStatus = (credentialStatus: JsonObject): JsonObject =>
  plainBadge({ issuer: profile('did:example:1'), more: { credentialStatus } });

/** Where a credential, or whoever hands one over, can name an address. */
const places: Readonly<Record<string, (address: string) => string>> = {
  'a link': address => address,
  'the issuer': address => JSON.stringify(issuedBy(address)),
  'a status list': address => JSON.stringify(withStatus(bitstringEntry(address, 7))),
  'a revocation list': address => JSON.stringify(withStatus({ id: address, type: '1EdTechRevocationList' })),
  'a hosted badge': address => JSON.stringify(assertion({ id: address })),
  'the definition of a signed badge': address =>
    JSON.stringify(assertion({ id: 'urn:uuid:1', badge: address, verification: { type: 'SignedBadge' } })),
};

/** Asked over https, where people or old badges leave out its `s` or put a space around it. */
const isMended = (address: string): boolean => address.startsWith('http:') || address.trim() !== address;

async function requestsFor(text: string): Promise<readonly unknown[]> {
  const environment = world({}, { mirrored: false });
  const [report] = await verify({ text }, environment);
  const outcomes = new Set(report?.contacted.map(({ outcome }) => outcome));
  return [
    environment.seen.map(({ url }) => url),
    report?.verdict === 'confirmed',
    [...outcomes].filter(one => one !== 'web.refused'),
  ];
}

test.each(Object.entries(places))('%s', async (place, textWith) => {
  const mended = ['a link', 'a hosted badge', 'the definition of a signed badge'].includes(place);
  const spelled = refusedAddresses.filter(
    ([address]) => !(mended && isMended(address)) && !(place === 'the issuer' && address.startsWith('did:')),
  );
  expect(spelled.length).toBeGreaterThanOrEqual(60);
  for (const [address] of spelled) {
    table.row(
      `${place} ${JSON.stringify(address.slice(0, 80))}`,
      [[], false, []],
      await requestsFor(textWith(address)),
    );
  }
});

test('a did:web issuer', async () => {
  for (const did of refusedDids) {
    table.row(`the issuer ${JSON.stringify(did)}`, [[], false, []], await requestsFor(JSON.stringify(issuedBy(did))));
  }
});
