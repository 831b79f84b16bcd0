import type { Source } from '../../environment.js';
import { urlOf } from '../../url.js';
import type { Check, Evidence } from '../check.js';
import type { Anchor, Listing, ProvenName } from '../report.js';
import type { Receipt, ReceiptContact, ReceiptElement, ReceiptInput, ReceiptIssuer } from './receipt.js';

/** A value that may stay: whoever wrote the credential could not have put a name there. */
type Stays = (value: string, source: Source) => boolean;

const DAY_OR_MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;
const isTime: Stays = value => DAY_OR_MOMENT.test(value);
const isCount: Stays = value => /^\d{1,9}$/.test(value);
const isFromList: Stays = (_, { kind }) => kind === 'bundled';
const oneOf = (...values: readonly string[]): Stays => {
  const known = new Set(values);
  return value => known.has(value);
};

/** All facts whose value may stay in a receipt without personal data. Whatever is not named here is left out. */
const VALUES: Readonly<Record<string, Stays>> = {
  'judged.by': oneOf('own', 'packages', 'both', 'differ', 'alone'),
  'stated.proof': oneOf(
    ...['Ed25519Signature2018', 'Ed25519Signature2020', 'eddsa-rdfc-2022', 'eddsa-jcs-2022'],
    ...['ecdsa-rdfc-2019', 'ecdsa-jcs-2019', 'ecdsa-sd-2023', 'hosted', 'HostedBadge'],
    ...['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'],
  ),
  'list.as-of': isTime,
  'list.revoked-on': isTime,
  'seal.proven-at': isTime,
  'certificate.begins': isTime,
  'certificate.ends': isTime,
  'count.status': isCount,
  'published.keys': isCount,
  'found.size': isCount,
  'listed.organisation': isFromList,
  'seal.provider': isFromList,
  'seal.service': isFromList,
  'seal.list-country': isFromList,
};

type Personal = Pick<Receipt, 'checks' | 'contacted' | 'credential' | 'elements' | 'input' | 'issuer'>;

/**
 * What stays when no text of the credential may: codes, hashes, moments, hosts, and names that a source proves. A host
 * can still tell something, and whoever has the file can match its hash.
 */
export const impersonal = ({ checks, contacted, credential, elements, input, issuer }: Personal): Personal => ({
  input: inputOf(input),
  credential: {
    path: credential.path.map(({ kind }) => ({ kind, at: '' })),
    ...(credential.fingerprint !== undefined && { fingerprint: credential.fingerprint }),
  },
  checks: checks.map(checkOf),
  issuer: issuerOf(issuer),
  elements: elements.map(({ id, reason, status }): ReceiptElement => ({ id, status, reason })),
  contacted: contacted.map(contactOf),
});

const inputOf = ({ bytes, kind, number, sha256 }: ReceiptInput): ReceiptInput => ({
  kind,
  number,
  ...(sha256 !== undefined && { sha256 }),
  ...(bytes !== undefined && { bytes }),
});

const contactOf = ({ at, host, outcome, purpose, unasked }: ReceiptContact): ReceiptContact => ({
  host,
  purpose,
  outcome,
  at,
  ...(unasked && { unasked }),
});

const checkOf = (check: Check): Check => ({ ...check, evidence: check.evidence.map(evidenceOf) });

const evidenceOf = ({ fact, fault, source, value }: Evidence): Evidence => ({
  fact,
  ...(value !== undefined && Object.hasOwn(VALUES, fact) && VALUES[fact]?.(value, source) && { value }),
  source: sourceOf(source),
  ...(fault && { fault }),
});

function sourceOf(source: Source): Source {
  if (source.kind === 'credential') return { kind: 'credential', pointer: '' };
  return source.kind === 'web' ? { ...source, url: originOf(source.url) } : source;
}

const originOf = (address: string): string => {
  const url = urlOf(address);
  return url && url.host !== '' ? `${url.protocol}//${url.host}/` : '';
};

const issuerOf = ({ anchor, listedIn, notes, provenName, rung }: ReceiptIssuer): ReceiptIssuer => ({
  rung,
  provenName: provenName && nameOf(provenName, anchor),
  claimedName: null,
  anchor: anchor && anchorOf(anchor, provenName !== null),
  listedIn: listedIn.map(listingOf),
  notes,
});

/** A list proves a name; an address proves its host, and what follows it may be an account. */
function nameOf({ source, value }: ProvenName, anchor: Anchor | null): ProvenName | null {
  if (source.kind === 'bundled') return { value, source };
  return anchor?.kind === 'web' ? { value: anchor.host, source: sourceOf(source) } : null;
}

/** What whoever keeps the list noted about the issuer was meant for themselves. */
function listingOf(listing: Listing): Listing {
  const { curation, directory, matchedBy, name, organisation, organisationName, origin, stale, version } = listing;
  return { directory, name, version, curation, origin, organisation, organisationName, matchedBy, stale };
}

/** A name and nothing else: any other identifier can be chosen freely by whoever makes it. */
const KEY_ALONE = /^did:key:z[1-9A-HJ-NP-Za-km-z]{1,256}(?:#z[1-9A-HJ-NP-Za-km-z]{1,256})?$/;

/** The rest of an address may be an account; what a certificate calls its subject stays where somebody vouches for it. */
function anchorOf(anchor: Anchor, isVouchedFor: boolean): Anchor {
  switch (anchor.kind) {
    case 'web':
      return { ...anchor, id: '', path: null };
    case 'key':
      return { kind: 'key', id: KEY_ALONE.test(anchor.id) ? anchor.id : '' };
    case 'certificate': {
      const nothing = { organisation: null, organisationIdentifier: null, country: null, commonName: null };
      const subject = isVouchedFor ? { ...anchor.subject, commonName: null } : nothing;
      return { ...anchor, subject, issuer: isVouchedFor ? anchor.issuer : null };
    }
  }
}
