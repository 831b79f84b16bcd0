import { limits } from '../limits.js';
import { type Carrier, type Way, found, notACredential, notOpened } from './carrier.js';
import { type Content, contentInside } from './content.js';
import { CREDENTIAL_TYPES } from './data-address.js';
import { unknown } from '../report/check.js';
import { follow } from './link.js';
import { isHtml } from './markup.js';
import type { Opened } from './opened.js';
import { type PageElement, pageElements } from './page-elements.js';
import { worthNaming } from './worth-naming.js';
import { urlOf } from '../url.js';

/**
 * A page for people may announce its credential. It is looked into once, as text: for a link to it at the same origin,
 * which is asked, and for scripts that hold it. A file is looked through for scripts alone; it asks nobody.
 */
export const page: Carrier = {
  name: 'HTML',
  recognise: ({ text }) => text !== undefined && isHtml(text),
  open: async (content, way) => {
    if (content.path.some(({ kind }) => kind === 'page')) return [forPeople(content)];
    const elements = pageElements(content.text ?? '');
    const linked = await openLink(elements, content, way);
    const announced = linked.some(({ kind }) => kind === 'document')
      ? linked
      : await openScripts(elements, content, way);
    if (announced.length > 0) return announced;
    return linked.length > 0 ? linked : [forPeople(content)];
  },
};

const forPeople = (content: Content): Opened =>
  content.source.kind === 'web'
    ? notOpened(
        unknown('format.not-a-credential', [
          found('found.page', content.source),
          found('found.media', content.source, 'HTML'),
        ]),
        content,
      )
    : notACredential(content, 'found.media', 'HTML');

async function openLink(elements: readonly PageElement[], content: Content, way: Way): Promise<readonly Opened[]> {
  const address = alternateIn(elements, content);
  if (address === undefined) return [];
  return follow(address, { ...content, path: [...content.path, { kind: 'page', at: 'link' }] }, way);
}

/** The first alternate of a credential's media type; only an address of the page's own origin is asked further. */
function alternateIn(elements: readonly PageElement[], { source }: Content): string | undefined {
  if (source.kind !== 'web') return undefined;
  const { origin } = new URL(source.url);
  const base = baseOf(elements, source.url);
  const addresses = elements
    .filter(element => element.name === 'link' && isAlternate(element))
    .map(({ attributes }) => attributes.get('href') ?? '')
    .flatMap(href => (href === '' ? [] : (urlOf(href, base) ?? [])));
  return addresses.find(address => address.origin === origin)?.href;
}

/** What the addresses of a page are relative to: the first that it says, or its own (HTML §4.2.3). */
function baseOf(elements: readonly PageElement[], address: string): string {
  const stated = elements
    .find(({ name, attributes }) => name === 'base' && attributes.has('href'))
    ?.attributes.get('href');
  return (stated === undefined ? undefined : urlOf(stated, address)?.href) ?? address;
}

const isAlternate = ({ type, attributes }: PageElement): boolean =>
  (CREDENTIAL_TYPES.has(type) || type === JSON_LD) &&
  (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).includes('alternate');

const JSON_LD = 'application/ld+json';

async function openScripts(elements: readonly PageElement[], content: Content, way: Way): Promise<readonly Opened[]> {
  const scripts = elements
    .filter(({ name, type }) => name === 'script' && (CREDENTIAL_TYPES.has(type) || type === JSON_LD))
    .filter(({ text }) => text.length <= limits.inlineBytes)
    .slice(0, limits.scriptsPerPage);
  const opened = await Promise.all(scripts.map(script => openScript(script, content, way)));
  return worthNaming(opened.flat());
}

async function openScript({ type, text }: PageElement, content: Content, way: Way): Promise<readonly Opened[]> {
  const inside = contentInside(content, { kind: 'page', at: type }, new TextEncoder().encode(text.trim()));
  const opened = await way.onward(inside);
  const isBroken = opened.some(each => each.kind === 'not-opened' && each.check.status === 'failed');
  // What a page writes for search engines is often careless, and no damaged credential for that.
  return isBroken && type === JSON_LD && !MENTIONS_CREDENTIAL.test(text) ? [] : opened;
}

const MENTIONS_CREDENTIAL = /credentialSubject|VerifiableCredential|openbadges|hasCredential/;
