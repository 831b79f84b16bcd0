import { describe, expect, test } from 'vitest';
import { limits } from '../../core/index.js';
import { follow, recogniseFile } from '../../extension/recognise.js';
import { placeOf } from '../../extension/share-kit/place.js';

describe('the address at which somebody publishes a file', () => {
  test('is taken as the spotter would read it on a page', () => {
    const typed = ' https://Learner-A.example/files/a.json?utm_source=mail#top ';
    const place = placeOf(typed);
    expect(place).toEqual({ kind: 'file', address: 'https://learner-a.example/files/a.json' });
    const followed = follow('https://learner-a.example/files/a.json');
    expect(followed && recogniseFile(followed)?.target).toBe('https://learner-a.example/files/a.json');
  });

  test('out of a redirect of LinkedIn is the one it leads to', () => {
    const inner = encodeURIComponent('https://learner-a.example/a.json');
    expect(placeOf(`https://www.linkedin.com/safety/go?url=${inner}`)).toEqual({
      kind: 'file',
      address: 'https://learner-a.example/a.json',
    });
  });

  test.each([
    ['', 'none'],
    ['  ', 'none'],
    ['learner-a.example/a.json', 'wrong'],
    ['http://learner-a.example/a.json', 'wrong'],
    ['file:///a.json', 'wrong'],
    ['https://localhost/a.json', 'wrong'],
    ['https://192.168.1.7/a.json', 'wrong'],
    ['https://learner-a.example:8443/a.json', 'wrong'],
    ['https://learner:secret@learner-a.example/a.json', 'wrong'],
    ['https://lnkd.in/abc', 'wrong'],
    ['https://www.linkedin.com/in/learner-a/', 'network'],
    ['https://evil-linkedin.com/a.json', 'file'],
    ['https://linkedin.com.learner-a.example/a.json', 'file'],
  ] as const)('"%s" is %s', (typed, kind) => {
    expect(placeOf(typed).kind).toBe(kind);
  });

  test('is as long as an address may be, and no longer', () => {
    const long = 'https://learner-a.example/'.padEnd(limits.addressLength, 'a');
    expect(placeOf(long).kind).toBe('file');
    expect(placeOf(`${long}a`).kind).toBe('wrong');
  });

  test('may be the page of a platform, which is named', () => {
    expect(placeOf('https://www.credly.com/badges/123e4567-e89b-12d3-a456-426614174000/public_url')).toMatchObject({
      kind: 'platform',
      name: 'Credly (formerly Acclaim)',
    });
  });
});
