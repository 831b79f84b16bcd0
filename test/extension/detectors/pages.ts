import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One credential a page is known to hold, as its oracle says. */
export interface Expected {
  readonly id: string;
  readonly kind: string;
  readonly after: string;
  readonly locator: string;
  readonly tier: 'marked' | 'listed' | 'inside' | 'offered';
  readonly target?: string;
  readonly platform?: string | null;
  readonly verifiability?: string;
  readonly fetch?: readonly string[];
  readonly payloadSha256?: string;
  readonly payloadBytes?: number;
  readonly dedupeWith?: string;
}
/** What looks like a credential and is none; `never-mark` may be listed. */
export interface LookAlike {
  readonly locator: string;
  readonly level: 'never-list' | 'never-mark';
}
export interface Oracle {
  readonly url: string;
  readonly expect: readonly Expected[];
  readonly mustNot: readonly LookAlike[];
  readonly nearMisses?: readonly string[];
}

const folder = process.env['PROOFMARK_PAGES'];

/** The pages made to be spotted on, when they are at hand; each is named once where they are not. */
export function pageWithOracle(name: string): { readonly html: string; readonly oracle: Oracle } | undefined {
  if (!folder) {
    process.stderr.write(`PROOFMARK_PAGES is not set: the page ${name} was NOT spotted on\n`);
    return undefined;
  }
  return {
    html: readFileSync(join(folder, `${name}.html`), 'utf8'),
    oracle: JSON.parse(readFileSync(join(folder, `${name}.oracle.json`), 'utf8')) as Oracle,
  };
}
