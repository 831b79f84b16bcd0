/** A round badge as a PNG, drawn point by point, with a credential inside. */
import { deflateSync } from 'node:zlib';
import { chunk, iTXt } from '../../fixtures/png.js';

const size = 208;
const [blue, white] = [
  [107, 90, 130],
  [255, 255, 255],
] as const;

/** Which of the two colours a point has, or none: a disc, a ring in it, and a diamond in that. */
function colourAt(x: number, y: number): readonly [number, number, number] | undefined {
  const [across, down] = [x - size / 2, y - size / 2];
  const far = Math.hypot(across, down);
  if (far > 96) return undefined;
  if (Math.abs(far - 78) < 2.2 || Math.abs(across) + Math.abs(down) < 46) return white;
  return blue;
}

/** Four by four points are one, so that edges are soft. */
function pixel(x: number, y: number): readonly number[] {
  const sums = [0, 0, 0, 0];
  for (let part = 0; part < 16; part += 1) {
    const colour = colourAt(x + ((part % 4) + 0.5) / 4, y + (Math.floor(part / 4) + 0.5) / 4);
    if (!colour) continue;
    [...colour, 255].forEach((value, at) => (sums[at] = (sums[at] ?? 0) + value));
  }
  const covered = (sums[3] ?? 0) / 255;
  return covered === 0 ? [0, 0, 0, 0] : [...sums.slice(0, 3).map(sum => sum / covered), (sums[3] ?? 0) / 16];
}

export function drawnBadge(credential: string): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits, red, green, blue and opacity
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_, x) => pixel(x, y)).flat(),
  ]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    iTXt('openbadgecredential', credential),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
