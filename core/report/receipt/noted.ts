import { withoutTies } from '../../elements/without-ties.js';
import { nothingExposed } from '../exposed.js';
import type { Receipt } from './receipt.js';
import type { VerificationReport } from '../report.js';

/** What a receipt notes as the report it was written from, as far as it was written down; for the words of it alone. */
export const reportNotedIn = (receipt: Receipt): VerificationReport => ({
  format: receipt.format ?? undefined,
  path: receipt.credential.path,
  ...(receipt.credential.fingerprint !== undefined && { fingerprint: receipt.credential.fingerprint }),
  credential: undefined,
  verdict: receipt.verdict,
  because: receipt.because,
  checks: receipt.checks,
  issuer: { ...receipt.issuer, accreditation: [] },
  elements: receipt.elements.map(element => ({ ...element, origin: 'credential', notes: [] })),
  track: receipt.track,
  microbolTrack: receipt.track,
  criteria: undefined,
  ties: withoutTies,
  coverage: receipt.coverage,
  uncovered: [],
  exposure: nothingExposed,
  contacted: receipt.contacted.map(({ at, host, outcome, purpose, unasked, url }) => ({
    url: url ?? `https://${host}/`,
    host,
    purpose,
    outcome,
    at,
    cached: unasked === true,
    mirrored: false,
    milliseconds: 0,
  })),
  checkedAt: receipt.checkedAt,
  input: receipt.input,
});
