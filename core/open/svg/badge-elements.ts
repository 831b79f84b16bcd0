import { withoutEntities } from '../markup/entities.js';
import { type MarkupToken, markupTokens } from '../markup/tokens.js';

/** An element named as those that carry a credential, wherever it stands in the picture. */
export interface BadgeElement {
  readonly name: string;
  /** Whether its name is one of a namespace of Open Badges or CLR. */
  readonly known: boolean;
  /** Its attribute `verify`: a token, an address, or JSON in base64; `undefined` with an entity nobody knows. */
  readonly verify: string | undefined;
  /** Its text; `undefined` when it holds further elements, an unknown entity, or is never closed. */
  readonly body: string | undefined;
}

const NAMES: ReadonlySet<string> = new Set(['assertion', 'credential']);
const NAMESPACES: ReadonlySet<string> = new Set([
  'http://openbadges.org',
  'https://purl.imsglobal.org/ob/v3p0',
  'https://purl.imsglobal.org/clr/v2p0',
]);

type Scope = ReadonlyMap<string, string>;
type Start = Extract<MarkupToken, { kind: 'start' }>;

/** One element being read: how deep it stands, and its text so far. */
interface Reading extends Omit<BadgeElement, 'body'> {
  readonly depth: number;
  readonly parts: (string | undefined)[];
}

/** The elements of the picture that carry a credential by their name, in order. */
export function badgeElements(svg: string): readonly BadgeElement[] {
  const scopes: Scope[] = [];
  const found: BadgeElement[] = [];
  let reading: Reading | undefined;
  const start = (token: Start): void => {
    const scope = scopeOf(token, scopes.at(-1));
    if (reading) reading.parts.push(undefined);
    reading ??= readingOf(token, scope, scopes.length);
    scopes.push(scope);
    if (token.closed) end();
  };
  const end = (): void => {
    scopes.pop();
    if (reading?.depth !== scopes.length) return;
    found.push(elementOf(reading));
    reading = undefined;
  };
  for (const token of markupTokens(svg)) {
    if (token.kind === 'start') start(token);
    else if (token.kind === 'end') end();
    else if (token.kind === 'text') reading?.parts.push(token.literal ? token.text : withoutEntities(token.text));
  }
  return reading ? [...found, elementOf({ ...reading, parts: [undefined] })] : found;
}

/** The namespaces that prefixes stand for here; those of the element itself come on top. */
function scopeOf({ attributes }: Start, outer: Scope = new Map()): Scope {
  const own = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

function readingOf({ name: whole, attributes }: Start, scope: Scope, depth: number): Reading | undefined {
  const [name = '', prefix] = whole.split(':', 2).toReversed();
  if (!NAMES.has(name)) return undefined;
  const namespace = scope.get(prefix === undefined ? 'xmlns' : `xmlns:${prefix}`) ?? '';
  const verify = withoutEntities(attributes.get('verify') ?? '');
  return { name, known: NAMESPACES.has(namespace), verify, depth, parts: [] };
}

const elementOf = ({ name, known, verify, parts }: Reading): BadgeElement => ({
  name,
  known,
  verify,
  body: parts.includes(undefined) ? undefined : parts.join(''),
});
