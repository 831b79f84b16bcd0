/** Many small graphs, canonicalised by both engines and under other labels. */
import type { Difference } from './compared-documents.js';
import { type Dice, times } from './dice.js';
import { compareGraphs, graphFrom } from './graphs.js';

export interface ComparedGraphs {
  readonly made: number;
  readonly identical: number;
  readonly declined: number;
  readonly differences: readonly Difference[];
}

export async function compareManyGraphs(dice: Dice, wanted: number): Promise<ComparedGraphs> {
  const compared: Awaited<ReturnType<typeof compareGraphs>>[] = [];
  for (const statements of times(wanted, () => graphFrom(dice))) compared.push(await compareGraphs(statements, dice));
  const answering = (answer: string) => compared.filter(one => one.answer === answer);
  const wrong = compared.filter(({ answer }) => answer === 'different' || answer === 'depends on labels');
  return {
    made: compared.length,
    identical: answering('same').length,
    declined: answering('declined').length,
    differences: wrong
      .toSorted((one, other) => one.text.length - other.text.length)
      .map(({ answer, text, own, packages }) => ({ where: `graph, ${answer}`, document: text, own, packages })),
  };
}
