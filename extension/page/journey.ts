/** Notices that a document shows another page of its site without being loaded again. */
export interface Journey {
  /** Whether path or fragment changed since the last time this was asked; a query alone changes nothing. */
  readonly went: () => boolean;
}

interface Navigations {
  addEventListener(type: 'currententrychange', listener: () => void, options: { readonly signal: AbortSignal }): void;
}

/** @param onMove the address changed, in whatever part */
export function newJourney(onMove: () => void, signal: AbortSignal): Journey {
  let address = addressNow();
  for (const type of ['popstate', 'hashchange']) addEventListener(type, onMove, { signal });
  const { navigation } = globalThis as { readonly navigation?: Navigations };
  navigation?.addEventListener('currententrychange', onMove, { signal });
  return {
    went() {
      const before = address;
      address = addressNow();
      return before !== address;
    },
  };
}

const addressNow = (): string => location.pathname + location.hash;
