/** A worker or a process of Node with one contender, named by whoever starts it. */
import net from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { answer } from './answer.js';

/** Each is loaded by its own worker alone, and only when it is told to: loading is timed. */
const contenders = {
  proof: () => import('../../../dist/tools/contender-proof.js'),
  whole: () => import('../../../dist/tools/contender-whole.js'),
  stock: () => import('./stock.js'),
  memoised: () => import('./memoised.js'),
  digitalcredentials: () => import('./digitalcredentials.js'),
  'verifier-core': () => import('./verifier-core.js'),
  jose: () => import('./jose.js'),
  'web-crypto': () => import('./web-crypto.js'),
  'node-crypto': () => import('./node-crypto.js'),
};

net.Socket.prototype.connect = () => {
  throw new TypeError('there is no web here');
};

function room(isTidied) {
  if (isTidied) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const name = workerData?.name ?? process.argv[2];
const port = parentPort ?? process;
const say = message => (parentPort ? parentPort.postMessage(message) : process.send(message));
answer(then => port.on('message', then), say, contenders[name], room);
