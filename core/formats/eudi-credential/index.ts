import type { Credential } from '../../credential.js';
import type { JsonObject } from '../../json.js';
import { later } from '../../later.js';
import { type Check, passed } from '../../report/check.js';
import type { Format } from '../format.js';
import { hasSeveral } from '../one-of-several.js';
import { read as readBadge } from '../open-badges-3/read.js';
import { claimAt, claimsType, readTokenClaims } from '../token-members.js';
import { readLearning, statesLearning } from './learning.js';
import { ofBadge, ofLearning } from './types.js';

/**
 * What the European wallet holds about learning, an SD-JWT VC (RFC 9901): a micro-credential, whose claims are those of
 * Open Badges 3.0, or a learning credential with claims of its own. The signature stands around the payload and never
 * inside it.
 */
export const eudiCredential: Format = {
  name: 'eudi-credential',
  recognise,
  read: document => (statesLearning(document) ? readLearning(document) : readMicroCredential(document)),
  elements: later(async () => (await import('./elements.js')).eudiElements),
  checkStructure: (): Check => passed('format.recognised'),
  statesSeveral: document => hasSeveral(document, 'credentialSubject', 'achievement'),
};

/** Other attestations of the wallet, such as an identity, state no learning. */
function recognise(document: JsonObject): boolean {
  const type = claimsType(document) ?? '';
  return ofBadge(type) || ofLearning(type);
}

/** A badge, with what the claims of a token state beside it; whoever signs it is who issues it. */
function readMicroCredential(document: JsonObject): Credential {
  const badge = readBadge(document);
  const beside = readTokenClaims(document);
  const issuer = claimAt(document, 'iss');
  return {
    ...badge,
    format: 'eudi-credential',
    issuer: issuer === undefined || badge.issuer.id ? badge.issuer : { ...badge.issuer, id: issuer },
    validFrom: [...badge.validFrom, ...beside.validFrom],
    validUntil: [...badge.validUntil, ...beside.validUntil],
    status: [...badge.status, ...beside.status],
  };
}
