/** The module worker that reads a receipt: whoever wrote it may have made it to hold the page up. */
import { readReceipt } from '../../core/index.js';

globalThis.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void readReceipt(data).then(read => {
    postMessage(read);
  });
});
