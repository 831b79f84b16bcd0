/**
 * `npm run vc-api [-- --online]`: serves the VC API on this machine for suites that test issuers and verifiers, on the
 * port that PORT names, or any (docs/conformance.md). Without `--online` nobody else is asked anything.
 */
import { parseArgs } from 'node:util';
import { openVcApi } from '../conformance/vc-api/server.js';
import { offline, online } from '../conformance/vc-api/outside.js';

const { values } = parseArgs({ options: { online: { type: 'boolean', default: false } } });
const port = Number(process.env['PORT'] ?? '0');
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write('PORT is a number up to 65535\n');
  process.exit(64);
}
const { address, close } = await openVcApi(port, values.online ? online() : offline);
process.stdout.write(`${address}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
