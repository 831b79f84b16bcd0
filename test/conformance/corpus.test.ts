import { describe, expect, test } from 'vitest';
import { isGenuine, judge, readCorpus, type Case } from './corpus.js';
import { editKinds } from './edits.js';
import { judgeEdits } from './edited.js';

const folder = process.env['PROOFMARK_CORPUS'];
if (!folder) process.stderr.write('PROOFMARK_CORPUS is not set: the corpus cases were NOT run\n');
const corpus = folder ? readCorpus(folder) : { folder: '', now: new Date(0), cases: [] };
const genuine = corpus.cases.filter(isGenuine);

describe.runIf(folder)('credentials other people made', () => {
  test('there are some to judge', () => {
    expect(corpus.cases.length).toBeGreaterThan(140);
    expect(genuine.length).toBeGreaterThan(100);
  });

  test.each(corpus.cases)('$file is judged as its manifest says', async one => {
    const judged = await judge(corpus, one);
    expect(judged.differences.filter(difference => !difference.acceptable)).toEqual([]);
  });

  const isPlain = ({ file }: Case): boolean => file.endsWith('.json') && !file.startsWith('edc/');
  const chosen = genuine.filter((one, index) => !isPlain(one) || index % 10 === 0);

  test.each(chosen)('no edit of $file is confirmed or better than the original', async one => {
    const [judged] = await judgeEdits(corpus, [one], 2);
    expect(judged?.edits.length).toBeGreaterThanOrEqual(editKinds.length * 2);
    expect(judged?.edits.filter(edit => edit.better || edit.verdict === 'confirmed')).toEqual([]);
  });
});
