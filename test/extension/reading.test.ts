import { describe, expect, test } from 'vitest';
import { directoryFrom, plainList } from '../fixtures/directories.js';
import { sealing } from '../fixtures/seals.js';
import { service, trustedFile, trustedListFrom } from '../fixtures/trusted-lists.js';
import type { KeptList } from '../../extension/lists.js';
import * as reading from '../../extension/options/reading.js';
import { readList as read } from '../../extension/options/read-list.js';
import type { KeptTrustedList } from '../../extension/trusted-lists.js';
import { limits } from '../../core/limits.js';

const { standingOf, trustedStandingOf } = reading;
const readFile = (file: File) => reading.readFile(file, read);
const table = 'name,domain\nUniversity of Lumen,uni-lumen.example\n';
const changed = { lastModified: Date.parse('2026-10-05T10:00:00Z') };

describe('a file that may be a list', () => {
  test('is read as it stands where it says its own name and day', async () => {
    const file = new File([JSON.stringify(plainList([{ name: 'University of Lumen' }]))], 'partners.json');
    expect(await readFile(file)).toMatchObject({
      kind: 'read',
      file: 'partners.json',
      list: { directory: { name: 'Our partners' } },
    });
  });

  test('that is a table is asked for both, and the file suggests them', async () => {
    const asked = await readFile(new File([table], 'partners.csv', changed));
    expect(asked).toMatchObject({
      kind: 'untold',
      asks: 'name-and-date',
      suggested: { name: 'partners', date: '2026-10-05' },
    });
    if (asked.kind !== 'untold') throw new Error(asked.kind);
    expect(await reading.readTold(asked, { name: 'Our table', issuedAt: '2026-11-01' }, read)).toMatchObject({
      kind: 'read',
      list: { directory: { name: 'Our table', issuedAt: '2026-11-01' }, refused: 0 },
    });
    expect(await reading.readTold(asked, { name: 'Our table', issuedAt: 'soon' }, read)).toMatchObject({
      kind: 'untold',
      asks: 'date',
    });
  });

  test('suggests the day that its own name holds', async () => {
    const asked = await readFile(new File([table], 'partners 2025-12-31.csv', changed));
    expect(asked).toMatchObject({ suggested: { date: '2025-12-31' } });
  });

  test('that is none is refused with the flaw and its place', async () => {
    expect(await readFile(new File(['name,domain\na,b,c\n'], 'broken.csv'))).toEqual({
      kind: 'refused',
      file: 'broken.csv',
      refusal: { kind: 'refused', flaw: 'cells', line: 2 },
    });
  });

  test('that is a snapshot of trusted lists is read as one, and refused as one', async () => {
    const { certificate } = await sealing();
    const file = new File([JSON.stringify(trustedFile([service(certificate), null]))], 'trusted.json');
    expect(await readFile(file)).toMatchObject({
      kind: 'read-trusted',
      file: 'trusted.json',
      trusted: { refused: 1, list: { sequenceNumber: 350, services: [{ country: 'BE' }] } },
    });
    expect(await readFile(new File([JSON.stringify(trustedFile({}))], 'trusted.json'))).toMatchObject({
      kind: 'refused',
      refusal: { flaw: 'member', pointer: '/services' },
    });
    expect(await readFile(new File(['{"proofmark":"other/1"}'], 'other.json'))).toMatchObject({
      kind: 'refused',
      refusal: { flaw: 'kind' },
    });
  });

  test('that is one byte too large is refused unread, and one that is just small enough is read', async () => {
    const [least, most] = [limits.directoryBytes + 1, limits.directoryBytes];
    const unread = Object.assign(new File([], 'large.json'), { arrayBuffer: () => Promise.reject(new Error('read')) });
    Object.defineProperty(unread, 'size', { value: least, configurable: true });
    expect(await readFile(unread)).toMatchObject({ kind: 'refused', refusal: { flaw: 'bytes' } });
    Object.defineProperty(unread, 'size', { value: most, configurable: true });
    expect(await readFile(unread)).toEqual({ kind: 'unreadable', file: 'large.json' });
  });
});

test('a reader that breaks leaves a file that could not be read', async () => {
  const broken = () => Promise.reject(new Error('out of memory'));
  expect(await reading.readFile(new File([table], 'partners.csv'), broken)).toEqual({
    kind: 'unreadable',
    file: 'partners.csv',
  });
});

describe('a list beside those that are kept', () => {
  const of = (issuedAt: string, name = 'Our partners') =>
    directoryFrom(plainList([{ name: 'University of Lumen' }], { issuedAt, name }));
  const kept = async (issuedAt: string): Promise<KeptList> => ({
    directory: await of(issuedAt),
    on: true,
    importedAt: '2026-11-02T00:00:00Z',
    refused: 0,
  });

  test.each([
    ['2026-11-01', 'same'],
    ['2026-11-02', 'newer'],
    ['2026-10-31', 'older'],
  ])('of %s is the %s', async (day, kind) => {
    expect(standingOf(await of(day), [await kept('2026-11-01')]).kind).toBe(kind);
  });

  test('of the same day and another content is alike, and one of another name is new', async () => {
    const other = await directoryFrom(plainList([{ name: 'Academy of Data' }], { issuedAt: '2026-11-01' }));
    expect(standingOf(other, [await kept('2026-11-01')]).kind).toBe('alike');
    expect(standingOf(await of('2026-11-02', 'Others'), [await kept('2026-11-01')])).toEqual({ kind: 'new' });
  });
});

describe('a snapshot of trusted lists beside those that are kept', () => {
  const sealer = sealing();
  const of = async (issueDate: string, sequenceNumber = 1) => {
    const lotl = { sequenceNumber, issueDate, nextUpdate: '2027-05-01T00:00:00Z' };
    return trustedListFrom(trustedFile([service((await sealer).certificate)], { lotl }));
  };
  const kept = async (issueDate: string): Promise<KeptTrustedList> => ({
    list: await of(issueDate),
    on: true,
    importedAt: '2026-11-02T00:00:00Z',
    refused: 0,
  });

  test.each([
    ['2026-11-01', 'same'],
    ['2026-11-02', 'newer'],
    ['2026-10-31', 'older'],
  ])('of %s is the %s', async (day, kind) => {
    expect(trustedStandingOf(await of(day), [await kept('2026-11-01')]).kind).toBe(kind);
  });

  test('of the same day and another content is alike, and the first one is new', async () => {
    expect(trustedStandingOf(await of('2026-11-01', 2), [await kept('2026-11-01')]).kind).toBe('alike');
    expect(trustedStandingOf(await of('2026-11-01'), [])).toEqual({ kind: 'new' });
  });
});
