/** Who signed, with which key, and what for: C8 to C11, C13 to C15, C37, C39, C40. */
import type { JsonObject } from '../../../core/json.js';
import { contexts, plainBadge, profile } from '../../fixtures/credentials.js';
import { didKeyMethod, sign } from '../../fixtures/signer.js';
import { edwardsKey, oddToken } from '../../fixtures/tokens.js';
import {
  asText,
  doubted,
  lumen,
  proofIn,
  rejected,
  tokenBadge,
  tokenBy,
  without,
  type Cast,
  type Threat,
} from './threat.js';

export const signers = async (cast: Cast): Promise<readonly Threat[]> => [
  ...several(cast),
  ...(await others(cast)),
  ...(await broughtAlong(cast)),
  ...(await nested(cast)),
  ...(await ahead(cast)),
  ...older(cast),
];

const several = ({ trapped }: Cast): readonly Threat[] => [
  ...trapped(
    'C8',
    'one good proof does not excuse a broken one',
    'an unknown proof beside a good one is named, not dropped',
    "somebody else's good proof beside the issuer's is named",
  ),
  ...trapped(
    'C9',
    'a chain of proofs is verified over the proof it continues',
    'a proof that claims to continue another and was made without it is altered',
    'a chain whose earlier proof is gone is malformed',
    'a chain that leads back to itself is malformed',
  ),
  ...trapped(
    'C10',
    'a proof for another purpose than stating something is refused',
    'a key that may not make statements makes none',
  ),
  ...trapped(
    'C13',
    'a key its owner withdrew before the signing no longer counts',
    'a key withdrawn after the stated signing time is a doubt: the time is the signer’s own word',
    'a key that had run out before the signing no longer counts',
    'a deactivated identifier no longer vouches for its keys',
  ),
];

async function others({ person, trapped }: Cast): Promise<readonly Threat[]> {
  const by = { key: person, method: didKeyMethod(person) };
  const urn = plainBadge({ issuer: profile('urn:uuid:7a5e0f0c-8a0e-4f5e-9d3e-0c6d0f1b2a3c') });
  const claims = {
    name: 'University of Lumen',
    image: { id: 'https://uni-lumen.example/logo.png', type: 'Image' },
    otherIdentifier: [
      { type: 'IdentifierEntry', identifier: 'https://ror.org/00lumen00', identifierType: 'ext:ROR' },
      { type: 'IdentifierEntry', identifier: 'BE0000000097', identifierType: 'ext:VAT' },
    ],
  };
  return [
    ...trapped(
      'C11',
      'the key of another controller than the issuer is a wrong signer, although the signature is good',
    ),
    rejected('C11', 'an issuer that is a urn, and an unrelated key', asText(await sign(urn, by)), {
      proof: 'proof.wrong-signer',
    }),
    {
      ...doubted(
        'C15',
        'a key that calls itself a university',
        asText(await sign(plainBadge({ issuer: profile(person.didKey, claims) }), by)),
        {
          proof: 'proof.intact',
          issuer: 'issuer.unidentified',
        },
      ),
      also: ['rung 0, no proven name', ([report]) => report?.issuer.rung === 0 && !report.issuer.provenName],
    },
  ];
}

async function broughtAlong({ tokenKey, trapped }: Cast): Promise<readonly Threat[]> {
  const stranger = edwardsKey('somebody else');
  const own = (more: JsonObject): string => oddToken({ alg: 'EdDSA', ...more }, tokenBadge, stranger);
  return [
    ...trapped('C14', 'a key behind the fragment of an address that publishes nothing is nobody’s'),
    {
      ...doubted('C14', 'a token with its own key', asText(own({ jwk: stranger.jwk })), {
        proof: 'proof.key-not-published',
      }),
      notes: ['proof.self-asserted-key'],
    },
    ...['jku', 'x5u'].map((name): Threat => ({
      ...doubted('C14', `a token with its key at ${name}`, asText(own({ [name]: 'https://keys.example/1' })), {
        proof: 'proof.key-not-published',
      }),
      also: [
        'keys.example is never asked',
        ([report]) => report?.contacted.every(({ url }) => !url.includes('keys.example')) === true,
      ],
    })),
    rejected('C39', 'a token signed tomorrow', asText(await tokenBy({ ...tokenBadge, iat: 1_900_000_000 }, tokenKey)), {
      proof: 'proof.from-the-future',
    }),
  ];
}

async function nested({ plain, by }: Cast): Promise<readonly Threat[]> {
  const bare = without(plain, 'proof');
  const presentation = (credential: JsonObject): JsonObject => ({
    '@context': [contexts.credentials2],
    type: ['VerifiablePresentation'],
    verifiableCredential: [credential],
  });
  const subject = plain['credentialSubject'] as JsonObject;
  const endorsement = {
    ...plainBadge({ issuer: lumen, more: { proof: { type: 'DataIntegrityProof', proofValue: 'z1' } } }),
    type: ['VerifiableCredential', 'EndorsementCredential'],
  };
  return [
    {
      ...doubted('C37', 'an unsigned credential in a signed presentation', asText(await sign(presentation(bare), by)), {
        proof: 'proof.unsigned',
      }),
      notes: ['proof.holder-only'],
    },
    rejected(
      'C37',
      'a changed credential in a signed presentation',
      asText(await sign(presentation({ ...plain, name: 'Another' }), by)),
      {
        proof: 'proof.altered',
      },
    ),
    doubted(
      'C37',
      'a proof inside the subject',
      asText({ ...bare, credentialSubject: { ...subject, proof: proofIn(plain) } }),
      {
        proof: 'proof.unsigned',
      },
    ),
    {
      ...doubted(
        'C37',
        'a credential inside the credential, with a broken proof',
        asText({ ...bare, endorsement: [endorsement] }),
        {
          proof: 'proof.unsigned',
        },
      ),
      notes: ['format.nested-credentials'],
    },
  ];
}

async function ahead({ trapped, plain, by }: Cast): Promise<readonly Threat[]> {
  const soon = { ...by, created: '2026-11-21T12:04:00Z' };
  return [
    ...trapped('C39', 'a proof made tomorrow is refused'),
    {
      row: 'C39',
      file: 'a proof four minutes ahead of our clock',
      input: asText(await sign(without(plain, 'proof'), soon)),
      verdict: 'confirmed',
      checks: { proof: 'proof.intact' },
    },
  ];
}

function older({ plain, trapped }: Cast): readonly Threat[] {
  const proven = (proof: JsonObject): JsonObject => ({ ...plain, proof: { ...proofIn(plain), ...proof } });
  const merkle = { type: 'MerkleProof2019', proofValue: 'z1', proofPurpose: 'assertionMethod' };
  const blockcerts = {
    ...without(plain, 'proof'),
    '@context': [contexts.credentials2, 'https://w3id.org/blockcerts/v3'],
    proof: merkle,
  };
  return [
    ...trapped('C40', 'an unknown way of signing is a doubt'),
    ...['Ed25519Signature2018', 'EcdsaSecp256k1Signature2019', 'RsaSignature2018'].map(type =>
      doubted('C40', type, asText(proven({ type })), { proof: 'proof.unsupported' }),
    ),
    doubted('C40', 'Blockcerts', asText(blockcerts), { format: 'format.recognised', proof: 'proof.unsupported' }),
    rejected('C40', 'the right suite over other canonical bytes', asText(proven({ cryptosuite: 'eddsa-jcs-2022' })), {
      proof: 'proof.altered',
    }),
  ];
}
