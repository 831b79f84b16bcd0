import { isAddress, secure } from '../../formats/open-badges-2/assertion.js';
import { type JsonObject, listOf, member, textsOf } from '../../json.js';
import { urlOf } from '../../url.js';

/**
 * Whether the issuer lets its badges stand at an address (Open Badges 2.0, `VerificationObject`): below one of
 * `startsWith`, and of an origin it allows; without a word about either, only of its own.
 * @param profile as fetched from its own address; what a badge says about its issuer's rules proves nothing
 */
export function scopeOf(address: string, profile: JsonObject, profileAddress: string): Scope {
  const rules = listOf(member(profile, 'verification'));
  const [prefixes, origins] = ['startsWith', 'allowedOrigins'].map(key =>
    rules.flatMap(rule => textsOf(member(rule, key))),
  );
  const [url, own] = [securely(address), securely(profileAddress)];
  if (!url || !own) return 'outside';
  const below = !prefixes?.length || prefixes.some(prefix => isBelow(url, prefix));
  const near = prefixes?.length ? true : url.origin === own.origin;
  const allowed = origins?.length ? origins.some(origin => isOf(url, origin)) : near;
  if (!below || !allowed) return 'outside';
  return prefixes?.length || accountOf(url) === accountOf(own) ? 'inside' : 'unclear';
}

/** A rule of the issuer's reaches the address or not; `unclear` where one origin is many people's and no rule tells them apart. */
export type Scope = 'inside' | 'outside' | 'unclear';

export const isInScope = (...given: Parameters<typeof scopeOf>): boolean => scopeOf(...given) === 'inside';

/** Places for anybody's files, and how many steps of a path say whose: standing beside each other there means nothing. */
const FILE_HOSTS: readonly (readonly [host: RegExp, steps: number])[] = [
  [/^(?:raw|gist)\.githubusercontent\.com$/, 1],
  [/^(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)$/, 1],
  [/^storage\.googleapis\.com$|^s3[.-](?:[a-z0-9-]+\.)*amazonaws\.com$/, 1],
  [/^cdn\.jsdelivr\.net$/, 2],
];

function accountOf({ hostname, pathname }: URL): string {
  const steps = FILE_HOSTS.find(([host]) => host.test(hostname))?.[1] ?? 0;
  return pathname.split('/', steps + 1).join('/');
}

const securely = (address: string): URL | undefined => (isAddress(address) ? urlOf(secure(address)) : undefined);

/** Compared as addresses: `https://uni.example` does not begin `https://uni.example.evil.example`. */
function isBelow(url: URL, prefix: string): boolean {
  const start = securely(prefix);
  return start !== undefined && url.origin === start.origin && url.href.startsWith(start.href);
}

/** An origin, or a host alone. */
const isOf = (url: URL, origin: string): boolean =>
  isAddress(origin) ? securely(origin)?.origin === url.origin : origin.toLowerCase() === url.host;
