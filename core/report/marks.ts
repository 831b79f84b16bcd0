import type { Language } from '../language/en.js';
import { lenses } from '../elements/catalogue.js';
import { askedBy, isStated } from './gaps.js';
import { overallCheck } from './known.js';
import type { Mark, MarkState } from './presentation.js';
import type { Status } from './reasons.js';
import type { VerificationReport } from './report.js';

const STATES: Readonly<Record<Status, MarkState>> = {
  passed: 'passed',
  failed: 'failed',
  unknown: 'doubt',
  skipped: 'not-asked',
};

const stateOf = (report: VerificationReport, id: string): MarkState =>
  STATES[overallCheck(report, id)?.status ?? 'skipped'];

/** A stranger's signature holds, but shows nothing about what the issuer wrote. */
const intact = (report: VerificationReport): MarkState =>
  overallCheck(report, 'proof')?.reason === 'proof.wrong-signer' ? 'doubt' : stateOf(report, 'proof');

const signer = (report: VerificationReport): MarkState =>
  overallCheck(report, 'proof')?.reason === 'proof.wrong-signer' ? 'failed' : stateOf(report, 'issuer');

/** A beginning alone says nothing about today; only an end date or a list of withdrawals answers. */
const saysWhenItEnds = (report: VerificationReport): boolean => {
  const period = overallCheck(report, 'period');
  return (
    (report.credential?.validUntil.length ?? 0) > 0 ||
    (period?.evidence.some(one => one.fact === 'stated.valid-until') ?? false)
  );
};

/** An end or a revocation may stand in what its holder does not show. */
export const isShownInPart = (report: VerificationReport): boolean =>
  ['period', 'status'].some(id => overallCheck(report, id)?.evidence.some(({ fact }) => fact === 'shown.in-part'));

/**
 * Does it still stand? "In force" is said only when an end date or a status was checked, and a signature protects what
 * names them; that it does not stand is said in any case.
 */
export function standsToday(report: VerificationReport): MarkState {
  const [period, status] = [stateOf(report, 'period'), stateOf(report, 'status')];
  if (period === 'failed' || status === 'failed') return 'failed';
  if (period === 'doubt' || status === 'doubt') return 'doubt';
  if (isShownInPart(report)) return 'not-asked';
  if (status !== 'passed' && (period !== 'passed' || !saysWhenItEnds(report))) return 'not-asked';
  return stateOf(report, 'proof') === 'passed' ? 'passed' : 'doubt';
}

/** Gaps are questions, not faults: never `failed`. */
function complete({ elements, track }: VerificationReport): MarkState {
  if (elements.length === 0) return 'not-asked';
  return track === 'recognition' ? 'passed' : 'doubt';
}

const statedIn = ({ elements }: VerificationReport): number | undefined =>
  elements.length === 0 ? undefined : askedBy(elements, 'council').filter(isStated).length;

/** A key on somebody else's site is tied to an account there, not to the address. */
const isAccount = (report: VerificationReport): boolean =>
  overallCheck(report, 'issuer')?.reason === 'issuer.platform-account';

const isHosted = (report: VerificationReport): boolean => overallCheck(report, 'proof')?.reason === 'proof.hosted';

/** The four marks, always in this order. */
export function marksOf(report: VerificationReport, language: Language): readonly Mark[] {
  const { marks, notReached, rung, rungs, account } = language;
  // Where no credential could be read, its questions were never put.
  const reached = overallCheck(report, 'proof') !== undefined;
  const drawn = (id: Mark['id'], state: MarkState, more: Partial<Mark> = {}): Mark => ({
    id,
    state,
    label: marks[id].label,
    question: marks[id].question,
    says: reached || state !== 'not-asked' ? marks[id][state] : notReached,
    notches: undefined,
    count: undefined,
    ...more,
  });
  const known = report.issuer.rung;
  const stated = statedIn(report);
  const all = lenses.council.length;
  const signed = signer(report);
  return [
    drawn('intact', intact(report), isHosted(report) ? { says: language.shownByAddress } : {}),
    drawn('signer', signed, {
      notches: known,
      ...(signed === 'passed' ? { says: rung(known, isAccount(report) ? account : rungs[known]) } : {}),
    }),
    drawn('in-force', standsToday(report)),
    drawn('complete', complete(report), {
      ...(stated === undefined
        ? {}
        : { count: `${String(stated)}/${String(all)}`, says: language.lenses.count(stated, all) }),
    }),
  ];
}
