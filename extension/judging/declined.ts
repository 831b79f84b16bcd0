import type { VerificationReport } from '../../core/index.js';

const NOTHING: readonly string[] = ['format.unreachable', 'format.not-a-credential'];

/** Nothing was found where it was asked for, whatever the reason. */
export const gaveNothing = (reports: readonly VerificationReport[]): boolean =>
  reports.every(({ because }) => NOTHING.includes(because));

/** Sign in first, not allowed, not here, not any more: whoever answers so offers nothing a machine can check. */
const DECLINING: readonly (number | undefined)[] = [401, 403, 404, 410];

/** Whether the host declined to answer, which says nothing about the credential. */
export const areDeclined = (reports: readonly VerificationReport[]): boolean =>
  reports.every(
    ({ because, contacted }) =>
      because === 'format.unreachable' && DECLINING.includes(contacted.findLast(isOfCredential)?.status),
  );

const isOfCredential = ({ purpose }: VerificationReport['contacted'][number]): boolean => purpose === 'credential';
