/** Credentials to lay side by side: complete ones with what the tests change about them. */
import type { Ties } from '../../../../core/elements/ties.js';
import { withoutTies } from '../../../../core/elements/without-ties.js';
import type { ElementFinding, ElementId } from '../../../../core/elements/element.js';
import { en } from '../../../../core/language/en.js';
import type { Language } from '../../../../core/language/index.js';
import { plain } from '../../../../core/language/phrase.js';
import { unknown } from '../../../../core/report/check.js';
import { together, type Brought, type Together } from '../../../../core/report/together/index.js';
import type { Verdict, VerificationReport } from '../../../../core/report/report.js';
import { checks, findings, report } from '../reports.js';

const stated = (value: string) => ({ value, pointer: '/x' });

export interface Award {
  readonly id?: string;
  readonly title?: string;
  readonly workload?: string | undefined;
  readonly level?: string | undefined;
  readonly date?: string;
  readonly learner?: string;
  readonly issuer?: string;
  readonly verdict?: Verdict;
  readonly ties?: Partial<Ties>;
  readonly elements?: Partial<Record<ElementId, Partial<ElementFinding>>>;
}

const missing = { status: 'missing', reason: 'element.not-stated' } as const;
const value = (text: string | undefined): Partial<ElementFinding> => {
  if (text !== undefined) return { value: text };
  return missing;
};

/** A credential of its own, unless it is given the identifier or the content of another. */
export function award(given: Award = {}): VerificationReport {
  const { date = '2026-06-14', learner, verdict = 'confirmed', ties = {}, elements = {} } = given;
  const title = given.title ?? 'Introduction to Data Ethics';
  const plainReport = report();
  return report({
    verdict,
    because:
      verdict === 'confirmed' ? 'issuer.web-address' : verdict === 'rejected' ? 'proof.altered' : 'proof.unsupported',
    checks: verdict === 'unconfirmed' ? checks(unknown('proof.unsupported')) : checks(),
    credential: {
      ...(plainReport.credential ?? {
        format: 'open-badges-3',
        types: [],
        validFrom: [],
        validUntil: [],
        status: [],
        proofs: [],
        nested: [],
      }),
      ...(given.id !== undefined && { id: stated(given.id) }),
      ...(learner !== undefined && { learner: stated(learner) }),
      title: stated(title),
      issuer: { id: stated(given.issuer ?? 'did:web:uni-lumen.example') },
    },
    elements: findings({
      title: value(title),
      'issue-date': value(date),
      workload: 'workload' in given ? value(given.workload) : {},
      level: 'level' in given ? value(given.level) : {},
      ...(learner !== undefined && { 'learner-identity': value(learner) }),
      ...elements,
    }),
    ties: { ...withoutTies, ...ties },
  });
}

/** Each under a name of its own. */
export const files = (...reports: readonly VerificationReport[]): readonly Brought[] =>
  reports.map((one, at) => ({ label: `file-${String(at + 1)}.json`, reports: [one] }));

export const sideBySide = (brought: readonly Brought[], language: Language = en): Together | undefined =>
  together(brought, { audience: 'recruiter', language });

/** What a section says, its tables row by row. */
export function said(brought: readonly Brought[], name: string, language: Language = en): readonly string[] {
  const section = sideBySide(brought, language)?.sections.find(one => one.name === name);
  if (section === undefined) return [];
  const rows = section.tables.flatMap(table =>
    table.rows.map(({ head, cells }) =>
      [
        table.caption,
        plain(head.says),
        ...cells.map((cell, at) => `${table.columns[at + 1] ?? ''} ${plain(cell.says)}`),
      ].join(' | '),
    ),
  );
  return [...rows, ...section.says.map(plain)];
}

/** The rows of the sums alone. */
export const sums = (brought: readonly Brought[]): readonly string[] =>
  said(brought, 'sums').filter(line => line.includes(' | '));
