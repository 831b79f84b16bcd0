import type { Shape } from '../../elements/format-elements.js';
import { fillerAmong } from '../../elements/reading/shapes.js';
import { folded } from '../../elements/reading/markup.js';
import { itemsAt, memberAt, objectsAt, type Origin, type Text, type Value } from '../../elements/reading/text.js';
import type { OrganisationClaim } from '../../elements/rules/awarding-body.js';
import { textMember } from '../../json.js';
import { conceptsAt } from './concepts.js';
import { nameOf } from './organisations.js';

/**
 * Names of the awarding body, with that of the issuer where it is another organisation and nothing in the credential
 * says that it acts for this one.
 */
export const awardingNames = (...keys: readonly string[]): Shape<OrganisationClaim> => ({
  read: (value, origin) =>
    objectsAt(value).flatMap(body => {
      const name = nameOf(body, origin, ...keys);
      const sealedBy = name && strangerTo(body, name, origin);
      return name ? { kind: 'name' as const, name, ...(sealedBy && { sealedBy }) } : [];
    }),
  fillerIn: fillerAmong(...keys),
});

export const issuerNames: Shape<OrganisationClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(issuer => {
      const name = nameOf(issuer, origin, 'legalName', 'altLabel', 'prefLabel');
      return name ? { kind: 'name' as const, name } : [];
    }),
  fillerIn: fillerAmong('legalName'),
};

/** The name of the issuer, when it is neither the awarding body, nor tied to it, nor acting by a mandate. */
function strangerTo(body: Value, name: Text, origin: Origin): Text | undefined {
  const root = { value: origin.document, pointer: '' };
  const [issuer] = objectsAt(memberAt(root, 'issuer'));
  const issuerName = issuer && nameOf(issuer, origin, 'legalName', 'altLabel', 'prefLabel');
  if (!issuer || !issuerName || isMandated(root, origin)) return undefined;
  const isSame = isOne(issuer, body) || folded(issuerName.value) === folded(name.value);
  const isTied = names(issuer, body, name, origin) || names(body, issuer, issuerName, origin);
  return isSame || isTied ? undefined : issuerName;
}

const isOne = (one: Value, other: Value): boolean =>
  textMember(one.value, 'id') !== undefined && textMember(one.value, 'id') === textMember(other.value, 'id');

/** How one organisation names another as a part, a member or what it is a part of (European Learning Model 3). */
const TIES = [
  'hasMember',
  'memberOf',
  'hasUnit',
  'unitOf',
  'subOrganizationOf',
  'hasSubOrganization',
  'parentOrganisation',
];

const names = (organisation: Value, other: Value, otherName: Text, origin: Origin): boolean =>
  TIES.flatMap(key => itemsAt(memberAt(organisation, key))).some(
    tied =>
      tied.value === textMember(other.value, 'id') ||
      isOne(tied, other) ||
      folded(nameOf(tied, origin, 'legalName')?.value ?? '') === folded(otherName.value),
  );

const MANDATE = /\/evidence-type\/c_18016257$/;
const MANDATED_ISSUE = /\/credential\/c_9a31f32a$/;

/** Evidence of a mandate, or the profile of credentials issued by mandate. */
const isMandated = (root: Value, origin: Origin): boolean =>
  [
    ...objectsAt(memberAt(root, 'evidence')).flatMap(item => conceptsAt(memberAt(item, 'dcType'), origin)),
    ...conceptsAt(memberAt(root, 'credentialProfiles'), origin),
  ].some(({ uri }) => MANDATE.test(uri?.value ?? '') || MANDATED_ISSUE.test(uri?.value ?? ''));
