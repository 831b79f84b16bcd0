/** Every way a credential can be hostile, C1 to C45: what the file is, what must be answered, and what was. */
import { afterAll, describe, expect, test } from 'vitest';
import { verify } from '../../core/index.js';
import type { VerificationReport } from '../../core/report/report.js';
import { worldOf } from '../fixtures/environment.js';
import { answersOf } from '../fixtures/report-on.js';
import { sampleDay } from '../fixtures/samples.js';
import { table } from '../tools/table.js';
import { content } from './threats/content.js';
import { display } from './threats/display.js';
import { envelopes } from './threats/envelopes.js';
import { signers } from './threats/signers.js';
import { standing } from './threats/standing.js';
import { makeCast, type Threat } from './threats/threat.js';

const cast = await makeCast();
const made = await Promise.all([content, signers, envelopes, standing, display].map(rows => rows(cast)));
const numberOf = ({ row }: Threat): number => Number(row.slice(1));
const threats = made.flat().toSorted((one, other) => numberOf(one) - numberOf(other));

const lines: (readonly string[])[] = [['row', 'file', 'expected', 'got', '']];
const said = (verdict: string | undefined, codes: Readonly<Record<string, string>>, notes: readonly string[] = []) =>
  [verdict ?? 'no report', ...Object.values(codes), ...notes].join(' ');

/** The answers to the questions that matter, in the same order. */
const answered = (report: VerificationReport | undefined, questions: readonly string[]) => {
  const answers = report ? answersOf(report) : {};
  return Object.fromEntries(questions.map(question => [question, answers[question] ?? 'no answer']));
};

async function judged({ input, answers, checks, notes = [] }: Threat) {
  const reports = await verify(input, worldOf({ ...cast.web, ...answers }, sampleDay));
  const [report] = reports;
  const given = reports.flatMap(one => [...one.issuer.notes, ...one.checks.flatMap(check => check.notes)]);
  return {
    reports,
    verdict: report?.verdict,
    checks: answered(report, Object.keys(checks)),
    notes: notes.filter(note => (given as readonly string[]).includes(note)),
  };
}

describe('threats', () => {
  test.each(threats)('$row, $file', async threat => {
    const { verdict, checks, notes = [], also } = threat;
    const { reports, ...got } = await judged(threat);
    const holds = also?.[1](reports) ?? true;
    const expected = said(verdict, checks, notes);
    lines.push([threat.row, threat.file, expected, said(got.verdict, got.checks, got.notes), also?.[0] ?? '']);
    expect(got).toEqual({ verdict, checks, notes });
    expect(holds, also?.[0]).toBe(true);
  });

  test('no row is missing', () => {
    const rows = Array.from({ length: 45 }, (_, at) => `C${String(at + 1)}`);
    expect([...new Set(threats.map(({ row }) => row))]).toEqual(rows);
  });

  afterAll(() => {
    process.stdout.write(`${table(lines).join('\n')}\n`);
  });
});
