import { limits } from '../core/index.js';
import { isWithin, publicAddress } from './address.js';

/** An address that carries another one in a parameter; reading it asks nobody. */
interface Wrapper {
  readonly id: WrapperId;
  readonly path: RegExp;
  readonly parameter: string;
}
export type WrapperId = 'linkedin-redirect' | 'linkedin-add';

const wrappers: readonly Wrapper[] = [
  {
    id: 'linkedin-redirect',
    path: /^\/(?:redir\/redirect|redir\/general-malware-page|safety\/go)\/?$/,
    parameter: 'url',
  },
  { id: 'linkedin-add', path: /^\/profile\/add\/?$/, parameter: 'certUrl' },
];

export interface Unwrapped {
  readonly url: URL;
  readonly via: readonly WrapperId[];
}

/**
 * The address inside all wrappers. Nothing when it is wrapped too often, when a layer fails the guard, and for every
 * address of LinkedIn that wraps nothing. Short links stay what they are: only a request would resolve them.
 */
export function unwrap(url: URL, via: readonly WrapperId[] = []): Unwrapped | undefined {
  if (!isWithin(url.hostname, 'linkedin.com')) return { url, via };
  const wrapper = wrappers.find(({ path }) => path.test(url.pathname));
  if (!wrapper || via.length === limits.linkWrappers) return undefined;
  const inner = publicAddress(url.searchParams.get(wrapper.parameter) ?? '');
  return inner && unwrap(inner, [...via, wrapper.id]);
}
