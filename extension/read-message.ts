import type { Pass, Picture, Spotted } from './finding.js';
import type { Message } from './messages.js';

const tiers = ['marked', 'listed', 'inside', 'offered'];
const carriers = [
  'link',
  'file-link',
  'alternate-link',
  'data-url',
  'inline-jsonld',
  'inline-json',
  'inline-jwt',
  'baked-png',
  'baked-svg',
  'element',
];

type Shape = (value: unknown) => boolean;
type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Shape = value => typeof value === 'string';
const isFlag: Shape = value => typeof value === 'boolean';
const isCount: Shape = value => Number.isSafeInteger(value) && Number(value) >= 0;
const orAbsent =
  (shape: Shape): Shape =>
  value =>
    value === undefined || shape(value);
const oneOf =
  (words: readonly string[]): Shape =>
  value =>
    typeof value === 'string' && words.includes(value);

/** Whether a value has these members, each of its shape, and no others. */
const membersAre =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  value =>
    isMembers(value) &&
    Object.keys(value).every(name => Object.hasOwn(shapes, name)) &&
    Object.entries(shapes).every(([name, shape]) => shape(value[name]));

const isSpotted: Shape = membersAre({
  id: isText,
  carrier: oneOf(carriers),
  tier: oneOf(tiers),
  address: orAbsent(isText),
  payload: orAbsent(membersAre({ sha256: isText, bytes: isCount })),
  claimed: orAbsent(membersAre({ title: orAbsent(isText) })),
  live: isFlag,
} satisfies Record<keyof Spotted, Shape>);

const listOf =
  (shape: Shape): Shape =>
  value =>
    Array.isArray(value) && value.every(shape);

const isPicture: Shape = membersAre({
  addresses: listOf(isText),
  title: orAbsent(isText),
} satisfies Record<keyof Picture, Shape>);

const isPass: Shape = membersAre({
  found: listOf(isSpotted),
  images: isCount,
  pictures: listOf(isPicture),
  more: isFlag,
  partly: isFlag,
} satisfies Record<keyof Pass, Shape>);

/** One shape a kind of message. */
const shapes: Readonly<Record<Message['kind'], Shape>> = {
  spotted: membersAre({ kind: isText, pass: isPass }),
  show: membersAre({ kind: isText, id: isText }),
  findings: membersAre({ kind: isText, tab: isCount }),
  read: membersAre({ kind: isText, tab: isCount, frame: isCount, id: isText }),
  changed: membersAre({ kind: isText, tab: isCount, show: orAbsent(isText) }),
};

const isMessage = (value: unknown): value is Message =>
  isMembers(value) && Object.entries(shapes).some(([kind, shape]) => value['kind'] === kind && shape(value));

/** A message of ours, or nothing: whatever has another shape is not believed. */
export const readMessage = (value: unknown): Message | undefined => (isMessage(value) ? value : undefined);
