/** Stands in for the package `setimmediate` in browsers: yields to the event loop, and never makes code from text. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];

channel.port1.onmessage = () => waiting.shift()?.();

if (!('setImmediate' in globalThis)) {
  Object.assign(globalThis, {
    setImmediate: (callback: () => void) => {
      waiting.push(callback);
      channel.port2.postMessage(undefined);
    },
  });
}
