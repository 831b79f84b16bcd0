import type { Credential } from './credential.js';
import type { Environment } from './environment.js';
import type { ElementsAnswer, checkElements as CheckElements } from './elements/check-elements.js';
import type { FormatElements } from './elements/format-elements.js';
import { inEachLanguage } from './elements/in-each-language.js';
import { type Part, inDocuments } from './elements/in-documents.js';
import { checkFormat } from './formats/check-format.js';
import type { Format } from './formats/format.js';
import { readOnce } from './formats/read-once.js';
import { recognise } from './formats/recognise.js';
import { noteAcademicDomain } from './issuer/academic-domain.js';
import { type IssuerAnswer, checkIssuer, nobodyKnown } from './issuer/check-issuer.js';
import { openListsSeen } from './issuer/lists-seen.js';
import { noteOwnHost, placeOf } from './issuer/own-host.js';
import type { JsonObject } from './json.js';
import { later } from './later.js';
import { fingerprintOf } from './open/fingerprint.js';
import { identityOf } from './open/identity.js';
import { open } from './open/index.js';
import type { Input, Opened, OpenedDocument } from './open/opened.js';
import { receivedOf } from './open/received.js';
import { type ProofAnswer, notJudged } from './proofs/answer.js';
import { checkProof } from './proofs/check-proof.js';
import { openVocabulary } from './proofs/contexts/index.js';
import { isPlainlyWritten } from './proofs/plainly-written.js';
import type { ProofSurroundings, Reading } from './proofs/surroundings.js';
import { type Check, unknown, withNotes } from './report/check.js';
import { exposureOf } from './report/exposed.js';
import { judge } from './report/judge.js';
import { refineElements } from './report/refine.js';
import type { VerificationReport } from './report/report.js';
import { settle } from './report/settle.js';
import { withoutCredential, withoutElements } from './report/without-credential.js';
import { checkStatus } from './validity/check-status.js';
import { type Clock, readClock } from './validity/clock.js';
import { withDatesBeside } from './validity/dates-beside.js';
import { checkPeriod } from './validity/period.js';
import { markUncovered } from './validity/uncovered-status.js';
import { mayBeLeftOut } from './validity/shown-in-part.js';
import { withStatusBeside } from './validity/status-beside.js';
import { openWeb } from './web/index.js';

/** Called with each answer as it comes, and the number of the report it belongs to, counted from 0. */
export type OnCheck = (report: number, check: Check) => void;

/** What every step of one verification shares. */
interface Surroundings extends ProofSurroundings {
  readonly environment: Environment;
  /** Where the input was found, as far as that is known. */
  readonly foundOn: string | undefined;
  readonly clock: Clock;
  readonly tell: (...checks: readonly Check[]) => void;
}

/**
 * Was it altered, who really issued it, does it still stand, and does it state what Europe agreed a micro-credential
 * must state? Never throws; at least one report, several when the input holds several credentials.
 */
export async function verify(
  input: Input,
  environment: Environment,
  onCheck?: OnCheck,
): Promise<readonly VerificationReport[]> {
  const [web, clock] = [openWeb(environment), readClock(environment)];
  const vocabulary = openVocabulary(environment, web);
  const { cryptography, doubleCheck } = environment;
  const lists = environment.forReceipts ? openListsSeen(environment) : undefined;
  const trustedLists = lists?.trustedLists ?? environment.trustedLists?.bind(environment);
  const judging = { web, vocabulary, now: clock.now, cryptography, doubleCheck, trustedLists };
  const shared = { ...judging, environment, clock, foundOn: input.foundOn };
  let answered: Uint8Array | undefined;
  const opened = await open(input, web, environment.pixels?.bind(environment), bytes => {
    answered = bytes;
  });
  const identifying = lists && settle(identityOf(input, answered), undefined);
  tellReceived(opened, environment);
  const reports = await Promise.all(
    opened.map((item, index) => reportOn(item, { ...shared, tell: teller(index, onCheck) })),
  );
  const handedOver = await identifying;
  return reports.map((report, number) => ({
    ...report,
    ...(lists && { lists: lists.all() }),
    ...(handedOver && { input: { ...handedOver, number } }),
    contacted: web.contacts,
  }));
}

/** Recognises what was opened; what is no credential we read gets a report that says so. */
async function reportOn(opened: Opened, surroundings: Surroundings): Promise<VerificationReport> {
  const { tell, clock } = surroundings;
  if (opened.kind === 'not-opened') {
    tell(opened.check);
    return withoutCredential(opened.check, opened.path, clock.says);
  }
  const recognised = recognise(opened.document);
  if (recognised.kind === 'recognised') {
    const { format } = recognised;
    const brokeDown = withoutCredential(unknown('format.unsupported'), opened.path, clock.says, format.name);
    const notLoaded = withoutCredential(unknown('format.not-loaded'), opened.path, clock.says, format.name);
    return settle(judgeCredential(opened, format, surroundings), brokeDown, notLoaded);
  }
  const check = withNotes(recognised.check, ...opened.notes);
  tell(check);
  return withoutCredential(check, opened.path, clock.says, recognised.name);
}

/** A credential's way: format, proof, issuer, validity and elements are asked, then the answers are judged. */
async function judgeCredential(
  opened: OpenedDocument,
  format: Format,
  surroundings: Surroundings,
): Promise<VerificationReport> {
  const { document, envelope, path, notes } = opened;
  const { now, clock, tell, environment, foundOn } = surroundings;
  const identifying = identified(opened, environment);
  const coming = judgesOf(format);
  const structure = withNotes(checkFormat(document, format), ...notes);
  tell(structure);
  const proving = settle(
    checkProof(opened, format.name, surroundings),
    notJudged(document),
    notJudged(document, 'proof.not-loaded'),
  );
  const asking = askStatus(opened, format, proving, surroundings);
  const proof = await proving;
  tell(...proof.checks);
  const credential = withDatesBeside(readOnce(believed(document, proof), format), envelope);
  const period = mayBeLeftOut(checkPeriod(credential, now, clock.isWrong), proof.reading);
  const { trustedLists } = surroundings;
  const known = {
    directories: environment.directories,
    now,
    clockIsWrong: clock.isWrong,
    trustedLists,
    surroundings,
  };
  const answered = await settle(
    checkIssuer(credential, proof, known),
    nobodyKnown(credential),
    nobodyKnown(credential, 'issuer.not-loaded'),
  );
  const placed = await settle(noteOwnHost(answered, credential, placeOf(path, foundOn), now), answered);
  const hinted = await settle(noteAcademicDomain(placed, environment), placed);
  const issuer = await settle(noteKey(hinted, credential, proof, surroundings), hinted);
  tell(period, issuer.check);
  const { document: shown, coverage, uncovered, foreign = [], selective = false } = proof.reading;
  const status = markUncovered(await asking, uncovered).map(check => mayBeLeftOut(check, proof.reading));
  const checks = [structure, ...proof.checks, issuer.check, period, ...status];
  const judges = await settle(coming, undefined);
  if (!judges)
    return withoutElements(checks, withoutCredential(unknown('format.not-loaded'), path, clock.says, format.name));
  const [checkElements, elements] = judges;
  const readIn = (language?: string): ElementsAnswer => {
    const answer = checkElements(shown, elements, now, { foreign: foreign.length > 0, selective }, language);
    const refined = refineElements(answer.findings, checks, issuer.identity, proof.enclosing);
    return { ...answer, findings: inDocuments(refined, partsOf(proof.reading)) };
  };
  const [stated, languages] = environment.everyLanguage ? inEachLanguage(readIn) : [readIn()];
  const { criteria, findings, microbolTrack, ties, track } = stated;
  return {
    format: format.name,
    path,
    ...(await identifying),
    credential: readOnce(shown, format),
    ...judge(checks),
    checks,
    issuer: issuer.identity,
    elements: findings,
    ...(languages && { languages }),
    track,
    microbolTrack,
    criteria,
    ties,
    coverage,
    uncovered,
    exposure: exposureOf(document, format.name, elements.arrange, wasShown(opened)),
    contacted: [],
    checkedAt: clock.says.toISOString(),
  };
}

/** Whoever remembers nothing needs nothing loaded for it; a clock that is wrong dates nothing. */
async function noteKey(
  answer: IssuerAnswer,
  credential: Credential,
  proof: ProofAnswer,
  { clock, environment: { seenKeys } }: Surroundings,
): Promise<IssuerAnswer> {
  if (!seenKeys || clock.isWrong) return answer;
  const { noteSeenKey } = await loadSeenKeys();
  return noteSeenKey(answer, credential, proof, { now: clock.now, seenKeys });
}

const loadSeenKeys = later(() => import('./issuer/seen-keys.js'));

/**
 * What judges the elements, and where they live in this data model: much to load, and nothing of it is needed to check
 * a signature. Without it there is no report on the credential but what speaks against it.
 */
function judgesOf(format: Format): Promise<readonly [typeof CheckElements, FormatElements]> {
  const coming = Promise.all([loadCheckElements(), format.elements()]);
  // Whoever waits for it hears of it; until then nobody may have.
  coming.catch(() => undefined);
  return coming;
}

const loadCheckElements = later(async () => (await import('./elements/check-elements.js')).checkElements);

/** Whether its holder could choose what to show of it. */
const wasShown = ({ envelope }: OpenedDocument): boolean =>
  envelope?.kind === 'token' && (envelope.selective?.disclosures.length ?? 0) > 0;

/** An interface that fails to keep one is still answered. */
function tellReceived(opened: readonly Opened[], environment: Environment): void {
  try {
    for (const [at, one] of opened.entries())
      if (environment.received && one.kind === 'document') environment.received(at, receivedOf(one));
  } catch {
    return;
  }
}

async function identified(
  opened: OpenedDocument,
  { cryptography }: Environment,
): Promise<Pick<VerificationReport, 'fingerprint'>> {
  const fingerprint = await settle(fingerprintOf(opened, cryptography), undefined);
  return fingerprint === undefined ? {} : { fingerprint };
}

/**
 * What the checks believe: what a signature covers in full, under the names it gave them; otherwise the document as
 * received, where an added end or status entry can only make the answer worse.
 */
const believed = (document: JsonObject, { reading }: ProofAnswer): JsonObject =>
  reading.coverage === 'all' ? reading.document : document;

/** What pointers lead into where it is not the document as received: its own terms written anew, or what was fetched. */
const partsOf = ({ rewritten, parts = [] }: Reading): readonly Part[] =>
  rewritten ? [{ at: '', name: 'rewritten' }] : parts;

/** A plainly written document is read the same way before and after its proof, so its status is asked meanwhile. */
async function askStatus(
  { document, envelope }: OpenedDocument,
  format: Format,
  proving: Promise<ProofAnswer>,
  surroundings: Surroundings,
): Promise<readonly Check[]> {
  const read = isPlainlyWritten(document) ? document : believed(document, await proving);
  const credential = withStatusBeside(readOnce(read, format), envelope);
  const checks = await settle(
    checkStatus(credential, surroundings),
    [unknown('status.unsupported')],
    [unknown('status.not-loaded')],
  );
  surroundings.tell(...checks);
  return checks;
}

/** An interface that fails to draw an answer must not take the others down with it. */
const teller =
  (report: number, onCheck: OnCheck | undefined): Surroundings['tell'] =>
  (...checks) => {
    try {
      for (const check of checks) onCheck?.(report, check);
    } catch {
      return;
    }
  };
