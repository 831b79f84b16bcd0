import type { Purpose } from '../environment.js';
import { limits } from '../limits.js';

/** How a request for one purpose is made, and how much of an answer is taken. Sizes are bytes, times milliseconds. */
export interface Terms {
  /** At most `limits.acceptBytes`: a longer value would make the request of a page a preflighted one (Fetch §2.2.2). */
  readonly accept: string;
  readonly bytes: number;
  /** For a body that begins like a picture or a PDF. */
  readonly imageBytes?: number;
  /** For an address of a did:webvh log, which grows with every change. */
  readonly logBytes?: number;
  /** From the request to the last byte. */
  readonly time: number;
  /** Redirects followed, within the origin. */
  readonly redirects: number;
  /** Everything but a credential and a picture is JSON or a token; a page for people is no answer. */
  readonly textOnly: boolean;
  /** Whether it is an issuer that answers: not asked under *Do not contact issuers*. */
  readonly asksIssuer: boolean;
  /** Whether a 410 may say more in its body: Open Badges 2.0 gives the reason of a withdrawal there. */
  readonly readsGone?: boolean;
  /** How long an answer may be kept at most, whatever it says; absent: it is not kept. */
  readonly keptFor?: number;
}

const JSON_LD = 'application/ld+json, application/json';

/** Never `text/html`: some platforms would answer with the page for people. */
export const terms: Readonly<Record<Purpose, Terms>> = {
  credential: {
    accept:
      'application/vc, application/vc+jwt, application/ld+json, application/json;q=0.9, image/png;q=0.5, image/svg+xml;q=0.5',
    bytes: limits.credentialBytes,
    imageBytes: limits.imageBytes,
    time: limits.credentialTime,
    redirects: limits.credentialRedirects,
    textOnly: false,
    // A link is what the person opens; what it leads to then is not asked for.
    asksIssuer: false,
  },
  picture: {
    accept: 'image/png, image/svg+xml',
    bytes: limits.pictureBytes,
    time: limits.credentialTime,
    redirects: limits.credentialRedirects,
    textOnly: false,
    asksIssuer: false,
  },
  'badge-part': { ...document(JSON_LD, limits.badgePartBytes), readsGone: true },
  key: {
    ...document(`application/did+ld+json, application/did+json, ${JSON_LD};q=0.9`, limits.keyBytes),
    logBytes: limits.didLogBytes,
    keptFor: limits.keyFreshFor,
  },
  status: {
    ...document(`application/vc, application/vc+jwt, application/statuslist+jwt, ${JSON_LD};q=0.9`, limits.statusBytes),
    keptFor: limits.statusListOldAfter,
  },
  // Kept by their hash, where they are accepted (proofs/contexts).
  context: { ...document(`${JSON_LD};q=0.9`, limits.contextBytes), asksIssuer: false },
  // Whoever may place a redirect on a host need not speak for it (Well Known DID Configuration, DID Configuration Resource).
  'domain-linkage': {
    ...document('application/json', limits.domainLinkageBytes),
    time: limits.lookUpTime,
    redirects: 0,
  },
  directory: {
    ...document('application/json, application/entity-statement+jwt', limits.directoryAnswerBytes),
    time: limits.lookUpTime,
    asksIssuer: false,
  },
};

/** How much of an answer is taken, at this address. */
export function capsFor(purpose: Purpose, url: string): Terms {
  const { logBytes, ...rest } = terms[purpose];
  return logBytes !== undefined && /^[^?#]*\/did\.jsonl$/.test(url) ? { ...rest, bytes: logBytes } : rest;
}

function document(accept: string, bytes: number): Terms {
  return { accept, bytes, time: limits.documentTime, redirects: limits.redirects, textOnly: true, asksIssuer: true };
}
