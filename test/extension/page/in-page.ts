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
  const spotting = startSpotting({
    tell: pass => passes.push(pass),
    show: id => shown.push(id),
    label: (title, pageOnly) => `${pageOnly ? 'Page' : 'Credential'}: ${title ?? 'untitled'}`,
  });
  return { passes, shown, errors, ...spotting };
}

if (world.proofmarkTest) world.proofmarkTest.again();
else world.proofmarkTest = start();
