/** The module worker that reads a list for the options page: a large one takes a while, and the page stays usable. */
import { readDirectory } from '../../core/index.js';
import type { ListJob } from './read-apart.js';

globalThis.addEventListener('message', ({ data: { text, told } }: MessageEvent<ListJob>) => {
  void readDirectory(text, told).then(read => {
    postMessage(read);
  });
});
