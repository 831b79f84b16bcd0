import { limits } from '../../limits.js';
import { fitsUnder } from './algorithms.js';
import {
  type IssuedCertificate,
  isInForce,
  mayBeUsedFor,
  names,
  pathLength,
  unknownExtension,
} from './issued-certificate.js';
import { type ListedService, sameBytes, servicesNamed, standingAt } from './services.js';
import type { ServiceType, TrustedList } from './trusted-list.js';

/** What a chain leads to, and when it has to hold. */
export interface Towards {
  readonly type: ServiceType;
  readonly lists: readonly TrustedList[];
  readonly at: Date;
}

/** Why a certificate leads to no service: a doubt about who vouches for it, and no judgement on what it signed. */
export interface BrokenChain {
  readonly kind: 'broken';
  readonly fact:
    | 'chain.unlisted'
    | 'chain.not-in-force'
    | 'chain.not-authority'
    | 'chain.too-long'
    | 'chain.unknown-extension'
    | 'chain.other-signature'
    | 'chain.other-use'
    | 'chain.not-granted'
    | 'chain.list-out-of-date';
  /** The certificate, service or extension it is about. */
  readonly value: string;
  readonly since?: string;
  /** The service it led to, where it did. */
  readonly found?: ListedService;
}

export interface Anchored extends ListedService {
  readonly kind: 'anchored';
}

export type Chain = Anchored | BrokenChain;

/** A certificate that was reached, and how many authorities stand between it and the end. */
interface Step {
  readonly certificate: IssuedCertificate;
  readonly below: number;
}

/**
 * From a certificate through those that came with it to a service of a list (RFC 5280 §6.1, without policies and without
 * lists of withdrawn certificates). What is missing is not fetched. Each certificate is climbed from once, so there are
 * never more signatures to check than pairs of them.
 */
export async function chainOf(
  end: IssuedCertificate,
  others: readonly IssuedCertificate[],
  towards: Towards,
): Promise<Chain> {
  const forbidden = unusable(end);
  return forbidden ?? climb([{ certificate: end, below: 0 }], others, towards, limits.sealPath);
}

function unusable(end: IssuedCertificate): BrokenChain | undefined {
  const extension = unknownExtension(end);
  if (extension !== undefined) return broken('chain.unknown-extension', extension);
  if (!mayBeUsedFor(end, 'digitalSignature', 'nonRepudiation')) return broken('chain.other-use', nameOf(end));
  return undefined;
}

export const broken = (fact: BrokenChain['fact'], value: string): BrokenChain => ({ kind: 'broken', fact, value });

export const nameOf = ({ subject: { commonName, organisation } }: IssuedCertificate): string =>
  commonName ?? organisation ?? '';
const makerOf = ({ issuer: { commonName, organisation } }: IssuedCertificate): string =>
  commonName ?? organisation ?? '';

/** One signature further: to a service, or to the authorities that came along and lead on. */
async function climb(
  steps: readonly Step[],
  others: readonly IssuedCertificate[],
  towards: Towards,
  left: number,
): Promise<Chain> {
  const ends = (await Promise.all(steps.map(step => servicesAbove(step, towards)))).flat();
  const anchored = ends.find(chain => chain.kind === 'anchored');
  if (anchored) return anchored;
  const links = (await Promise.all(steps.map(step => authoritiesAbove(step, others, towards.at)))).flat();
  const next = links.flatMap(link => ('below' in link ? [link] : []));
  const [first] = next;
  if (first && left <= 1) return broken('chain.too-long', nameOf(first.certificate));
  const further = first && (await climb(next, without(others, next), towards, left - 1));
  if (further?.kind === 'anchored') return further;
  const faults = [...(further ? [further] : []), ...ends, ...links].filter(one => 'fact' in one);
  return (
    faults.find(({ fact }) => fact !== 'chain.unlisted') ??
    faults[0] ??
    broken('chain.unlisted', steps.map(({ certificate }) => makerOf(certificate))[0] ?? '')
  );
}

const without = (others: readonly IssuedCertificate[], steps: readonly Step[]): readonly IssuedCertificate[] =>
  others.filter(other => !steps.some(({ certificate }) => sameBytes(certificate.bytes, other.bytes)));

/** The services whose certificates this one names as its maker, with how they stood; one for seals comes first. */
async function servicesAbove(step: Step, { type, lists, at }: Towards): Promise<readonly Chain[]> {
  const services = servicesNamed(step.certificate.issuerWritten, type, lists).toSorted(
    (one, other) => Number(other.service.forSeals) - Number(one.service.forSeals),
  );
  const named = services.filter(({ certificate }) => names(step.certificate, certificate));
  return Promise.all(
    named.map(async service => (await linkFault(step, service.certificate, at)) ?? standing(service, at)),
  );
}

/** A service vouches for what it issued only while its country had granted it that. */
export function standing(service: ListedService, at: Date): Chain {
  const stands = standingAt(service, at);
  if (stands.kind === 'granted') return { kind: 'anchored', ...service };
  const { provider, service: name } = service.service;
  const fact = stands.kind === 'not-granted' ? 'chain.not-granted' : 'chain.list-out-of-date';
  const since = 'since' in stands ? stands.since : undefined;
  return { ...broken(fact, `${provider}: ${name}`), found: service, ...(since !== undefined && { since }) };
}

async function authoritiesAbove(
  step: Step,
  others: readonly IssuedCertificate[],
  at: Date,
): Promise<readonly (Step | BrokenChain)[]> {
  const named = others.filter(other => names(step.certificate, other));
  return Promise.all(
    named.map(async certificate => {
      // An authority that only renews its own certificate takes up no room (RFC 5280 §4.2.1.9).
      const below = step.below + (certificate.selfIssued ? 0 : 1);
      return (await linkFault(step, certificate, at)) ?? { certificate, below };
    }),
  );
}

/** Why one certificate cannot have issued another, where its name says it did (RFC 5280 §6.1.3, §6.1.4). */
async function linkFault(
  { certificate, below }: Step,
  issuer: IssuedCertificate,
  at: Date,
): Promise<BrokenChain | undefined> {
  const name = nameOf(issuer);
  const length = pathLength(issuer);
  const extension = unknownExtension(issuer);
  if (!isInForce(issuer, at)) return broken('chain.not-in-force', name);
  if (length === undefined || !mayBeUsedFor(issuer, 'keyCertSign')) return broken('chain.not-authority', name);
  if (below > length) return broken('chain.too-long', name);
  if (extension !== undefined) return broken('chain.unknown-extension', extension);
  return (await fitsUnder(issuer.publicKey, certificate.proof)) ? undefined : broken('chain.other-signature', name);
}
