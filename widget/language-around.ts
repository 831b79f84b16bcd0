/** The language of the page around an element (BCP 47), its own first; the browser's where nobody says. */
export const languageAround = (element: Element): string =>
  element.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
