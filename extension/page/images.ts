import { limits } from '../../core/index.js';
import { attribute } from './dom.js';

/** Pictures that could carry a credential, counted by their addresses and not looked into. */
export interface Images {
  readonly count: (element: Element, name: string) => void;
  readonly number: () => number;
}

/** JPEG, GIF, WebP and AVIF never carry one. */
const COULD_CARRY = /\.(?:png|svg)(?:[?#\s]|$)/i;

export function newImages(): Images {
  const addresses = new Set<string>();
  return {
    count(element, name) {
      if (addresses.size >= limits.countedImages || (name !== 'img' && name !== 'object')) return;
      const address = attribute(element, name === 'img' ? 'src' : 'data') ?? attribute(element, 'srcset') ?? '';
      const picture = name === 'img' || (attribute(element, 'type') ?? '').startsWith('image/');
      if (picture && !address.startsWith('data:') && COULD_CARRY.test(address)) addresses.add(address);
    },
    number: () => addresses.size,
  };
}
