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

type Start = Extract<MarkupToken, { kind: 'start' }>;

/** One element being read: how deep it stands, and its text so far. */
interface Reading extends Omit<BadgeElement, 'body'> {
  readonly depth: number;
  readonly parts: (string | undefined)[];
}

/** The elements of the picture that carry a credential by their name, in order. */
export function badgeElements(svg: string): readonly BadgeElement[] {
  const namespaces = openNamespaces();
  const found: BadgeElement[] = [];
  let reading: Reading | undefined;
  const start = (token: Start): void => {
    if (reading) reading.parts.push(undefined);
    const depth = namespaces.enter(token);
    reading ??= readingOf(token, namespaces.of, depth);
    if (token.closed) end();
  };
  const end = (): void => {
    const depth = namespaces.leave();
    if (reading?.depth !== depth) return;
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

/**
 * What prefixes stand for where the reading is. Each declaration is kept once, however many elements stand inside: a copy
 * for each of them would take the square of the file.
 */
function openNamespaces() {
  const declared = new Map<string, string[]>();
  const entered: (readonly string[])[] = [];
  return {
    /** How deep the element stands. */
    enter({ attributes }: Start): number {
      const own = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
      for (const [name, namespace] of own) {
        const outer = declared.get(name);
        if (outer) outer.push(namespace);
        else declared.set(name, [namespace]);
      }
      return entered.push(own.map(([name]) => name));
    },
    /** How deep the element stood that is left. */
    leave(): number {
      const depth = entered.length;
      for (const name of entered.pop() ?? []) declared.get(name)?.pop();
      return depth;
    },
    of: (name: string): string => declared.get(name)?.at(-1) ?? '',
  };
}

function readingOf(
  { name: whole, attributes }: Start,
  namespaceOf: (name: string) => string,
  depth: number,
): Reading | undefined {
  const [name = '', prefix] = whole.split(':', 2).toReversed();
  if (!NAMES.has(name)) return undefined;
  const namespace = namespaceOf(prefix === undefined ? 'xmlns' : `xmlns:${prefix}`);
  const verify = withoutEntities(attributes.get('verify') ?? '');
  return { name, known: NAMESPACES.has(namespace), verify, depth, parts: [] };
}

const elementOf = ({ name, known, verify, parts }: Reading): BadgeElement => ({
  name,
  known,
  verify,
  body: parts.includes(undefined) ? undefined : parts.join(''),
});
