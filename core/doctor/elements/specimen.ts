import type { FormatName } from '../../credential.js';
import type { Json, JsonObject } from '../../json.js';

/** A way to write an element, tried at every place of every format; what a place makes of it is judged by the core. */
export interface Specimen {
  readonly value: Json;
  /** Only at places whose path fits. */
  readonly at?: RegExp;
  /** Only in these formats. */
  readonly in?: readonly FormatName[];
  /** What else the document has to hold for the place to be read. */
  readonly beside?: JsonObject;
  /** Free-form claims: only under names that fit. */
  readonly named?: RegExp;
  /** How it is described where the value itself would mislead. */
  readonly called?: string;
}

type Only = Omit<Specimen, 'value'>;

export const write = (value: Json, only: Only = {}): Specimen => ({ value, ...only });
export const at = (path: RegExp, value: Json, only: Only = {}): Specimen => ({ value, at: path, ...only });

/** A value of a list of the European Learning Model. */
export const concept = (id: string, label: string): JsonObject => ({ id, type: 'Concept', prefLabel: { en: label } });
export const note = (text: string): JsonObject => ({ type: 'Note', noteLiteral: { en: text } });

export const alignment = (targetType: string, targetName: string, more: JsonObject = {}): JsonObject => ({
  type: ['Alignment'],
  ...(targetType !== '' && { targetType }),
  targetName,
  ...more,
});
