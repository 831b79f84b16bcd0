import { expect, test } from 'vitest';
import type { ElementFinding } from '../../../core/elements/element.js';
import { inDocuments } from '../../../core/elements/in-documents.js';

const finding = (pointer?: string, alsoAt?: readonly string[]): ElementFinding => ({
  id: 'title',
  status: 'present',
  reason: 'element.stated',
  origin: 'credential',
  notes: [],
  ...(pointer !== undefined && { pointer }),
  ...(alsoAt && { alsoAt }),
});
const parts = [
  { at: '/badge', name: 'badge' },
  { at: '/badge/issuer', name: 'profile' },
];
const placed = (pointer?: string, alsoAt?: readonly string[]) => {
  const [found] = inDocuments([finding(pointer, alsoAt)], parts);
  return [found?.document, found?.pointer, found?.alsoAt];
};

test('a pointer counts from the root of the innermost document it leads into', () => {
  expect(placed('/badge/name')).toEqual(['badge', '/name', undefined]);
  expect(placed('/badge/issuer/name')).toEqual(['profile', '/name', undefined]);
  expect(placed('/badge/issuer')).toEqual(['profile', '', undefined]);
});

test('a pointer into the document itself stays, also where a name only begins like that of a part', () => {
  expect(placed('/badges/name')).toEqual([undefined, '/badges/name', undefined]);
  expect(placed()).toEqual([undefined, undefined, undefined]);
});

test('further pointers are kept where they lead into the same document', () => {
  expect(placed('/badge/a', ['/badge/b', '/badge/issuer/c', '/d'])).toEqual(['badge', '/a', ['/b']]);
  expect(placed('/a', ['/badge/b', '/c'])).toEqual([undefined, '/a', ['/c']]);
});

test('a part may be the whole document under another name', () => {
  expect(inDocuments([finding('/name')], [{ at: '', name: 'rewritten' }])).toMatchObject([
    { document: 'rewritten', pointer: '/name' },
  ]);
});
