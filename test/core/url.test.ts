import { expect, test } from 'vitest';
import { urlOf } from '../../core/url.js';

test('an address is read as its parts, alone or from where it stands', () => {
  expect(urlOf('https://uni-lumen.example/a?b#c')?.pathname).toBe('/a');
  expect(urlOf('../b', 'https://uni-lumen.example/a/c')?.href).toBe('https://uni-lumen.example/b');
});

test('what is no address is nothing', () => {
  expect(urlOf('uni-lumen.example')).toBeUndefined();
  expect(urlOf('https://')).toBeUndefined();
});

test('letters beyond ASCII stay readable, however often addresses are read', () => {
  const hosts = Array.from({ length: 20_000 }, () => urlOf('https://münchen.example/ä')?.host);
  expect(new Set(hosts)).toEqual(new Set(['xn--mnchen-3ya.example']));
});
