/** Questions to lists of organisations, loaded with the first list: without one there is nothing to look up. */
export { besideFound } from './beside-found.js';
export { findSigner } from './look-up-organisation.js';
export { qualityStatements } from './quality/statements.js';
