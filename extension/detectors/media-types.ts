/** Registered by the VC Data Model 2.0 and by VC-JOSE-COSE; `vc+ld+json` is of Open Badges 3.0 alone. */
const CREDENTIAL: ReadonlySet<string> = new Set([
  'application/vc',
  'application/vp',
  'application/vc+ld+json',
  'application/vc+jwt',
  'application/vp+jwt',
  'application/vc+sd-jwt',
  'application/dc+sd-jwt',
]);

const READ = 256; // characters; no type is as long

/** A media type without its parameters, in lower case. */
export const essenceOf = (type: string): string => (type.slice(0, READ).split(';', 1)[0] ?? '').trim().toLowerCase();

export const isCredentialType = (type: string | undefined): boolean => CREDENTIAL.has(essenceOf(type ?? ''));
