import { ofCheckPage } from './check-page.js';
import { ofFaults, ofHeadlines, ofNotes, ofReasons, ofRungs, ofTracks } from './credentials.js';
import { ofHostile } from './hostile.js';
import { ofOptions } from './options.js';
import { ofPanel } from './panel.js';
import type { State } from './state.js';

/** Everything a person can meet, in the order it is drawn. */
export const states: readonly State[] = [
  ...ofHeadlines,
  ...ofRungs,
  ...ofTracks,
  ...ofReasons,
  ...ofNotes,
  ...ofFaults,
  ...ofPanel,
  ...ofCheckPage,
  ...ofOptions,
  ...ofHostile,
];
