import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../core/json.js';
import { isInScope, scopeOf } from '../../../../core/proofs/hosted/scope.js';

const profile = 'https://uni.example/issuer.json';

test.each<[string, string, JsonObject | undefined, boolean]>([
  ['its own origin, without a rule', 'https://uni.example/a', undefined, true],
  ['its own origin under http', 'http://uni.example/a', undefined, true],
  ['another origin, without a rule', 'https://other.example/a', undefined, false],
  ['a subdomain, without a rule', 'https://badges.uni.example/a', undefined, false],
  ['another port', 'https://uni.example:8443/a', undefined, false],
  ['no address', 'urn:uuid:1', undefined, false],
  ['an allowed origin', 'https://other.example/a', { allowedOrigins: 'https://other.example' }, true],
  [
    'an allowed host among several',
    'https://other.example/a',
    { allowedOrigins: ['uni.example', 'Other.example'] },
    true,
  ],
  ['an origin that is not allowed', 'https://evil.example/a', { allowedOrigins: ['other.example'] }, false],
  ['its own origin when only another is allowed', 'https://uni.example/a', { allowedOrigins: 'other.example' }, false],
  ['anything, by an asterisk', 'https://evil.example/a', { allowedOrigins: '*' }, false],
  ['below a beginning', 'https://other.example/b/1', { startsWith: 'https://other.example/b/' }, true],
  ['beside a beginning', 'https://other.example/c/1', { startsWith: ['https://other.example/b/'] }, false],
  [
    'a host that only begins like it',
    'https://other.example.evil.example/',
    { startsWith: 'https://other.example' },
    false,
  ],
  [
    'a user name that looks like it',
    'https://other.example@evil.example/',
    { startsWith: 'https://other.example' },
    false,
  ],
  [
    'a beginning of an origin that is not allowed',
    'https://other.example/b/1',
    { startsWith: 'https://other.example/b/', allowedOrigins: 'uni.example' },
    false,
  ],
])('%s: %s', (_what, address, verification, inScope) => {
  expect(isInScope(address, verification ? { verification } : {}, profile)).toBe(inScope);
});

test('a rule may stand in a list', () => {
  const verification = [{ allowedOrigins: 'other.example' }];
  expect(scopeOf('https://other.example/a', { verification }, profile)).toBe('inside');
});

test.each<[string, string, string, JsonObject | undefined, string]>([
  [
    'of the same account',
    'https://raw.githubusercontent.com/uni/b/1',
    'raw.githubusercontent.com/uni',
    undefined,
    'inside',
  ],
  [
    'of another account',
    'https://raw.githubusercontent.com/eve/b/1',
    'raw.githubusercontent.com/uni',
    undefined,
    'unclear',
  ],
  [
    'of an account that begins alike',
    'https://storage.googleapis.com/uni-x/1',
    'storage.googleapis.com/uni',
    undefined,
    'unclear',
  ],
  [
    'of another bucket',
    'https://s3.eu-central-1.amazonaws.com/eve/1',
    's3.eu-central-1.amazonaws.com/uni',
    undefined,
    'unclear',
  ],
  ['of another package', 'https://cdn.jsdelivr.net/gh/eve/1', 'cdn.jsdelivr.net/gh/uni', undefined, 'unclear'],
  ['of the same owner', 'https://cdn.jsdelivr.net/gh/uni/x@1/1', 'cdn.jsdelivr.net/gh/uni', undefined, 'inside'],
  ['by name', 'https://gitlab.com/eve/1', 'gitlab.com/uni', { startsWith: 'https://gitlab.com/eve/' }, 'inside'],
  [
    'of an origin that is many people’s',
    'https://gitlab.com/eve/1',
    'uni.example',
    { allowedOrigins: 'gitlab.com' },
    'unclear',
  ],
  ['of a host with a name of its own', 'https://uni.github.io/b/1', 'uni.github.io/issuers', undefined, 'inside'],
])('where many people publish files, a badge %s', (_what, address, account, verification, scope) => {
  const issuer = `https://${account}/issuer.json`;
  expect(scopeOf(address, verification ? { verification } : {}, issuer)).toBe(scope);
});
