/** A page made to be spotted on, and the oracle that says what stands on it, line by line. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Carrier, Expectation, Tier } from '../../extension/finding.js';
import { page as pageOf, type Answer, type Sites } from '../playground/site.js';

export interface Step {
  readonly id: string;
  readonly do?: 'click' | 'scrollTo' | 'scrollThrough' | 'scrollToBottomRepeatedly' | 'lookInside';
  readonly waitMs: number;
  readonly selector?: string;
  readonly y?: number;
  readonly stepPx?: number;
  readonly times?: number;
}

/** The bytes of an embedded credential. */
export interface Embedded {
  readonly payloadSha256: string;
  readonly payloadBytes: number;
}

/** One credential. */
export interface Line extends Partial<Embedded> {
  readonly id: string;
  /** From this step on it is there. */
  readonly after: string;
  /** It is there only at the ends of these steps. */
  readonly validFor?: readonly string[];
  readonly locator: string;
  /** The frame it stands in. */
  readonly frame?: string;
  readonly kind: Carrier;
  readonly tier: Tier;
  readonly target?: string;
  readonly platform?: string | null;
  readonly via?: string;
  readonly unwrapped?: number;
  readonly verifiability: Expectation;
  /** The only addresses a check may ask first. */
  readonly fetch?: readonly string[];
  readonly embedded?: Embedded;
  readonly bytesFrom?: string;
  readonly credentialId?: string;
  readonly mediaType?: string;
  readonly title?: string;
  readonly dedupeWith?: string;
  readonly report?: { readonly verdict: string; readonly because: string };
}

/** What looks like one. */
export interface LookAlike {
  readonly locator: string;
  readonly why: string;
  readonly level: 'never-list' | 'never-mark';
  readonly frame?: string;
  readonly after?: string;
  readonly during?: string | readonly string[];
  readonly many?: boolean;
  readonly note?: string;
}

export interface Oracle {
  readonly page: string;
  readonly url: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly steps: readonly Step[];
  readonly expect: readonly Line[];
  readonly mustNot: readonly LookAlike[];
  /** Every target the list holds after that step, exactly once. */
  readonly expectAll?: { readonly after: string; readonly targets: readonly string[] };
  readonly afterNav?: { readonly staleDecorations: number; readonly expectIds: readonly string[] };
  readonly nearMisses?: readonly string[];
  readonly invariants?: readonly string[];
  readonly network: { readonly beforeGesture: number };
  readonly counts: { readonly expect: number; readonly mustNot: number };
}

/** A page, its oracle, and everything that answers for it. */
export interface Spread {
  readonly name: string;
  readonly oracle: Oracle;
  readonly html: string;
  readonly sites: Sites;
}

const folder = process.env['PROOFMARK_PAGES'];

/** The pages made to be spotted on, where they are at hand; says loudly where they are not. */
export function givenPages(): readonly Spread[] {
  if (!folder) {
    process.stderr.write('PROOFMARK_PAGES is not set: NO page of the oracles was spotted on\n');
    return [];
  }
  return readdirSync(folder)
    .filter(name => name.endsWith('.oracle.json'))
    .sort()
    .map(name => spreadFrom(folder, name.replace('.oracle.json', '')));
}

/** One page of a folder, by its name, where the folder is at hand. */
export const givenPage = (name: string): Spread | undefined => (folder ? spreadFrom(folder, name) : undefined);

function spreadFrom(from: string, name: string): Spread {
  const html = readFileSync(join(from, `${name}.html`), 'utf8');
  const oracle = JSON.parse(readFileSync(join(from, `${name}.oracle.json`), 'utf8')) as Oracle;
  const assets = join(from, 'assets');
  const files = existsSync(assets) ? readdirSync(assets) : [];
  return {
    name,
    oracle,
    html,
    sites: new Map<string, Answer>([
      [withoutFragment(oracle.url), pageOf(html)],
      ...files.flatMap(file => everywhereOnPage(oracle.url, file, answerOf(assets, file))),
    ]),
  };
}

const withoutFragment = (address: string): string => address.replace(/#.*/, '');

/** Any path that ends like this on the same host: beside the page, and at the root. */
const everywhereOnPage = (page: string, file: string, answer: Answer): readonly (readonly [string, Answer])[] =>
  [`assets/${file}`, `/assets/${file}`].map(path => [new URL(path, page).href, answer] as const);

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.jwt': 'text/plain',
};

const answerOf = (from: string, file: string): Answer => ({
  type: types[extname(file)] ?? 'application/octet-stream',
  body: readFileSync(join(from, file)),
});

/** Whether a line holds at the end of a step. */
export function holdsAt({ after, validFor }: Line, step: Step, steps: readonly Step[]): boolean {
  const at = (id: string): number => steps.findIndex(one => one.id === id);
  if (validFor !== undefined) return validFor.includes(step.id);
  return at(after) <= at(step.id);
}

/** Whether a look-alike is looked for at the end of a step: at those it names, otherwise after the last. */
export function isTriedAt({ after, during }: LookAlike, step: Step, steps: readonly Step[]): boolean {
  const named = [during ?? after ?? []].flat();
  return named.length > 0 ? named.includes(step.id) : step === steps.at(-1);
}

/** Every host a page or its oracle writes: what a person would have allowed. */
export const hostsIn = ({ html, oracle }: Spread): readonly string[] => [
  ...new Set(
    [...`${html} ${JSON.stringify(oracle)}`.matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/"'?#:\s\\&]|$)/g)]
      .map(([, host = '']) => host)
      .filter(host => /[a-z]$/.test(host)),
  ),
];
