import { isAddress, secure, verificationOf } from '../../formats/open-badges-2/assertion.js';
import { type JsonObject, member, textsOf } from '../../json.js';

/**
 * Whether the issuer lets its badges stand at an address (Open Badges 2.0, `VerificationObject`): below one of
 * `startsWith`, and of an origin it allows; without a word about either, only of its own.
 * @param profile as fetched from its own address; what a badge says about its issuer's rules proves nothing
 */
export function isInScope(address: string, profile: JsonObject, profileAddress: string): boolean {
  const rules = verificationOf(profile)?.value;
  const [prefixes, origins] = ['startsWith', 'allowedOrigins'].map(key => textsOf(member(rules, key)));
  const url = urlOf(address);
  if (!url) return false;
  if (!prefixes?.length && !origins?.length) return url.origin === urlOf(profileAddress)?.origin;
  const below = !prefixes?.length || prefixes.some(prefix => isBelow(url, prefix));
  return below && (!origins?.length || origins.some(origin => isOf(url, origin)));
}

const urlOf = (address: string): URL | undefined =>
  isAddress(address) && URL.canParse(secure(address)) ? new URL(secure(address)) : undefined;

/** Compared as addresses: `https://uni.example` does not begin `https://uni.example.evil.example`. */
function isBelow(url: URL, prefix: string): boolean {
  const start = urlOf(prefix);
  return start !== undefined && url.origin === start.origin && url.href.startsWith(start.href);
}

/** An origin, or a host alone. */
const isOf = (url: URL, origin: string): boolean =>
  isAddress(origin) ? urlOf(origin)?.origin === url.origin : origin.toLowerCase() === url.host;
