/**
 * What is missing in jsonld (digitalbazaar/jsonld.js#414): a context that stands inside another one is worked out again
 * for every node. Here it is remembered, by the context it is read in, by itself, and by how it is read; and going back
 * to the context before is going back to the same one, not to a copy. Only in the worker that loads this.
 */
import context from 'jsonld/lib/context.js';

const { getInitialContext, process } = context;
const remembered = new WeakMap();

const inside = (known, key) => {
  if (!known.has(key)) known.set(key, new WeakMap());
  return known.get(key);
};

context.process = call => {
  const { activeCtx, localCtx, overrideProtected = false, propagate = true } = call;
  if (typeof localCtx !== 'object' || localCtx === null || Array.isArray(localCtx)) return process(call);
  const known = inside(remembered, activeCtx);
  if (!known.has(localCtx)) known.set(localCtx, new Map());
  const ways = known.get(localCtx);
  const way = `${propagate} ${overrideProtected}`;
  if (!ways.has(way)) ways.set(way, process(call));
  return ways.get(way);
};

function before() {
  return this.previousContext ?? this;
}

// Every context is a copy of the first one, and takes this along.
context.getInitialContext = options => Object.assign(getInitialContext(options), { revertToPreviousContext: before });
