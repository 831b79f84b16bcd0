import { limits } from '../../core/index.js';
import { publicAddress } from '../address.js';
import { clipped } from '../detectors/title.js';
import type { Pass, Picture } from '../finding.js';
import { attribute, baseOf, boxOf, elementsOf, isAttached, nameOf, parentOf } from './dom.js';
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

  /** The same picture in two places is one; where the page took it away it is none. */
  function now(): ReadonlyMap<string, Element> {
    const places = new Map<string, Element>();
    for (const [element, { addresses }] of pictures) {
      const [best = ''] = addresses;
      if (!isAttached(element)) pictures.delete(element);
      else if (!places.has(best)) places.set(best, element);
    }
    return places;
  }

  return {
    note(element, name) {
      if (!PICTURES.has(name)) return;
      const addresses = isPrivate(element) ? [] : addressesOf(element, name);
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

/** The addresses the page writes for one picture; none is guessed. Widest first, then densest, then the link around it. */
function addressesOf(element: Element, name: string): readonly string[] {
  const typed = /^\s*image\/(?:png|svg\+xml)\b/i.test(attribute(element, 'type') ?? '');
  const written = name === 'img' ? writtenAround(element) : [attribute(element, name === 'embed' ? 'src' : 'data')];
  const addresses = written
    .flatMap(text => (text === undefined ? [] : (publicAddress(text, baseOf(element)) ?? [])))
    .filter(({ pathname, protocol }) => protocol === 'https:' && (typed || COULD_CARRY.test(pathname)))
    .map(({ origin, pathname, search }) => origin + pathname + search);
  return [...new Set(addresses)].slice(0, limits.addressesPerPicture);
}

/** JPEG, GIF, WebP and AVIF never carry one. */
const COULD_CARRY = /\.(?:png|svg)$/i;

/** Where pages keep the address of a picture that is loaded late. */
const PLAIN = ['src', 'data-src', 'data-lazy-src', 'data-original'];

function writtenAround(image: Element): readonly (string | undefined)[] {
  const sources = parentOf(image);
  const sets = [
    attribute(image, 'srcset'),
    attribute(image, 'data-srcset'),
    ...(sources && nameOf(sources) === 'picture' ? [...elementsOf(sources)].map(setOf) : []),
  ];
  return [
    ...candidatesIn(sets.flatMap(set => set ?? [])),
    linkAround(image),
    ...PLAIN.map(one => attribute(image, one)),
  ];
}

const setOf = (source: Element): string | undefined =>
  nameOf(source) === 'source' ? attribute(source, 'srcset') : undefined;

function linkAround(image: Element): string | undefined {
  for (let above = parentOf(image); above; above = parentOf(above))
    if (nameOf(above) === 'a') return attribute(above, 'href');
  return undefined;
}

/** The candidates of `srcset` attributes (HTML §4.8.4.2.1): widths before densities, the largest first. */
function candidatesIn(sets: readonly string[]): readonly string[] {
  const candidates = sets.flatMap(set => [...set.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)]);
  const ranked = candidates.map(([, address = '', size = '1', unit = 'x']) => ({ address, size: Number(size), unit }));
  return ranked
    .toSorted((one, other) => (one.unit === other.unit ? other.size - one.size : one.unit === 'w' ? -1 : 1))
    .map(({ address }) => address);
}
