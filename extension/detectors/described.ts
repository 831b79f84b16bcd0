import { attribute, nameOf } from '../page/dom.js';
import { isUnsigned } from './document.js';
import { isMembers, listOf, member, parsed } from './json.js';
import { essenceOf, isCredentialType } from './media-types.js';
import { textHeldBy, textWithin } from './text.js';
import { words } from './words.js';

const OWNED = 'hasCredential';

/**
 * How many credentials an element only describes: in the words of schema.org, as JSON-LD, microdata or RDFa, or as a
 * credential without any proof. There is nothing to check about them; they are counted and never shown.
 */
export function describes(element: Element): number {
  const name = nameOf(element);
  if (name === 'script') return describedInScript(element);
  if (PRINTED.has(name)) return isExample(textHeldBy(element, name)) ? 1 : 0;
  return PROPERTIES.some(property => names(attribute(element, property))) ? 1 : 0;
}

const PRINTED: ReadonlySet<string> = new Set(['pre', 'code', 'textarea']);
const PROPERTIES = ['itemprop', 'property'];

const names = (property: string | undefined): boolean =>
  property !== undefined && words(property).some(word => /(?:^|[:/])hascredential$/.test(word));

const isExample = (text: string | undefined): boolean => text !== undefined && isUnsigned(text.trim());

function describedInScript(script: Element): number {
  const type = attribute(script, 'type') ?? '';
  if (essenceOf(type) !== 'application/ld+json' && !isCredentialType(type)) return 0;
  const text = textWithin(script);
  if (text === undefined) return 0;
  if (isUnsigned(text)) return 1;
  return text.includes(`"${OWNED}"`) ? ownedIn(parsed(text)) : 0;
}

/** Of everybody described, what they are said to have. Depth was bounded when it was parsed. */
function ownedIn(value: unknown): number {
  if (Array.isArray(value)) return (value as readonly unknown[]).reduce<number>((sum, one) => sum + ownedIn(one), 0);
  if (!isMembers(value)) return 0;
  const below = Object.values(value).reduce<number>((sum, one) => sum + ownedIn(one), 0);
  return below + listOf(member(value, OWNED)).length;
}
