/**
 * The page's own tree, read past the page. A form's control called `getAttribute`, or a picture called `createElement`,
 * stands in the way of the method of that name; going through the prototypes walks around it.
 */

/** Reads a member past whatever hides it. Looked up at its first use: outside of a page there is nothing to look up. */
export function reader<Owner extends Node, Member extends keyof Owner & string>(
  owner: () => Owner,
  member: Member,
): (node: Node) => Owner[Member] {
  let read: { readonly get: (this: Node) => Owner[Member] } | undefined;
  return node => {
    read ??= Object.getOwnPropertyDescriptor(owner(), member) as typeof read;
    return (read as NonNullable<typeof read>).get.call(node);
  };
}

export const nameOf = reader(() => Element.prototype, 'localName');
export const isAttached = reader(() => Node.prototype, 'isConnected');
export const parentOf = reader(() => Node.prototype, 'parentElement');
export const previousOf = reader(() => Element.prototype, 'previousElementSibling');
export const nextOf = reader(() => Element.prototype, 'nextElementSibling');
export const baseOf = reader(() => Node.prototype, 'baseURI');
export const kindOf = reader(() => Node.prototype, 'nodeType');
export const shadowOf = reader(() => Element.prototype, 'shadowRoot');
const textContent = reader(() => Node.prototype, 'textContent');
const widthOf = reader(() => Element.prototype, 'clientWidth');
const documentIn = reader(() => HTMLIFrameElement.prototype, 'contentDocument');
const bodyOf = reader(() => Document.prototype, 'body');
const rootOf = reader(() => Document.prototype, 'documentElement');
const hidden = reader(() => Document.prototype, 'hidden');
const design = reader(() => Document.prototype, 'designMode');

export const textOf = (node: Node): string => textContent(node) ?? '';

export const attribute = (element: Element, name: string): string | undefined =>
  Element.prototype.getAttribute.call(element, name) ?? undefined;

/** The element around another one, or the one whose open shadow root it stands in. */
export const above = (element: Element): Element | null => parentOf(element) ?? hostOf(element);

export const is = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);

export const nearest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Whether an element or one around it fits, shadow roots looked through. */
export function within(element: Element, selector: string): boolean {
  for (let from: Element | null = element; from; from = hostOf(from)) if (nearest(from, selector)) return true;
  return false;
}

function hostOf(element: Element): Element | null {
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** An element itself, or the one in the document whose shadow root it stands in, however deep. */
export function outermostHost(element: Element): Element {
  const host = hostOf(element);
  return host ? outermostHost(host) : element;
}

/** Whether a node is another one or stands below it; what is in a shadow root stands below nothing outside. */
export const holds = (root: Node, node: Node): boolean => Node.prototype.contains.call(root, node);

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** Has a box; `seen` also asks that nothing makes it invisible. */
export const isRendered = (element: Element, seen = false): boolean =>
  Element.prototype.checkVisibility.call(element, { opacityProperty: seen, visibilityProperty: seen });

const select = (prototype: object, root: Node, selector: string): NodeListOf<Element> =>
  (Reflect.get(prototype, 'querySelectorAll') as (this: Node, selector: string) => NodeListOf<Element>).call(
    root,
    selector,
  );

const first = (root: Node, selector: string): Element | null =>
  (Reflect.get(prototypeOf(root), 'querySelector') as (this: Node, selector: string) => Element | null).call(
    root,
    selector,
  );

const prototypeOf = (root: Node): object =>
  root instanceof Element
    ? Element.prototype
    : root instanceof Document
      ? Document.prototype
      : DocumentFragment.prototype;

/** Every element at and below a root, in document order. */
export function elementsOf(root: Node): Iterable<Element> {
  const below = select(prototypeOf(root), root, '*');
  return root instanceof Element ? [root, ...below] : below;
}

/** A walk over the elements at and below a root, in document order. It makes no list of them. */
export const walkOver = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);

/** All elements below another one; the list follows the page. */
export const everythingBelow = (element: Element): HTMLCollectionOf<Element> =>
  Element.prototype.getElementsByTagNameNS.call(element, '*', '*');

/** The elements below a node that a selector names. */
export const allIn = (root: Node, selector: string): NodeListOf<Element> => select(prototypeOf(root), root, selector);

/** The first element below another that a selector names. */
export const inside = (element: Element, selector: string): Element | undefined =>
  first(element, selector) ?? undefined;

export const find = (selector: string): readonly Element[] => [...select(Document.prototype, document, selector)];

export const rootElement = (): Element | null => rootOf(document);

export const bodyElement = (): Element | null => bodyOf(document);

/** px between the page's edges, without a scroll bar. */
export const pageWidth = (): number => widthOf(rootElement() ?? create('div'));

export const isHidden = (): boolean => hidden(document);

export const isWritten = (): boolean => design(document) === 'on';

/** What a frame holds, or nothing where the browser lets nobody look. */
export const contentOf = (frame: Element): Document | null => documentIn(frame);

/** Sorts by where elements stand in the document. */
export const byPlace = (one: Node, other: Node): number =>
  Node.prototype.compareDocumentPosition.call(one, other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

export const create = (name: string): HTMLElement =>
  Reflect.get(Document.prototype, 'createElement').call(document, name);
