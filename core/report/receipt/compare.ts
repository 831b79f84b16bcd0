import type { ElementFinding, ElementId, Track } from '../../elements/element.js';
import type { Check } from '../check.js';
import type { CheckReason, Family } from '../reasons.js';
import type { Anchor, DatedList, Rung, VerificationReport, Verdict } from '../report.js';
import type { Receipt } from './receipt.js';
import { type Contents, contentsOf } from './write.js';

/**
 * Whether what was checked now is what the receipt is about: its very bytes; the same credential in other bytes; the same
 * bytes, which lead to another credential now; nothing came, so that nobody can say; or something else. Only the first two
 * are compared.
 */
export type Sameness = 'same-bytes' | 'same-credential' | 'elsewhere' | 'not-fetched' | 'another';

/**
 * `unanswered`: nobody could be asked this time, which says nothing about the credential. `answered`: then it could not be
 * answered, and now it is.
 */
export type Turn = 'changed' | 'answered' | 'unanswered';

interface Both<T> {
  readonly then: T;
  readonly now: T;
}

export type Change =
  | ({ readonly kind: 'answer'; readonly question: Family; readonly turn: Turn } & Both<Answered>)
  | ({ readonly kind: 'rung' } & Both<Rung>)
  | ({ readonly kind: 'name' | 'anchor' } & Both<string | null>)
  | ({ readonly kind: 'element'; readonly id: ElementId } & Both<Judged>)
  | ({ readonly kind: 'track' } & Both<Track>)
  /** `null`: it was not there. */
  | ({ readonly kind: 'list'; readonly of: DatedList['kind']; readonly name: string } & Both<string | null>)
  | ({ readonly kind: 'product' } & Both<string>);

type Answered = Pick<Check, 'status' | 'reason'>;
type Judged = Pick<ElementFinding, 'status' | 'reason'>;

/** `as-then`: nothing about the credential changed; lists and versions may have. */
export type Outcome = 'as-then' | 'unanswered' | 'changed' | 'not-compared';

/** What a later check of the same file says beside the receipt of an earlier one. */
export interface Comparison {
  readonly sameness: Sameness;
  readonly outcome: Outcome;
  /** When each of the two was checked, ISO 8601. */
  readonly checkedAt: Both<string | undefined>;
  readonly verdict: { readonly then: Verdict; readonly now: Verdict | undefined };
  /** Which of the reports it was compared with. */
  readonly report: number | undefined;
  readonly changes: readonly Change[];
}

/**
 * What changed since a receipt was written.
 * @param reports on the input that was handed over with it, judged for receipts
 * @param version of Proofmark
 */
export function compareReceipt(receipt: Receipt, reports: readonly VerificationReport[], version: string): Comparison {
  const { at, sameness } = foundIn(receipt, reports);
  const report = at === undefined ? undefined : reports[at];
  const changes = report ? changesIn(receipt, contentsOf(report, { version, personal: receipt.personal })) : [];
  return {
    sameness,
    outcome: report ? outcomeOf(changes, receipt, report) : 'not-compared',
    checkedAt: { then: receipt.checkedAt, now: (report ?? reports[0])?.checkedAt },
    verdict: { then: receipt.verdict, now: report?.verdict },
    report: at,
    changes,
  };
}

interface Found {
  readonly sameness: Sameness;
  readonly at?: number;
}

/** By its fingerprint; where it has none, by its place among what the same bytes hold. */
function foundIn({ credential, input }: Receipt, reports: readonly VerificationReport[]): Found {
  const { fingerprint, path } = credential;
  const isSameInput = input.sha256 !== undefined && reports[0]?.input?.sha256 === input.sha256;
  const same: Sameness = isSameInput ? 'same-bytes' : 'same-credential';
  const { number } = input;
  const there = reports[number];
  const isIt = (one: VerificationReport): boolean => fingerprint !== undefined && one.fingerprint === fingerprint;
  // One file may hold the same credential twice.
  const at = there && isIt(there) ? number : reports.findIndex(isIt);
  if (at >= 0) return { sameness: same, at };
  if (isSameInput && there) {
    const isAnother = fingerprint !== undefined && there.fingerprint !== undefined;
    const isLed = [...path, ...there.path].some(({ kind }) => kind === 'address');
    return isAnother && isLed ? { sameness: 'elsewhere' } : { sameness: same, at: number };
  }
  const isFetched = reports.some(({ because }) => because !== 'format.unreachable');
  return { sameness: isFetched ? 'another' : 'not-fetched' };
}

type Judgement = Pick<VerificationReport, 'verdict' | 'because'>;

const outcomeOf = (changes: readonly Change[], then: Judgement, now: Judgement): Outcome => {
  const isOfCredential = ({ kind }: Change): boolean => kind !== 'list' && kind !== 'product';
  const isUnanswered = (change: Change): boolean => change.kind === 'answer' && change.turn === 'unanswered';
  if (changes.some(change => isOfCredential(change) && !isUnanswered(change))) return 'changed';
  // A receipt may say less of its answers than it says came out: whoever reads it reads what came out.
  if (now.verdict === 'rejected' && then.verdict !== 'rejected') return 'changed';
  if (changes.some(isUnanswered)) return 'unanswered';
  return then.verdict === now.verdict && then.because === now.because ? 'as-then' : 'changed';
};

function changesIn(then: Contents, now: Contents): readonly Change[] {
  const answers = answersThatChanged(then, now);
  const wasSigner = isOpen(then);
  const isSigner = isOpen(now);
  // What a signature protects follows from its answer, and what is read from what it protects.
  const isReadAlike =
    then.coverage === now.coverage || !answers.some(one => one.kind === 'answer' && one.question === 'proof');
  return [
    ...answers,
    ...(isSigner ? signerChanges(then, now) : []),
    ...(wasSigner && isSigner && isReadAlike ? elementChanges(then, now) : []),
    ...listChanges(then.by.lists, now.by.lists, isSigner),
    ...(then.by.version === now.by.version
      ? []
      : [{ kind: 'product', then: then.by.version, now: now.by.version } as const]),
  ];
}

const QUESTIONS: readonly Family[] = ['format', 'proof', 'issuer', 'period', 'status'];

/** Nobody could be asked, or a part of Proofmark did not come: it says nothing about the credential. */
const UNASKED: readonly CheckReason[] = [
  'format.unreachable',
  'format.not-loaded',
  'proof.key-unreachable',
  'proof.not-loaded',
  'issuer.unreachable',
  'issuer.not-loaded',
  'status.unreachable',
  'status.not-loaded',
  'period.clock',
];

const isUnasked = ({ reason }: Answered): boolean => UNASKED.includes(reason);

const answerIn = ({ checks }: Contents, question: Family): Check | undefined =>
  checks.find(({ id }) => id === question);

/** Whether everybody was asked on whom the signer and what a signature protects rest. */
const isOpen = (contents: Contents): boolean =>
  (['format', 'proof', 'issuer'] as const).every(question => {
    const answer = answerIn(contents, question);
    return answer !== undefined && !isUnasked(answer);
  });

function answersThatChanged(then: Contents, now: Contents): readonly Change[] {
  const isProofOpen = answerIn(now, 'proof');
  return QUESTIONS.flatMap(question => {
    const [before, after] = [answerIn(then, question), answerIn(now, question)];
    if (!before || !after || (before.status === after.status && before.reason === after.reason)) return [];
    // Without a signature that could be checked there is no signer to look up.
    if (question === 'issuer' && after.status === 'unknown' && isProofOpen && isUnasked(isProofOpen)) return [];
    return [{ kind: 'answer', question, turn: turnOf(before, after), then: only(before), now: only(after) } as const];
  });
}

const only = ({ reason, status }: Answered): Answered => ({ status, reason });

function turnOf(then: Answered, now: Answered): Turn {
  if (isUnasked(now)) return 'unanswered';
  return isUnasked(then) || (then.status === 'unknown' && now.status === 'passed') ? 'answered' : 'changed';
}

function signerChanges({ issuer: then }: Contents, { issuer: now }: Contents): readonly Change[] {
  const names = { then: then.provenName?.value ?? null, now: now.provenName?.value ?? null };
  const anchors = { then: anchorOf(then.anchor), now: anchorOf(now.anchor) };
  return [
    ...(then.rung === now.rung ? [] : [{ kind: 'rung', then: then.rung, now: now.rung } as const]),
    ...(names.then === names.now ? [] : [{ kind: 'name', ...names } as const]),
    ...(anchors.then === anchors.now ? [] : [{ kind: 'anchor', ...anchors } as const]),
  ];
}

/** What the identity rests on: a host, a key, or the hash of a certificate. */
function anchorOf(anchor: Anchor | null): string | null {
  if (anchor === null) return null;
  if (anchor.kind === 'web') return anchor.host;
  return (anchor.kind === 'key' ? anchor.id : anchor.sha256) || null;
}

function elementChanges(then: Contents, now: Contents): readonly Change[] {
  const changed = then.elements.flatMap((before): readonly Change[] => {
    const after = now.elements.find(({ id }) => id === before.id);
    if (!after || (before.status === after.status && before.reason === after.reason)) return [];
    // What a check says is said of that check.
    if ([before, after].some(({ reason }) => reason === 'element.check-failed')) return [];
    const judged = ({ reason, status }: Judged): Judged => ({ status, reason });
    return [{ kind: 'element', id: before.id, then: judged(before), now: judged(after) }];
  });
  return then.track === now.track ? changed : [...changed, { kind: 'track', then: then.track, now: now.track }];
}

/** Where a seal could not be judged, nobody looked into the trusted lists. */
function listChanges(then: readonly DatedList[], now: readonly DatedList[], isSigner: boolean): readonly Change[] {
  const keyOf = ({ kind, name }: DatedList): string => `${kind} ${name}`;
  const lists = new Map([...now, ...then].map(list => [keyOf(list), list]));
  return [...lists.values()].flatMap(({ kind: of, name }): readonly Change[] => {
    if (of === 'trusted-list' && !isSigner) return [];
    const versions = (all: readonly DatedList[]) => all.filter(list => list.kind === of && list.name === name);
    const [before, after] = [versions(then), versions(now)];
    const hashes = (all: readonly DatedList[]): string =>
      all
        .map(({ sha256 }) => sha256)
        .toSorted()
        .join();
    if (hashes(before) === hashes(after)) return [];
    return [{ kind: 'list', of, name, then: before[0]?.version ?? null, now: after[0]?.version ?? null }];
  });
}
