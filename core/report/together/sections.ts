import type { ElementFinding } from '../../elements/element.js';
import type { Language } from '../../language/en.js';
import { joined, quoted, text } from '../../language/phrase.js';
import type { Phrase } from '../../language/phrase.js';
import { shownAddress } from '../shown.js';
import type { Row, Table } from '../tables.js';
import { leftOutReasons, type Counting } from './counting.js';
import { duplicatesAmong } from './duplicates.js';
import { overlapsAmong } from './outcomes.js';
import { stacksAmong, type Stack } from './stacks.js';
import { learnersOf, sumsOf, type Sum } from './sums.js';
import { findingIn, isAward, type Unit } from './unit.js';

/** One thing to know about several credentials. */
export interface Section {
  readonly name: 'sums' | 'left-out' | 'duplicates' | 'outcomes' | 'stacks';
  readonly title: string;
  readonly tables: readonly Table[];
  readonly says: readonly Phrase[];
  /** Opened on demand: it may be long. */
  readonly folded: boolean;
}

type Countings = ReadonlyMap<Unit, Counting>;

const nameOf = ({ title, position }: Unit, { together }: Language): Phrase =>
  together.named(title === undefined ? undefined : quoted(title), position);

const namesOf = (units: readonly Unit[], language: Language): Phrase =>
  language.grammar.listed(inOrder(units).map(unit => nameOf(unit, language)));

const inOrder = (units: readonly Unit[]): readonly Unit[] =>
  units.toSorted((one, other) => one.position - other.position);

/** Credits by level, then hours by level; nothing where the credentials name different learners. */
export function sumSection(countings: Countings, language: Language): Section {
  const { sums: words } = language.together;
  const section = { name: 'sums', title: words.title, folded: false } as const;
  const learners = learnersOf(countings);
  if (learners.length > 1) {
    const names = language.grammar.listed(learners.map(name => [quoted(name)]));
    return { ...section, tables: [], says: [words.learners(names)] };
  }
  const sums = sumsOf(countings);
  if (sums.length === 0) return { ...section, tables: [], says: [words.empty] };
  const tables = UNITS.map(unit => sums.filter(sum => sum.unit === unit))
    .filter(some => some.length > 0)
    .map(some => sumTable(some, language));
  const isAnyConfirmed = sums.some(({ verdict }) => verdict === 'confirmed');
  return { ...section, tables, says: [...(isAnyConfirmed ? [words.meaning] : []), words.apart] };
}

const UNITS = ['ECTS', 'hours'] as const;
const VERDICTS = ['confirmed', 'unconfirmed'] as const;

/** One row a level, and a column for what is confirmed and for what is not, where there is any. */
function sumTable(sums: readonly Sum[], language: Language): Table {
  const { sums: words } = language.together;
  const verdicts = VERDICTS.filter(verdict => sums.some(sum => sum.verdict === verdict));
  const [first] = sums;
  return {
    name: 'sums',
    caption: words[first?.unit ?? 'ECTS'],
    columns: [words.level, ...verdicts.map(verdict => words[verdict])],
    rows: [...new Set(sums.map(({ level }) => level))].map(level => {
      const ofLevel = sums.filter(sum => sum.level === level);
      const cells = verdicts.map(verdict =>
        sumWords(
          ofLevel.find(sum => sum.verdict === verdict),
          language,
        ),
      );
      return { head: { says: [text(level === undefined ? words.none : words.eqf(level))] }, cells } satisfies Row;
    }),
  };
}

function sumWords(sum: Sum | undefined, { summary, together }: Language): Row['cells'][number] {
  if (sum === undefined) return { says: [text(together.sums.nothing)] };
  const amount = sum.hundredths / 100;
  const words = sum.unit === 'ECTS' ? summary.workload(amount, undefined) : summary.workload(undefined, amount);
  return { says: [text(together.sums.from(words, sum.credentials))] };
}

/** Each reason with the credentials it concerns. */
export function leftOutSection(countings: Countings, language: Language): readonly Section[] {
  const { leftOut } = language.together;
  const says = leftOutReasons.flatMap(why => {
    const units = [...countings].flatMap(([unit, one]) => (one.kind === 'left-out' && one.why === why ? [unit] : []));
    return units.length === 0 ? [] : [leftOut[why](namesOf(units, language))];
  });
  return says.length === 0 ? [] : [{ name: 'left-out', title: leftOut.title, tables: [], says, folded: false }];
}

export function duplicateSection(units: readonly Unit[], language: Language): readonly Section[] {
  const { duplicates: words } = language.together;
  const found = duplicatesAmong(units);
  if (found.length === 0) return [];
  const isUnlike = found.some(({ units: same }) => new Set(same.map(({ verdict }) => verdict)).size > 1);
  const says = found.map(({ by, units: same }) => words[by](namesOf(same, language)));
  return [
    {
      name: 'duplicates',
      title: words.title,
      tables: [],
      says: [...says, ...(isUnlike ? [words.unlike] : [])],
      folded: false,
    },
  ];
}

export function outcomeSection(units: readonly Unit[], language: Language): readonly Section[] {
  const { outcomes: words } = language.together;
  const overlaps = overlapsAmong(units);
  const says = overlaps.map(({ outcome, units: stating }) => words.shared(quoted(outcome), namesOf(stating, language)));
  return says.length === 0
    ? []
    : [{ name: 'outcomes', title: words.title(says.length), tables: [], says, folded: true }];
}

export function stackSection(units: readonly Unit[], language: Language): readonly Section[] {
  const { stacks: words } = language.together;
  const says = [
    ...stacksAmong(units).map(stack => stackWords(stack, language)),
    ...units.filter(unit => isAward(unit) && unit.verdict !== 'rejected').flatMap(unit => inItsWords(unit, language)),
  ];
  return says.length === 0 ? [] : [{ name: 'stacks', title: words.title(says.length), tables: [], says, folded: true }];
}

/** What it names, and whether that is here. */
function stackWords({ unit, kind, named, among }: Stack, language: Language): Phrase {
  const { stacks: words } = language.together;
  const other = named.label ?? shownAddress(named.address ?? '');
  const usable = among.filter(({ verdict }) => verdict !== 'rejected');
  const where =
    usable.length > 0
      ? words.among(namesOf(usable, language))
      : among.length > 0
        ? words.rejected(namesOf(among, language))
        : words.absent;
  return joined([words[kind](nameOf(unit, language), quoted(other)), where]);
}

/** What it says about itself that names no other credential: whether it stands alone, a programme, a sentence. */
function inItsWords(unit: Unit, language: Language): readonly Phrase[] {
  const { elements, together } = language;
  const name = nameOf(unit, language);
  const own = findingIn(unit.report, 'stackability');
  const flag = own?.status === 'present' ? flagIn(own.value) : undefined;
  const towards = statementIn(findingIn(unit.report, 'recognition-information'));
  const statements = [
    ...statementIn(own?.status === 'weak' ? own : undefined).filter(({ words }) => words !== towards[0]?.words),
    ...towards,
  ];
  return [
    ...(flag === undefined ? [] : [together.stacks[flag](name)]),
    ...statements.map(({ id, words }) => together.stacks.words(name, elements[id].label, quoted(words))),
  ];
}

const flagIn = (value: string | undefined): 'partial' | 'alone' | undefined =>
  value === 'true' ? 'partial' : value === 'false' ? 'alone' : undefined;

/** A link alone says nothing yet. */
function statementIn(finding: ElementFinding | undefined) {
  if (finding?.value === undefined || finding.reason === 'element.elsewhere') return [];
  return finding.status === 'present' || finding.status === 'weak' ? [{ id: finding.id, words: finding.value }] : [];
}
