import { describe, expect, test } from 'vitest';
import type { Json } from '../../../core/json.js';
import { achieving, changed, complete, findingIn, judge, outcomeOf, valueOf } from './fixture.js';

describe('who earned it', () => {
  const learner = (identity: Json, more: Readonly<Record<string, Json>> = {}) =>
    outcomeOf(
      changed(complete, { 'credentialSubject.identifier': [identity], 'credentialSubject.id': undefined, ...more }),
      'learner-identity',
    );
  const named = (identityHash: string) => ({ identityType: 'name', hashed: false, identityHash });

  test.each([
    ['Learner Aurora', 'present stated'],
    ['李小龍', 'present stated'],
    ['Aurora', 'weak partial-name'],
    ['L. A.', 'weak partial-name'],
    ['Max Mustermann', 'weak placeholder'],
    ['someone@lumen.example', 'weak identifier-only'],
    ['University of Lumen', 'implausible contradiction'],
    ['[Name]', 'missing placeholder'],
  ])('%s: %s', (name, outcome) => {
    expect(learner(named(name))).toBe(outcome);
  });

  test.each([
    ['nationalIdentityNumber', false, '19990101-1', 'present stated'],
    ['emailAddress', false, 'someone@lumen.example', 'weak identifier-only'],
    ['emailAddress', true, 'sha256$5f3e0b1c2d4a69788796a5b4c3d2e1f0', 'weak hashed'],
    ['name', true, 'Learner Aurora', 'implausible contradiction'],
    ['userName', false, 'aurora99', 'weak partial-name'],
  ])('%s, hashed %s: %s → %s', (identityType, hashed, identityHash, outcome) => {
    expect(learner({ identityType, hashed, identityHash })).toBe(outcome);
  });

  test('given and family name together are a full name', () => {
    const subject = { 'credentialSubject.givenName': 'Learner', 'credentialSubject.familyName': 'Aurora' };
    expect(learner(null, subject)).toBe('present stated');
  });

  test('a plain name beside a hashed address wins', () => {
    const identifier = [
      { identityType: 'emailAddress', hashed: true, identityHash: `sha256$${'0'.repeat(64)}` },
      named('Learner Aurora'),
    ];
    expect(valueOf(changed(complete, { 'credentialSubject.identifier': identifier }), 'learner-identity')).toBe(
      'Learner Aurora',
    );
  });

  test('nobody is born after the award', () => {
    expect(learner(named('Learner Aurora'), { 'credentialSubject.dateOfBirth': '2026-03-20' })).toBe(
      'implausible contradiction',
    );
    expect(learner(named('Learner Aurora'), { 'credentialSubject.dateOfBirth': '2031-01-01' })).toBe(
      'implausible future',
    );
  });
});

describe('in which country', () => {
  const at = (address: Json, more: Readonly<Record<string, Json>> = {}) =>
    changed(complete, { issuer: { id: 'urn:issuer', name: 'Lumen', ...more, address } });

  test.each([
    [{ addressCountryCode: 'BE' }, 'BE'],
    [{ addressCountryCode: 'BEL' }, 'BE'],
    [{ addressCountryCode: 'http://publications.europa.eu/resource/authority/country/BEL' }, 'BE'],
    [{ addressCountryCode: 'EL' }, 'GR'],
    [{ addressCountryCode: 'UK-SCT' }, 'GB'],
    [{ addressCountryCode: '1A0' }, 'XK'],
    [{ addressCountryCode: 'BE-VLG' }, 'BE'],
    [{ addressCountryCode: 'DE21' }, 'DE'],
    [{ addressCountry: 'Österreich' }, 'AT'],
    [{ addressCountry: 'Suomi' }, 'FI'],
    [{ addressCountry: 'the netherlands' }, 'NL'],
    [{ addressCountry: 'Elláda' }, undefined],
  ])('%j is %s', (address, country) => {
    const { status, value } = findingIn(judge(at(address)), 'issuer-country');
    expect(status === 'present' ? value : undefined).toBe(country);
  });

  test.each([
    [{ addressCountryCode: 'QX' }, 'implausible unknown-value'],
    [{ addressCountryCode: 'BE', addressCountry: 'France' }, 'implausible contradiction'],
    [{ addressCountryCode: 'BE', addressCountry: 'Lumenland' }, 'present stated'],
    [{ addressCountry: 'Lumenland' }, 'weak free-text'],
    [{ addressCountryCode: 'EUR' }, 'weak inferred'],
    [{ addressCountryCode: 'OP_DATPRO' }, 'missing not-stated'],
    [{ addressRegion: 'Flanders' }, 'weak region-only'],
    ['Main Street 1, Ghent, Belgium', 'weak free-text'],
  ])('%j: %s', (address, outcome) => {
    expect(outcomeOf(at(address), 'issuer-country')).toBe(outcome);
  });

  test.each([
    ['https://www.lumen.be/about', 'weak inferred'],
    ['https://lumen.io', 'missing not-stated'],
    ['https://lumen.eu', 'missing not-stated'],
    ['https://lumen.co.uk', 'weak inferred'],
  ])('%s: %s', (url, outcome) => {
    expect(outcomeOf(at({}, { url }), 'issuer-country')).toBe(outcome);
  });

  test('the prefix of a VAT number is a hint', () => {
    const otherIdentifier = [{ identifierType: 'ext:VAT', identifier: 'BE0999999900' }];
    expect(outcomeOf(at({}, { otherIdentifier }), 'issuer-country')).toBe('weak inferred');
    expect(outcomeOf(at({ addressCountryCode: 'FR' }, { otherIdentifier }), 'issuer-legal-identity')).toBe(
      'implausible contradiction',
    );
  });

  test('an issuer that is only an address has its country elsewhere', () => {
    expect(outcomeOf({ ...complete, issuer: 'https://lumen.example/profile.json' }, 'issuer-country')).toBe(
      'missing unresolved',
    );
    expect(outcomeOf({ ...complete, issuer: 'did:web:lumen.example' }, 'issuer-country')).toBe('missing not-stated');
  });
});

describe('who awards', () => {
  const issuer = (profile: Json) => outcomeOf({ ...complete, issuer: profile }, 'awarding-body');

  test.each([
    [{ id: 'urn:1', name: 'Badgr' }, 'weak platform-name'],
    [{ id: 'urn:1', name: 'Credly, Inc.' }, 'weak platform-name'],
    [{ id: 'urn:1', name: 'Badgr', parentOrg: { name: 'University of Lumen' } }, 'present stated'],
    [{ id: 'did:web:lumen.example' }, 'weak identifier-only'],
    ['did:web:lumen.example', 'weak identifier-only'],
    [{ id: 'urn:1', type: ['Person'], name: 'Learner Aurora' }, 'weak inferred'],
    [{ id: 'urn:1', name: 'https://lumen.example' }, 'weak identifier-only'],
  ])('%j: %s', (profile, outcome) => {
    expect(issuer(profile)).toBe(outcome);
  });
});

describe('the legal identity', () => {
  const registered = (identifierType: string, identifier: string) =>
    outcomeOf(
      changed(complete, { 'issuer.otherIdentifier': [{ identifierType, identifier }] }),
      'issuer-legal-identity',
    );

  test.each([
    ['ext:DEQARINST', 'DEQARINST0001', 'present stated'],
    ['ext:DEQARINST', '17', 'implausible unknown-value'],
    ['ext:LEI', '5299000J2N45DDNE4Y28', 'present stated'],
    ['identifier', '17', 'weak identifier-only'],
  ])('%s %s: %s', (scheme, identifier, outcome) => {
    expect(registered(scheme, identifier)).toBe(outcome);
  });
});

describe('one body or two', () => {
  test('a creator who is the issuer makes a country of its own not apply, when none is given', () => {
    const document = changed(achieving({ creator: { id: 'did:web:lumen.example' } }), { 'issuer.address': undefined });
    expect(outcomeOf(document, 'awarding-body-country')).toBe('not-applicable declared-not-applicable');
  });
});
