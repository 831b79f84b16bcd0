import { describe, expect, test } from 'vitest';
import { acceptable, isRequired, judge, judgeAll, readCorpus } from './corpus.js';
import { editKinds } from './edits.js';
import { judgeEdits } from './edited.js';

const folder = process.env['PROOFMARK_CORPUS'];
if (!folder) process.stderr.write('PROOFMARK_CORPUS is not set: the corpus cases were NOT run\n');
const corpus = folder ? readCorpus(folder) : { folder: '', now: new Date(0), cases: [] };
const required = corpus.cases.filter(one => isRequired(corpus, one));

describe.runIf(folder)('credentials other people made', () => {
  test('there are some to judge', () => {
    expect(required.length).toBeGreaterThan(100);
  });

  test.each(required)('$file is judged as its manifest says', async one => {
    const judged = await judge(corpus, one);
    expect(judged.differences.filter(difference => !difference.acceptable)).toEqual([]);
  });

  test('what is not required yet still gets a report, and an accusation only where one is due', async () => {
    const others = corpus.cases.filter(one => !required.includes(one));
    const judged = await judgeAll(corpus, others);
    const accused = judged.filter(
      one =>
        !acceptable(one) &&
        one.differences.some(({ question, found }) => question === 'verdict' && found === 'rejected'),
    );
    expect(accused.map(({ judged: { file } }) => file)).toEqual([]);
  });

  test('an edited credential is never confirmed and never better than the original', async () => {
    const genuine = required.filter(({ expected }) => expected.checks['proof'] === 'proof.intact');
    const tenth = genuine.filter((_, index) => index % 10 === 0);
    const edits = (await judgeEdits(corpus, tenth, 3)).flatMap(credential => credential.edits);
    expect(edits.length).toBe(tenth.length * editKinds.length * 3);
    expect(edits.filter(edit => edit.better || edit.verdict === 'confirmed')).toEqual([]);
  });
});
