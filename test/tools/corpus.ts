/**
 * `npm run corpus`: judges the credentials other people made that PROOFMARK_CORPUS names, and prints how often the
 * report is acceptable and how often exactly the one asked for. `-- edits` edits the genuine ones; `-- elements` judges
 * the examples of PROOFMARK_SPEC element by element.
 */
import {
  acceptable,
  exact,
  isRequired,
  judgeAll,
  readCorpus,
  type Corpus,
  type Judged,
} from '../conformance/corpus.js';
import { editKinds } from '../conformance/edits.js';
import { judgeEdits, type EditedCredential } from '../conformance/edited.js';
import { runElementOracles, type Comparison } from '../conformance/elements.js';
import { table } from './table.js';

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};
const share = (part: number, whole: number): string =>
  `${String(part)} of ${String(whole)} (${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %)`;

function sayFigures(name: string, judged: readonly Judged[]): void {
  say(name);
  say(`  acceptable:                        ${share(judged.filter(acceptable).length, judged.length)}`);
  say(`  equal to the first code asked for: ${share(judged.filter(exact).length, judged.length)}`);
}

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

async function runCases(corpus: Corpus): Promise<boolean> {
  const judged = await judgeAll(corpus, corpus.cases);
  const required = judged.filter(one => isRequired(corpus, one.judged));
  const others = judged.filter(one => !required.includes(one));
  sayFigures('All cases', judged);
  say();
  sayFigures('Required (the first data models and proofs)', required);
  sayDifferences(required);
  say();
  sayFigures('Other data models, proofs and carriers', others);
  sayDifferences(others);
  return required.every(acceptable);
}

async function runEdits(corpus: Corpus): Promise<boolean> {
  const edited = await judgeEdits(
    corpus,
    corpus.cases.filter(one => isRequired(corpus, one)),
    7,
  );
  const edits = edited.flatMap(credential => credential.edits);
  say(`${String(edited.length)} genuine credentials, ${String(edits.length)} edits`);
  for (const kind of editKinds) {
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

async function run(what: string | undefined): Promise<boolean> {
  const folder = process.env[what === 'elements' ? 'PROOFMARK_SPEC' : 'PROOFMARK_CORPUS'];
  if (!folder) {
    process.stderr.write(
      what === 'elements'
        ? 'PROOFMARK_SPEC is not set: the element oracles were NOT run\n'
        : 'PROOFMARK_CORPUS is not set: the corpus cases were NOT run\n',
    );
    return true;
  }
  if (what === 'elements') return runElements(folder);
  return what === 'edits' ? runEdits(readCorpus(folder)) : runCases(readCorpus(folder));
}

process.exitCode = (await run(process.argv[2])) ? 0 : 1;
