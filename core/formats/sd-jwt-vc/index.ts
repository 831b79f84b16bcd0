import type { Credential } from '../../credential.js';
import { type JsonObject, textMember } from '../../json.js';
import { later } from '../../later.js';
import { type Check, passed } from '../../report/check.js';
import type { Format } from '../format.js';
import { claimAt, claimsType, readTokenClaims } from '../token-members.js';
import { withoutAbsent } from '../vc-members.js';

/**
 * Any other SD-JWT VC: claims about somebody, under names of its own type, whose description is not fetched. Its signature
 * stands around the payload and never inside it.
 */
export const sdJwtVc: Format = {
  name: 'sd-jwt-vc',
  recognise: document => claimsType(document) !== undefined,
  read,
  elements: later(async () => (await import('./elements.js')).sdJwtVcElements),
  checkStructure: (): Check => passed('format.recognised'),
};

/** Names of a person are those of OpenID Connect Core §5.1, which tokens use. */
function read(document: JsonObject): Credential {
  const names = ['given_name', 'family_name'].flatMap(name => claimAt(document, name) ?? []);
  const joined = names[0] && { value: names.map(({ value }) => value).join(' '), pointer: names[0].pointer };
  return {
    format: 'sd-jwt-vc',
    types: [textMember(document, 'vct') ?? ''],
    ...withoutAbsent({ learner: claimAt(document, 'name') ?? joined }),
    issuer: withoutAbsent({ id: claimAt(document, 'iss') }),
    ...readTokenClaims(document),
    proofs: [],
    nested: [],
  };
}
