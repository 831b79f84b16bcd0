import { readFileSync, writeFileSync } from 'node:fs';
import type { Environment } from '../../../core/environment.js';
import { table as aligned } from '../table.js';
import { examplesOf } from './examples.js';
import { ask, note, questionsOf } from './live.js';
import { type WrittenTable, readTable } from './read-table.js';

/** What running needs of the outside. */
export interface Surroundings {
  readonly environment: Environment;
  readonly say: (line: string) => void;
  /** Between two questions. */
  readonly pause: () => Promise<void>;
  /** The table this product comes with. */
  readonly own: string;
}

const USAGE = 'npm run platforms -- --check [FILE]   or   npm run platforms -- --live [ADDRESS OF A CREDENTIAL …]';

/** Answers whether all is as expected. */
export async function runPlatforms(given: readonly string[], surroundings: Surroundings): Promise<boolean> {
  const [what, ...more] = given;
  if (what === '--check' && more.length <= 1) return check(more[0] ?? surroundings.own, surroundings);
  if (what === '--live') return live(more, surroundings);
  surroundings.say(USAGE);
  return false;
}

function read(file: string, say: Surroundings['say']): WrittenTable | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    say(`The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
    return undefined;
  }
  const answer = readTable(text);
  if (answer.kind === 'flawed') answer.flaws.forEach(say);
  return answer.kind === 'read' ? answer.table : undefined;
}

function check(file: string, { say }: Surroundings): boolean {
  const table = read(file, say);
  if (!table) return false;
  const examined = examplesOf(table).map(example => ({ ...example, is: JSON.stringify(example.found()) }));
  const different = examined.filter(({ is, expected }) => is !== JSON.stringify(expected));
  say(`${String(examined.length - different.length)} of ${String(examined.length)} as expected`);
  for (const { where, url, why, is, expected } of different) {
    say(`  ${where}: ${url}${why === '' ? '' : ` (${why})`}`);
    say(`    found    ${is}`);
    say(`    expected ${JSON.stringify(expected)}`);
  }
  return different.length === 0;
}

async function live(named: readonly string[], { environment, say, pause, own }: Surroundings): Promise<boolean> {
  const table = read(own, say);
  if (!table) return false;
  const questions = questionsOf(table, named);
  say(`${String(questions.length)} addresses are asked, one after the other:`);
  for (const { row, address } of questions) say(`  ${row}: ${address}`);
  say('');
  const lines: string[][] = [];
  for (const question of questions) {
    if (lines.length > 0) await pause();
    const confirmation = await ask(question, environment);
    note(table, question, confirmation);
    const { status, mediaType, result } = confirmation;
    lines.push([question.row, String(status ?? '–'), mediaType ?? '–', result, question.address]);
  }
  for (const line of aligned([['row', 'status', 'type', 'answer', 'address'], ...lines])) say(line);
  const { format, resolveConfig } = await import('prettier');
  const settings = await resolveConfig(own);
  writeFileSync(own, await format(JSON.stringify(table), { ...settings, parser: 'json' }));
  say(`\nDate and answer of each are in ${own}.`);
  return true;
}
