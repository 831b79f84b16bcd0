import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Presentation, type VerificationReport, present } from '../../core/index.js';
import type { IssuerActs } from './issuer-card.js';
import { useReader } from './reader.js';
import { type Act, Report } from './report.js';
import { useCredentialLanguage } from './use-credential-language.js';

interface CheckedParts {
  readonly report: VerificationReport;
  /** Of the report as it was judged. */
  readonly presentation: Presentation;
  readonly act: Act;
  readonly issuerActs: IssuerActs;
  readonly twice: () => void;
}

/** A report where it was made, in the language its reader chose for it. */
export function CheckedReport({ presentation, report: judged, ...acts }: CheckedParts): JSX.Element {
  const { audience, language } = useReader();
  const { choice, report } = useCredentialLanguage(judged);
  const shown = useMemo(
    () => (report === judged ? presentation : present(report, { audience, language })),
    [report, presentation],
  );
  return <Report of={shown} on={report} languageChoice={choice} {...acts} />;
}
