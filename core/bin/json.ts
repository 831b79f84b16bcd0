import { limits } from '../limits.js';
import { escapedJson } from '../report/escaped-json.js';
import type { Rung, VerificationReport } from '../report/report.js';
import { type Beside, sideBySide } from '../report/together/side-by-side.js';
import type { CannotOpen } from './input.js';

/** What `--json` prints for one input. */
export interface JudgedInput {
  readonly input: string;
  readonly reports: readonly VerificationReport[];
}

/**
 * One JSON array, an element an input, in the order given. Where there are several achievements, `together` says for
 * each report of an input what it adds beside the others.
 */
export function jsonText(judged: readonly JudgedInput[], requiredRung: Rung = 0): string {
  const array = openJsonArray(requiredRung);
  return judged.map(one => array.add(one)).join('') + array.end();
}

/** The same, piece by piece. */
export interface JsonArray {
  /** What can be printed now that this one has come. */
  add(one: JudgedInput): string;
  end(): string;
}

/** Holds what is compared, `limits.together` reports, until it can be; whatever comes after it is printed as it comes. */
export function openJsonArray(requiredRung: Rung): JsonArray {
  const held: JudgedInput[] = [];
  let reports = 0;
  let compared: { readonly areBeside: boolean } | undefined;
  let isEmpty = true;
  const element = (one: JudgedInput, together: readonly Beside[] | undefined): string => {
    const before = isEmpty ? '[\n' : ',\n';
    isEmpty = false;
    return before + escapedJson([{ ...one, ...(together && { together }) }]).slice('[\n'.length, -'\n]'.length);
  };
  const compare = (): string => {
    const beside = sideBySide(
      held.map(one => ({ label: one.input, reports: one.reports })),
      requiredRung,
    );
    compared = { areBeside: beside !== undefined };
    return held
      .splice(0)
      .map((one, at) => element(one, beside?.[at]))
      .join('');
  };
  return {
    add(one) {
      if (compared) return element(one, compared.areBeside ? [] : undefined);
      held.push(one);
      reports += one.reports.length;
      return reports > limits.together ? compare() : '';
    },
    end() {
      const rest = compared ? '' : compare();
      return isEmpty ? '[]\n' : `${rest}\n]\n`;
    },
  };
}

/** What `--jsonl` prints for one input: an object in one line. */
export const jsonLine = (one: JudgedInput | { readonly input: string; readonly cannotOpen: CannotOpen }): string =>
  `${escapedJson(one, 0)}\n`;
