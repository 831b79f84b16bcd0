import { limits } from '../../core/index.js';
import { allIn, everythingBelow, is, nameOf } from './dom.js';

/**
 * Parts of a page of which the browser is asked at once. It answers out of its own tree, and an element it does not name
 * costs us nothing; walking over it would make it known here first.
 */

/** How many elements are at and below one, or nothing when they are too many for one question. */
export function sizeOfPart(element: Element): number | undefined {
  const below = everythingBelow(element);
  return below[limits.elementsPerPart - 1] === undefined ? below.length + 1 : undefined; // counts no further than that
}

/** The elements at and below one that a selector names, in document order. */
export function matchingIn(part: Element, selector: string): Iterable<Element> {
  const below = allIn(part, selector);
  return is(part, selector) ? [part, ...below] : below;
}

/** What no selector names. */
export interface Unnamed {
  /** Paragraphs with enough text for a credential; most of a page have less, and are not handed over. */
  readonly texts: readonly Element[];
  /** Elements that may have a shadow root. */
  readonly custom: readonly Element[];
}

const TEXTS = `descendant-or-self::html:p[string-length() >= ${String(limits.shortestText)}]`;
const HTML = 'http://www.w3.org/1999/xhtml'; // in pages of either syntax
const CUSTOM = 'descendant-or-self::*[contains(local-name(), "-")]';

/** What no selector names at and below one, each kind in document order. */
export function unnamedIn(part: Element): Unnamed {
  expression ??= new XPathEvaluator().createExpression(`${TEXTS} | ${CUSTOM}`, () => HTML);
  const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult;
  const found = expression.evaluate(part, ORDERED_NODE_SNAPSHOT_TYPE);
  if (found.snapshotLength === 0) return none; // as nearly always
  const all = Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Element);
  return { texts: all.filter(isText), custom: all.filter(element => !isText(element)) };
}

const isText = (element: Element): boolean => nameOf(element) === 'p';
const none: Unnamed = { texts: [], custom: [] };
let expression: XPathExpression | undefined;
