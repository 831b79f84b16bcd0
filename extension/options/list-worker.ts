/** The module worker that reads a list for the options page: a large one takes a while, and the page stays usable. */
import type { ListJob } from './read-apart.js';
import { readList } from './read-list.js';

globalThis.addEventListener('message', ({ data }: MessageEvent<ListJob>) => {
  void readList(data).then(read => {
    postMessage(read);
  });
});
