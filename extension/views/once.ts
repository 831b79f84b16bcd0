const said = new WeakSet<object>();

/**
 * Each answer is said once, however often it is drawn.
 *
 * @param answer the object it is kept in
 */
export function once(answer: object, say: () => void): void {
  if (said.has(answer)) return;
  said.add(answer);
  say();
}
