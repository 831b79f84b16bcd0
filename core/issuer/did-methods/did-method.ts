import type { Web } from '../../web/web.js';
import type { ControllerDocument, NoKey } from '../key.js';

/** How one kind of identifier leads to the document that lists its keys. */
export interface DidMethod {
  readonly name: string;
  recognises(identifier: string): boolean;
  /** The document of an identifier without fragment. May ask the web; never throws. */
  resolve(identifier: string, web: Web): Promise<ControllerDocument | NoKey>;
  /** The host that would be asked, for a plan before any request. */
  hostOf(identifier: string): string | undefined;
}
