import { limits } from '../../core/index.js';
import { kindOf, nameOf, nearest, parentOf, reader } from '../page/dom.js';

/** Reads what elements hold, past the page and never more than it may be: lengths are added up before a word is read. */

const TEXTS = 0x4 | 0x8; // and what XHTML marks as literal text (DOM §6)
const ELEMENTS_AND_TEXTS = 0x1 | TEXTS;

export const isElement = (node: Node): node is Element => kindOf(node) === 1;
export const wordsOf = reader(() => CharacterData.prototype, 'data');
const lengthOf = reader(() => CharacterData.prototype, 'length');

/** What a visitor wants next: to leave out all below an element, or to end the walk. */
type Wish = 'past' | 'end' | undefined;

/**
 * Walks over the elements and texts below another, in document order, at most so many of them. Answers whether it came to
 * the end.
 */
export function walkBelow(root: Element, most: number, visit: (node: Node) => Wish): boolean {
  const walker = Document.prototype.createTreeWalker.call(document, root, ELEMENTS_AND_TEXTS);
  let node = walker.nextNode();
  for (let nodes = 0; node !== null; nodes += 1) {
    const wish = nodes < most ? visit(node) : 'end';
    if (wish === 'end') return false;
    node = wish === 'past' ? past(walker) : walker.nextNode();
  }
  return true;
}

/** The next node that is not below the current one. */
function past(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}

/** Whether an element may hold a text as long as a credential; no more of it is looked at than that takes. */
export function mayBeLong(root: Element): boolean {
  const walker = Document.prototype.createTreeWalker.call(document, root, TEXTS); // elements need not be handed over
  let [length, pieces] = [0, 0];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    length += lengthOf(text);
    pieces += 1;
    if (length >= limits.shortestText || pieces > limits.nodesPerText) return true;
  }
  return false;
}

/** All the text below an element, or nothing when it is longer than a credential may be, or in too many pieces. */
export const textWithin = (root: Element): string | undefined => joined(piecesOf(root, 1, () => false));

const joined = (pieces: readonly Node[] | undefined): string | undefined => pieces?.map(wordsOf).join('');

function piecesOf(
  root: Element,
  shortest: number,
  leavesOut: (element: Element) => boolean,
): readonly Node[] | undefined {
  const pieces: Node[] = [];
  let length = 0;
  const isWhole = walkBelow(root, limits.nodesPerText, node => {
    if (isElement(node)) return leavesOut(node) ? 'past' : undefined;
    length += lengthOf(node);
    pieces.push(node);
    return length > limits.inlineBytes ? 'end' : undefined;
  });
  return isWhole && length >= shortest ? pieces : undefined;
}

/** The elements whose text may hold a credential; each is read for itself, and a `code` in a `pre` is part of it. */
const ON_THEIR_OWN: ReadonlySet<string> = new Set(['pre', 'p', 'textarea']);
export const HOLDER = 'data-vc';

const isHolder = (element: Element): boolean => Element.prototype.hasAttribute.call(element, HOLDER);

/**
 * The text an element holds for itself; a `textarea` is read as it stands now. Nothing when
 * another element around or inside holds it, and when it is too short for a credential or longer than a bound.
 */
export function textHeldBy(element: Element, name: string): string | undefined {
  if (name === 'textarea') return valueOf(element);
  const pieces = piecesOf(element, limits.shortestText, inner => isReadApart(inner, name));
  if (!pieces || (name === 'code' && isPartOfPre(element))) return undefined;
  return joined(pieces);
}

function isReadApart(inner: Element, outer: string): boolean {
  const name = nameOf(inner);
  return ON_THEIR_OWN.has(name) || (name === 'code' && outer !== 'pre') || isHolder(inner);
}

function isPartOfPre(code: Element): boolean {
  const above = isHolder(code) ? null : parentOf(code);
  const around = above && nearest(above, `pre, code, p, textarea, [${HOLDER}]`);
  return around !== null && nameOf(around) === 'pre';
}

function valueOf(area: Element): string | undefined {
  if (!(area instanceof HTMLTextAreaElement)) return undefined;
  const length = valueLengthOf(area);
  return length < limits.shortestText || length > limits.inlineBytes ? undefined : writtenIn(area);
}

const valueLengthOf = reader(() => HTMLTextAreaElement.prototype, 'textLength');
const writtenIn = reader(() => HTMLTextAreaElement.prototype, 'value');
