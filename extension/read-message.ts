import { limits } from '../core/index.js';
import type { Pass, Picture, Spotted } from './finding.js';
import type { Compared, Message, Payload, Skeleton } from './messages.js';

const tiers = ['marked', 'listed', 'inside', 'offered'];
const carriers = [
  'link',
  'file-link',
  'alternate-link',
  'data-url',
  'inline-jsonld',
  'inline-json',
  'inline-jwt',
  'inline-sd-jwt',
  'jsonresume',
  'baked-png',
  'baked-svg',
  'baked-svg-inline',
  'qr',
  'embed',
  'iframe',
  'element',
  'pdf-link',
];
const unread = ['large', 'storm', 'private', 'frames', 'layout', 'failed'];

type Shape = (value: unknown) => boolean;
type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textUpTo =
  (most: number): Shape =>
  value =>
    typeof value === 'string' && value.length <= most;
const isText: Shape = textUpTo(limits.messageText);
/** Ids are drawn by the page's side and mean nothing but themselves: an address is none. */
const isId: Shape = value => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
const isHash: Shape = value => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
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
  id: isId,
  carrier: oneOf(carriers),
  tier: oneOf(tiers),
  address: orAbsent(isText),
  payload: orAbsent(membersAre({ sha256: isHash, bytes: isCount })),
  fingerprint: orAbsent(isHash),
  claimed: orAbsent(membersAre({ title: orAbsent(isText), issuer: orAbsent(isText), date: orAbsent(isText) })),
  section: orAbsent(value => value === true),
  live: isFlag,
} satisfies Record<keyof Spotted, Shape>);

const listOf =
  (shape: Shape, most: number): Shape =>
  value =>
    Array.isArray(value) && value.length <= most && value.every(shape);

const isPicture: Shape = membersAre({
  addresses: listOf(isText, limits.addressesPerPicture),
  title: orAbsent(isText),
} satisfies Record<keyof Picture, Shape>);

const isPass: Shape = membersAre({
  found: listOf(isSpotted, limits.findings),
  images: isCount,
  pictures: listOf(isPicture, limits.namedPictures),
  more: isFlag,
  described: isCount,
  unread: listOf(oneOf(unread), unread.length),
} satisfies Record<keyof Pass, Shape>);

/** One shape a kind of message. */
const shapes: Readonly<Record<Message['kind'], Shape>> = {
  spotted: membersAre({ kind: isText, pass: isPass }),
  show: membersAre({ kind: isText, id: isId }),
  findings: membersAre({ kind: isText, tab: isCount }),
  read: membersAre({ kind: isText, tab: isCount, frame: isCount, id: isId }),
  compare: membersAre({ kind: isText, tab: isCount, frame: isCount, id: isId }),
  again: membersAre({ kind: isText, tab: isCount }),
  skeleton: membersAre({ kind: isText, tab: isCount }),
  stop: membersAre({ kind: isText }),
  changed: membersAre({ kind: isText, tab: isCount, show: orAbsent(isId) }),
};

const isMessage = (value: unknown): value is Message =>
  isMembers(value) && Object.entries(shapes).some(([kind, shape]) => value['kind'] === kind && shape(value));

/** A message of ours, or nothing: whatever has another shape is not believed. */
export const readMessage = (value: unknown): Message | undefined => (isMessage(value) ? value : undefined);

const isPayload: Shape = membersAre({ kind: value => value === 'payload', text: textUpTo(limits.inputBytes) });
const isGone: Shape = membersAre({ kind: value => value === 'gone' });
const isAnyPayload = (value: unknown): value is Payload => isPayload(value) || isGone(value);

const comparedShape = membersAre({
  title: orAbsent(isText),
  issuer: orAbsent(isText),
  date: orAbsent(isText),
  learner: orAbsent(isText),
} satisfies Record<keyof Compared, Shape>);
const isCompared = (value: unknown): value is Compared => comparedShape(value);

const skeletonShape = membersAre({ text: textUpTo(limits.skeletonBytes) } satisfies Record<keyof Skeleton, Shape>);
const isSkeleton = (value: unknown): value is Skeleton => skeletonShape(value);

/** What a page's side answers: whatever has another shape is nothing. */
export const readPayload = (value: unknown): Payload | undefined => (isAnyPayload(value) ? value : undefined);
export const readCompared = (value: unknown): Compared | undefined => (isCompared(value) ? value : undefined);
export const readSkeleton = (value: unknown): Skeleton | undefined => (isSkeleton(value) ? value : undefined);
