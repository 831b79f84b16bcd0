/** `npm run corpus -- --surfaces cli,extension,widget`: every file of the manifest through each of them, side by side. */
import { join } from 'node:path';
import { textMember } from '../../core/json.js';
import { bytesOf, readCorpus } from '../conformance/corpus.js';
import { builds, inTurn } from '../journeys/build.js';
import { findChromium } from '../journeys/chromium.js';
import { agree, compareSurfaces, surfaceNames, type Compared, type SurfaceName } from '../journeys/surfaces/parity.js';
import { table } from './table.js';

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** How many differences of one file are printed. */
const shown = 8;

const isSurface = (name: string): name is SurfaceName => surfaceNames.some(one => one === name);

/** @param wished names apart by commas; the others are compared with the first */
export async function runSurfaces(wished: string | undefined): Promise<boolean> {
  const names = (wished ?? surfaceNames.join(',')).split(',');
  const surfaces = names.filter(isSurface);
  if (surfaces.length < 2 || surfaces.length < names.length) {
    process.stderr.write(`--surfaces takes two or more of ${surfaceNames.join(',')}\n`);
    return false;
  }
  const folder = process.env['PROOFMARK_CORPUS'];
  if (!folder) {
    process.stderr.write('PROOFMARK_CORPUS is not set: the surfaces were NOT compared\n');
    return true;
  }
  await Promise.all([inTurn([...builds.commandLine, ...builds.widget]), inTurn(builds.chromium)]);
  const corpus = readCorpus(folder);
  const compared = await compareSurfaces({
    surfaces,
    files: new Map(corpus.cases.map(one => [one.file, bytesOf(corpus, one)])),
    mirror: join(folder, 'http'),
    now: corpus.now.toISOString(),
    chromium: await findChromium(),
  });
  return sayCompared(compared, surfaces);
}

function sayCompared(compared: readonly Compared[], [first, ...others]: readonly SurfaceName[]): boolean {
  const header = ['file', 'as', String(first), ...others];
  const rows = compared.filter(({ surface }) => surface === first).map(one => rowOf(one, compared, others));
  for (const line of table([header, ...rows])) say(line);
  const differing = compared.filter(one => !agree(one));
  for (const { against, answer, differences, file, surface, way } of differing) {
    say(`\n${file}, as ${way}: ${typeof answer === 'string' ? `${surface} gave no report: ${answer}` : ''}`);
    for (const { pointer, first: before, second } of differences.slice(0, shown))
      say(`  ${pointer}\n    ${against}: ${before}\n    ${surface}: ${second}`);
    if (differences.length > shown) say(`  and ${String(differences.length - shown)} more`);
  }
  const asked = compared.filter(({ against, surface }) => against !== surface);
  const pixels = asked.filter(one => one.aboutPixels && one.differences.length > 0);
  say();
  say(`${String(asked.length)} comparisons, ${String(differing.length)} differ, times and contacts apart.`);
  say(
    `${String(pixels.length)} more are pictures: the command line has no pixels to look for a QR code in, and says so.`,
  );
  return differing.length === 0;
}

function rowOf({ answer, file, way }: Compared, compared: readonly Compared[], others: readonly SurfaceName[]) {
  const cells = others.map(name => {
    const one = compared.find(other => other.file === file && other.way === way && other.surface === name);
    if (!one) return '–';
    if (one.differences.length === 0) return 'same';
    return agree(one) ? 'pixels' : `DIFFERS at ${String(one.differences.length)}`;
  });
  const said =
    typeof answer === 'string'
      ? answer
      : ['verdict', 'because'].map(name => textMember(answer[0], name) ?? 'nothing').join(' ');
  return [file, way, said, ...cells];
}
