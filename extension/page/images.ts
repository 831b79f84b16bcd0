import { limits } from '../../core/index.js';
import { publicAddress } from '../address.js';
import { clipped } from '../detectors/title.js';
import type { Pass, Picture } from '../finding.js';
import { attribute, baseOf, boxOf, elementsOf, isAttached, isRendered, nameOf, nearest, parentOf } from './dom.js';
import { isPrivate } from './private-places.js';

/** Pictures that could carry a credential. They are counted and named by their addresses; nobody looks into them here. */
export interface Images {
  readonly note: (element: Element, name: string) => void;
  /** How many there are now, and the first of them. */
  readonly list: () => Pick<Pass, 'images' | 'pictures'>;
  readonly forget: () => void;
}

export function newImages(): Images {
  const pictures = new Map<Element, Picture>();

  /** The same picture in two places is one; where the page took it away, or does not show it, it is none. */
  function now(): ReadonlyMap<string, Element> {
    const places = new Map<string, Element>();
    for (const [element, { addresses }] of pictures) {
      const [best = ''] = addresses;
      if (!isAttached(element)) pictures.delete(element);
      else if (!places.has(best) && isRendered(element) && !isPrivate(element)) places.set(best, element);
    }
    return places;
  }

  return {
    note(element, name) {
      if (!PICTURES.has(name)) return;
      const addresses = addressesOf(element, name);
      if (addresses.length === 0 || pictures.size >= limits.countedImages) pictures.delete(element);
      else pictures.set(element, pictureOf(addresses, attribute(element, 'alt')));
    },
    list() {
      const places = [...now().values()];
      const named = places.slice(0, limits.namedPictures);
      const [large, small] = [named.filter(isLarge), named.filter(element => !isLarge(element))];
      return { images: places.length, pictures: [...large, ...small].flatMap(element => pictures.get(element) ?? []) };
    },
    forget: () => {
      pictures.clear();
    },
  };
}

const PICTURES: ReadonlySet<string> = new Set(['img', 'object', 'embed']);

function pictureOf(addresses: readonly string[], alt = ''): Picture {
  const title = clipped(alt);
  return { addresses, ...(title !== undefined && { title }) };
}

function isLarge(element: Element): boolean {
  const { width, height } = boxOf(element);
  return width >= limits.smallestImage && height >= limits.smallestImage;
}

/** An address as the page writes it, and the type it states for it. */
interface Written {
  readonly address: string | undefined;
  readonly type?: string | undefined;
}

/** The addresses the page writes for one picture; none is guessed. Widest first, then densest, then the link around it. */
function addressesOf(element: Element, name: string): readonly string[] {
  const written = name === 'img' ? writtenAround(element) : [embedded(element, name)];
  const base = baseOf(element);
  const addresses = written.flatMap(one => {
    const url = one.address !== undefined && mayCarry(one.address, one) ? publicAddress(one.address, base) : undefined;
    return url?.protocol === 'https:' && couldCarry(url, one) ? url.origin + url.pathname + url.search : [];
  });
  return [...new Set(addresses)].slice(0, limits.addressesPerPicture);
}

/** Before an address is taken apart: whether what `couldCarry` asks for can be in it. Most pictures of a page end here. */
const mayCarry = (address: string, { type = '' }: Written): boolean =>
  /\.(?:png|svg)|camo\.|\s/i.test(address) || type !== '';

/** JPEG, GIF, WebP and AVIF never carry one. Where the name says nothing, the stated type does. */
function couldCarry({ hostname, pathname }: URL, { type = '' }: Written): boolean {
  if (/\.(?:png|svg)$/i.test(pathname)) return true;
  return /^\s*image\/(?:png|svg\+xml)\b/i.test(type) || UNNAMED.has(hostname);
}

/** GitHub shows pictures of other hosts through its own, byte for byte, under names that say nothing. */
const UNNAMED: ReadonlySet<string> = new Set(['camo.githubusercontent.com']);

const embedded = (element: Element, name: string): Written => ({
  address: attribute(element, name === 'embed' ? 'src' : 'data'),
  type: attribute(element, 'type'),
});

/** Where pages keep the address of a picture that is loaded late. */
const LATE = ['data-src', 'data-lazy-src', 'data-original'];

/** What the browser chose among them (`currentSrc`) is one of them, or an address it mended, which nobody wrote. */
function writtenAround(image: Element): readonly Written[] {
  const above = parentOf(image);
  const sources = above && nameOf(above) === 'picture' ? [...elementsOf(above)].filter(isSource) : [];
  const sets = [image, ...sources].flatMap(setsOf);
  const others = [linkAround(image), attribute(image, 'src'), ...LATE.map(name => attribute(image, name))];
  return [...(sets.length > 0 ? candidatesIn(sets) : []), ...others.map(address => ({ address }))];
}

const SETS = ['srcset', 'data-srcset'];

/** What a picture's own address has in it when `mayCarry` says yes; space, tab and line breaks are white space. */
const SIGNS = ['.png', '.svg', 'camo.', ' ', '\\9 ', '\\a ', '\\d '].map(sign => `[src*="${sign}" i]`);
const HELD = ['data:image/', 'data: '].map(start => `[src^="${start}" i]`);
const AROUND = ['picture > *', 'a[href*=".png" i] *', 'a[href*=".svg" i] *'];

/**
 * Names every `img` that is to be looked at, so that the browser need not hand over any other: most pictures of a page are
 * photographs. An address that holds a picture is long, and is not searched.
 */
export const CARRYING = `img:is(${[
  ...HELD,
  ...[...SETS, ...LATE].map(name => `[${name}]`),
  `:not([src^="data:" i]):is(${SIGNS.join(', ')})`,
  ...AROUND,
].join(', ')})`;

const setsOf = (element: Element): readonly CandidateSet[] =>
  SETS.flatMap(name => {
    const set = attribute(element, name);
    return set === undefined ? [] : { set, type: attribute(element, 'type') };
  });

const isSource = (element: Element): boolean => nameOf(element) === 'source';

function linkAround(image: Element): string | undefined {
  const link = nearest(image, 'a');
  return link ? attribute(link, 'href') : undefined;
}

/** `srcset` (HTML §4.8.4.2.1), with the type of the element it stands at. */
interface CandidateSet {
  readonly set: string;
  readonly type: string | undefined;
}

/** The candidates of all sets: widths before densities, the largest first. */
function candidatesIn(sets: readonly CandidateSet[]): readonly Written[] {
  const candidates = sets.flatMap(({ set, type }) =>
    [...set.slice(0, LONGEST).matchAll(CANDIDATE)].map(([, address = '', size = '1', unit = 'x']) => ({
      address,
      type,
      unit,
      size: Number(size),
    })),
  );
  return candidates.toSorted((one, other) =>
    one.unit === other.unit ? other.size - one.size : one.unit === 'w' ? -1 : 1,
  );
}

const CANDIDATE = /([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g;
const LONGEST = 16_384; // characters
