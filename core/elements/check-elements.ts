import type { JsonObject } from '../json.js';
import { type Arranged, asReceived } from './arranged.js';
import { criteriaOf } from './criteria.js';
import type { Criteria, ElementFinding, Track, UnitKind } from './element.js';
import { elementIds } from './element.js';
import { judgeElement } from './judge-element.js';
import type { FormatElements } from './format-elements.js';
import { remembering } from './reading/remembered.js';
import { type Languages, listen } from './said.js';
import { type Ties, tiesOf } from './ties.js';
import { trackOf } from './track.js';
import { withoutTies } from './without-ties.js';

/** What a credential states of the standard elements, and where that leads. */
export interface ElementsAnswer {
  /** All elements in the order of the catalogue; empty where nobody looks for them. */
  readonly findings: readonly ElementFinding[];
  readonly kind: UnitKind;
  /** Under Annex I, and under the longer MICROBOL list. */
  readonly track: Track;
  readonly microbolTrack: Track;
  readonly criteria: Criteria;
  /** What it states that others may state as well. */
  readonly ties: Ties;
  readonly languages: Languages;
}

/**
 * Reads the European standard elements for micro-credentials (Council Recommendation 2022/C 243/02, Annex I; MICROBOL
 * Common Framework) out of a document, the format saying where they live, and judges each one. Uses no network, never
 * throws, and looks at no signature.
 * @param language to read it in, where it is written in several; absent: the one it names itself, else English
 */
export function checkElements(
  document: JsonObject,
  format: FormatElements,
  now: Date,
  { foreign = false, selective = false }: Certainty = {},
  language?: string,
): ElementsAnswer {
  const kind = format.kindOf(document);
  const judged = format.judges(document) ? remembering(() => judgeAll(document, format, now, language)) : nothingJudged;
  const known = selective ? judged.findings.map(notShown) : judged.findings;
  const findings = foreign ? known.map(uncertain) : known;
  return {
    findings,
    kind,
    track: trackOf(findings, kind, 'council'),
    microbolTrack: trackOf(findings, kind, 'microbol'),
    criteria: criteriaOf(findings),
    ties: foreign ? withoutTies : judged.ties,
    languages: judged.languages,
  };
}

/** What is not certain of a document. */
interface Certainty {
  /** It brings a vocabulary of its own, so that no name in it is certain to mean what it says. */
  readonly foreign?: boolean;
  /** Its holder chose what of it is shown, so that what it does not say may be said in the rest. */
  readonly selective?: boolean;
}

type Judged = Pick<ElementsAnswer, 'findings' | 'languages' | 'ties'>;

const nothingJudged: Judged = { findings: [], languages: { read: undefined, all: [] }, ties: withoutTies };

function judgeAll(document: JsonObject, format: FormatElements, now: Date, language?: string): Judged {
  const arranged = format.arrange?.(document) ?? asReceived(document);
  const heard = listen(arranged.document, format, now, language);
  const printed = format.mayBePrinted?.(document) === true;
  const findings = elementIds
    .map(id => placed(judgeElement(id, heard), arranged))
    .map(finding => (printed ? perhapsPrinted(finding) : finding));
  return { findings, languages: heard.languages, ties: tiesOf(arranged.document, format, heard.said) };
}

/** What is only drawn for people is not read: "not stated" is said with that in mind. */
const perhapsPrinted = (finding: ElementFinding): ElementFinding =>
  finding.reason === 'element.not-stated'
    ? { ...finding, notes: [...finding.notes, 'element.may-be-printed'] }
    : finding;

/** A finding with its places in the document as received. */
const placed = (finding: ElementFinding, { received }: Arranged): ElementFinding => ({
  ...finding,
  ...(finding.pointer !== undefined && { pointer: received(finding.pointer) }),
  ...(finding.alsoAt && { alsoAt: finding.alsoAt.map(received) }),
});

const notShown = (finding: ElementFinding): ElementFinding =>
  finding.reason === 'element.not-stated' ? { ...finding, reason: 'element.undisclosed' } : finding;

const uncertain = (finding: ElementFinding): ElementFinding =>
  finding.status === 'present' ? { ...finding, status: 'weak', reason: 'element.own-vocabulary' } : finding;
