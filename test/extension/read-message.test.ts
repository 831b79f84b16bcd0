import { expect, test } from 'vitest';
import { readMessage } from '../../extension/read-message.js';

const spotted = { id: 'a', carrier: 'link', tier: 'marked', address: 'https://uni-lumen.example/', live: true };
const pass = { found: [spotted], images: 0, pictures: [], more: false, partly: false };

test.each([
  { kind: 'spotted', pass },
  { kind: 'spotted', pass: { ...pass, found: [{ ...spotted, payload: { sha256: '0', bytes: 1 }, claimed: {} }] } },
  { kind: 'show', id: 'a' },
  { kind: 'findings', tab: 1 },
  { kind: 'read', tab: 1, frame: 0, id: 'a' },
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
  { kind: 'spotted', pass: { ...pass, images: '1' } },
])('a message of another shape is nothing: %j', message => {
  expect(readMessage(message)).toBeUndefined();
});
