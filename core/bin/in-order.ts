/**
 * Works on items as they come, so many at once, and gives the results in the order of the items. An item that takes long
 * holds back those after it: never more than `most` are begun and not given.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  most: number,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<R>[] = [];
  let next: Promise<IteratorResult<T, unknown>> | undefined = source.next();
  try {
    while (next !== undefined || begun.length > 0) {
      const [first] = begun;
      const comes = next !== undefined && begun.length < most ? next.then(item => ({ item })) : undefined;
      const event = await Promise.race([
        ...(first ? [first.then(result => ({ result }))] : []),
        ...(comes ? [comes] : []),
      ]);
      if ('result' in event) {
        void begun.shift();
        yield event.result;
      } else if (event.item.done === true) next = undefined;
      else {
        begun.push(quiet(work(event.item.value)));
        next = source.next();
      }
    }
  } finally {
    // Where it waits for more, as at a pipe, nobody waits for it.
    void source.return?.();
  }
}

/** A failure is met when its turn comes; until then nobody listens, and it is not to end the process. */
function quiet<R>(work: Promise<R>): Promise<R> {
  work.catch(() => undefined);
  return work;
}

/** The first so many items, and all of them again: who wants to know whether there are several looks, and takes none away. */
export async function ahead<T>(
  items: AsyncGenerator<T>,
  most: number,
): Promise<{ readonly first: readonly T[]; readonly all: AsyncGenerator<T> }> {
  const first: T[] = [];
  let isOver = false;
  while (first.length < most && !isOver) {
    const next = await items.next();
    if (next.done === true) isOver = true;
    else first.push(next.value);
  }
  return { first, all: chained(first, items) };
}

async function* chained<T>(first: readonly T[], rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
