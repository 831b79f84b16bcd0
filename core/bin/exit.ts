import type { Rung, VerificationReport } from '../report/report.js';

/** What the command tells the shell; a later row wins. 64 and 66 are those of sysexits.h. */
export const exit = { confirmed: 0, unconfirmed: 2, rejected: 1, changed: 3, wrongUsage: 64, cannotOpen: 66 } as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];

const SERIOUSNESS: readonly ExitStatus[] = [
  exit.confirmed,
  exit.changed,
  exit.unconfirmed,
  exit.rejected,
  exit.cannotOpen,
];

/** Confirmed, but by a signer less known than was asked for. */
export const isBelow = ({ issuer, verdict }: VerificationReport, required: Rung): boolean =>
  verdict === 'confirmed' && issuer.rung < required;

const statusOf = (report: VerificationReport, required: Rung): ExitStatus =>
  isBelow(report, required) ? exit.unconfirmed : exit[report.verdict];

/** The most serious of several; of none, that all is confirmed. */
export const worstOf = (statuses: readonly ExitStatus[]): ExitStatus =>
  SERIOUSNESS.findLast(status => statuses.includes(status)) ?? exit.confirmed;

/** The most serious status of all reports; `openedAll` is false when an input could not be opened. */
export const exitStatus = (reports: readonly VerificationReport[], required: Rung, openedAll: boolean): ExitStatus =>
  worstOf([openedAll ? exit.confirmed : exit.cannotOpen, ...reports.map(report => statusOf(report, required))]);
