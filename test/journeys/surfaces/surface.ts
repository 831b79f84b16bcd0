import type { Json, JsonObject } from '../../../core/json.js';

/** A file is handed over, or its address is asked. */
export type Way = 'file' | 'address';

/** The host the files are published at; the widget stands on the same one. */
export const host = 'parity.example';

/** What all surfaces judge, in the same world at the same moment. */
export interface World {
  /** A folder for each host, as `--mirror` takes it; the files themselves are below `files` of ours. */
  readonly mirror: string;
  /** Names of the files, with the folders they are in. */
  readonly files: readonly string[];
  /** ISO 8601; every surface takes it to be this time. */
  readonly now: string;
  readonly chromium: string;
}

/** The reports on one file as JSON, or how it came that there are none. */
export type Answer = readonly JsonObject[] | string;

/** A program that people check a credential with. */
export interface Surface {
  readonly name: string;
  readonly ways: readonly Way[];
  /** @param hosts those the file leads to, for a surface that asks nobody its site did not name */
  judge(file: string, way: Way, hosts: readonly string[]): Promise<Answer>;
  close(): Promise<void>;
}

export const addressOf = (file: string): string => `https://${host}/files/${encodeURI(file)}`;

export const reportsIn = (text: string): readonly JsonObject[] => JSON.parse(text) as Json as readonly JsonObject[];
