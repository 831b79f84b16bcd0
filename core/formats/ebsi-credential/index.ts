import { type JsonObject, isObject, listOf, member, textMember, textsOf } from '../../json.js';
import { later } from '../../later.js';
import { europeanCredential } from '../european-credential/index.js';
import type { Format } from '../format.js';
import { claimsType } from '../token-members.js';
import { verifiableCredential } from '../verifiable-credential/index.js';

/**
 * Attestations of the European Blockchain Services Infrastructure, which come as tokens. Those about learning state it in
 * the European Learning Model; what others state is read as any other credential's claims.
 */
export const ebsiCredential: readonly Format[] = [
  {
    ...europeanCredential,
    name: 'ebsi-credential',
    recognise: document => isAttestation(document) && statesLearning(document),
    read: document => ({ ...europeanCredential.read(document), format: 'ebsi-credential' }),
    elements: later(async () => (await import('./elements.js')).attestedLearning),
  },
  {
    ...verifiableCredential,
    name: 'ebsi-credential',
    recognise: isAttestation,
    read: document => ({ ...verifiableCredential.read(document), format: 'ebsi-credential' }),
    elements: later(async () => (await import('./elements.js')).otherAttestation),
  },
];

const ATTESTATION = /^(?:VerifiableAttestation|European\w+Micro-?[Cc]redential)$/;

/** Whoever issues it, a badge is read as one: its own members say more than names of claims do. */
const BADGE = /^(?:OpenBadgeCredential|AchievementCredential|EndorsementCredential|ClrCredential)$/;

function isAttestation(document: JsonObject): boolean {
  if (claimsType(document) !== undefined) return false;
  const issuer = member(document, 'issuer');
  const id = isObject(issuer) ? textMember(issuer, 'id') : issuer;
  const types = textsOf(member(document, 'type'));
  const isOnLedger = typeof id === 'string' && id.startsWith('did:ebsi:') && !types.some(type => BADGE.test(type));
  return isOnLedger || types.some(type => ATTESTATION.test(type));
}

/** Who somebody is, is no learning, whatever else it states (EBSI Verifiable ID). */
const statesLearning = (document: JsonObject): boolean =>
  listOf(member(document, 'credentialSubject')).some(subject => member(subject, 'hasClaim') !== undefined);
