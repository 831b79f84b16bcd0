/** Runs in the page under test: what the detectors see at each element, asked without anything around them. */
import { describes } from '../../../extension/detectors/described.js';
import { adapterFor, detect } from '../../../extension/detectors/index.js';
import { elementsOf, rootElement } from '../../../extension/page/dom.js';
import type { Detecting } from './detecting.js';

const page = adapterFor(new URL(location.href));
const all = (): readonly Element[] => [...elementsOf(rootElement() ?? document)];

const other = document.createElement('pre');
other.textContent = `[${'"VerifiableCredential",'.repeat(10)}1]`;

const detecting: Detecting = {
  seen: () =>
    all().flatMap((element, at) =>
      detect(element, page).map(({ entry, ...sighting }) => ({
        at,
        sighting,
        ...(entry && { entry: all().indexOf(entry) }),
      })),
    ),
  at: selector => all().flatMap((element, at) => (element.matches(selector) ? [at] : [])),
  within: selector => all().flatMap((element, at) => (element.closest(selector) ? [at] : [])),
  described: () => all().reduce((sum, element) => sum + describes(element), 0),
  time: (selector, times) => {
    const [place] = all().filter(element => Element.prototype.matches.call(element, selector));
    if (!place) throw new Error(`nothing is ${selector}`);
    const took = Array.from({ length: times }, () => {
      const start = performance.now();
      detect(place, page);
      const end = performance.now();
      detect(other, page); // what was read last is remembered
      return end - start;
    });
    return Math.min(...took);
  },
};

Object.assign(globalThis, { detecting });
