import { present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { isBadgePlatform } from '../vocabularies/platforms.js';
import { type Rule, firstOf } from './rule.js';

/** Which organisation certifies. */
export type OrganisationClaim =
  /** `sealedBy`: the name of another body that sealed it, when nothing in the credential says it acts for this one. */
  | { readonly kind: 'name'; readonly name: Text; readonly sealedBy?: Text }
  | { readonly kind: 'person'; readonly name: Text }
  | { readonly kind: 'opaque'; readonly id: Text };

export const awardingBody: Rule<OrganisationClaim> = {
  judge: firstOf(claim => {
    if (claim.kind === 'opaque') return weak('element.identifier-only', claim.id, claim.id.value);
    const { name } = claim;
    if (claim.kind === 'person') return weak('element.inferred', name, name.value);
    if (isIdentifier(name.value)) return weak('element.identifier-only', name, name.value);
    if (isBadgePlatform(name.value)) return weak('element.platform-name', name, name.value);
    return claim.sealedBy
      ? weak('element.other-body', [name, claim.sealedBy], `${name.value}; ${claim.sealedBy.value}`)
      : present(name, name.value.trim());
  }),
};

const isIdentifier = (text: string): boolean => /^(?:https?:\/\/|did:|urn:|mailto:)\S+$/i.test(text.trim());
