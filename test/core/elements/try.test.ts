import { test } from 'vitest';
import { complete, judge, achieving } from './fixture.js';
test('x', () => {
  judge(complete);
  let t = performance.now();
  for (let i = 0; i < 50; i++) judge(complete);
  console.log('per judge', (performance.now() - t) / 50);
  for (const [n, text] of [['words', 'attend the word of life '.repeat(50000)], ['dots', '.'.repeat(1e6)], ['hash', '#'.repeat(1e6)], ['lt', '<p '.repeat(3e5)], ['br', '['.repeat(1e6)], ['digits', '1'.repeat(1e6)], ['d2','1.1 '.repeat(2e5)], ['sp', ' '.repeat(1e6)+'a'], ['nl', 'a\n'.repeat(5e5)], ['hnl', 'Learning outcomes:\n'.repeat(1e5)],['can', 'learner can '.repeat(1e5)],['aa','a'.repeat(1e6)],['st', '**'.repeat(5e5)],['euro','europ '.repeat(1e5)],['col',':'.repeat(1e6)],['nlc','x:\n'.repeat(5e5)]] as const) {
    t = performance.now();
    judge(achieving({ 'criteria.narrative': text, description: text, name: text, assessmentType: text, participationType: text, ECTS: text, 'alignment.0.targetName': text, 'alignment.0.targetFramework': text,'alignment.0.targetUrl': text, tag: [text] }));
    console.log(n, performance.now() - t);
  }
});
