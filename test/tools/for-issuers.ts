/**
 * docs/for-issuers.md: which keys are read in each format, tried out with the tables the core judges by, and complete
 * examples from our own fixtures. `PROOFMARK_README=1 npm test -- for-issuers` writes it.
 */
import type { FormatName } from '../../core/credential.js';
import { formats } from '../../core/formats/index.js';
import type { Format } from '../../core/formats/format.js';
import { elementsOf } from '../fixtures/format-elements.js';
import { examples } from './for-issuers/examples.js';
import { listSections } from './for-issuers/lists.js';
import { block, folded } from './for-issuers/markdown.js';
import {
  elementTable,
  everyKey,
  firstPlaces,
  firstTable,
  language,
  notShared,
  placesOf,
  sources,
  withoutOwnKey,
} from './for-issuers/tables.js';
import { first, hosting, opening, reading, remarks } from './for-issuers/text.js';

/** What issuers use today comes first; the others follow in the order of the core. */
const FIRST: readonly FormatName[] = ['open-badges-3', 'european-credential', 'open-badges-2', 'verifiable-credential'];

/** Formats in which somebody looks for elements, one for each name. */
const judged: readonly Format[] = formats.filter(
  (format, index) => elementsOf(format).judges({}) && formats.findIndex(one => isNamed(one, format)) === index,
);

/** Their claims have the names their issuers give them, and stand where those of another format would. */
export const withoutKeys: ReadonlySet<FormatName> = new Set<FormatName>(['sd-jwt-vc']);

function isNamed(format: Format, other: Format): boolean {
  return format.name === other.name && elementsOf(format).judges({});
}

const inOrder = FIRST.flatMap(name => judged.find(format => format.name === name) ?? []);
const sections: readonly Format[] = [...inOrder, ...judged.filter(format => !inOrder.includes(format))];

function formatSection(format: Format): readonly string[] {
  const { name } = format;
  const title = `## ${language.formats[name]}`;
  const remark = remarks[name] ?? [];
  if (withoutKeys.has(name)) return [title, remark].flat();
  const shared = sections.slice(0, sections.indexOf(format)).find(other => sharesMost(format, other));
  if (shared) {
    const own = placesOf(format, shared);
    const apart = notShared(format, shared);
    const besides = apart.length > 0 ? `, apart from those for: ${apart.join(', ')}` : '';
    const intro = `It reads the keys of “${language.formats[shared.name]}”${besides}.${own.length > 0 ? ' Its own:' : ''}`;
    return [title, intro, remark, own.length > 0 ? everyKey(own, []) : []].flat();
  }
  const places = placesOf(format);
  return [
    title,
    remark,
    missingOwnKeys(withoutOwnKey(places)),
    firstTable(places),
    folded(
      'Every key of this format, element by element, in the order they are read',
      everyKey(places, firstPlaces(places)),
    ),
  ].flat();
}

const missingOwnKeys = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [`**Begin here.** For these the format has no key of its own that counts as stated: ${names.join(', ')}.`];

/** More than half of its places are those of another format. */
function sharesMost(format: Format, other: Format): boolean {
  const placesIn = (one: Format): readonly unknown[] => Object.values(elementsOf(one).elements).flat();
  const theirs = new Set(placesIn(other));
  return placesIn(format).filter(place => theirs.has(place)).length * 2 > placesIn(format).length;
}

const exampleSection = (name: FormatName): readonly string[] => {
  const document = examples[name];
  return document ? [`### ${language.formats[name]}`, block(document)] : [];
};

const asked = () => [
  '## What is asked for',
  `Annex I of the Council Recommendation asks for eleven elements, the level among them where it applies, and names five optional ones. The Common Framework of MICROBOL asks for more; some institutions look at that list too. Sources: ${sources().join(' · ')}.`,
  elementTable(),
];

const listed = () => [
  '## Lists whose terms count',
  'Write the address (`id`) of the term, with its label beside it. An address is read with `http` and with `https`.',
  ...listSections(),
];

const complete = () => [
  '## Complete examples',
  'Each states 11 of 11; a test runs the command line on the very text below. They are shown as they stand before they are signed: the signature comes from your own key.',
  ...FIRST.flatMap(exampleSection),
];

export const forIssuers = (): string =>
  [
    ...opening,
    ...first,
    ...reading,
    ...asked(),
    ...sections.flatMap(formatSection),
    ...listed(),
    ...complete(),
    ...hosting,
  ].join('\n\n') + '\n';
