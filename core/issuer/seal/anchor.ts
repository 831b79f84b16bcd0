import type { Sealer } from '../../proofs/answer.js';
import { type BrokenChain, broken, chainOf, nameOf } from './chain.js';
import { type IssuedCertificate, isInForce, mayBeForSeals, readIssued } from './issued-certificate.js';
import type { ListedService } from './services.js';
import { type TrustedList, serviceTypes } from './trusted-list.js';

/** What a seal leads to, or why it leads nowhere. */
export type SealAnchor =
  | ({ readonly kind: 'anchored' } & ListedService)
  | BrokenChain
  /** It was not in force when it was or may have been used; `undefined`: nobody knows when. */
  | { readonly kind: 'out-of-time'; readonly at: Date | undefined };

/**
 * The service of a list that vouches for the certificate of a seal, at the moment a time stamp proves, else now. The
 * date a sealer writes only ever speaks against a seal; one that was made when its certificate had not begun or had ended
 * is not vouched for.
 * @param now `undefined` when the clock is wrong
 */
export async function anchorOf(
  sealer: Sealer,
  certificate: IssuedCertificate,
  lists: readonly TrustedList[],
  now: Date | undefined,
): Promise<SealAnchor> {
  const { certificates, provenAt, sealedAt } = sealer;
  const at = provenAt ?? now;
  const wrong = [sealedAt, at].find(time => time && !isInForce(certificate, time));
  if (!at || wrong) return { kind: 'out-of-time', at: wrong };
  if (!mayBeForSeals(certificate)) return broken('chain.other-use', nameOf(certificate));
  const others = certificates.slice(1).flatMap(bytes => readIssued(bytes) ?? []);
  return chainOf(certificate, others, { type: serviceTypes.certificates, lists, at });
}
