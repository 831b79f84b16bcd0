/** What a block of the guide is run with: a site, the browser on it, and whatever stands at its addresses. */
import { type Answer, jsonAt } from '../../playground/site.js';
import type { LocalWorld } from '../../journeys/local-web.js';
import { sampleNamed, site, sitesWith } from '../site.js';
import { type Snippet, guide } from './snippets.js';

export interface Runner {
  readonly takes: (snippet: Snippet) => boolean;
  /** Rejects where the block does not do what the guide says of it. */
  readonly run: (snippet: Snippet, place: Place) => Promise<void>;
}

export interface Place {
  readonly world: LocalWorld;
  /** Lets something stand at an address of the site, or anywhere. */
  readonly put: (address: string, answer: Answer) => void;
}

export const genuine = sampleNamed('genuine');
export const credential = '/credentials/data-ethics.json';

/** The list of issuers that the guide shows. */
export const directory = guide.find(({ text }) => text.includes('"directory/1"'))?.text ?? '';

/** The site of the guide, to which each block adds its page. */
export const siteOfGuide = (): Map<string, Answer> =>
  new Map(
    sitesWith({
      [credential]: jsonAt(genuine.document),
      '/issuers.json': { type: 'application/json', body: directory },
    }),
  );

export const pathOf = ({ line }: Snippet, more = ''): string => `/line/${String(line)}${more}`;
export const addressOf = (snippet: Snippet, more = ''): string => site + pathOf(snippet, more);
