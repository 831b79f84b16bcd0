/** Runs in the page under test: starts the spotting as the injected script does, and keeps what it says. */
import type { Pass } from '../../../extension/finding.js';
import { startSpotting } from '../../../extension/page/spotting.js';
import type { InPage } from './chromium.js';

const world = globalThis as { proofmarkTest?: InPage };

function start(): InPage {
  const passes: Pass[] = [];
  const shown: string[] = [];
  const errors: string[] = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  const stopping = new AbortController();
  const { quietly = true } = globalThis as { readonly quietly?: boolean };
  const spotting = startSpotting(
    {
      tell: pass => passes.push(pass),
      show: id => shown.push(id),
      label: (title, pageOnly) => `${pageOnly ? 'Page' : 'Credential'}: ${title ?? 'untitled'}`,
      quietMarks: Promise.resolve(quietly),
    },
    stopping.signal,
  );
  const stop = (): void => {
    stopping.abort();
  };
  return { passes, shown, errors, ...spotting, stop };
}

if (world.proofmarkTest) world.proofmarkTest.again();
else world.proofmarkTest = start();
