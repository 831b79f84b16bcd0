import type { Credential } from '../credential.js';
import type { KeyType } from '../issuer/key.js';
import { lookUpDocument } from '../issuer/look-up-key.js';
import type { JsonObject } from '../json.js';
import type { VerificationReport } from '../report/report.js';
import { urlOf } from '../url.js';
import { at, finding } from './access.js';
import { written } from './did-document.js';
import type { Remedy } from './examination.js';
import { issueAgain, webDidAt } from './identifier.js';
import type { Finding, Look } from './look.js';

const WELL_KNOWN = '/.well-known/did-configuration.json';
const CONTEXT = 'https://identity.foundation/.well-known/did-configuration/v1';
const YEARS = 5;

/** A key that is its own identifier: nobody knows whose it is until an address vouches for it, and it for the address. */
export async function keyAloneFindings(
  { id, url }: Credential['issuer'],
  { issuer }: VerificationReport,
  look: Look,
): Promise<readonly Finding[]> {
  const did = id?.value ?? '';
  if (issuer.rung > 0) return [finding('issuer.linked', 'fine', { subject: did })];
  const origin = originOf(url?.value) ?? originOf(look.hosts[0] === undefined ? undefined : `https://${look.hosts[0]}`);
  const host = origin === undefined ? 'YOUR-HOST' : (urlOf(origin)?.host ?? '');
  const anew = issueAgain('issuer.id', `"id": ${JSON.stringify(webDidAt(host))}`);
  if (url === undefined) {
    const stated = issueAgain('issuer.url', `"url": ${JSON.stringify(origin ?? `https://${host}`)}`);
    return [finding('issuer.without-address', 'weakens', { subject: did }, [stated, anew])];
  }
  if (origin === undefined) return [];
  return [
    finding('issuer.only-a-key', 'weakens', { ...at(`${origin}${WELL_KNOWN}`), subject: did }, [
      ...(await toSign(did, origin, look)),
      anew,
    ]),
  ];
}

const originOf = (address: string | undefined): string | undefined => {
  const url = urlOf(address ?? '');
  return url?.protocol === 'https:' ? url.origin : undefined;
};

/** What the key has to sign, exactly, and the file that then holds it (Well Known DID Configuration, JSON Web Token Proof Format). */
async function toSign(did: string, origin: string, { now, web }: Look): Promise<readonly Remedy[]> {
  const where = { kind: 'address', url: `${origin}${WELL_KNOWN}` } as const;
  const document = await lookUpDocument(did, web);
  const key = document?.kind === 'document' ? document.keys[0] : undefined;
  const algorithm = ALGORITHMS[key?.publicKey?.type ?? 'Ed25519'];
  const token = { header: { alg: algorithm, kid: key?.id ?? did }, claims: linkageClaims(did, origin, now) };
  return [
    { where, language: 'json', needs: 'sign', lines: written(token) },
    {
      where,
      language: 'json',
      needs: 'sign',
      lines: written({ '@context': CONTEXT, linked_dids: ['THE-SIGNED-TOKEN'] }),
    },
  ];
}

const ALGORITHMS: Readonly<Record<KeyType, string>> = {
  Ed25519: 'EdDSA',
  'P-256': 'ES256',
  'P-384': 'ES384',
  'P-521': 'ES512',
  RSA: 'RS256',
};

/** The claims of a token by which the key says that the address is its own; the credential inside has no identifier, and ends. */
function linkageClaims(did: string, origin: string, now: Date): JsonObject {
  const ends = new Date(now);
  ends.setUTCFullYear(ends.getUTCFullYear() + YEARS);
  return {
    iss: did,
    sub: did,
    nbf: Math.floor(now.getTime() / 1_000),
    exp: Math.floor(ends.getTime() / 1_000),
    vc: {
      '@context': ['https://www.w3.org/2018/credentials/v1', CONTEXT],
      type: ['VerifiableCredential', 'DomainLinkageCredential'],
      issuer: did,
      issuanceDate: secondsOf(now),
      expirationDate: secondsOf(ends),
      credentialSubject: { id: did, origin },
    },
  };
}

const secondsOf = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z');
