import type { JsonObject } from '../../json.js';
import { type Edition, UnknownVocabulary, type Vocabulary } from '../contexts/index.js';

/**
 * The only loader the JSON-LD packages are ever given: it knows the pinned vocabularies and the key documents handed to
 * it, and nothing else. Without one of its own, jsonld would reach the network.
 */
export function loaderOf(
  vocabulary: Vocabulary,
  edition: Edition,
  keyDocuments: ReadonlyMap<string, JsonObject> = new Map(),
): DocumentLoader {
  return async url => {
    const document = keyDocuments.get(url) ?? (await vocabulary.load(url, edition));
    return { contextUrl: null, documentUrl: url, document };
  };
}

export { UnknownVocabulary };
