import type { Platform, PlatformTable } from '../../../extension/detectors/platforms.js';
import { flawsOf, type Shape } from './shape.js';
import { isSlow } from './slow.js';

export interface Example {
  readonly url: string;
  readonly platform?: string | null;
  readonly target: string;
  readonly fetch: readonly string[];
}
export interface Examples {
  readonly match: readonly Example[];
  readonly reject: readonly { readonly url: string; readonly why: string }[];
}

/** What an endpoint answered when somebody last asked it. */
export interface Confirmation {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** `as stated`, or what came instead. */
  readonly result: string;
  readonly status?: number;
  readonly mediaType?: string;
}
type Endpoint = Platform['endpoints'][number] & { readonly format: string; lastConfirmed?: Confirmation };

/** The whole file, with what only people and this tool read. */
export interface WrittenTable extends Omit<PlatformTable, 'platforms'> {
  lastConfirmed: string | null;
  readonly platforms: readonly (Omit<Platform, 'endpoints'> & {
    readonly endpoints: readonly Endpoint[];
    readonly examples: Examples;
  })[];
  readonly wrappers: PlatformTable['wrappers'] & { readonly examples: Examples };
  readonly files: PlatformTable['files'] & { readonly examples: Examples };
}

export type TableRead =
  | { readonly kind: 'read'; readonly table: WrittenTable }
  | { readonly kind: 'flawed'; readonly flaws: readonly string[] };

const flawed = (...flaws: readonly string[]): TableRead => ({ kind: 'flawed', flaws });

/** Reads a file of the table's shape; anything else is answered with sentences that say what is wrong and where. */
export function readTable(text: string): TableRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return flawed(`The file is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const flaws = flawsOf(value, shape, '');
  if (flaws.length > 0) return flawed(...flaws.map(flaw => `The file has not the table's shape: ${flaw}.`));
  const table = value as WrittenTable;
  const patterns = patternsOf(table).flatMap(flawOfPattern);
  return patterns.length > 0 ? flawed(...patterns) : { kind: 'read', table };
}

const optional = (inner: Shape): Shape => ({ either: ['nothing', inner] });
const address: Shape = {
  members: { url: 'text', target: 'text', fetch: { listOf: 'text' }, 'platform?': optional('text') },
};
const examples: Shape = {
  members: { match: { listOf: address }, reject: { listOf: { members: { url: 'text', why: 'text' } } } },
};
const kind: Shape = { oneOf: ['signed', 'hosted', 'page-only'] };
const confirmation: Shape = {
  members: { date: 'text', result: 'text', 'status?': 'number', 'mediaType?': 'text' },
};

const platform: Shape = {
  members: {
    id: 'text',
    name: 'text',
    kind,
    'format?': optional('text'),
    'cors?': optional('text'),
    'confirmed?': 'yes or no',
    'lowercaseId?': 'yes or no',
    'anyHost?': 'yes or no',
    'context?': { oneOf: ['certificate-section'] },
    'tier?': { oneOf: ['marked', 'listed'] },
    'canonical?': 'text',
    'note?': 'text',
    pages: {
      listOf: {
        members: { host: 'text', path: 'text', 'query?': { tableOf: 'text' }, 'fragment?': 'text', 'flags?': 'text' },
      },
    },
    endpoints: {
      listOf: {
        members: {
          url: 'text',
          format: 'text',
          kind: { oneOf: ['signed', 'hosted'] },
          'cors?': optional('text'),
          'confirmed?': 'yes or no',
          'lastConfirmed?': optional(confirmation),
        },
      },
    },
    examples,
  },
};

const shape: Shape = {
  members: {
    'about?': 'text',
    lastConfirmed: optional('text'),
    trackingParameters: { listOf: 'text' },
    platforms: { listOf: platform },
    wrappers: {
      members: {
        depth: 'number',
        rows: {
          listOf: {
            members: {
              id: 'text',
              host: 'text',
              'path?': 'text',
              'fragment?': 'text',
              parameter: 'text',
              'tier?': 'text',
            },
          },
        },
        shortLinks: { listOf: { members: { host: 'text', 'path?': 'text' } } },
        examples,
      },
    },
    files: {
      members: {
        extensions: {
          members: { marked: { listOf: 'text' }, listed: { listOf: 'text' }, offered: { listOf: 'text' } },
        },
        examples,
      },
    },
  },
};

/** A pattern of the table, where it stands, and texts it is meant for. */
interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
  readonly texts: readonly string[];
}

const addressesIn = ({ match, reject }: Examples): readonly URL[] =>
  [...match, ...reject].flatMap(({ url }) => (URL.canParse(url) ? [new URL(url)] : []));

function patternsOf({ platforms, wrappers }: WrittenTable): readonly Pattern[] {
  return [
    ...platforms.flatMap(row => row.pages.flatMap(form => patternsOfForm(form, row.id, addressesIn(row.examples)))),
    // Hosts of wrappers are names.
    ...[...wrappers.rows, ...wrappers.shortLinks].flatMap(({ host, ...form }) =>
      patternsOfForm(form, host, addressesIn(wrappers.examples)),
    ),
  ];
}

type Form = Partial<Platform['pages'][number]>;

function patternsOfForm(form: Form, where: string, urls: readonly URL[]): readonly Pattern[] {
  const { host, path, query = {}, fragment, flags = '' } = form;
  const parts: readonly (readonly [string, string | undefined, readonly string[]])[] = [
    ['host', host, urls.map(({ hostname }) => hostname)],
    ['path', path, urls.map(({ pathname }) => pathname)],
    ['fragment', fragment, urls.map(({ hash }) => hash)],
    ...Object.entries(query).map(
      ([name, source]) => [`query.${name}`, source, urls.map(url => url.searchParams.get(name) ?? '')] as const,
    ),
  ];
  return parts.flatMap(([part, source, texts]) =>
    source === undefined ? [] : [{ where: `${where}, ${part}`, source, flags, texts }],
  );
}

function flawOfPattern({ where, source, flags, texts }: Pattern): readonly string[] {
  try {
    new RegExp(source, flags);
  } catch (error) {
    return [`A pattern does not compile (${where}): ${error instanceof Error ? error.message : String(error)}.`];
  }
  return isSlow(source, flags, texts) ? [`A pattern takes too long (${where}): ${source}`] : [];
}
