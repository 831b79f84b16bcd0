/** Everything the page of the case file needs of the core, and nothing else loads. */
export { type Decision, type SavedCase, type Written, decisions } from './case-file.js';
export { type Listed, caseHeads, caseLine } from './csv.js';
export { groupOf } from './group.js';
export { hostsAsked, hostsToAsk } from './hosts.js';
export { merged } from './merge.js';
export { linesOf } from './note.js';
export { reportNotedIn } from '../receipt/noted.js';
export {
  type Choice,
  type Counts,
  type Sortable,
  type Standing,
  chosen,
  countsOf,
  everything,
  orders,
} from './order.js';
export { type CaseFileFlaw, type CaseFileRead, MARKED_WITHIN, readCaseFile, saysCaseFile } from './read.js';
export { type CaseRow, caseRowOf, notedRowOf, unproven } from './row.js';
export { type Known, knownBy, knownIn, lookUpAmong } from './same.js';
export { savedCaseOf } from './saved.js';
export { writtenCaseFile } from './write.js';
