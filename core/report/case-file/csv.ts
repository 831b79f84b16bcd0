import type { CaseFileWords } from '../../language/case-file.js';
import type { Language } from '../../language/en.js';
import { plain } from '../../language/phrase.js';
import { lenses } from '../../elements/catalogue.js';
import { limits } from '../../limits.js';
import { csv } from '../csv.js';
import { askedBy, isStated } from '../gaps.js';
import type { VerificationReport } from '../report.js';
import { shown } from '../shown.js';
import { readAmount } from '../together/amount.js';
import type { Written } from './case-file.js';
import { hostsAsked } from './hosts.js';
import { caseRowOf } from './row.js';
import { statedIn, titleIn } from './stated.js';

/** One row of the table to be written down. */
export interface Listed {
  readonly written: Written;
  readonly file: string;
  /** Absent where no check came to an end. */
  readonly report: VerificationReport | undefined;
  /** As a receipt noted it, and not checked again. */
  readonly isNoted: boolean;
}

/** The head of the table. */
export const caseHeads = ({ columns }: CaseFileWords): string => csv([Object.values(columns)]);

/** A row a credential: what the office wrote, then codes and values as they stand, for whoever works on them. */
export function caseLine({ file, isNoted, report, written }: Listed, words: CaseFileWords, language: Language): string {
  const { decidedAt = '', decision, note, number } = written;
  const ours = [readable(number), readable(note), words.decisions[decision], decidedAt, readable(file)];
  return csv([[...ours, ...(report ? found(report, isNoted, words, language) : Object.values(NOTHING))]]);
}

type Found = Exclude<keyof CaseFileWords['columns'], 'number' | 'note' | 'decision' | 'decidedAt' | 'file'>;

const NOTHING: Readonly<Record<Found, string>> = {
  title: '',
  standing: '',
  verdict: '',
  because: '',
  answer: '',
  signer: '',
  rung: '',
  stated: '',
  asked: '',
  ects: '',
  hours: '',
  level: '',
  issued: '',
  ends: '',
  hosts: '',
  checkedAt: '',
  file256: '',
  fingerprint: '',
};

function found(
  report: VerificationReport,
  isNoted: boolean,
  words: CaseFileWords,
  language: Language,
): readonly string[] {
  const amount = readAmount(report);
  const row = caseRowOf(report, language);
  const size = amount === undefined ? '' : String(amount.hundredths / 100);
  // Whoever counts the rows that are confirmed counts no note: anybody can write one.
  const stands = (answer: string): string => (isNoted ? `${words.asNoted}: ${answer}` : answer);
  const cells: Readonly<Record<Found, string>> = {
    ...NOTHING,
    title: raw(titleIn(report)),
    standing: isNoted ? words.asNoted : words.checkedNow,
    verdict: stands(report.verdict),
    because: report.because,
    answer: stands(plain(row.answer)),
    signer: row.signer === undefined ? '' : plain(row.signer),
    rung: String(report.issuer.rung),
    ...(report.elements.length > 0 && {
      stated: String(askedBy(report.elements, 'council').filter(isStated).length),
      asked: String(lenses.council.length),
    }),
    ...(amount?.unit === 'ECTS' && { ects: size }),
    ...(amount?.unit === 'hours' && { hours: size }),
    level: amount?.level === undefined ? '' : String(amount.level),
    issued: raw(statedIn(report, 'issue-date')),
    ends: raw(statedIn(report, 'expiry')),
    hosts: hostsAsked(report)
      .map(host => shown(host))
      .join(' '),
    checkedAt: report.checkedAt,
    file256: report.input?.sha256 ?? '',
    fingerprint: report.fingerprint ?? '',
  };
  return Object.values(cells);
}

/** What could reorder or hide what stands around it; a note keeps its lines, and an emoji what joins it. */
const HIDING = /[^\P{Cc}\t\r\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What an office wrote, or somebody in its place: it may come from a file. */
const readable = (text: string): string => text.replace(HIDING, '');

const raw = (text: string | undefined): string => (text === undefined ? '' : shown(text, limits.evaluatedGraphemes));
