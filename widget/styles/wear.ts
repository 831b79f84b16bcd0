/** Puts on a style sheet that came later than the element, once. */
export function wear({ shadowRoot: root }: Element, sheet: CSSStyleSheet | undefined): void {
  if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
