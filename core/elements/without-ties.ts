import type { Ties } from './ties.js';

export const withoutTies: Ties = { own: [], outcomes: [], wholes: [], parts: [] };
