/** The module worker that reads a saved case file: a large one takes a while, and the page stays usable. */
import { limits, readCaseFile } from '../../core/index.js';
import type { ReadPart } from './read-apart.js';

/** So many at once are handed over: the page takes each handful in a moment. */
const HANDFUL = 10;

const say = (part: ReadPart): void => {
  postMessage(part);
};

async function read(file: File): Promise<void> {
  if (file.size > limits.caseFileBytes) {
    say({ kind: 'refused', why: 'too-large' });
    return;
  }
  const found = await readCaseFile(await file.text());
  if (found.kind === 'refused') {
    say(found);
    return;
  }
  const { cases, personal, savedAt } = found.caseFile;
  for (let at = 0; at < cases.length; at += HANDFUL) say({ kind: 'cases', cases: cases.slice(at, at + HANDFUL) });
  say({ kind: 'read', personal, savedAt });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<File>) => {
  read(data).catch(() => {
    say({ kind: 'refused', why: 'damaged' }); // it went away, or the browser lets nobody read it
  });
});
