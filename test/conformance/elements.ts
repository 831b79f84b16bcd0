import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { councilMandatory } from '../../core/elements/catalogue.js';
import { checkElements, type ElementsAnswer } from '../../core/elements/check-elements.js';
import type { Criteria, ElementFinding, ElementId, Track } from '../../core/elements/element.js';
import { recognise } from '../../core/formats/recognise.js';
import { type JsonObject, resolvePointer } from '../../core/json.js';
import type { ElementStatus } from '../../core/report/reasons.js';

/** What an oracle file says (elements/examples/*.oracle.json); a partial one lists only what its case is about. */
interface Oracle {
  readonly example: string;
  readonly format: string;
  readonly evaluatedAt: string;
  readonly partial?: boolean;
  readonly elements: Readonly<Partial<Record<ElementId, OracleElement>>>;
  readonly track?: Track;
  readonly microbolTrack?: Track;
  readonly microEvaluator?: Criteria;
}
interface OracleElement {
  readonly status: ElementStatus;
  readonly code: string;
  readonly value?: string;
  readonly evidence: readonly string[];
}

/** One thing an oracle asserts, with what was found. */
export interface Comparison {
  /** An element, or `track`, `microbolTrack`, `criteria`. */
  readonly subject: string;
  readonly of: 'status' | 'pointer' | 'code' | 'value' | 'outcome';
  readonly expected: string;
  readonly found: string;
  readonly agrees: boolean;
}

export interface ElementOracleResult {
  readonly example: string;
  readonly format: string;
  /** Everything compared, in the order of the oracle; codes and values for the Council list and for partial oracles. */
  readonly comparisons: readonly Comparison[];
  readonly agrees: boolean;
}

/** Every example against its oracle. `specFolder` is the folder that holds `elements/`. */
export async function runElementOracles(specFolder: string): Promise<readonly ElementOracleResult[]> {
  const folder = join(specFolder, 'elements', 'examples');
  const names = (await readdir(folder)).filter(name => name.endsWith('.oracle.json')).sort();
  const oracles = await Promise.all(names.map(name => readJson<Oracle>(join(folder, name))));
  return Promise.all(oracles.map(oracle => runOracle(folder, oracle)));
}

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;

async function runOracle(folder: string, oracle: Oracle): Promise<ElementOracleResult> {
  const document = await readJson<JsonObject>(join(folder, oracle.example));
  const recognised = recognise(document);
  if (recognised.kind !== 'recognised') throw new Error(`${oracle.example} is not read`);
  const { name } = recognised.format;
  const elements = await recognised.format.elements();
  const answer = checkElements(document, elements, new Date(oracle.evaluatedAt));
  const comparisons = [
    { subject: 'format', of: 'outcome' as const, expected: oracle.format, found: name, agrees: name === oracle.format },
    ...Object.entries(oracle.elements).flatMap(([id, expected]) =>
      compareElement(
        document,
        expected,
        answer.findings.find(finding => finding.id === id),
        oracle.partial === true,
      ),
    ),
    ...compareOutcome(oracle, answer),
  ];
  return {
    example: oracle.example,
    format: oracle.format,
    comparisons,
    agrees: comparisons.every(({ agrees }) => agrees),
  };
}

function compareElement(
  document: JsonObject,
  expected: OracleElement,
  finding: ElementFinding | undefined,
  isPartial: boolean,
): readonly Comparison[] {
  const { id, status, reason, value, pointer } = finding ?? { id: 'nothing', status: 'nothing', reason: 'nothing' };
  const isAsserted = isPartial || councilMandatory.some(asserted => asserted === id);
  const compare = (of: Comparison['of'], wanted: string, found: string, agrees = wanted === found): Comparison => ({
    subject: id,
    of,
    expected: wanted,
    found,
    agrees,
  });
  return [
    compare('status', expected.status, status),
    compare('pointer', expected.evidence.join(' '), pointer ?? '', isNear(document, pointer, expected.evidence)),
    ...(isAsserted ? [compare('code', expected.code, reason)] : []),
    ...(isAsserted && expected.value !== undefined
      ? [compare('value', expected.value, value ?? '', expected.value.toLowerCase() === value?.toLowerCase())]
      : []),
  ];
}

/** Equal to one of the evidence pointers, below it, or at most two steps above it; and it leads somewhere. */
function isNear(document: JsonObject, pointer: string | undefined, evidence: readonly string[]): boolean {
  if (evidence.length === 0) return pointer === undefined || resolvePointer(document, pointer) !== undefined;
  if (pointer === undefined || resolvePointer(document, pointer) === undefined) return false;
  const depth = (text: string) => text.split('/').length;
  return evidence.some(
    place =>
      pointer === place ||
      pointer.startsWith(`${place}/`) ||
      (place.startsWith(`${pointer}/`) && depth(place) - depth(pointer) <= 2),
  );
}

function compareOutcome(oracle: Oracle, answer: ElementsAnswer): readonly Comparison[] {
  const outcomes = [
    ['track', oracle.track, answer.track],
    ['microbolTrack', oracle.microbolTrack, answer.microbolTrack],
    ['criteria', criteriaText(oracle.microEvaluator), criteriaText(answer.criteria)],
  ] as const;
  return outcomes.flatMap(([subject, expected, found]) =>
    expected === undefined || found === undefined
      ? []
      : { subject, of: 'outcome' as const, expected, found, agrees: expected === found },
  );
}

const criteriaText = (criteria: Criteria | undefined): string | undefined =>
  criteria && Object.values(criteria).join(' ');
