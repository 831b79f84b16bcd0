import { expect, test } from 'vitest';
import { sha256OfJson } from '../../../core/digest.js';
import { bundledContexts } from '../../../core/proofs/contexts/bundled.js';
import { pins } from '../../../core/proofs/contexts/pins.js';

test.each(pins.filter(pin => pin.bundled))('$url is shipped with the content it is pinned to', async pin => {
  expect(await sha256OfJson(bundledContexts.get(pin.url))).toBe(pin.sha256);
});
