/** Texts, addresses, numbers and dates, ordinary and odd. */
import type { Json } from '../../../core/json.js';
import { type Dice, times } from './dice.js';

const words = ['course', 'data', 'ethics', 'Lernergebnis', 'élève', 'učení', '学習', 'μάθηση', '5 ECTS', 'level 6'];
/** What is escaped, sorted or split in ways of its own: quotes, control characters, separators, astral ones, halves of them. */
const oddities = [
  '"',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\b',
  '\f',
  '\u0000',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udfff',
  '😀',
  '𝒳',
  '👩‍🎓',
  'e\u0301',
  '<a>',
  ' .\n',
  '^^<x>',
  '@en',
  '_:c14n0',
  '%00',
  "'",
];

export const ordinaryText = (dice: Dice): string => times(1 + dice.below(4), () => dice.of(words)).join(' ');
export const oddText = (dice: Dice): string =>
  times(1 + dice.below(4), () => dice.of(dice.chance(0.6) ? oddities : words)).join(dice.of(['', ' ']));
export const text = (dice: Dice): string => (dice.chance(0.85) ? ordinaryText(dice) : oddText(dice));

/** Few enough that things meet: the same address stands in several places. */
export const address = (dice: Dice): string =>
  dice.of([
    `https://uni-lumen.example/things/${String(dice.below(6))}`,
    `https://uni-lumen.example/things/${String(dice.below(400))}?a=b&c=d#part`,
    `urn:uuid:00000000-0000-4000-8000-${String(dice.below(900)).padStart(12, '0')}`,
    `did:example:learner-${String(dice.below(4))}`,
    `mailto:learner-${String(dice.below(9))}@uni-lumen.example`,
  ]);

/** Addresses that are none, that are read in ways of their own, or that only look odd. */
export const oddAddress = (dice: Dice): string =>
  dice.of([
    '',
    'things/1',
    '#part',
    '//uni-lumen.example/things/1',
    'https://uni-lumen.example/a b',
    'https://uni-lumen.example/é/😀',
    'https://uni-lumen.example/𝒳',
    'https://uni-lumen.example/\uffff',
    'https://uni-lumen.example/\ud800',
    'https://uni-lumen.example/<x>',
    'https://uni-lumen.example/"x"',
    'https://uni-lumen.example/\\x',
    'https://uni-lumen.example/{x}|^`',
    'https://uni-lumen.example/%zz',
    'https://uni-lumen.example/\u007f',
    'https://uni-lumen.example/\u00a0',
    'https://uni-lumen.example/\u2028',
    'HTTPS://UNI-LUMEN.example',
    'https:',
    'x:',
    ':x',
    'a+b.c-d:e',
    '1a:e',
    'é:e',
    'ext:things',
    'schema:name',
    'xsd:string',
    'type:x',
    'id:x',
    'sec:proof',
    'cred:VerifiableCredential',
    'did:',
    '_:',
    '_:a b',
    '_:a.b',
    '_:a-b',
    '_:é',
    '@id',
    '@type',
    '@unheard',
    'id',
    'type',
    'Achievement',
    '_x:y',
  ]);

export const number = (dice: Dice): number =>
  dice.chance(0.5)
    ? dice.below(200)
    : dice.of([
        0,
        -0,
        -1,
        0.1,
        0.5,
        1.5,
        -2.25,
        1e-7,
        5e-324,
        1e20,
        1e21,
        1.5e21,
        123_456_789_012_345_680_000,
        2 ** 53,
        Number.MAX_VALUE,
        1 / 3,
        100.0,
        1e5,
        0.1 + 0.2,
        -1e21,
      ]);

export const date = (dice: Dice): string =>
  dice.of(['2026-06-30T00:00:00Z', '2025-01-01T12:30:00+02:00', '2024-02-29T23:59:59.123Z', '2031-12-31T00:00:00Z']);

/** Anything JSON can hold. */
export function anything(dice: Dice, depth = 0): Json {
  const leaf = (): Json =>
    dice.of<() => Json>([
      () => text(dice),
      () => oddText(dice),
      () => number(dice),
      () => dice.chance(0.5),
      () => null,
    ])();
  if (depth > 2 || dice.chance(0.5)) return leaf();
  return dice.chance(0.5)
    ? times(dice.below(3), () => anything(dice, depth + 1))
    : Object.fromEntries(
        times(dice.below(3), () => [dice.of(['a', 'b', '@value', 'id', 'type', 'name']), anything(dice, depth + 1)]),
      );
}
