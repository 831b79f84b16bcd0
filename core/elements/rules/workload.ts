import type { Stated } from '../../credential.js';
import { limits } from '../../limits.js';
import { type Judgement, implausible, joined, present, turned, weak } from '../judgement.js';
import { readMoment } from '../reading/date.js';
import { readDuration } from '../reading/duration.js';
import type { Text } from '../reading/text.js';
import { type CreditSystem, creditSystemOf } from '../vocabularies/credit-systems.js';
import { awardingCountry } from './country.js';
import { type Rule, type Said, firstOf } from './rule.js';

export interface Credits {
  readonly kind: 'credits';
  readonly amount: Stated<number>;
  /** Absent when the credential does not say which system, or names one that is not European. */
  readonly system?: CreditSystem;
  /** What the credential calls the system beside its address. */
  readonly systemLabel?: Text;
  /** Another system, in words. */
  readonly systemName?: Text;
  readonly role?: 'available' | 'received';
}
export interface Hours {
  readonly kind: 'hours';
  readonly amount: Stated<number>;
  /** `achievement`: all the study it stands for; `activity`: one activity's; `contact`: taught hours only. */
  readonly of: 'achievement' | 'activity' | 'contact';
}
export type WorkloadClaim =
  | Credits
  | Hours
  | { readonly kind: 'duration'; readonly text: Text; readonly of: 'achievement' | 'activity' }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'prose'; readonly text: Text }
  | { readonly kind: 'dates'; readonly start?: Text; readonly end?: Text };

export const workload: Rule<WorkloadClaim> = {
  judge: firstOf(judgeClaim),
  review: (found, said) => found && reviewed(found, said),
};

function judgeClaim(claim: WorkloadClaim, said: Said): Judgement | undefined {
  switch (claim.kind) {
    case 'credits':
      return judgeCredits(claim, said);
    case 'hours':
      return judgeHours(claim.amount, claim.of);
    case 'duration':
      return judgeDuration(claim.text);
    case 'text':
      return weak('element.free-text', claim.text, claim.text.value);
    case 'prose':
      return judgeProse(claim.text);
    case 'dates':
      return judgeDates(claim.start, claim.end);
  }
}

const shown = (amount: number): string => String(Number(amount.toFixed(2)));

function judgeCredits({ amount, system, systemLabel, systemName, role }: Credits, said: Said): Judgement {
  const { value } = amount;
  if (system === undefined) {
    const text = joined(shown(value), systemName?.value);
    if (value < 0) return implausible('element.out-of-range', amount, text);
    return role !== undefined && receivesMoreThanAvailable(said)
      ? implausible('element.contradiction', amount, text)
      : weak('element.no-unit', amount, text);
  }
  const text = `${shown(value)} ${system}`;
  if (value <= 0) return implausible('element.out-of-range', amount, text);
  const named = systemLabel && creditSystemOf(systemLabel.value);
  if (named && named !== system) {
    return weak('element.label-differs', amount, text);
  }
  if (system === 'ECVET') return present(amount, text);
  if (value > limits.ects.max) return implausible('element.larger-than-micro', amount, text);
  const [least, most] = limits.ects.usual;
  return present(amount, text, value < least || value > most ? 'element.unusual-size' : 'element.stated');
}

/** Nobody earns more credits than there are, counted in one system. */
function receivesMoreThanAvailable(said: Said): boolean {
  const credits = creditsOf(said).filter(({ system }) => system === undefined);
  const amounts = (wanted: Credits['role']) =>
    credits.filter(({ role }) => role === wanted).map(({ amount }) => amount.value);
  const available = amounts('available');
  return available.length > 0 && Math.max(...amounts('received'), -Infinity) > Math.max(...available);
}

function judgeHours(amount: Stated<number>, of: Hours['of']): Judgement {
  const text = `${shown(amount.value)} h`;
  if (amount.value <= 0) return implausible('element.out-of-range', amount, text);
  return of === 'contact' ? weak('element.free-text', amount, text) : present(amount, text);
}

function judgeDuration(text: Text): Judgement {
  const duration = readDuration(text.value);
  if (duration?.kind === 'hours') return judgeHours({ value: duration.hours, pointer: text.pointer }, 'achievement');
  if (duration?.kind === 'months-or-years') return implausible('element.out-of-range', text, text.value);
  return weak(duration ? 'element.calendar-only' : 'element.free-text', text, text.value);
}

const AMOUNT_IN_WORDS =
  /\b(\d{1,3}(?:[.,]\d{1,3})?)\s{0,3}(ECTS|ECs?|credits?|hours?|hrs?|h|Stunden|heures?|horas?|ore|uur|uren|godzin\w*|punkt\w* ECTS)\b/i;

function judgeProse(text: Text): Judgement | undefined {
  const [amount] = AMOUNT_IN_WORDS.exec(text.value) ?? [];
  return amount === undefined ? undefined : weak('element.free-text', text, amount);
}

function judgeDates(start: Text | undefined, end: Text | undefined): Judgement | undefined {
  const texts = [start, end].filter(text => text !== undefined);
  const days = texts.map(({ value }) => readMoment(value)?.day ?? value);
  return texts.length === 0 ? undefined : weak('element.calendar-only', texts, days.join(' – '));
}

const creditsOf = (said: Said): readonly Credits[] => said.about('workload').filter(claim => claim.kind === 'credits');

/** Hours stated as a number or as a duration; those of the achievement before those of an activity. */
function hoursOf(said: Said): readonly Hours[] {
  const hours = said.about('workload').flatMap((claim): readonly Hours[] => {
    if (claim.kind === 'hours') return [claim];
    const duration = claim.kind === 'duration' ? readDuration(claim.text.value) : undefined;
    return claim.kind === 'duration' && duration?.kind === 'hours'
      ? [{ kind: 'hours', amount: { value: duration.hours, pointer: claim.text.pointer }, of: claim.of }]
      : [];
  });
  return (['achievement', 'activity'] as const).flatMap(nearness => hours.filter(({ of }) => of === nearness));
}

/** Credits and hours carry the element together; the credits come first, and their ratio must be possible. */
function reviewed(found: Judgement, said: Said): Judgement {
  if (found.status !== 'present') return found;
  const credits = creditsOf(said).find(({ system, amount }) => system === 'ECTS' && amount.value > 0);
  const hours = hoursOf(said).find(({ amount }) => amount.value > 0);
  const both = credits && hours ? together(found, credits, hours, said) : found;
  return hours && both.status === 'present' && exceedsTheCalendar(hours.amount.value, said)
    ? turned(both, 'weak', 'element.workload-ratio')
    : both;
}

function together(found: Judgement, credits: Credits, hours: Hours, said: Said): Judgement {
  const carries = [credits.amount.pointer, hours.amount.pointer];
  if (!found.at.some(pointer => carries.includes(pointer)) || credits.amount.value > limits.ects.max) return found;
  const joint: Judgement = {
    ...found,
    ...(judgeCredits(credits, said).reason === 'element.unusual-size' && { reason: 'element.unusual-size' }),
    value: joined(`${shown(credits.amount.value)} ECTS`, `${shown(hours.amount.value)} h`),
    at: carries,
  };
  const fault = ratioFault(hours.amount.value / credits.amount.value, awardingCountry(said));
  return fault ? turned(joint, fault, 'element.workload-ratio') : joint;
}

/** ECTS Users' Guide 2015: 25 to 30 hours a credit. The bands around it are ours; 20 is a convention in Britain. */
function ratioFault(ratio: number, country: string | undefined): 'weak' | 'implausible' | undefined {
  const { min, max, weakMin, weakMax, minGB } = limits.hoursPerEcts;
  const hoursPerCredit = Number(ratio.toFixed(6));
  if (hoursPerCredit < weakMin || hoursPerCredit > weakMax) return 'implausible';
  return hoursPerCredit < (country === 'GB' ? minGB : min) || hoursPerCredit > max ? 'weak' : undefined;
}

const DAY = 24 * 3_600_000;

/** More hours than the days of the learning have. */
const exceedsTheCalendar = (hours: number, said: Said): boolean =>
  said.about('learning-period').some(({ start, end }) => {
    const [from, to] = [start && readMoment(start.value), end && readMoment(end.value)];
    if (!from || !to || to.at < from.at) return false;
    const days = Math.floor(to.at / DAY) - Math.floor(from.at / DAY) + 1;
    return hours > 24 * days;
  });
