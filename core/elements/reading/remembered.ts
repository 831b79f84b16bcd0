/** What pure functions made of the texts they were asked about. */
type Memory = Map<(text: string) => unknown, Map<string, unknown>>;

let memory: Memory | undefined;

/**
 * One text of a credential is asked many questions, each of which needs its lines, sentences or words again. They are
 * remembered while the work goes on, and forgotten with its end: no text of a credential outlives its judgement.
 */
export function remembering<T>(work: () => T): T {
  if (memory) return work();
  memory = new Map();
  try {
    return work();
  } finally {
    memory = undefined;
  }
}

/** The same function, which answers from memory what it was asked before in the work that goes on. */
export const remembered =
  <T>(read: (text: string) => T): ((text: string) => T) =>
  text => {
    if (!memory) return read(text);
    const known = answersOf(read, memory) as Map<string, T>;
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };

function answersOf(read: (text: string) => unknown, among: Memory): Map<string, unknown> {
  const known = among.get(read) ?? new Map<string, unknown>();
  among.set(read, known);
  return known;
}
