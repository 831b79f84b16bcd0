import { quoted } from '../../core/index.js';
import type { Language, Segment } from '../../core/index.js';
import { publicAddress } from '../address.js';
import type { Carrier, Finding, Picture } from '../finding.js';

/** What identifies a picture: the address it is best asked at. */
export const keyOf = ({ addresses: [best = ''] }: Picture): string => best;

const isPublic = (address: string): boolean => publicAddress(address)?.protocol === 'https:';

/** The pictures of all frames as the panel believes them: each once, with the addresses that pass its own guard. */
export function guarded(pictures: readonly Picture[]): readonly Picture[] {
  const known = new Map<string, Picture>();
  for (const picture of pictures) {
    const passing = { ...picture, addresses: picture.addresses.filter(isPublic) };
    if (passing.addresses.length > 0 && !known.has(keyOf(passing))) known.set(keyOf(passing), passing);
  }
  return [...known.values()];
}

/** Whom looking inside asks. */
export const hostsOf = (pictures: readonly Picture[]): readonly string[] => [
  ...new Set(pictures.flatMap(({ addresses }) => addresses.map(address => new URL(address).host))),
];

export const named = (hosts: readonly string[], { grammar }: Language): Segment => quoted(grammar.list(hosts));

/** A picture that carries a credential, as an entry of the list; a check asks for it again. */
export const findingIn = (picture: Picture, address: string): Finding => ({
  id: address,
  carrier: carrierOf(address),
  tier: 'inside',
  live: true,
  frameId: 0,
  expects: 'signed',
  target: address,
  endpoints: [address],
  ...(picture.title !== undefined && { claimed: { title: picture.title } }),
});

const carrierOf = (address: string): Carrier =>
  new URL(address).pathname.toLowerCase().endsWith('.svg') ? 'baked-svg' : 'baked-png';
