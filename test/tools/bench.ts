/** `npm run bench -- scan [--json] [--rounds N] [--only TEXT]`: how much the scanner asks of a page. */
import { parseArgs } from 'node:util';
import { describe, measureScanning } from '../bench/scan/scan.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
  },
});
const rounds = Number(values.rounds);
const [part] = positionals;

if (part !== 'scan' || !Number.isSafeInteger(rounds) || rounds < 1) {
  process.stderr.write('bench scan [--json] [--rounds N] [--only TEXT]\n');
  process.exitCode = 2;
} else {
  const outcomes = await measureScanning(rounds, values.only, what => {
    process.stderr.write(`${what}\n`);
  });
  process.stdout.write(
    values.json ? `${JSON.stringify(outcomes, undefined, 2)}\n` : `${describe(outcomes).join('\n')}\n`,
  );
  // Milliseconds depend on the machine; that everything planted is found does not.
  if (outcomes.some(({ found, planted }) => found !== planted)) process.exitCode = 1;
}
