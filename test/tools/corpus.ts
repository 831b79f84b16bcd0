/**
 * `npm run corpus`: judges the credentials other people made that PROOFMARK_CORPUS names, and prints by format and proof
 * how often the report is acceptable, how often exactly the one asked for, and how long it took. `-- edits` edits the
 * genuine ones; `-- elements` judges the examples of PROOFMARK_SPEC element by element and then what PROOFMARK_CORPUS
 * holds; `-- --surfaces` compares what the command line, the extension and the widget report.
 */
import {
  acceptable,
  exact,
  isGenuine,
  judge,
  judgeAll,
  readCorpus,
  type Corpus,
  type Judged,
} from '../conformance/corpus.js';
import { judgeEdits, type EditedCredential } from '../conformance/edited.js';
import { runElementOracles, type Comparison } from '../conformance/elements.js';
import { judgeElementsOf, type JudgedElements } from '../conformance/judged-elements.js';
import { table } from './table.js';

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};
const share = (part: number, whole: number): string =>
  `${String(part)} of ${String(whole)} (${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %)`;

function sayDifferences(judged: readonly Judged[]): void {
  for (const {
    judged: { file, proof },
    differences,
  } of judged.filter(one => !exact(one))) {
    say(`  ${file} (${proof})`);
    for (const { question, expected, found, acceptable: accepted } of differences)
      say(`    ${question}: ${found}, asked for ${expected.join(' | ')}${accepted ? ' (acceptable)' : ''}`);
  }
}

/** Milliseconds, as people compare them. */
const asTime = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;

function timesOf(judged: readonly Pick<Judged, 'milliseconds'>[]): readonly [median: string, worst: string] {
  const times = judged.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return [asTime(times[Math.floor(times.length / 2)] ?? 0), asTime(times.at(-1) ?? 0)];
}

const row = (format: string, proof: string, judged: readonly Judged[]): readonly string[] => [
  format,
  proof,
  String(judged.length),
  String(judged.filter(acceptable).length),
  String(judged.filter(exact).length),
  ...timesOf(judged),
];

function sayTable(judged: readonly Judged[]): void {
  const groups = [
    ...new Map(judged.map(({ judged: { format, proof } }) => [`${format} ${proof}`, { format, proof }])).values(),
  ];
  const rows = groups
    .toSorted((one, other) => `${one.format} ${one.proof}`.localeCompare(`${other.format} ${other.proof}`))
    .map(({ format, proof }) =>
      row(
        format,
        proof,
        judged.filter(one => one.judged.format === format && one.judged.proof === proof),
      ),
    );
  const heading = ['format', 'proof', 'files', 'acceptable', 'first code', 'median', 'worst'];
  for (const line of table([heading, ...rows, row('all', '', judged)])) say(line);
}

async function runCases(corpus: Corpus): Promise<boolean> {
  const [warm] = corpus.cases;
  if (warm) await judge(corpus, warm); // what is loaded once is not a file's own time
  const judged = await judgeAll(corpus, corpus.cases);
  sayTable(judged);
  const answers = judged.reduce((sum, one) => sum + one.answers, 0);
  const different = judged.reduce((sum, one) => sum + one.differences.length, 0);
  say();
  say(`acceptable:                        ${share(judged.filter(acceptable).length, judged.length)} files`);
  say(`equal to the first code asked for: ${share(judged.filter(exact).length, judged.length)} files`);
  say(`                                   ${share(answers - different, answers)} answers`);
  say('\nOther than the first code asked for:');
  sayDifferences(judged);
  return judged.every(acceptable);
}

async function runEdits(corpus: Corpus): Promise<boolean> {
  const edited = await judgeEdits(corpus, corpus.cases.filter(isGenuine), 7);
  const edits = edited.flatMap(credential => credential.edits);
  say(`${String(edited.length)} genuine credentials, ${String(edits.length)} edits`);
  say(`fewest of one credential: ${String(Math.min(...edited.map(credential => credential.edits.length)))}`);
  for (const kind of new Set(edits.map(edit => edit.kind))) {
    const reasons = edits.filter(edit => edit.kind === kind).map(edit => edit.because);
    const counts = [...new Set(reasons)].map(reason => [reason, reasons.filter(one => one === reason).length] as const);
    say(`\n${kind}: ${String(reasons.length)}`);
    for (const line of table(
      counts.sort((a, b) => b[1] - a[1]).map(([reason, count]) => [`  ${reason}`, String(count)]),
    ))
      say(line);
  }
  return sayFindings(edited);
}

function sayFindings(edited: readonly EditedCredential[]): boolean {
  const all = edited.flatMap(({ file, edits }) => edits.map(edit => ({ file, edit })));
  const confirmed = all.filter(({ edit }) => edit.verdict === 'confirmed');
  const better = all.filter(({ edit }) => edit.better);
  const sayEach = (found: typeof all): void => {
    for (const { file, edit } of found) say(`  ${file}: ${edit.kind}, ${edit.what}: ${edit.verdict}, ${edit.because}`);
  };
  say(`\nConfirmed after an edit: ${String(confirmed.length)}. Better than the original: ${String(better.length)}.`);
  sayEach([...confirmed, ...better]);
  return confirmed.length + better.length === 0;
}

async function runElements(folder: string): Promise<boolean> {
  const results = await runElementOracles(folder);
  const counted = (comparisons: readonly Comparison[]): string =>
    `${String(comparisons.filter(({ agrees }) => agrees).length)}/${String(comparisons.length)}`;
  const kinds = ['status', 'pointer', 'code', 'value', 'outcome'] as const;
  const row = (name: string, comparisons: readonly Comparison[]): readonly string[] => [
    name,
    ...kinds.map(kind => counted(comparisons.filter(({ of }) => of === kind))),
  ];
  const all = results.flatMap(({ comparisons }) => comparisons);
  const rows = results.map(({ example, comparisons }) => row(example, comparisons));
  for (const line of table([['example', ...kinds], ...rows, row('all', all)])) say(line);
  say();
  const subjects = [...new Set(all.map(({ subject }) => subject))];
  for (const line of table(
    subjects.map(id =>
      row(
        id,
        all.filter(({ subject }) => subject === id),
      ),
    ),
  ))
    say(line);
  for (const { example, comparisons } of results)
    for (const { subject, of, expected, found } of comparisons.filter(({ agrees }) => !agrees))
      say(`  ${example}, ${subject}: ${of} ${found}, expected ${expected}`);
  return results.every(({ agrees }) => agrees);
}

const STATUSES = ['present', 'weak', 'missing', 'implausible', 'not-applicable'] as const;
const TRACKS = ['recognition', 'recognition-after-questions', 'prior-learning', 'not-assessable'] as const;

const elementsRow = (format: string, judged: readonly JudgedElements[]): readonly string[] => [
  format,
  String(new Set(judged.map(({ file }) => file)).size),
  String(judged.length),
  ...STATUSES.map(status => String(judged.reduce((sum, { counts }) => sum + (counts[status] ?? 0), 0))),
  ...TRACKS.map(track => String(judged.filter(one => one.track === track).length)),
  ...timesOf(judged),
];

async function runElementsOfCorpus(corpus: Corpus): Promise<boolean> {
  const { judged, withoutCredential, thrown } = await judgeElementsOf(corpus);
  const formats = [...new Set(judged.map(({ format }) => format))].toSorted();
  const heading = ['format', 'files', 'credentials', ...STATUSES, ...TRACKS, 'median', 'worst'];
  const rows = formats.map(format =>
    elementsRow(
      format,
      judged.filter(one => one.format === format),
    ),
  );
  say('\nThe eleven elements of the Council list, in what other people made:');
  for (const line of table([heading, ...rows, elementsRow('all', judged)])) say(line);
  say(`\nno credential that is read: ${String(withoutCredential.length)} files; thrown: ${String(thrown.length)}`);
  for (const line of thrown) say(`  ${line}`);
  return thrown.length === 0;
}

async function run(what: string | undefined): Promise<boolean> {
  // Browsers are loaded only where they are asked for.
  if (what === '--surfaces') return (await import('./surfaces.js')).runSurfaces(process.argv[3]);
  const folder = process.env[what === 'elements' ? 'PROOFMARK_SPEC' : 'PROOFMARK_CORPUS'];
  if (!folder) {
    process.stderr.write(
      what === 'elements'
        ? 'PROOFMARK_SPEC is not set: the element oracles were NOT run\n'
        : 'PROOFMARK_CORPUS is not set: the corpus cases were NOT run\n',
    );
    return true;
  }
  if (what === 'elements') {
    const corpus = process.env['PROOFMARK_CORPUS'];
    if (!corpus) process.stderr.write('PROOFMARK_CORPUS is not set: its cases were NOT judged for elements\n');
    return (await runElements(folder)) && (!corpus || (await runElementsOfCorpus(readCorpus(corpus))));
  }
  return what === 'edits' ? runEdits(readCorpus(folder)) : runCases(readCorpus(folder));
}

process.exitCode = (await run(process.argv[2])) ? 0 : 1;
