/** Every vocabulary there is without asking anybody: those of the packages, and those of a corpus where one is named. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../../core/json.js';
import { UnknownVocabulary, type Vocabulary } from '../../../core/proofs/contexts/index.js';
import { pins } from '../../../core/proofs/contexts/pins.js';

/** What the packages have, by address. */
const shippedContexts: readonly (readonly [string, JsonObject])[] = await Promise.all(
  pins.flatMap(({ shipped, url }) =>
    shipped ? [shipped(url).then(document => [url, document as JsonObject] as const)] : [],
  ),
);

/** What a corpus keeps of the addresses that the packages have no content for. */
function keptContexts(folder: string): readonly (readonly [string, JsonObject])[] {
  const isShipped = (url: string): boolean => shippedContexts.some(([address]) => address === url);
  const asked = pins.filter(({ url }) => !isShipped(url));
  return asked.flatMap(({ url }) => {
    const { host, pathname } = new URL(url);
    const file = join(folder, 'http', host, pathname);
    return existsSync(file) ? [[url, JSON.parse(readFileSync(file, 'utf8')) as JsonObject] as const] : [];
  });
}

const corpus = process.env['PROOFMARK_CORPUS'];

export const knownContexts: ReadonlyMap<string, JsonObject> = new Map([
  ...shippedContexts,
  ...(corpus ? keptContexts(corpus) : []),
]);

export const contextAddresses: readonly string[] = [...knownContexts.keys()];

/** As both engines are given it. */
export const vocabulary: Vocabulary = {
  load: url => {
    const document = knownContexts.get(url);
    return document ? Promise.resolve(document) : Promise.reject(new UnknownVocabulary(url));
  },
};
