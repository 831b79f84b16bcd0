/** The key of a holder who presents: a did:key, as the libraries take it. The server knows no other holders. */
import type { Members } from './json.js';

const MULTIKEY = 'https://w3id.org/security/multikey/v1';
const EDWARDS = 'https://w3id.org/security/suites/ed25519-2020/v1';

export interface HolderKey {
  readonly did: string;
  /** As Multikey, and as the type before it. */
  readonly document: Members;
  readonly older: Members;
}

/** `undefined` where the method is no did:key, or names another key than the one it is. */
export function holderKey(method: string): HolderKey | undefined {
  const [, multibase, named] = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)(?:#(.+))?$/.exec(method) ?? [];
  if (multibase === undefined || (named !== undefined && named !== multibase)) return undefined;
  const did = `did:key:${multibase}`;
  const common = { id: method, controller: did, publicKeyMultibase: multibase };
  return {
    did,
    document: { '@context': MULTIKEY, type: 'Multikey', ...common },
    older: { '@context': EDWARDS, type: 'Ed25519VerificationKey2020', ...common },
  };
}
