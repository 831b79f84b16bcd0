/** RDFC-1.0 by itself: small graphs of blank nodes, of every shape that is hard to tell apart. */
import { canonize } from 'rdf-canonize';
import { canonical } from '../../../core/proofs/data-integrity/canonical.js';
import { blankNode, connect, emptyGraph, namedNode } from '../../../core/proofs/data-integrity/graph.js';
import { NotCovered } from '../../../core/proofs/data-integrity/not-covered.js';
import { type Dice, times } from './dice.js';

/** A statement between blank nodes, by number; or about a text; or by a thing that has a name. */
interface Statement {
  readonly from: number | 'named';
  readonly predicate: string;
  readonly to: number | { readonly text: string };
}

const PREDICATES = ['urn:p:a', 'urn:p:b', 'urn:p:𝒳', 'urn:p:\uffff'];
const TEXTS = ['a', 'b', '𝒳', '\uffff', '\ue000', '😀'];
const NAMED = 'urn:n:1';

type Edges = readonly (readonly [number, number])[];

const path = (size: number): Edges => times(size - 1, index => [index, index + 1] as const);
const cycle = (size: number): Edges => times(size, index => [index, (index + 1) % size] as const);
const tree = (size: number): Edges => times(size - 1, index => [Math.floor(index / 2), index + 1] as const);
const clique = (size: number): Edges =>
  times(size * size, index => [Math.floor(index / size), index % size] as const).filter(
    ([one, other]) => one !== other,
  );
const star = (size: number): Edges => times(size - 1, index => [0, index + 1] as const);

const moved = (edges: Edges, by: number): Edges => edges.map(([from, to]) => [from + by, to + by] as const);

function shaped(dice: Dice): Edges {
  const size = 2 + dice.below(4);
  const one = dice.of([path, cycle, tree, clique, star])(size);
  const loose = (): Edges => times(dice.below(7), () => [dice.below(size), dice.below(size)] as const);
  return dice.of<() => Edges>([
    () => one,
    () => [...one, ...moved(size > 4 ? path(3) : one, size)],
    () => [...one, ...loose()],
    () => loose(),
    () => [...one, ...one.map(([from, to]) => [to, from] as const)],
    () => [...one, ...moved(one.length > 6 ? path(2) : one, size), [0, size] as const],
  ])();
}

/** Mostly one predicate for all, so that little tells the nodes apart. */
export function graphFrom(dice: Dice): readonly Statement[] {
  const predicate = dice.of(PREDICATES);
  const edges = shaped(dice).map(([from, to]): Statement => ({
    from,
    predicate: dice.chance(0.85) ? predicate : dice.of(PREDICATES),
    to,
  }));
  const size = Math.max(0, ...edges.flatMap(({ from, to }) => [Number(from), Number(to)])) + 1;
  const texts = times(dice.chance(0.5) ? dice.below(3) : 0, (): Statement => ({
    from: dice.below(size),
    predicate: dice.of(PREDICATES),
    to: { text: dice.of(TEXTS) },
  }));
  const around = times(dice.chance(0.3) ? 1 : 0, (): Statement => ({ from: 'named', predicate, to: dice.below(size) }));
  const all = [...edges, ...texts, ...around].map(statement => [JSON.stringify(statement), statement] as const);
  return [...new Map(all).values()];
}

const written = (statements: readonly Statement[]): string =>
  statements
    .map(({ from, predicate, to }) => {
      const subject = from === 'named' ? `<${NAMED}>` : `_:n${String(from)}`;
      return `${subject} <${predicate}> ${typeof to === 'number' ? `_:n${String(to)}` : JSON.stringify(to.text)} .\n`;
    })
    .join('');

/** As our own engine canonicalises it; `undefined` where it declines. */
function own(statements: readonly Statement[]): string | undefined {
  const graph = emptyGraph();
  const nodes = new Map<number, ReturnType<typeof blankNode>>();
  const nodeOf = (number: number): ReturnType<typeof blankNode> => {
    const node = nodes.get(number) ?? blankNode(graph);
    nodes.set(number, node);
    return node;
  };
  for (const { from, predicate, to } of statements) {
    const subject = from === 'named' ? namedNode(graph, NAMED) : nodeOf(from);
    if (typeof to === 'number') connect(subject, ` <${predicate}> `, nodeOf(to));
    else subject.tails.push(` <${predicate}> ${JSON.stringify(to.text)} .\n`);
  }
  try {
    return canonical(graph);
  } catch (error) {
    if (error instanceof NotCovered) return undefined;
    throw error;
  }
}

/** Other numbers for the same nodes, and another order. */
function disguised(statements: readonly Statement[], dice: Dice): readonly Statement[] {
  const numbers = dice.shuffled(times(32, index => index));
  const other = (number: number): number => numbers[number] ?? number;
  return dice.shuffled(
    statements.map(({ from, predicate, to }) => ({
      from: from === 'named' ? from : other(from),
      predicate,
      to: typeof to === 'number' ? other(to) : to,
    })),
  );
}

export type GraphAnswer = 'same' | 'declined' | 'different' | 'depends on labels';

/** Against the packages, which may take as long as they like, and against itself under other labels. */
export async function compareGraphs(
  statements: readonly Statement[],
  dice: Dice,
): Promise<{ readonly answer: GraphAnswer; readonly text: string; readonly own: string; readonly packages: string }> {
  const text = written(statements);
  const ours = own(statements);
  const packages = await canonize(text, {
    algorithm: 'RDFC-1.0',
    inputFormat: 'application/n-quads',
    maxWorkFactor: Infinity,
  });
  const again = own(disguised(statements, dice));
  const told = { text, own: ours ?? 'declined', packages };
  if (ours === undefined) return { ...told, answer: 'declined' };
  if (ours !== packages) return { ...told, answer: 'different' };
  return {
    ...told,
    own: again ?? 'declined',
    answer: again === ours || again === undefined ? 'same' : 'depends on labels',
  };
}
