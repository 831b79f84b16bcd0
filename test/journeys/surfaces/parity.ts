/** Every file through every surface in the same world at the same moment, and where their reports differ. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listOf, textMember } from '../../../core/json.js';
import { openCommandLine } from './command-line.js';
import { differencesBetween, isAboutPixels, type Difference } from './compare.js';
import { openExtension } from './extension.js';
import { host, type Answer, type Surface, type Way, type World } from './surface.js';
import { openWidget } from './widget.js';

const openings = { cli: openCommandLine, extension: openExtension, widget: openWidget } as const;
export type SurfaceName = keyof typeof openings;
export const surfaceNames = Object.keys(openings) as readonly SurfaceName[];

/** How one surface answered one file, beside the first surface. */
export interface Compared {
  readonly file: string;
  readonly way: Way;
  readonly surface: string;
  readonly against: string;
  readonly answer: Answer;
  readonly differences: readonly Difference[];
  /** The differences come from the pixels that only a browser has. */
  readonly aboutPixels: boolean;
}

export interface Wish {
  readonly surfaces: readonly SurfaceName[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A folder for each host, as `--mirror` takes it. */
  readonly mirror: string;
  readonly now: string;
  readonly chromium: string;
}

/** The first surface is what the others are compared with. */
export async function compareSurfaces(wish: Wish): Promise<readonly Compared[]> {
  const mirror = mkdtempSync(join(tmpdir(), 'proofmark-parity-'));
  cpSync(wish.mirror, mirror, { recursive: true });
  for (const [file, bytes] of wish.files) {
    const place = join(mirror, host, 'files', file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  const world: World = { ...wish, mirror, files: [...wish.files.keys()] };
  const surfaces: Surface[] = [];
  try {
    for (const name of wish.surfaces) surfaces.push(await openings[name](world));
    return await compareAll(world.files, surfaces);
  } finally {
    for (const surface of surfaces) await surface.close();
    rmSync(mirror, { recursive: true, force: true });
  }
}

async function compareAll(
  files: readonly string[],
  [first, ...others]: readonly Surface[],
): Promise<readonly Compared[]> {
  if (!first) throw new Error('there is no surface to judge with');
  const compared: Compared[] = [];
  for (const file of files)
    for (const way of first.ways) {
      const expected = await first.judge(file, way, []);
      const asked = others.filter(({ ways }) => ways.includes(way));
      for (const surface of [first, ...asked]) {
        const answer = surface === first ? expected : await surface.judge(file, way, hostsIn(expected));
        compared.push({
          file,
          way,
          surface: surface.name,
          against: first.name,
          answer,
          differences: differencesBetween(expected, answer),
          aboutPixels: isAboutPixels(expected, answer),
        });
      }
    }
  return compared;
}

export const agree = ({ answer, differences, aboutPixels }: Compared): boolean =>
  typeof answer !== 'string' && (differences.length === 0 || aboutPixels);

/** Whom the first surface asked. */
const hostsIn = (answer: Answer): readonly string[] =>
  typeof answer === 'string'
    ? []
    : [...new Set(answer.flatMap(report => listOf(report['contacted']).flatMap(one => textMember(one, 'host') ?? [])))];
