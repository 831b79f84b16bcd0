import type { VerificationReport } from './report.js';

/** The same report, with what the credential states in another of its languages. Nothing is judged or asked again. */
export function inLanguage(report: VerificationReport, language: string): VerificationReport {
  const chosen = report.languages?.all.find(one => one.language === language);
  if (!report.languages || !chosen) return report;
  return { ...report, elements: chosen.elements, languages: { ...report.languages, read: language } };
}
