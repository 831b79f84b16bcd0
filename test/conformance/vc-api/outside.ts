/** What the test server asks of the outside world: nobody, unless it is told that it may. */
import type { Environment } from '../../../core/index.js';
import { notBefore } from '../../../core/index.js';
import { contextLoader } from '../../fixtures/signer.js';
import { UnknownVocabulary } from './library.js';

export interface Outside {
  readonly environment: Environment;
  /** Vocabularies for the libraries. */
  readonly documentLoader: DocumentLoader;
}

const nobody = (): Promise<boolean> => Promise.resolve(false);

export const offline: Outside = {
  environment: {
    fetch: () => Promise.reject(new TypeError('offline')),
    now: () => new Date(),
    notBefore,
    directories: [],
    allowed: nobody,
  },
  documentLoader: async url => {
    try {
      return await contextLoader(url);
    } catch (error) {
      throw new UnknownVocabulary(url, { cause: error });
    }
  },
};

type Fetch = Environment['fetch'];

/** Keys, lists and vocabularies are asked for as the core does it; the libraries get vocabularies of any https address. */
export const online = (ask: Fetch = (url, init) => fetch(url, init)): Outside => ({
  environment: { fetch: ask, now: () => new Date(), notBefore, directories: [] },
  documentLoader: url => offline.documentLoader(url).catch(() => fetched(url, ask)),
});

async function fetched(url: string, ask: Fetch): Promise<{ contextUrl: null; documentUrl: string; document: unknown }> {
  const headers = { accept: 'application/ld+json, application/json' };
  const response = url.startsWith('https:') ? await ask(url, { headers }) : undefined;
  if (!response?.ok) throw new UnknownVocabulary(url);
  return { contextUrl: null, documentUrl: url, document: await response.json() };
}
