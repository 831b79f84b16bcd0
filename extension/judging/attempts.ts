import { type Attempt, type Contact, type VerificationReport, limits, openAttempt } from '../../core/index.js';

/** What the checks of a page were answered as long as one of their hosts gave nothing, by the id of the check. */
export interface Attempts {
  /** @param again it goes on with what the attempt before was answered; otherwise everything is asked anew */
  begin(id: string, again: boolean): Attempt;
  /** A check is over: what nobody can want to ask again is forgotten at once. */
  end(id: string, reports: readonly VerificationReport[]): void;
  forget(ids: readonly string[]): void;
}

export function openAttempts(): Attempts {
  const kept = new Map<string, Attempt>();
  const forget = (id: string): void => {
    kept.get(id)?.forget();
    kept.delete(id);
  };
  return {
    begin(id, again) {
      const before = again ? kept.get(id) : undefined;
      if (before) return before;
      forget(id);
      const attempt = openAttempt();
      kept.set(id, attempt);
      return attempt;
    },
    end(id, reports) {
      if (!isWorthAnother(reports) || kept.get(id)?.size() === 0) forget(id);
      for (const oldest of kept.keys()) if (kept.size > limits.rememberedLists) forget(oldest);
    },
    forget(ids) {
      ids.forEach(forget);
    },
  };
}

const ANSWERED_OR_UNASKED: readonly string[] = ['answered', 'web.refused', 'web.not-permitted'];

/** A host that was asked gave nothing of use, and may give something when it is asked once more. */
export const gaveNothingYet = ({ outcome }: Contact): boolean => !ANSWERED_OR_UNASKED.includes(outcome);

const isWorthAnother = (reports: readonly VerificationReport[]): boolean =>
  reports.some(({ contacted }) => contacted.some(gaveNothingYet));
