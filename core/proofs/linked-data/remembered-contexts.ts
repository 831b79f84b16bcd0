import context, { type ActiveContext, type Contexts, type Processing } from 'jsonld/lib/context.js';

/** Whoever hears the events of one reading of a document: no two readings have the same. */
type Reading = object;
type Ways = Map<string, Promise<ActiveContext>>;

/**
 * jsonld works a context that stands inside another one out again for every node it applies to, and copies whole contexts
 * to do so (digitalbazaar/jsonld.js#414). With this each is worked out once in one reading of a document. What comes out
 * is the same, which the gate compares. It has to be done before anything else of jsonld is read (decision 10).
 */
export function remember(contexts: Contexts): void {
  const { process, getInitialContext } = contexts;
  const readings = new WeakMap<Reading, WeakMap<ActiveContext, WeakMap<object, Ways>>>();

  contexts.process = call => {
    const { activeCtx, localCtx, propagate = true, overrideProtected = false, options, cycles } = call;
    const reading = options.eventHandler;
    // Addresses and lists have a memory of jsonld's own; with `cycles` a context is only looked through for mistakes.
    if (!isPlain(localCtx) || !reading || cycles) return process(call);
    const inReading = entry(readings, reading, () => new WeakMap<ActiveContext, WeakMap<object, Ways>>());
    const underActive = entry(inReading, activeCtx, () => new WeakMap<object, Ways>());
    const ways = entry(underActive, localCtx, () => new Map() as Ways);
    const way = `${String(propagate)} ${String(overrideProtected)}`;
    const known = ways.get(way) ?? process(call);
    ways.set(way, known);
    return known;
  };

  // Every context is a copy of the first one, and takes this along.
  contexts.getInitialContext = options =>
    Object.assign(getInitialContext(options), { revertToPreviousContext: contextBefore });
}

const isPlain = (value: Processing['localCtx']): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Contexts are not changed once they are there, so one copy does for all that go back to it. */
const copies = new WeakMap<ActiveContext, ActiveContext>();

function contextBefore(this: ActiveContext): ActiveContext {
  const { previousContext } = this;
  return previousContext ? entry(copies, previousContext, () => previousContext.clone()) : this;
}

function entry<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, made: () => Value): Value {
  const value = map.get(key) ?? made();
  map.set(key, value);
  return value;
}

remember(context);
