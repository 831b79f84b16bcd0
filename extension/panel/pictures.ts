import { type CarriedBy, type Inside, quoted } from '../../core/index.js';
import type { Language, Segment } from '../../core/index.js';
import { publicAddress } from '../address.js';
import { clipped } from '../detectors/title.js';
import type { Carrier, Finding, Picture } from '../finding.js';
import { understand } from '../understand.js';

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

type Carrying = Exclude<Inside, { kind: 'plain' | 'unread' }>;
type Of<Kind extends Inside['kind']> = Extract<Inside, { kind: Kind }>;

const carriers: Readonly<Record<CarriedBy, Carrier>> = { png: 'baked-png', svg: 'baked-svg', 'qr-code': 'qr' };

/** What was found inside a picture, as an entry of the list; nothing where an address in it leads to no credential. */
export function findingIn(picture: Picture, inside: Inside): Finding | undefined {
  const finding = findingOf(inside);
  const title = titleOf(picture, inside);
  return finding && { ...finding, ...(title !== undefined && { claimed: { title } }) };
}

function findingOf(inside: Inside): Finding | undefined {
  if (inside.kind === 'address') return leadingTo(inside.address, inside);
  if (inside.kind === 'credential') return holding(inside);
  return inside.kind === 'two' ? holdingTwo(inside) : undefined;
}

/** What the page says the picture shows, before what the credential says of itself. */
const titleOf = ({ title }: Picture, inside: Inside): string | undefined =>
  title ?? (inside.kind === 'credential' ? clipped(inside.title ?? '') : undefined);

const spotted = ({ by, from }: Pick<Carrying, 'by' | 'from'>) =>
  ({
    id: from,
    carrier: carriers[by],
    tier: 'inside',
    live: true,
    frameId: 0,
    endpoints: [],
    bytesFrom: from,
  }) as const;

/** An address in a code is one more link. One that is baked in is where a badge lives (Open Badges 1.0). */
function leadingTo(address: string, { by, from }: Pick<Carrying, 'by' | 'from'>): Finding | undefined {
  const finding = understand({ ...spotted({ by, from }), address }, 0);
  if (finding.target === undefined || finding.expects === 'short-link') return undefined;
  return { ...finding, ...(by !== 'qr-code' && { expects: 'hosted' }), bytesFrom: from };
}

/** A badge without a signature is listed under the address that answers for it, and asked there. */
function holding({ bytes, by, fingerprint, from, hostedAt, sha256, text }: Of<'credential'>): Finding {
  const hosted = hostedAt === undefined ? undefined : leadingTo(hostedAt, { by, from });
  return {
    ...spotted({ by, from }),
    ...hosted,
    expects: hostedAt === undefined ? 'signed' : 'hosted',
    payload: { sha256, bytes },
    held: new Blob([text]),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

const holdingTwo = ({ by, bytes, from, picture, sha256 }: Of<'two'>): Finding => ({
  ...spotted({ by, from }),
  expects: 'unknown-until-fetch',
  payload: { sha256, bytes },
  held: new Blob([picture.slice()]),
  apart: true,
});
