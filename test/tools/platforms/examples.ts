import { recogniserOf, type Recognised, type Recogniser } from '../../../extension/recognise.js';
import { platformTable } from '../../../extension/detectors/platforms.js';
import type { Example, Examples, WrittenTable } from './read-table.js';

const own = recogniserOf(platformTable);

/** What the list holds for an address written in a link, before any page is involved. */
export function recognise(address: string, inSection = false, by: Recogniser = own): Recognised | undefined {
  const followed = by.follow(address);
  if (!followed) return undefined;
  const platform = by.recognisePlatform(followed, inSection);
  if (platform) return platform;
  const tier = by.tierOfName(followed.url.pathname);
  return tier === 'marked' || tier === 'listed' ? by.recogniseFile(followed) : undefined;
}

/** One example of a table, what its own rows make of it, and what it says they should. */
export interface Examined {
  readonly where: string;
  readonly url: string;
  readonly why: string;
  readonly found: () => unknown;
  readonly expected: unknown;
}

/** Every example of a table, judged by that table. */
export function examplesOf(table: WrittenTable): readonly Examined[] {
  const by = recogniserOf(table);
  return [
    ...table.platforms.flatMap(({ id, context, examples }) => [
      ...matchesOf(examples, id, by, context !== undefined, id),
      ...examples.reject.map(({ url, why }) => ({
        where: id,
        url,
        why,
        found: () => (recognise(url, context !== undefined, by)?.platform?.id === id ? id : 'not this row'),
        expected: 'not this row',
      })),
    ]),
    ...(['wrappers', 'files'] as const).flatMap(where => [
      ...matchesOf(table[where].examples, where, by, false),
      ...table[where].examples.reject.map(({ url, why }) => ({
        where,
        url,
        why,
        found: () => recognise(url, false, by)?.target ?? 'nothing',
        expected: 'nothing',
      })),
    ]),
  ];
}

const matchesOf = (
  { match }: Examples,
  where: string,
  by: Recogniser,
  inSection: boolean,
  row: string | null = null,
): readonly Examined[] =>
  match.map(example => ({
    where,
    url: example.url,
    why: '',
    found: () => found(recognise(example.url, inSection, by), inSection, by),
    expected: expectedOf(example, row),
  }));

const expectedOf = ({ platform, target, fetch }: Example, row: string | null) => ({
  platform: platform === undefined ? row : platform,
  target,
  fetch,
  again: 'the same',
});

/** What is sent to the panel is recognised there once more, and must give the same answer. */
function found(recognised: Recognised | undefined, inSection: boolean, by: Recogniser): unknown {
  if (!recognised) return 'nothing';
  const again = recognise(recognised.address, inSection, by);
  const isSame = again?.target === recognised.target && again.endpoints.join(' ') === recognised.endpoints.join(' ');
  return {
    platform: recognised.platform?.id ?? null,
    target: recognised.target,
    fetch: recognised.endpoints,
    again: isSame ? 'the same' : (again?.target ?? 'nothing'),
  };
}
