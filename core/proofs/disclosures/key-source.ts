import { keyInMetadata, lookUpTokenIssuer } from '../../issuer/issuer-metadata.js';
import { type KeySource, ownDocument } from '../jose/find-key.js';

/** Of an https issuer a `kid` is a name in its metadata, whatever it looks like; of any other what it is everywhere. */
export const inMetadata = (issuer: string | undefined): KeySource => ({
  lookUp: lookUpTokenIssuer,
  keyNamed: /^https:/i.test(issuer ?? '')
    ? (kid, of) => (kid === undefined || of === undefined ? undefined : keyInMetadata(of, kid))
    : ownDocument.keyNamed,
});
