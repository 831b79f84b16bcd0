/**
 * `npm run bench -- scan [--json] [--rounds N] [--only TEXT]`: how much the scanner asks of a page.
 * `npm run bench -- panel [--json] [--rounds N] [--only TEXT]`: how long a person waits after a press in the extension.
 * `npm run bench -- widget [--json] [--rounds N] [--only TEXT]`: the same for a visitor of a page with badges.
 */
import { parseArgs } from 'node:util';
import { batch } from '../bench/batch/batch.js';
import { measurePanel } from '../bench/panel/panel.js';
import { describe, measureScanning } from '../bench/scan/scan.js';
import { type Outcome, describeWaits, isRight } from '../bench/waits.js';
import { measureWidget } from '../bench/widget/widget.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const told = (what: string): void => void process.stderr.write(`${what}\n`);

/** What was measured, in words, and whether it was what should be measured: milliseconds depend on the machine. */
interface Measured {
  readonly outcomes: readonly object[];
  readonly lines: readonly string[];
  readonly isRight: boolean;
}

interface Part {
  /** Rounds where nobody says how many. */
  readonly rounds: number;
  measure(rounds: number): Promise<Measured>;
}

/** A part that times how long somebody waits. */
const waiting = (
  measure: (rounds: number, only: string, onCase: (what: string) => void) => Promise<readonly Outcome[]>,
): Part => ({
  rounds: 10,
  async measure(rounds) {
    const outcomes = await measure(rounds, values.only, told);
    return { outcomes, lines: describeWaits(outcomes), isRight: isRight(outcomes) };
  },
});

const parts: Readonly<Record<string, Part>> = {
  scan: {
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
  panel: waiting(measurePanel),
  widget: waiting(measureWidget),
  batch,
};

const [name = ''] = positionals;
const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
const rounds = Number(values.rounds ?? part?.rounds);

if (part === undefined || !Number.isSafeInteger(rounds) || rounds < 1) {
  process.stderr.write('bench scan|panel|widget [--json] [--rounds N] [--only TEXT]\n');
  process.exitCode = 2;
} else {
  const { isRight, lines, outcomes } = await part.measure(rounds);
  process.stdout.write(values.json ? `${JSON.stringify(outcomes, undefined, 2)}\n` : `${lines.join('\n')}\n`);
  if (!isRight) process.exitCode = 1;
}
