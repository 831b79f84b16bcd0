/** The statements of a document, by what they are about. */
export interface Graph {
  readonly named: Map<string, Node>;
  readonly blank: Node[];
}

/** Something statements are about: a thing with an IRI, or a blank node. */
export interface Node {
  /** `<iri>`; the canonical label of a blank node (`_:c14n0`), once it has one. */
  label: string;
  readonly isBlank: boolean;
  /** Its statements about IRIs and literals, in N-Quads after the subject: ` <predicate> object .\n`. */
  tails: string[];
  /** Whether one of them is about something that the library keeps twice: a number, a truth value, an empty list, a typed text. */
  hasPlain: boolean;
  /** Its statements about blank nodes. */
  readonly links: Link[];
  /** The statements about it, of a blank node. */
  readonly incoming: Link[];
  /** Of its first-degree statements (RDFC-1.0 §4.6), once it is known. */
  hash: Uint8Array | undefined;
}

export interface Link {
  readonly subject: Node;
  /** With what stands around it: ` <predicate> `. */
  readonly predicate: string;
  readonly object: Node;
}

export const emptyGraph = (): Graph => ({ named: new Map(), blank: [] });

const node = (label: string, isBlank: boolean): Node => ({
  label,
  isBlank,
  tails: [],
  hasPlain: false,
  links: [],
  incoming: [],
  hash: undefined,
});

export function namedNode({ named }: Graph, iri: string): Node {
  const found = named.get(iri);
  if (found) return found;
  const made = node(`<${iri}>`, false);
  named.set(iri, made);
  return made;
}

export function blankNode({ blank }: Graph): Node {
  const made = node('', true);
  blank.push(made);
  return made;
}

/** A statement that leads from one node to another. The same one twice is one. */
export function connect(subject: Node, predicate: string, object: Node): void {
  if (!object.isBlank) {
    subject.tails.push(`${predicate}${object.label} .\n`);
    return;
  }
  if (object.incoming.some(link => link.subject === subject && link.predicate === predicate)) return;
  const link = { subject, predicate, object };
  subject.links.push(link);
  object.incoming.push(link);
}
