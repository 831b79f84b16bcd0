import { limits } from '../../limits.js';
import type { Node } from './graph.js';
import { decline } from './not-covered.js';
import { type Hash, hexadecimal } from './sha256.js';

/** Names given in the order in which they are asked for (RDFC-1.0 §4.5). */
type Issued = ReadonlyMap<Node, string>;

const withNode = (issued: Issued, node: Node): Issued =>
  issued.has(node) ? issued : new Map(issued).set(node, `_:b${String(issued.size)}`);

/** How much was looked at: cliques of blank nodes would keep anybody busy for ever. */
interface Work {
  /** Hexadecimal. */
  readonly hash: (text: string) => string;
  left: number;
}

interface Path {
  readonly hash: string;
  readonly issued: Issued;
}

/**
 * Labels nodes of which the same is stated, by what is around them (RDFC-1.0 §4.4.3, step 5, and §4.8).
 * @param groups such nodes, in the order of their hashes
 * @param from the number of the next label
 * @throws NotCovered where that would take too long
 */
export function labelAlike(groups: readonly (readonly Node[])[], from: number, hash: Hash): void {
  const alike = groups.flat();
  const work: Work = {
    hash: text => hexadecimal(hash(text)),
    left: limits.canonicalisationSteps + 2 * alike.reduce((sum, node) => sum + weightOf(node), 0),
  };
  let next = from;
  for (const group of groups) {
    const paths = group
      .filter(node => node.label === '')
      .map(node => nDegree(node, withNode(new Map(), node), work))
      .toSorted((one, other) => (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0));
    for (const { issued } of paths)
      for (const node of issued.keys()) if (node.label === '') node.label = `_:c14n${String(next++)}`;
  }
}

const weightOf = ({ incoming, links }: Node): number => 1 + incoming.length + links.length;

function take(work: Work, weight: number): void {
  work.left -= weight;
  if (work.left < 0) decline('too many blank nodes alike');
}

/** RDFC-1.0 §4.8: the shortest way of telling everything around a node, and the names it gives on that way. */
function nDegree(node: Node, issuedBefore: Issued, work: Work): Path {
  take(work, weightOf(node));
  let issued = issuedBefore;
  let told = '';
  const related = relatedTo(node, issued, work);
  for (const hash of [...related.keys()].sort()) {
    const chosen = shortest(related.get(hash) ?? [], issued, work);
    told += hash + chosen.hash;
    issued = chosen.issued;
  }
  return { hash: work.hash(told), issued };
}

/** The blank nodes a node's statements lead to or come from, by how they are related (RDFC-1.0 §4.7). */
function relatedTo(node: Node, issued: Issued, work: Work): ReadonlyMap<string, readonly Node[]> {
  const related = new Map<string, Node[]>();
  const add = (other: Node, position: 's' | 'o', predicate: string): void => {
    if (other === node || !other.isBlank) return;
    const name = other.label || issued.get(other) || (other.hash ? hexadecimal(other.hash) : '');
    const hash = work.hash(position + predicate.trim() + name);
    const group = related.get(hash);
    if (group) group.push(other);
    else related.set(hash, [other]);
  };
  for (const { object, predicate } of node.links) add(object, 'o', predicate);
  for (const { predicate, subject } of node.incoming) add(subject, 's', predicate);
  return related;
}

/** The order of equally related nodes that tells the least text (RDFC-1.0 §4.8.2, step 5.4). `hash` is that text. */
function shortest(nodes: readonly Node[], issued: Issued, work: Work): Path {
  let chosen: Path | undefined;
  for (const order of orders(nodes)) {
    take(work, order.length);
    const path = tell(order, issued, chosen?.hash, work);
    if (path && (chosen === undefined || path.hash < chosen.hash)) chosen = path;
  }
  return chosen ?? { hash: '', issued };
}

/** `undefined` as soon as the text is longer than the one chosen before. */
function tell(order: readonly Node[], before: Issued, chosen: string | undefined, work: Work): Path | undefined {
  const isWorse = (text: string): boolean => chosen !== undefined && text > chosen;
  let issued = before;
  let text = '';
  const deeper: Node[] = [];
  for (const node of order) {
    if (node.label === '') {
      if (!issued.has(node)) deeper.push(node);
      issued = withNode(issued, node);
    }
    text += node.label || (issued.get(node) ?? '');
    if (isWorse(text)) return undefined;
  }
  for (const node of deeper) {
    const below = nDegree(node, issued, work);
    text += `${issued.get(node) ?? ''}<${below.hash}>`;
    issued = below.issued;
    if (isWorse(text)) return undefined;
  }
  return { hash: text, issued };
}

function* orders(nodes: readonly Node[]): Generator<readonly Node[]> {
  if (nodes.length < 2) {
    yield nodes;
    return;
  }
  for (const [at, first] of nodes.entries()) for (const rest of orders(nodes.toSpliced(at, 1))) yield [first, ...rest];
}
