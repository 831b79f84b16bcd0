import { withoutEntities } from './markup/entities.js';
import { markupTokenAt } from './markup/tokens.js';

/** A `link`, `script` or `base` of a page, with its media type in lower case and without parameters. */
export interface PageElement {
  readonly name: string;
  readonly type: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What a script holds, as it stands: HTML knows no entities there. */
  readonly text: string;
}

/** Elements whose content is text whatever it looks like (HTML §13.1.2.3), so that no tag inside is taken for one. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'template', 'noscript']);

const ANNOUNCING: ReadonlySet<string> = new Set(['base', 'link', 'script']);

/** The elements of a page that may announce a credential, in order. Nothing of the page is built or run. */
export function pageElements(html: string): readonly PageElement[] {
  const found: PageElement[] = [];
  let at = 0;
  while (at < html.length) {
    const { token, end } = markupTokenAt(html, at);
    at = end;
    if (token?.kind !== 'start') continue;
    const name = token.name.toLowerCase();
    if (RAW.has(name)) at = endOfRaw(html, end, name);
    if (ANNOUNCING.has(name)) found.push(elementOf(name, token.attributes, html.slice(end, at)));
  }
  return found;
}

function endOfRaw(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi'); // `</scripture>` closes no script
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function elementOf(name: string, written: ReadonlyMap<string, string>, text: string): PageElement {
  const attributes = new Map([...written].map(([key, value]) => [key.toLowerCase(), withoutEntities(value) ?? value]));
  const type = (attributes.get('type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return { name, type, attributes, text };
}
