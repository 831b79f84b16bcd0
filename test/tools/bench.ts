/**
 * `npm run bench [-- --json] [--quick]`: everything below, a round each, and writes docs/benchmarks.md; not with --quick.
 * `npm run bench -- verify [--json] [--quick]`: how long it takes to compute a verdict, here and with others.
 * `npm run bench -- scan [--json] [--rounds N] [--only TEXT]`: how much the scanner asks of a page.
 * `npm run bench -- panel [--json] [--rounds N] [--only TEXT]`: how long a person waits after a press in the extension.
 * `npm run bench -- widget [--json] [--rounds N] [--only TEXT]`: the same for a visitor of a page with badges.
 * `npm run bench -- batch [--json] [--rounds N]`: ten thousand files with one thread and with two.
 */
import { parseArgs } from 'node:util';
import { measureEverything } from '../bench/all/all.js';
import { batch } from '../bench/batch/batch.js';
import type { Measured, Part } from '../bench/part.js';
import { measurePanel } from '../bench/panel/panel.js';
import { describe, measureScanning } from '../bench/scan/scan.js';
import { verifying } from '../bench/verify/part.js';
import { type Outcome, describeWaits, isRight } from '../bench/waits.js';
import { measureWidget } from '../bench/widget/widget.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const told = (what: string): void => void process.stderr.write(`${what}\n`);

/** A part that times how long somebody waits. */
const waiting = (
  title: string,
  measure: (rounds: number, only: string, onCase: (what: string) => void) => Promise<readonly Outcome[]>,
): Part => ({
  title,
  rounds: 10,
  async measure(rounds) {
    const outcomes = await measure(rounds, values.only, told);
    return { outcomes, lines: describeWaits(outcomes), isRight: isRight(outcomes) };
  },
});

const parts: Readonly<Record<string, Part>> = {
  verify: verifying(values.quick, told),
  scan: {
    title: 'What the scanner asks of a page',
    rounds: 5,
    async measure(rounds) {
      const outcomes = await measureScanning(rounds, values.only, told);
      return {
        outcomes,
        lines: describe(outcomes),
        isRight: outcomes.every(({ found, planted }) => found === planted),
      };
    },
  },
  panel: waiting('How long a person waits after a press in the extension', measurePanel),
  widget: waiting('How long a visitor of a page with badges waits', measureWidget),
  batch,
};

const [name] = positionals;
const part = name !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined;
const rounds = Number(values.rounds ?? part?.rounds ?? 1);

/** What was measured, of one part or of all. */
function measure(): Promise<Measured> | undefined {
  if (!Number.isSafeInteger(rounds) || rounds < 1) return undefined;
  if (name === undefined) return measureEverything(parts, values.quick, told);
  return part?.measure(rounds);
}

const measuring = measure();
if (measuring === undefined) {
  process.stderr.write(`bench [${Object.keys(parts).join('|')}] [--json] [--quick] [--rounds N] [--only TEXT]\n`);
  process.exitCode = 2;
} else {
  const { isRight, lines, outcomes } = await measuring;
  process.stdout.write(values.json ? `${JSON.stringify(outcomes, undefined, 2)}\n` : `${lines.join('\n')}\n`);
  if (!isRight) process.exitCode = 1;
}
