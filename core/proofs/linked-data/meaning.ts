import jsonld from 'jsonld';
import { type Json, type JsonObject, isList, isObject, listOf, member } from '../../json.js';
import type { Edition, Vocabulary } from '../contexts/index.js';
import { pinsOf } from '../contexts/pins.js';
import { isPlainlyWritten } from '../plainly-written.js';
import { loaderOf } from './loader.js';

/**
 * A linked-data signature covers statements, not the JSON that writes them down. The same statements can be written with
 * renamed members, under full addresses, or with a statement about the credential hidden where no reader looks, and the
 * signature still fits. So a document is read by its member names only when they can mean one thing.
 */
export type Meaning =
  | { readonly kind: 'as-written' }
  /** Written again with the pinned vocabularies, which give every member the name we read it by. */
  | { readonly kind: 'rewritten'; readonly document: JsonObject }
  /** Statements about the credential stand where they cannot be read safely. */
  | { readonly kind: 'scattered' };

/** What a verified document says. Rejects when a vocabulary cannot be had. */
export async function meaningOf(document: JsonObject, vocabulary: Vocabulary, edition: Edition): Promise<Meaning> {
  const options = { documentLoader: loaderOf(vocabulary, edition), base: null, safe: true } as const;
  const expanded = (await jsonld.expand(structuredClone(document), options)) as Json[];
  if (isScattered(expanded)) return { kind: 'scattered' };
  if (isPlainlyWritten(document)) return { kind: 'as-written' };
  const context = listOf(document['@context']).filter(entry => typeof entry === 'string' && pinsOf(entry).length > 0);
  const rewritten = (await jsonld.compact(expanded, context, options)) as JsonObject;
  if (Object.keys(rewritten).some(isUnnamedStatement)) return { kind: 'scattered' };
  return { kind: 'rewritten', document: { ...rewritten, '@context': context } };
}

/** Keywords that let a statement about one thing stand inside another. What stands in a graph of its own is another matter. */
const SCATTERING = ['@included', '@reverse'];

/** The issuer, the dates and the status have names in the base contexts; one left without a name here would go unread. */
const isUnnamedStatement = (key: string): boolean =>
  key.startsWith('https://www.w3.org/2018/credentials#') || key.startsWith('https://w3id.org/security#');

export function isScattered(expanded: readonly Json[]): boolean {
  const [root, ...others] = expanded;
  if (!isObject(root) || others.length > 0) return true;
  const id = member(root, '@id');
  return holdsScattering(root) || Object.values(root).some(value => speaksOf(id, value));
}

/** Whether anything inside says something about the credential itself, or could. */
function speaksOf(root: Json | undefined, value: Json): boolean {
  if (isList(value)) return value.some(item => speaksOf(root, item));
  if (!isObject(value)) return false;
  if (holdsScattering(value)) return true;
  const says = Object.keys(value).some(key => !key.startsWith('@'));
  if (says && root !== undefined && member(value, '@id') === root) return true;
  return Object.entries(value).some(([key, inner]) => key !== '@graph' && speaksOf(root, inner));
}

const holdsScattering = (node: JsonObject): boolean => SCATTERING.some(key => Object.hasOwn(node, key));
