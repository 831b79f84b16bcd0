import type { Shape } from '../../elements/format-elements.js';
import { fillerAmong, noFiller } from '../../elements/reading/shapes.js';
import { itemsAt, objectsAt, memberAt, type Text, textAt, textMemberAt } from '../../elements/reading/text.js';
import type { OrganisationClaim } from '../../elements/rules/awarding-body.js';
import type { CountryClaim } from '../../elements/rules/country.js';
import type { LegalIdentityClaim } from '../../elements/rules/issuer-legal-identity.js';
import type { PlaceClaim } from '../../elements/rules/place-of-issue.js';
import { isOrganisationRegister } from '../../elements/vocabularies/identifiers.js';
import { isBadgePlatform } from '../../elements/vocabularies/platforms.js';
import { isObject } from '../../json.js';
import { identifierOf } from '../parties.js';

/** The country of an address: its code and its name, which must agree; or the end of a postal address in one line. */
export const addressCountry: Shape<CountryClaim> = {
  read: (value, origin) =>
    itemsAt(value).flatMap((item): readonly CountryClaim[] => {
      if (!isObject(item.value)) {
        const text = textAt(item, origin);
        return text ? [{ kind: 'postal', text }] : [];
      }
      const code = textMemberAt(item, 'addressCountryCode', origin);
      const name = textMemberAt(item, 'addressCountry', origin);
      return code || name ? [{ kind: 'address', ...(code && { code }), ...(name && { name }) }] : [];
    }),
  fillerIn: fillerAmong('addressCountryCode', 'addressCountry'),
};

/** The country of the place where it was issued: all that an address without a town tells. */
export const addressCountryAsPlace: Shape<PlaceClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(item => {
      const text = textMemberAt(item, 'addressCountryCode', origin) ?? textMemberAt(item, 'addressCountry', origin);
      return text ? { of: 'country' as const, text } : [];
    }),
  fillerIn: noFiller,
};

/** Whoever made the definition may name the body, where the issuer is only a platform. */
export const creatorOfPlatformBadge: Shape<OrganisationClaim> = {
  read: (value, origin) => {
    const issuer = memberAt({ value: origin.document, pointer: '' }, 'issuer');
    const platforms = objectsAt(issuer).flatMap(item => textMemberAt(item, 'name', origin) ?? []);
    return platforms.some(({ value: name }) => isBadgePlatform(name))
      ? objectsAt(value).flatMap(item => {
          const name = textMemberAt(item, 'name', origin);
          return name ? { kind: 'name' as const, name } : [];
        })
      : [];
  },
  fillerIn: noFiller,
};

/** Entries of registers among the other identifiers of a profile (Open Badges 3.0 §B.1.14, `ext:` types). */
export const registerEntries: Shape<LegalIdentityClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(item => {
      const scheme = textMemberAt(item, 'identifierType', origin);
      const identifier = textMemberAt(item, 'identifier', origin);
      return scheme && identifier && isOrganisationRegister(scheme.value)
        ? { kind: 'register' as const, pointer: item.pointer, scheme: scheme.value, value: identifier }
        : [];
    }),
  fillerIn: fillerAmong('identifier'),
};

/** The same entries, where their number begins with a country. */
export const countryOfEntries: Shape<CountryClaim> = {
  read: (value, origin) =>
    registerEntries
      .read(value, origin)
      .flatMap(claim =>
        claim.kind === 'register' ? { kind: 'identifier' as const, scheme: claim.scheme, value: claim.value } : [],
      ),
  fillerIn: noFiller,
};

/** The profile is that of the issuer itself: provider and awarding body are one. */
export const sameAsIssuer: Shape<Text> = {
  read: (value, origin) => {
    const issuer = memberAt({ value: origin.document, pointer: '' }, 'issuer');
    const ids = issuer ? identifierOf.read(issuer, origin).map(({ value: id }) => id) : [];
    return identifierOf.read(value, origin).filter(({ value: id }) => ids.includes(id));
  },
  fillerIn: noFiller,
};
