/** Whether two surfaces say the same of one file, and where they do not. */
import { isObject, type Json, type JsonObject } from '../../../core/json.js';
import type { Answer } from './surface.js';

/** One place where two answers differ; `pointer` leads into the list of reports. */
export interface Difference {
  readonly pointer: string;
  readonly first: string;
  readonly second: string;
}

/**
 * Whom it asked and when is each surface's own; only one lets its reader choose a language of the credential's, and makes
 * receipts of whatever it checks.
 */
const ownParts: readonly string[] = ['contacted', 'checkedAt', 'languages', 'input', 'lists'];

/** All the rest of a report is compared. */
const apart = (report: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(report).filter(([name]) => !ownParts.includes(name)));

export function differencesBetween(first: Answer, second: Answer): readonly Difference[] {
  const [before, after] = [first, second].map(answer =>
    leavesOf(typeof answer === 'string' ? answer : answer.map(apart)),
  );
  const pointers = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...pointers]
    .map(pointer => ({
      pointer,
      first: before?.get(pointer) ?? 'nothing',
      second: after?.get(pointer) ?? 'nothing',
    }))
    .filter(one => one.first !== one.second);
}

/** Every value by its JSON Pointer; an empty list or object is one too. */
function leavesOf(value: Json, pointer = ''): ReadonlyMap<string, string> {
  const inside: readonly (readonly [string, Json])[] = isObject(value)
    ? Object.entries(value)
    : Array.isArray(value)
      ? (value as readonly Json[]).map((item, at) => [String(at), item] as const)
      : [];
  if (inside.length === 0) return new Map([[pointer, JSON.stringify(value)]]);
  return new Map(
    inside.flatMap(([name, item]) => [
      ...leavesOf(item, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ]),
  );
}

/** The command line has no pixels: where it says so, a browser has looked for a QR code, and says what came of it. */
export const isAboutPixels = (commandLine: Answer, browser: Answer): boolean =>
  says(commandLine, /"fact":"found\.code-unread"/) && says(browser, /"fact":"found\.no-code"|"kind":"qr-code"/);

const says = (answer: Answer, pattern: RegExp): boolean =>
  typeof answer !== 'string' && pattern.test(JSON.stringify(answer));
