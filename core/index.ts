/** The only door for widget and extension. */
export { verify, type OnCheck } from './verify.js';
export type { Credential, FormatName, Stated } from './credential.js';
export type { ElementFinding, ElementId, Track } from './elements/element.js';
export type { Contact, Environment, Fault, Pixels, Purpose, Source } from './environment.js';
export { type RorAnswer, askRor, rorHost } from './issuer/ask-ror.js';
export { type Directory, type DirectoryKind, type Organisation, powers } from './issuer/directory.js';
export {
  type DirectoryRead,
  type ListRead,
  type ListRefused,
  refusedAt,
} from './issuer/directories/directory-reader.js';
export { isStale } from './issuer/look-up-organisation.js';
export { type FetchedDirectory, fetchDirectory } from './issuer/fetch-directory.js';
export { type KnownIssuer, ownList } from './issuer/own-list.js';
export { readDirectory } from './issuer/read-directory.js';
export { type SeenIssuer, type SeenKey, type SeenKeys, withSeen } from './issuer/seen-key.js';
export { type FetchedTrustedList, fetchTrustedList } from './issuer/seal/fetch-trusted-list.js';
export { type TrustedListFile, type TrustedListRead, readTrustedList } from './issuer/seal/read-trusted-list.js';
export { type TrustedList, isOutOfDate } from './issuer/seal/trusted-list.js';
export { writtenTrustedList } from './issuer/seal/write-trusted-list.js';
export { writtenDirectory } from './issuer/write-directory.js';
export { type Look, openLook } from './open/inside/index.js';
export type { CarriedBy, Inside } from './open/inside/inside.js';
export type { Input } from './open/opened.js';
export { importContext } from './proofs/contexts/index.js';
export type { Check, Evidence, Stage } from './report/check.js';
export { type Judges, judgesOf } from './report/judges.js';
export type { Reason, Status } from './report/reasons.js';
export type { IssuerIdentity, VerificationReport, Verdict } from './report/report.js';
export { limits } from './limits.js';
export { openMemory } from './memory.js';
export { inputOfFile } from './open/file.js';
export { pixelsOf } from './pixels.js';
export { gate } from './web/pace.js';
export { type Attempt, openAttempt } from './web/attempt.js';
export { notBefore } from './validity/clock.js';
export { type Language, languageFor, languages } from './language/index.js';
export { type SpokenLanguage, loadLanguage, spokenLanguages } from './language/load.js';
export { type Copy, copiesOf } from './report/export.js';
export { type Accepted, acceptedIn } from './report/accepted-issuers.js';
export { type Fallen, fallenOf } from './report/fallen.js';
export { type Expectation, expectationOf } from './report/expected-issuer.js';
export { type PresentOptions, present } from './report/present.js';
export type {
  Action,
  Answer,
  Audience,
  Doubt,
  IssuerCard,
  Knowable,
  LearnerReading,
  Letter,
  Mark,
  MarkId,
  MarkState,
  Presentation,
  Rehearsal,
} from './report/presentation.js';
export { type BadgeWords, badgeWordsFor } from './language/badge.js';
export { type CheckerWords, checkerWordsFor } from './language/checker.js';
export { type OptionsWords, optionsWordsFor } from './language/options.js';
export { type ShareKitWords, shareKitWordsFor } from './language/share-kit.js';
export { type HashedEmail, type Likeness, compareEmail, hashedEmails } from './report/hashed-identity.js';
export { type ReceiptWords, receiptWordsFor } from './language/receipt.js';
export { publishedAt, warningsAbout } from './report/share-kit/address.js';
export { type Snippet, shareKitOf } from './report/share-kit/index.js';
export { inLanguage } from './report/in-language.js';
export { type Received, shownReceived } from './report/received.js';
export { shownAddress } from './report/shown.js';
export { nameOfLearner } from './report/summary.js';
export { type Comparison, compareReceipt } from './report/receipt/compare.js';
export { type Compared, comparedIn, receiptSays } from './report/receipt/compared.js';
export { readReceipt } from './report/receipt/read.js';
export type { ReadReceipt, Receipt } from './report/receipt/receipt.js';
export { saysReceipt } from './report/receipt/says.js';
export { receiptOf, writtenReceipts } from './report/receipt/write.js';
export { type MarkDrawing, drawingOf } from './report/drawing.js';
export { type Brought, type Section, type Together, together } from './report/together/index.js';
export { type Below, type Cell, type Row, type Table, evidenceTable, exposedTable, tablesOf } from './report/tables.js';
export { type Phrase, type Segment, breakable, isWhole, joined, plain, quoted } from './language/phrase.js';
export * from './report/case-file/index.js';
export { type CaseFileWords, caseFileWordsFor } from './language/case-file.js';
