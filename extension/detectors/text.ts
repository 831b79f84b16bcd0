import { limits } from '../../core/index.js';
import { inside, is, kindOf, nameOf, nearest, parentOf, reader } from '../page/dom.js';

/** Reads what elements hold, past the page and never more than it may be: lengths are added up before a word is read. */

const TEXTS = 0x4 | 0x8; // texts, and what XHTML marks as literal text (DOM §6)
const ELEMENTS_AND_TEXTS = 0x1 | TEXTS;

export const isElement = (node: Node): node is Element => kindOf(node) === 1;
export const wordsOf = reader(() => CharacterData.prototype, 'data');
const lengthOf = reader(() => CharacterData.prototype, 'length');

/** What a visitor wants next: to leave out all below an element, or to end the walk. */
type Wish = 'past' | 'end' | undefined;

/**
 * Walks over the elements and texts below another, or the texts alone, in document order, at most so many of them. Answers
 * whether it came to the end.
 */
export function walkBelow(
  root: Element,
  most: number,
  visit: (node: Node) => Wish,
  shown = ELEMENTS_AND_TEXTS,
): boolean {
  const walker = Document.prototype.createTreeWalker.call(document, root, shown);
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

/** All the text below an element, or nothing when it is longer than a credential may be, or in too many pieces. */
export const textWithin = (root: Element): string | undefined => joined(piecesOf(root, 1));

const joined = (pieces: readonly Node[] | undefined): string | undefined => pieces?.map(wordsOf).join('');

/** @param apart names elements whose text is not part of it */
function piecesOf(root: Element, shortest: number, apart?: string): readonly Node[] | undefined {
  const pieces: Node[] = [];
  let length = 0;
  function visit(node: Node): Wish {
    if (isElement(node)) return apart !== undefined && is(node, apart) ? 'past' : undefined;
    length += lengthOf(node);
    pieces.push(node);
    return length > limits.inlineBytes ? 'end' : undefined;
  }
  const isMixed = apart !== undefined && inside(root, apart) !== undefined;
  const isWhole = walkBelow(root, limits.nodesPerText, visit, isMixed ? ELEMENTS_AND_TEXTS : TEXTS);
  return isWhole && length >= shortest ? pieces : undefined;
}

export const HOLDER = 'data-vc';

/** The elements whose text may hold a credential; each is read for itself, and a `code` in a `pre` is part of it. */
const IN_PRE = `pre, p, textarea, [${HOLDER}]`;
const IN_OTHERS = `${IN_PRE}, code`;

const isHolder = (element: Element): boolean => Element.prototype.hasAttribute.call(element, HOLDER);

/**
 * The text an element holds for itself; a `textarea` is read as it stands now. Nothing when
 * another element around or inside holds it, and when it is too short for a credential or longer than a bound.
 */
export function textHeldBy(element: Element, name: string): string | undefined {
  if (name === 'textarea') return valueOf(element);
  const pieces = piecesOf(element, limits.shortestText, name === 'pre' ? IN_PRE : IN_OTHERS);
  if (!pieces || (name === 'code' && isPartOfPre(element))) return undefined;
  return joined(pieces);
}

function isPartOfPre(code: Element): boolean {
  const above = isHolder(code) ? null : parentOf(code);
  const around = above && nearest(above, IN_OTHERS);
  return around !== null && nameOf(around) === 'pre';
}

function valueOf(area: Element): string | undefined {
  if (!(area instanceof HTMLTextAreaElement)) return undefined;
  const length = valueLengthOf(area);
  return length < limits.shortestText || length > limits.inlineBytes ? undefined : writtenIn(area);
}

const valueLengthOf = reader(() => HTMLTextAreaElement.prototype, 'textLength');
const writtenIn = reader(() => HTMLTextAreaElement.prototype, 'value');
