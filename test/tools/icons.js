/**
 * Draws the extension's icons: a quiet punch outline, a ring around a lozenge. `node test/tools/icons.js` writes them;
 * they only change when this file does. Each pixel is the mean of its samples, so no drawing program is needed.
 */
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const ink = [0x5b, 0x70, 0x8c]; // slate, told apart from light and dark toolbars alike
const samples = 8;

/**
 * How much of the field the ring fills. The stores show the largest icon, and ask for 96 of its 128 pixels with nothing
 * around them; the toolbar shows the smaller ones, where every pixel counts.
 */
const scaleOf = size => (size === 128 ? 96 / 128 / (30 / 32) : 1);

/** On a field 32 wide, as the marks are: the ring, and the outline of the lozenge in it. */
function isInk(x, y) {
  const [dx, dy] = [Math.abs(x - 16), Math.abs(y - 16)];
  const ring = Math.hypot(dx, dy);
  const lozenge = dx + dy;
  return (ring <= 15 && ring >= 12) || (lozenge <= 9 && lozenge >= 5);
}

function coverage(size, column, row) {
  let inside = 0;
  for (let at = 0; at < samples * samples; at += 1) {
    const [across, down] = [at % samples, Math.floor(at / samples)];
    const place = (pixel, step) => 16 + (((pixel + (step + 0.5) / samples) * 32) / size - 16) / scaleOf(size);
    if (isInk(place(column, across), place(row, down))) inside += 1;
  }
  return Math.round((255 * inside) / (samples * samples));
}

/** Rows of RGBA pixels, each after its filter byte (PNG §9.2: 0 is none). */
function pixels(size) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      rows.set([...ink, coverage(size, column, row)], row * (1 + size * 4) + 1 + column * 4);
  return rows;
}

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits each of red, green, blue and alpha
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = chunk('IDAT', deflateSync(pixels(size), { level: 9 }));
  return Buffer.concat([signature, chunk('IHDR', header), image, chunk('IEND', Buffer.alloc(0))]);
}

for (const size of [16, 32, 48, 128]) writeFileSync(`extension/public/icon/${size}.png`, png(size));
