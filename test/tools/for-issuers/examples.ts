/** Complete credentials, one for each format that is issued today: what each says before it is signed. */
import type { FormatName } from '../../../core/credential.js';
import type { JsonObject } from '../../../core/json.js';
import { completeAssertion } from '../../fixtures/badges-2.js';
import { completeBadge, profile } from '../../fixtures/credentials.js';
import { european } from '../../fixtures/european.js';
import { university } from '../../fixtures/samples.js';

const lumen = profile(university, {
  url: 'https://uni-lumen.example',
  address: { type: ['Address'], addressCountry: 'Belgium', addressCountryCode: 'BE', addressLocality: 'Lumen' },
  otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'BE0000000097', identifierType: 'ext:VAT' }],
});

export const examples: Partial<Record<FormatName, JsonObject>> = {
  'open-badges-3': completeBadge({ issuer: lumen }),
  'european-credential': european(),
  'open-badges-2': completeAssertion(),
};
