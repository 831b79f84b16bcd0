import { expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { inputOfFile } from '../../../core/open/file.js';

/** A file that says which part of it is read. */
class Watched extends File {
  readonly parts: (number | undefined)[] = [];
  override slice(start?: number, end?: number): Blob {
    this.parts.push(end);
    return super.slice(start, end);
  }
}

test('a file is read as it is, without a part being made of it first', async () => {
  const file = new Watched(['{}'], 'a.json', { type: 'application/json' });
  const bytes = new TextEncoder().encode('{}');
  expect(await inputOfFile(file)).toEqual({ bytes, name: 'a.json', mediaType: 'application/json' });
  expect(file.parts).toEqual([]);
});

test('of one that is too large one byte more is read than is allowed', async () => {
  const file = new Watched([new Uint8Array(limits.imageOrPdfBytes + 9)], 'a.pdf');
  const input = await inputOfFile(file);
  expect(input && 'bytes' in input && input.bytes.length).toBe(limits.imageOrPdfBytes + 1);
});

test('one the browser cannot read is nothing', async () => {
  const file = new File(['{}'], 'a.json');
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(await inputOfFile(file)).toBeUndefined();
});
