import { expect, test } from 'vitest';
import { readMessage } from '../../extension/read-message.js';

const spotted = { id: 'a', carrier: 'link', tier: 'marked', address: 'https://uni-lumen.example/', live: true };
const pass = { found: [spotted], images: 0, pictures: [], more: false, described: 0, unread: [] };

test.each([
  { kind: 'spotted', pass },
  {
    kind: 'spotted',
    pass: { ...pass, found: [{ ...spotted, payload: { sha256: '0'.repeat(64), bytes: 1 }, claimed: {} }] },
  },
  { kind: 'spotted', pass: { ...pass, found: [{ ...spotted, claimed: { title: 'x'.repeat(16 * 1024) } }] } },
  { kind: 'spotted', pass: { ...pass, found: Array.from({ length: 500 }, () => spotted) } },
  { kind: 'show', id: 'a' },
  { kind: 'findings', tab: 1 },
  { kind: 'read', tab: 1, frame: 0, id: 'a' },
  { kind: 'compare', tab: 1, frame: 0, id: 'a' },
  { kind: 'again', tab: 1 },
  { kind: 'skeleton', tab: 1 },
  { kind: 'stop' },
  { kind: 'changed', tab: 1 },
  { kind: 'changed', tab: 1, show: 'a' },
])('a message of ours is read: %j', message => {
  expect(readMessage(message)).toEqual(message);
});

test.each([
  undefined,
  'findings',
  [],
  {},
  { kind: 'toString' },
  { kind: 'findings' },
  { kind: 'findings', tab: -1 },
  { kind: 'findings', tab: 1.5 },
  { kind: 'read', tab: 1, frame: 0, id: 'a', address: 'https://uni-lumen.example/' },
  { kind: 'show', id: { toString: 'a' } },
  { kind: 'spotted', pass: { ...pass, found: [{ ...spotted, carrier: 'constructor' }] } },
  { kind: 'spotted', pass: { ...pass, found: [{ ...spotted, tier: undefined }] } },
  { kind: 'spotted', pass: { ...pass, found: {} } },
  { kind: 'spotted', pass: { ...pass, found: [{ ...spotted, id: 'https://uni-lumen.example/' }] } },
  { kind: 'spotted', pass: { ...pass, found: [{ ...spotted, claimed: { title: 'x'.repeat(16 * 1024 + 1) } }] } },
  { kind: 'spotted', pass: { ...pass, found: Array.from({ length: 501 }, () => spotted) } },
  { kind: 'spotted', pass: { ...pass, found: [{ ...spotted, payload: { sha256: 'short', bytes: 1 } }] } },
  { kind: 'compare', tab: 1, frame: 0, id: 'a', address: 'https://uni-lumen.example/' },
  { kind: 'again', tab: 1, frame: 0 },
  { kind: 'stop', tab: 1 },
  { kind: 'spotted', pass: { ...pass, images: '1' } },
])('a message of another shape is nothing: %j', message => {
  expect(readMessage(message)).toBeUndefined();
});
