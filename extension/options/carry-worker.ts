/** The module worker that writes an export, reads one, and takes in what the person chose of it. */
import type { FromCarrier, ToCarrier } from './carried.js';
import { type ReadExport, readExport } from './read-export.js';
import { takeIn } from './take-in.js';
import { writeExport } from './write-export.js';

let read: ReadExport | undefined;

async function answer(question: ToCarrier): Promise<FromCarrier> {
  if (question.kind === 'write') return writeExport(question.wishes);
  if (question.kind === 'take') return read ? takeIn(read, question.wanted) : { kind: 'failed' };
  const found = await readExport(question.file);
  if (!('directories' in found)) return found;
  read = found;
  return { kind: 'read', parts: found.parts };
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToCarrier>) => {
  void answer(data)
    .catch((): FromCarrier => ({ kind: 'failed' }))
    .then(said => {
      postMessage(said);
    });
});
