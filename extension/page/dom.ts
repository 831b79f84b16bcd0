/**
 * The page's own tree, read past the page. A form's control called `getAttribute`, or a picture called `createElement`,
 * stands in the way of the method of that name; going through the prototypes walks around it.
 */

export const nameOf = (element: Element): string => Reflect.get(Element.prototype, 'localName', element);

export const attribute = (element: Element, name: string): string | undefined =>
  Element.prototype.getAttribute.call(element, name) ?? undefined;

export const textOf = (node: Node): string => String(Reflect.get(Node.prototype, 'textContent', node));

export const isAttached = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node);

export const parentOf = (node: Node): Element | null => Reflect.get(Node.prototype, 'parentElement', node);

export const shadowOf = (element: Element): ShadowRoot | null => Reflect.get(Element.prototype, 'shadowRoot', element);

export const within = (element: Element, selector: string): boolean =>
  Element.prototype.closest.call(element, selector) !== null;

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** Has a box; `seen` also asks that nothing makes it invisible. */
export const isRendered = (element: Element, seen = false): boolean =>
  Element.prototype.checkVisibility.call(element, { opacityProperty: seen, visibilityProperty: seen });

type Select = (this: Node, selector: string) => NodeListOf<Element>;

const select = (prototype: object, root: Node, selector: string): NodeListOf<Element> =>
  (Reflect.get(prototype, 'querySelectorAll') as Select).call(root, selector);

/** Every element at and below a root, in document order. */
export function elementsOf(root: Node): Iterable<Element> {
  if (root instanceof Element) return [root, ...select(Element.prototype, root, '*')];
  return select(DocumentFragment.prototype, root, '*');
}

/** The first element below another that a selector names. */
export const inside = (element: Element, selector: string): Element | undefined =>
  select(Element.prototype, element, selector)[0];

export const find = (selector: string): readonly Element[] => [...select(Document.prototype, document, selector)];

export const baseOf = (node: Node): string => Reflect.get(Node.prototype, 'baseURI', node);

export const rootElement = (): Element | null => Reflect.get(Document.prototype, 'documentElement', document);

export const create = (name: string): HTMLElement =>
  Reflect.get(Document.prototype, 'createElement').call(document, name);
