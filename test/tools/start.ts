/**
 * `npm start`: writes the sample credentials and the web they live in, judges them with the command line that was just
 * built, prints the verdicts, and leaves one report page. Fails when a verdict is not the expected one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { languageFor } from '../../core/language/index.js';
import { plain } from '../../core/language/phrase.js';
import { present } from '../../core/report/present.js';
import type { VerificationReport } from '../../core/report/report.js';
import { makeSamples, sampleDay, type Sample, type Samples } from '../fixtures/samples.js';
import { table } from './table.js';

const folder = join('dist', 'samples');
const mirror = join(folder, 'web');
const page = join('dist', 'report.html');
const fileOf = ({ name }: Sample): string => join(folder, `${name}.json`);

function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

function writeSamples({ samples, web }: Samples): void {
  rmSync(folder, { recursive: true, force: true });
  for (const sample of samples) writeJson(fileOf(sample), sample.document);
  for (const [address, answer] of Object.entries(web)) {
    const { hostname, pathname } = new URL(address);
    writeJson(join(mirror, hostname, pathname.replace(/(\.json)?$/, '.json')), answer);
  }
}

/** The command line with its progress shown; its exit status says that samples were rejected, as they should be. */
function judge(samples: readonly Sample[]): readonly (VerificationReport | undefined)[] {
  const { stdout, error } = spawnSync(
    process.execPath,
    [
      join('dist', 'cli', 'proofmark.js'),
      ...['verify', '--json', '--mirror', mirror, '--now', sampleDay, '--report', page],
      ...samples.map(fileOf),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 256 * 1024 * 1024 },
  );
  if (error) throw error;
  if (!stdout.startsWith('[')) throw new Error('the command line printed no reports');
  const judged = JSON.parse(stdout) as readonly { readonly reports: readonly VerificationReport[] }[];
  return samples.map((_, index) => judged[index]?.reports[0]);
}

const asExpected = (sample: Sample, report: VerificationReport | undefined): boolean =>
  report?.verdict === sample.verdict && report.because === sample.because && report.issuer.rung === sample.rung;

function row(sample: Sample, report: VerificationReport | undefined): readonly string[] {
  if (!report) return [sample.name, 'no report'];
  const { headline, marks } = present(report, { audience: 'recruiter', language: languageFor('en') });
  const count = marks.find(({ id }) => id === 'complete')?.count ?? '';
  const shown = asExpected(sample, report) ? plain(headline) : `NOT AS EXPECTED: ${sample.verdict}, ${sample.because}`;
  return [sample.name, report.verdict, report.because, String(report.issuer.rung), count, shown];
}

const made = await makeSamples();
writeSamples(made);
const reports = judge(made.samples);
const heading = ['sample', 'verdict', 'because', 'rung', 'states', 'in words'];
const rows = made.samples.map((sample, index) => row(sample, reports[index]));
process.stdout.write(`\n${table([heading, ...rows]).join('\n')}\n\nThe report page: ${resolve(page)}\n`);
process.exitCode = made.samples.every((sample, index) => asExpected(sample, reports[index])) ? 0 : 1;
