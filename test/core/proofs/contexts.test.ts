import { expect, test } from 'vitest';
import { sha256OfJson } from '../../../core/digest.js';
import { pins } from '../../../core/proofs/contexts/pins.js';

test.each(pins.filter(pin => pin.shipped))('$url is shipped with the content it is pinned to', async pin => {
  expect(await sha256OfJson(await pin.shipped?.(pin.url))).toBe(pin.sha256);
});
