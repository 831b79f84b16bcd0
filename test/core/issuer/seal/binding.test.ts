import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatedIssuer } from '../../../../core/credential.js';
import { type Binding, bindingOf } from '../../../../core/issuer/seal/binding.js';
import { caseTable } from '../../../fixtures/case-table.js';

const table = caseTable('Bindings of seals (issuer-identity §8.2)');
const stated = (value: string) => ({ value, pointer: '/issuer' });

interface Stating {
  readonly name?: string;
  readonly also?: readonly string[];
  readonly in?: readonly string[];
  /** Members of the issuer, by the schemes they are read as. */
  readonly numbers?: Readonly<Record<string, string>>;
}

const issuer = ({ name, also, in: countries = ['DE'], numbers = {} }: Stating): StatedIssuer => ({
  ...(name !== undefined && { name: stated(name) }),
  ...(also && { legalNames: also.map(stated) }),
  ...(countries[0] !== undefined && { country: stated(countries[0]) }),
  ...(countries.length > 1 && { countries: countries.map(stated) }),
  identifiers: Object.entries(numbers).map(([scheme, value]) => ({ scheme, ...stated(value) })),
});

const bound = (seal: string, stating: Stating, organisation = 'University of Lumen', country = 'DE'): Binding =>
  bindingOf({ organisationIdentifier: seal, organisation, country }, issuer(stating));

describe('a seal and an issuer', () => {
  test.each<[string, string, Stating, Binding]>([
    ['the whole identifier', 'NTRDE-HRB12345', { numbers: { eIDASIdentifier: 'NTRDE-HRB12345' } }, 'identifier'],
    ['the number in it', 'NTRDE-HRB12345', { numbers: { registration: 'HRB12345' } }, 'identifier'],
    ['the number with other signs', 'NTRDE-HRB.123-45', { numbers: { registration: 'hrb 123/45' } }, 'identifier'],
    ['the number behind its country', 'VATDE-123456789', { numbers: { vatIdentifier: 'DE123456789' } }, 'identifier'],
    [
      'the country in the certificate’s number',
      'VATDE-DE123456789',
      { numbers: { vatIdentifier: '123456789' } },
      'identifier',
    ],
    [
      'the number in a register of another kind',
      'VATDE-123456789',
      { numbers: { taxIdentifier: '123456789' } },
      'identifier',
    ],
    ['a number of no named register', 'VATDE-123456789', { numbers: { '': 'DE 123 456 789' } }, 'identifier'],
    [
      'a type of Open Badges',
      'LEIXG-529900T8BM49AURSDO55',
      { numbers: { 'ext:lei': '529900T8BM49AURSDO55' } },
      'identifier',
    ],
    [
      'one that fits beside one that does not',
      'VATDE-123456789',
      { numbers: { vatIdentifier: 'DE987654321', identifier: 'VATDE-123456789' } },
      'identifier',
    ],
    [
      'Greece as EL and GR',
      'VATEL-094014201',
      { in: ['GRC'], numbers: { vatIdentifier: 'GR094014201' } },
      'identifier',
    ],
    [
      'Greece as GR and EL',
      'VATGR-094014201',
      { in: ['GR'], numbers: { eIDASIdentifier: 'VATEL-094014201' } },
      'identifier',
    ],
    [
      'the country with three letters',
      'VATES-Q0818002H',
      { in: ['ESP'], numbers: { vatIdentifier: 'Q0818002H' } },
      'identifier',
    ],
    [
      'the country as an address of the EU list',
      'VATES-Q0818002H',
      {
        in: ['http://publications.europa.eu/resource/authority/country/ESP'],
        numbers: { vatIdentifier: 'ESQ0818002H' },
      },
      'identifier',
    ],
    [
      'one of several countries',
      'VATES-Q0818002H',
      { in: ['BEL', 'ESP'], numbers: { vatIdentifier: 'Q0818002H' } },
      'identifier',
    ],
    ['no country at all', 'VATES-Q0818002H', { in: [], numbers: { vatIdentifier: 'Q0818002H' } }, 'identifier'],
    ['another country', 'VATES-Q0818002H', { in: ['BEL'], numbers: { vatIdentifier: 'Q0818002H' } }, 'none'],
    [
      'a country nobody knows',
      'VATES-Q0818002H',
      { in: ['Atlantis'], numbers: { vatIdentifier: 'Q0818002H' } },
      'none',
    ],
    ['three signs', 'NTRDE-471', { numbers: { registration: '471' } }, 'none'],
    ['four signs', 'NTRDE-4711', { numbers: { registration: '4711' } }, 'identifier'],
    ['zeros', 'NTRDE-A0000000', { numbers: { registration: 'A0000000' } }, 'none'],
    ['a form nobody knows', 'TINDE-4711', { numbers: { registration: '4711' } }, 'none'],
    ['another number of the register', 'NTRDE-4711', { numbers: { registration: '4712' } }, 'differs'],
    [
      'another number and the same name',
      'NTRDE-4711',
      { name: 'University of Lumen', numbers: { registration: '4712' } },
      'differs',
    ],
    ['another number, whole', 'VATDE-123456789', { numbers: { eIDASIdentifier: 'VATDE-987654321' } }, 'differs'],
    [
      'another number of another country',
      'VATDE-123456789',
      { in: ['ES'], numbers: { vatIdentifier: 'ESQ0818002H' } },
      'differs',
    ],
    ['another bare number in the place for eIDAS', 'NTRDE-4711', { numbers: { eIDASIdentifier: '4712' } }, 'differs'],
    ['words in the place for eIDAS', 'NTRDE-4711', { numbers: { eIDASIdentifier: 'University' } }, 'none'],
    ['another number, of zeros', 'VATDE-123456789', { numbers: { vatIdentifier: '000000000' } }, 'none'],
    ['another number of another scheme', 'NTRDE-4711', { numbers: { eIDASIdentifier: 'VATDE-987654321' } }, 'none'],
    ['a tax number and a VAT number', 'VATDE-123456789', { numbers: { taxIdentifier: '987654321' } }, 'none'],
    [
      'a tax number, and the same name',
      'VATDE-123456789',
      { name: 'The UNIVERSITY of Lumen', numbers: { taxIdentifier: '987654321' } },
      'name',
    ],
    ['the same name', 'NTRDE-4711', { name: 'Université of Lúmen', in: ['DE'] }, 'none'],
    ['the same name, spelled otherwise', 'NTRDE-4711', { name: 'University of Lúmen' }, 'name'],
    [
      'the same name in another language',
      'NTRDE-4711',
      { name: 'Universität Lumen', also: ['Universität Lumen', 'University of Lumen'] },
      'name',
    ],
    ['the same name in another country', 'NTRDE-4711', { name: 'University of Lumen', in: ['AT'] }, 'none'],
    ['the same name and no country', 'NTRDE-4711', { name: 'University of Lumen', in: [] }, 'none'],
    ['no name and no number', 'NTRDE-4711', {}, 'none'],
  ])('%s', (what, seal, stating, expected) => {
    table.row(what, expected, bound(seal, stating));
  });

  const statement = 'The Office for Credentials seals this for the University of Umbra.';
  const umbra = { name: 'University of Umbra', numbers: { registration: '9999' } };
  test.each<[string, string, string, Stating, Binding]>([
    ['a mandate that names both', statement, 'Office for Credentials', umbra, 'mandate'],
    [
      'a mandate that names both, of one without a number',
      statement,
      'Office for Credentials',
      { name: 'University of Umbra' },
      'mandate',
    ],
    [
      'a mandate that names the issuer alone',
      'On behalf of the University of Umbra.',
      'Office for Credentials',
      umbra,
      'differs',
    ],
    [
      'a mandate that names the sealer alone',
      'The Office for Credentials seals this.',
      'Office for Credentials',
      umbra,
      'differs',
    ],
    [
      'a mandate where parts of words are the names',
      'An Officer seals for Umbrans.',
      'Office',
      { ...umbra, name: 'Umbra' },
      'differs',
    ],
    [
      'a mandate that is not needed',
      statement,
      'Office for Credentials',
      { ...umbra, numbers: { registration: '4711' } },
      'identifier',
    ],
    [
      'a mandate of an organisation to itself',
      statement,
      'University of Umbra',
      { name: 'University of Umbra' },
      'name',
    ],
  ])('%s', (what, says, organisation, stating, expected) => {
    const seal = { organisationIdentifier: 'NTRDE-4711', organisation, country: 'DE' };
    table.row(what, expected, bindingOf(seal, issuer(stating), [stated(says)]));
  });

  test('a certificate without a number is bound by its name alone', () => {
    const seal = { organisation: 'University of Lumen', country: 'DE' };
    expect(bindingOf(seal, issuer({ name: 'University of Lumen', numbers: { registration: '4711' } }))).toBe('name');
    expect(bindingOf({ country: 'DE' }, issuer({ name: 'University of Lumen' }))).toBe('none');
  });

  test('whatever is stated, a name alone never makes a difference, and nothing is thrown', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), fc.option(text), (seal, name, countries, number) => {
        const numbers = number === null ? {} : { registration: number };
        const binding = bound(seal, { name, in: countries, numbers }, name);
        expect(number === null ? binding : 'none').not.toBe('differs');
      }),
    );
  });
});
