import type { Environment, Source } from '../environment.js';
import { type Check, type Evidence, failed, unknown } from '../report/check.js';
import type { Step } from '../report/report.js';
import type { Web } from '../web/web.js';
import type { Content } from './content.js';
import { type Flaw, type Refused, refused } from './flaw.js';
import type { NotOpened, Opened } from './opened.js';

/** Something credentials travel in. The content decides which it is, never a file name or a declared media type. */
export interface Carrier {
  readonly name: string;
  recognise(content: Content): boolean;
  open(content: Content, way: Way): readonly Opened[] | Promise<readonly Opened[]>;
}

/** What a carrier may use: the guarded web, the pixels of pictures, and the opening of whatever it finds inside. */
export interface Way {
  readonly web: Web;
  readonly pixels: Environment['pixels'];
  onward(content: Content): Promise<readonly Opened[]>;
}

/** What was met instead of a credential; `value` holds a technical name, a size or a scheme. */
export type Found =
  | 'found.media'
  | 'found.scheme'
  | 'found.size'
  | 'found.flaw'
  | 'found.nesting'
  | 'found.empty'
  | 'found.nothing-inside'
  | 'found.no-attachment'
  | 'found.document-signature'
  | 'found.no-code'
  | 'found.code-unread'
  | 'found.page'
  | 'found.text'
  | 'found.binary';

export interface Place {
  readonly path: readonly Step[];
  readonly source: Source;
}

export const found = (fact: Found, source: Source, value?: string): Evidence => ({
  fact,
  ...(value !== undefined && { value }),
  source,
});

export const notOpened = (check: Check, { path }: Place): NotOpened => ({ kind: 'not-opened', check, path });

export const notACredential = (place: Place, fact: Found, value?: string): NotOpened =>
  notOpened(unknown('format.not-a-credential', [found(fact, place.source, value)]), place);

/** A picture or a document that carries nothing, and what was looked for in it. */
export const nothingIn = (place: Place, media: string, fact: Found): NotOpened =>
  notOpened(
    unknown('format.not-a-credential', [found('found.media', place.source, media), found(fact, place.source)]),
    place,
  );

export const unsupported = (place: Place, fact: Found, value: string): NotOpened =>
  notOpened(unknown('format.unsupported', [found(fact, place.source, value)]), place);

export const tooLarge = (place: Place, bytes: number): NotOpened =>
  notOpened(unknown('format.too-large', [found('found.size', place.source, String(bytes))]), place);

/** A document that strict reading refused: malformed ones fail, what lies beyond a limit is only not known. */
export function refusedDocument({ reason, pointer, detail }: Refused, place: Place): NotOpened {
  const evidence = [found('found.flaw', { kind: 'credential', pointer }, detail)];
  const beyondLimits = reason === 'format.too-deep' || reason === 'format.too-large';
  return notOpened(beyondLimits ? unknown(reason, evidence) : failed(reason, evidence), place);
}

export const flawed = (place: Place, flaw: Flaw): NotOpened => refusedDocument(refused(flaw), place);
