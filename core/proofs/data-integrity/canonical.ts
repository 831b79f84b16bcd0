import { type Graph, type Link, type Node } from './graph.js';
import { decline } from './not-covered.js';
import { labelAlike } from './related.js';
import { type Hash, shortHash } from './sha256.js';

/**
 * The statements in canonical N-Quads (RDF Dataset Canonicalization 1.0, RDFC-1.0 with SHA-256), of a graph without
 * names. Writes the labels of blank nodes into it.
 * @param hash SHA-256 of a text in UTF-8, for many short ones
 * @throws NotCovered where telling nodes apart would take too long
 */
export function canonical(graph: Graph, hash: Hash = shortHash): string {
  const named = [...graph.named.values()].filter(isSubject);
  for (const node of named) sortTails(node);
  for (const node of graph.blank) sortTails(node);
  labelBlank(graph.blank, hash);
  const sorted = [...named.toSorted(byLabel), ...graph.blank.filter(isSubject).toSorted(byLabel)];
  return sorted.map(node => statements(node, node.label)).join('');
}

const isSubject = ({ links, tails }: Node): boolean => tails.length + links.length > 0;

/** As whole statements would be sorted: no label of an IRI begins another, and of two blank ones the shorter is first. */
const byLabel = (one: Node, other: Node): number => (one.label < other.label ? -1 : 1);

/** Each statement once. Values of JSON that differ and come to one statement are two to the library. */
function sortTails(node: Node): void {
  const { tails } = node;
  if (tails.length < 2) return;
  tails.sort();
  if (!tails.some((tail, at) => tail === tails[at + 1])) return;
  if (node.hasPlain) return decline('the same value twice');
  node.tails = tails.filter((tail, at) => tail !== tails[at + 1]);
}

/** A node's statements, sorted, with `label` for itself and `named` for the blank nodes they lead to. */
function statements({ links, tails }: Node, label: string, named = labelOf): string {
  const all =
    links.length === 0 ? tails : [...tails, ...links.map(link => `${link.predicate}${named(link)} .\n`)].sort();
  return all.length === 0 ? '' : label + all.join(label);
}

const labelOf = ({ object }: Link): string => object.label;

/** RDFC-1.0 §4.4.3, steps 3 to 5: first by what is stated of each, then, where that is alike, by what is around it. */
function labelBlank(blank: readonly Node[], hash: Hash): void {
  if (blank.length < 2) {
    for (const node of blank) node.label = '_:c14n0';
    return;
  }
  for (const node of blank) node.hash = hash(firstDegree(node));
  const groups = alikeIn(blank.toSorted(byHash));
  let issued = 0;
  for (const [node, ...others] of groups) {
    if (node && others.length === 0) node.label = `_:c14n${String(issued++)}`;
  }
  if (issued < blank.length)
    labelAlike(
      groups.filter(group => group.length > 1),
      issued,
      hash,
    );
}

/** Byte by byte, which is the order of their hexadecimal forms. */
function byHash({ hash: one }: Node, { hash: other }: Node): number {
  for (let at = 0; at < HASH_BYTES; at += 1) {
    const difference = (one?.[at] ?? 0) - (other?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const HASH_BYTES = 32;

/** Nodes of which the same is stated, together. @param sorted by their hashes */
function alikeIn(sorted: readonly Node[]): readonly (readonly Node[])[] {
  const groups: Node[][] = [];
  for (const [at, node] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before && byHash(before, node) === 0) groups.at(-1)?.push(node);
    else groups.push([node]);
  }
  return groups;
}

/** Everything stated of a blank node, with `_:a` for itself and `_:z` for every other (RDFC-1.0 §4.6). */
function firstDegree(node: Node): string {
  const named = ({ object }: Link): string => (object === node ? '_:a' : '_:z');
  const own = statements(node, '_:a', named);
  const incoming = node.incoming.filter(({ subject }) => subject !== node);
  if (incoming.length === 0) return own;
  const lines = incoming.map(
    ({ subject, predicate }) => `${subject.isBlank ? '_:z' : subject.label}${predicate}_:a .\n`,
  );
  const isFirst = (line: string): boolean => line.startsWith('<');
  const [before, after] = [lines.filter(isFirst).sort(), lines.filter(line => !isFirst(line)).sort()];
  return before.join('') + own + after.join('');
}
