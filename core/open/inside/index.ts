import type { Environment } from '../../environment.js';
import { limits } from '../../limits.js';
import { openWeb } from '../../web/index.js';
import type { Inside } from './inside.js';
import { type LookedInto, codeIn, intoPicture } from './picture.js';

/** Looks into pictures of one page; each of their addresses is asked once. */
export interface Look {
  /** @param addresses every address of one picture, the best first: a small copy has often lost the credential */
  inside(addresses: readonly string[]): Promise<Inside>;
}

/**
 * Says what pictures carry, and judges nothing: only the pictures' own addresses are asked. Never throws.
 * @param environment with `pixels`, QR codes are read too, in `limits.codesPerLook` pictures at most
 */
export function openLook(environment: Environment): Look {
  const asked = new Map<string, Promise<LookedInto>>();
  const pixels = environment.pixels?.bind(environment);
  let codes: number = limits.codesPerLook;

  function at(address: string): Promise<LookedInto> {
    const looking = asked.get(address) ?? lookAt(address, environment).catch(() => unread);
    asked.set(address, looking);
    return looking;
  }

  /** Where several of its addresses show no credential, the first that could be a code is read. */
  async function shownBy(addresses: readonly LookedInto[]): Promise<Inside> {
    const picture = addresses.find(({ mayBeCode }) => mayBeCode)?.mayBeCode;
    if (!picture || !pixels || codes === 0) return { kind: 'plain' };
    codes -= 1;
    return codeIn(picture, pixels).catch(() => ({ kind: 'plain' }));
  }

  return {
    async inside(addresses) {
      const plain: LookedInto[] = [];
      for (const address of addresses) {
        const looked = await at(address);
        if (looked.inside.kind === 'plain') plain.push(looked);
        else if (looked.inside.kind !== 'unread') return looked.inside;
      }
      return plain.length > 0 ? shownBy(plain) : unread.inside;
    },
  };
}

const unread: LookedInto = { inside: { kind: 'unread' } };

/** Each address has a way to the web of its own: a page full of pictures is more than one verification may ask for. */
async function lookAt(address: string, environment: Environment): Promise<LookedInto> {
  const answer = await openWeb(environment).get(address, 'picture');
  return answer.kind === 'answered' ? intoPicture(answer.bytes, address) : unread;
}
