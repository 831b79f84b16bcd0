import type { Credential, Stated, StatedStatus } from '../../credential.js';
import { isObject, listOf, member, textMember, type JsonObject } from '../../json.js';
import { later } from '../../later.js';
import { type Check, passed } from '../../report/check.js';
import { readNumericDate } from '../../validity/date.js';
import type { Format } from '../format.js';
import { hasSeveral } from '../one-of-several.js';
import { read as readBadge } from '../open-badges-3/read.js';

/**
 * The payload of a micro-credential for the European wallet, an SD-JWT VC (RFC 9901) whose claims are those of Open
 * Badges 3.0. Its signature stands around the payload and never inside it.
 */
export const eudiCredential: Format = {
  name: 'eudi-credential',
  recognise,
  read,
  elements: later(async () => (await import('./elements.js')).eudiElements),
  checkStructure: (): Check => passed('format.recognised'),
  statesSeveral: document => hasSeveral(document, 'credentialSubject', 'achievement'),
};

const EUDI = /^urn:(?:eu\.europa\.ec\.)?eudi:/;
const MICRO_CREDENTIAL = /:micro_credential(?::|$)/;
const LEARNING = /:learning\b/;

/** Other attestations of the wallet, such as an identity, state no learning; other claims about learning are not read. */
function recognise(document: JsonObject): boolean {
  const type = textMember(document, 'vct') ?? '';
  if (!EUDI.test(type)) return false;
  return MICRO_CREDENTIAL.test(type) || (LEARNING.test(type) && hasAchievement(document));
}

const hasAchievement = (document: JsonObject): boolean =>
  listOf(member(document, 'credentialSubject')).some(subject => isObject(member(subject, 'achievement')));

/** A badge, with what the claims of a token state beside it: issuer, begin, end and status (SD-JWT VC §3.2.2.2). */
function read(document: JsonObject): Credential {
  const badge = readBadge(document);
  const issuer = textMember(document, 'iss');
  return {
    ...badge,
    format: 'eudi-credential',
    issuer: issuer === undefined || badge.issuer.id ? badge.issuer : { ...badge.issuer, id: at('iss', issuer) },
    validFrom: [...badge.validFrom, ...momentAt(document, 'nbf')],
    validUntil: [...badge.validUntil, ...momentAt(document, 'exp')],
    status: [...badge.status, ...statusOf(document)],
  };
}

const at = (key: string, value: string): Stated => ({ value, pointer: `/${key}` });

/** Seconds since 1970 (RFC 7519 §2); anything else is read as it stands, so that it is not overlooked. */
function momentAt(document: JsonObject, key: string): readonly Stated[] {
  const seconds = member(document, key);
  if (seconds === undefined || seconds === null) return [];
  return [at(key, readNumericDate(seconds)?.toISOString() ?? JSON.stringify(seconds))];
}

/** Token status lists are not read yet: the entry is named, and is a doubt. */
function statusOf(document: JsonObject): readonly StatedStatus[] {
  const status = member(document, 'status');
  return isObject(status)
    ? Object.entries(status).map(([type, entry]) => ({
        type,
        entry: isObject(entry) ? entry : {},
        pointer: `/status/${type}`,
      }))
    : [];
}
