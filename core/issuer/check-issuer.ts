import type { Credential } from '../credential.js';
import type { Source } from '../environment.js';
import { later } from '../later.js';
import type { ProofAnswer, Signer } from '../proofs/answer.js';
import type { ProofSurroundings } from '../proofs/surroundings.js';
import { type Check, type Evidence, passed, unknown, withEvidence, withNotes } from '../report/check.js';
import type { Note } from '../report/reasons.js';
import { type IssuerIdentity, type Listing, unidentified } from '../report/report.js';
import { settle } from '../report/settle.js';
import { registrableDomain } from '../web/suffixes.js';
import { secure } from '../formats/open-badges-2/assertion.js';
import type { Beside } from './beside-found.js';
import { type Directory, powers } from './directory.js';
import type { Linkage } from './domain-linkage/linkage-of.js';
import { documentOf } from './look-up-key.js';
import type { Found, Hit } from './look-up-organisation.js';
import { mixedWords } from './names/scripts.js';
import type { TrustedList } from './seal/trusted-list.js';
import { type WebAnchor, isUnder, isWholeHost, webAnchorOf } from './web-anchor.js';
import { urlOf } from '../url.js';

/** What a signer can be looked up in, and when. */
export interface Known {
  readonly directories: readonly Directory[];
  readonly now: Date;
  /** With what an address is asked whether it vouches for a key; absent: none is. */
  readonly surroundings?: ProofSurroundings;
  readonly clockIsWrong?: boolean;
  /** Services that vouch for certificates; absent: none are at hand. */
  readonly trustedLists?: (() => Promise<readonly TrustedList[]>) | undefined;
}

export interface IssuerAnswer {
  readonly check: Check;
  readonly identity: IssuerIdentity;
}

/**
 * Who really issued it: the highest rung whose conditions all hold. An identity is never better than the signature it
 * rests on, and a name is only ever taken from the source that proves it. What a register says of an organisation's
 * quality stands beside it and changes nothing. Rejects for no shape of a credential; only where a part of
 * Proofmark does not load.
 */
export async function checkIssuer(credential: Credential, proof: ProofAnswer, known: Known): Promise<IssuerAnswer> {
  const identified = await identify(credential, proof, known);
  const signer = proof.signer && speaksFor(proof.signer, credential) ? proof.signer : undefined;
  const accreditation = await settle(reviewsOn(credential, signer, known), []);
  const { check, identity } = withMixedWords(identified, credential);
  return { check, identity: { ...identity, accreditation } };
}

async function identify(credential: Credential, proof: ProofAnswer, known: Known): Promise<IssuerAnswer> {
  const claimedName = credential.issuer.name?.value ?? null;
  if (proof.sealer) return (await sealers()).checkSealer(credential, proof.sealer, known);
  if (!proof.signer || !speaksFor(proof.signer, credential)) return withoutSigner(credential, proof, claimedName);
  const standing = await standingOf(proof.signer, credential, known);
  const { best } = standing.found;
  const answer = best ? listed(best, standing) : byAddress(standing);
  const beside = await besideIt(claimedName, standing, known);
  const notes = [
    ...answer.notes,
    ...standing.found.notes,
    ...beside.notes,
    ...(await notesOn(credential, standing.anchor)),
  ];
  const check = { ...answer.check, evidence: [...answer.check.evidence, ...beside.evidence], notes };
  return { check, identity: { ...answer, claimedName, ...stands(standing), accreditation: [], notes } };
}

const lists = later(() => import('./in-directories.js'));
const sealers = later(() => import('./seal/check-sealer.js'));

/** What registers of quality reviews say of whoever signed, or of whoever it says it is. */
async function reviewsOn(credential: Credential, signer: Signer | undefined, { directories, now }: Known) {
  const registers = directories.filter(({ kind }) => powers[kind].reviews);
  if (registers.length === 0) return [];
  const hosted = signer !== undefined && isHosted(signer);
  const anchor = signer && !hosted ? await webAnchorOf(signer.document) : undefined;
  const { qualityStatements } = await lists();
  return qualityStatements(credential, {
    did: hosted ? undefined : signer?.controller,
    host: anchor && isWholeHost(anchor) ? anchor.host : undefined,
    registers,
    now,
  });
}

/** Letters of two alphabets in one word are a trick far more often than a name. */
function withMixedWords(answer: IssuerAnswer, { issuer: { name } }: Credential): IssuerAnswer {
  const words = mixedWords(name?.value ?? '');
  if (!name || words.length === 0) return answer;
  const source = { kind: 'credential', pointer: name.pointer } as const;
  const found = { fact: 'found.mixed-words', value: words.join(', '), source };
  return {
    check: withNotes(withEvidence(answer.check, found), 'issuer.mixed-scripts'),
    identity: { ...answer.identity, notes: [...answer.identity.notes, 'issuer.mixed-scripts'] },
  };
}

/**
 * Whether the signer is the issuer the report shows. The proof asked this of the issuer it read; a format that read another
 * one must not lend the signer's identity to it.
 */
export const speaksFor = ({ controller }: Signer, { issuer: { id } }: Credential): boolean =>
  id !== undefined && secure(documentOf(id.value)) === secure(documentOf(controller));

/** No signature of the issuer's to rest on. Silence of its own host is another doubt than a key without a name. */
function withoutSigner({ issuer }: Credential, proof: ProofAnswer, claimedName: string | null): IssuerAnswer {
  const id = issuer.id;
  const silent = proof.issuerSilent === true || (id !== undefined && proof.unreachable.includes(documentOf(id.value)));
  const evidence: readonly Evidence[] = id
    ? [{ fact: 'stated.issuer', value: id.value, source: { kind: 'credential', pointer: id.pointer } }]
    : [];
  return {
    check: unknown(silent ? 'issuer.unreachable' : 'issuer.unidentified', evidence),
    identity: { ...unidentified, claimedName },
  };
}

/** The answer when the question itself could not be settled. */
export const nobodyKnown = (
  { issuer }: Credential,
  reason: 'issuer.unidentified' | 'issuer.not-loaded' = 'issuer.unidentified',
): IssuerAnswer => ({
  check: unknown(reason),
  identity: { ...unidentified, claimedName: issuer.name?.value ?? null },
});

/** Everything known about the signer before a rung is named. */
interface Standing {
  readonly signer: Signer;
  readonly anchor: WebAnchor | undefined;
  readonly found: Found;
  /** What addresses said of the key, where any was to be asked. */
  readonly linkage?: Linkage | undefined;
}

/**
 * Where the key is published, and what lists say. A key that is published nowhere and that no list names may still belong
 * to an address that vouches for it.
 */
async function standingOf(signer: Signer, credential: Credential, known: Known): Promise<Standing> {
  const anchor = await webAnchorOf(signer.document);
  const found = await foundIn(signer, anchor, known);
  const { surroundings } = known;
  if (anchor || found.best || !surroundings || !namesAddress(signer, credential)) return { signer, anchor, found };
  const linkage = await settle(linked(signer, credential, surroundings), undefined);
  if (!linkage?.anchor) return { signer, anchor, found, linkage };
  return { signer, anchor: linkage.anchor, found: await foundIn(signer, linkage.anchor, known), linkage };
}

/** Where nobody names an address there is none to ask, and nothing to load for it. */
const namesAddress = ({ document }: Signer, { issuer }: Credential): boolean =>
  document.origin.kind !== 'web' && (document.linkedDomains !== undefined || issuer.url !== undefined);

const loadLinkage = later(() => import('./domain-linkage/linkage-of.js'));

async function linked(signer: Signer, credential: Credential, surroundings: ProofSurroundings): Promise<Linkage> {
  const { linkageOf } = await loadLinkage();
  return linkageOf(signer, credential, surroundings);
}

/** Without a list there is nothing to look up, and nothing to load for it. */
async function foundIn(signer: Signer, anchor: WebAnchor | undefined, { directories, now }: Known): Promise<Found> {
  if (isHosted(signer) || directories.length === 0) return nowhere;
  const { findSigner } = await lists();
  const host = anchor && isWholeHost(anchor) ? anchor.host : undefined;
  return findSigner(signer.controller, host, directories, now);
}

/** What lists say that proves nothing and is worth knowing. */
async function besideIt(
  claimedName: string | null,
  { anchor, found }: Standing,
  { directories, now }: Known,
): Promise<Beside> {
  if (directories.length === 0) return { evidence: [], notes: [] };
  const { besideFound } = await lists();
  return besideFound({ claimedName, anchor, found, directories, now });
}

/** Without a signature of its own a badge is as good as the address that shows it, whatever lists say of that. */
const isHosted = ({ document: { origin } }: Signer): boolean => origin.kind === 'web' && origin.via === 'hosted';
const nowhere: Found = { best: undefined, hits: [], selfDeclared: [], disagree: false, notes: [] };

const stands = ({ anchor, signer, found }: Standing): Pick<IssuerIdentity, 'anchor' | 'listedIn'> => ({
  anchor: anchor ?? { kind: 'key', id: signer.controller },
  listedIn: [...found.hits, ...found.selfDeclared].map(listing),
});

const listing = ({ directory, organisation, matchedBy, stale }: Hit): Listing => ({
  directory: directory.id,
  name: directory.name,
  version: directory.version,
  curation: directory.curation,
  origin: directory.origin,
  organisation: organisation.id,
  organisationName: organisation.names[0]?.value ?? organisation.id,
  matchedBy,
  stale,
  ...(organisation.note !== undefined && { note: organisation.note }),
  ...(organisation.since !== undefined && { since: organisation.since }),
});

type Rung = Pick<IssuerIdentity, 'rung' | 'provenName'> & { readonly check: Check; readonly notes: readonly Note[] };

/** Rungs 3 and 2: a directory names the identifier itself, or the address it is published at. */
function listed({ directory, domain, organisation, matchedBy }: Hit, standing: Standing): Rung {
  const source: Source = { kind: 'bundled', name: directory.name, version: directory.version };
  const name = organisation.names[0]?.value ?? organisation.id;
  const host = standing.anchor?.host;
  const isBelow = matchedBy === 'domain' && host !== domain && host !== `www.${domain ?? ''}`;
  const evidence = [
    { fact: 'listed.organisation', value: name, source },
    ...(directory.origin === 'site' ? [{ fact: 'listed.by-site', value: directory.name, source }] : []),
    ...(isBelow && domain !== undefined ? [{ fact: 'listed.above', value: domain, source }] : []),
    ...addressEvidence(standing),
  ];
  const provenName = { value: name, source };
  if (matchedBy === 'did') return { rung: 3, provenName, check: passed('issuer.listed-signer', evidence), notes: [] };
  return {
    rung: 2,
    provenName,
    check: passed('issuer.listed-address', evidence),
    notes: [...(isBelow ? (['issuer.subdomain'] as const) : []), ...linkedNote(standing)],
  };
}

/** Rungs 1 and 0: an address that publishes the key, or nothing but the key. */
function byAddress(standing: Standing): Rung {
  const { anchor, linkage, signer } = standing;
  if (!anchor) {
    const evidence = [keyEvidence(signer), ...(linkage?.evidence ?? [])];
    return { rung: 0, provenName: null, check: unknown('issuer.unidentified', evidence), notes: [] };
  }
  const whole = isWholeHost(anchor);
  const value = anchor.path === null ? anchor.host : `${anchor.host}/${anchor.path}`;
  const evidence = addressEvidence(standing);
  const source = evidence[0]?.source ?? { kind: 'credential', pointer: '/issuer' };
  return {
    rung: 1,
    provenName: { value, source },
    check: passed(whole ? 'issuer.web-address' : 'issuer.platform-account', evidence),
    notes: [...(anchor.shared ? (['issuer.shared-host'] as const) : []), ...linkedNote(standing)],
  };
}

/** The key alone; or that somebody entered it on a ledger, which has no names that anybody vouches for. */
function keyEvidence({ controller, document: { origin } }: Signer): Evidence {
  if (origin.kind === 'ledger') {
    const source = { kind: 'web', url: origin.url, fetchedAt: origin.fetchedAt } as const;
    return { fact: 'ledger.entry', value: controller, source };
  }
  return {
    fact: 'key.itself',
    value: controller,
    source: { kind: 'credential', pointer: '/proof/verificationMethod' },
  };
}

const linkedNote = ({ linkage }: Standing): readonly Note[] => (linkage?.anchor ? ['issuer.domain-linked'] : []);

function addressEvidence({ anchor, linkage, signer }: Standing): readonly Evidence[] {
  if (linkage?.anchor) return linkage.evidence;
  const { origin } = signer.document;
  if (!anchor || origin.kind !== 'web') return [];
  const source = { kind: 'web', url: origin.url, fetchedAt: origin.fetchedAt } as const;
  return [{ fact: isHosted(signer) ? 'hosted.at' : 'published.at', value: anchor.host, source }];
}

/** A definition published at another organisation's address may have been copied (Open Badges 3.0 consumers cannot tell). */
async function notesOn({ achievementId }: Credential, anchor: WebAnchor | undefined): Promise<readonly Note[]> {
  const address = achievementId?.value ?? '';
  const url = /^https?:\/\//.test(address) ? urlOf(address) : undefined;
  if (!anchor || !url) return [];
  const domain = await registrableDomain(url.hostname);
  return isUnder(anchor.host, domain) ? [] : ['issuer.copied-achievement'];
}
