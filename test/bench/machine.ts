import { cpus } from 'node:os';

/** Where and when, without which no figure means anything. */
export const machine = (browser: string): string =>
  `${browser}, Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, ${new Date().toISOString().slice(0, 10)}`;
