import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One credential a page is known to hold, as its oracle says. */
export interface Expected {
  readonly id: string;
  readonly kind: string;
  readonly after: string;
  readonly tier: 'marked' | 'listed' | 'inside' | 'offered';
  readonly target?: string;
  readonly platform?: string | null;
  readonly verifiability?: string;
  readonly fetch?: readonly string[];
  readonly payloadSha256?: string;
  readonly payloadBytes?: number;
}
export interface Oracle {
  readonly url: string;
  readonly expect: readonly Expected[];
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
