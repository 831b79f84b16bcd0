import {
  type Shipped,
  bitstringStatus,
  credentials,
  dataIntegrity,
  dcc,
  did,
  ed25519,
  multikey,
  openBadges300,
  openBadges301,
  openBadges302,
  openBadges303,
  openBadgesBeta,
  openBadgesExtensions,
  security,
  status2021,
  x25519,
} from './bundled.js';

/**
 * Every vocabulary Proofmark knows, pinned by address and by the SHA-256 of its JCS form (RFC 8785), so that the shape
 * of the package that ships it does not matter. An address with two published contents has two pins; the first decides
 * unless the document uses what only the second defines.
 */
export interface Pin {
  readonly url: string;
  /** SHA-256 over the RFC 8785 form, hexadecimal. */
  readonly sha256: string;
  /** Which published content, where one address has had two. */
  readonly version: string;
  /** What loads it from a package; absent: it is asked for at its own address, after consent, and accepted by hash. */
  readonly shipped?: Shipped;
  /** Terms only this version defines. */
  readonly onlyHere?: readonly string[];
}

const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0/';

const bundled = (shipped: Shipped, url: string, sha256: string, version = '1'): Pin => ({
  url,
  sha256,
  version,
  shipped,
});
const asked = (url: string, sha256: string, version = '1', onlyHere?: readonly string[]): Pin => ({
  url,
  sha256,
  version,
  ...(onlyHere && { onlyHere }),
});

export const pins: readonly Pin[] = [
  bundled(
    credentials,
    'https://www.w3.org/ns/credentials/v2',
    'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  ),
  bundled(
    credentials,
    'https://www.w3.org/2018/credentials/v1',
    'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247',
  ),
  bundled(
    credentials,
    'https://www.w3.org/ns/credentials/undefined-terms/v2',
    '3b11e1df8c618447e9f79f3737e3c30fc0841537eb95f36003742c633672bb9f',
  ),
  asked(
    'https://www.w3.org/ns/credentials/examples/v2',
    '8a675bead391be98e6054c4e07c41f73337508d398e07047344c5d349aa2dc58',
  ),
  asked(
    'https://www.w3.org/2018/credentials/examples/v1',
    '5bca9da34aefb4c5e0cd993e222e58827734e0928fda0210ee73413c43d6e5e5',
  ),
  bundled(
    openBadges300,
    `${openBadges}context.json`,
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  ),
  bundled(
    openBadges301,
    `${openBadges}context-3.0.1.json`,
    '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  ),
  bundled(
    openBadges302,
    `${openBadges}context-3.0.2.json`,
    'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  ),
  bundled(
    openBadges303,
    `${openBadges}context-3.0.3.json`,
    'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
    '2025-04',
  ),
  asked(
    `${openBadges}context-3.0.3.json`,
    '04b1136ddc4eda9a8966bc7ef182789f233a26739473140ef75d6968c29a2966',
    '2026-07',
    ['jti', 'endorsementJwt'],
  ),
  bundled(
    openBadgesExtensions,
    `${openBadges}extensions.json`,
    '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
  ),
  asked(
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    '7defe702c102faf14108579b7d65ef39ecf4c3bbef925b803e15bd77cd6e3394',
  ),
  asked(
    'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
    'a2dd0c0c07434663b7b54a51dd8a3363f6d5c420efa87e3d97b4ef8661596d44',
  ),
  bundled(
    openBadgesBeta,
    'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json',
    'f6c4c3b3b800cb9ffc87828d8105e3dd0d20692e5936d2cc4dead2b247e11a08',
  ),
  bundled(
    openBadges300,
    'https://w3c-ccg.github.io/vc-ed/plugfest-2-2022/jff-vc-edu-plugfest-2-context.json',
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  ),
  bundled(
    dataIntegrity,
    'https://w3id.org/security/data-integrity/v2',
    '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  ),
  bundled(
    dataIntegrity,
    'https://w3id.org/security/data-integrity/v1',
    '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
  ),
  bundled(
    ed25519,
    'https://w3id.org/security/suites/ed25519-2020/v1',
    'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691',
  ),
  bundled(
    x25519,
    'https://w3id.org/security/suites/x25519-2020/v1',
    '454c264ab52b3ee90b2c21a996afc4f5f2a02c2e282799b6e92305e1aa536de6',
  ),
  bundled(
    multikey,
    'https://w3id.org/security/multikey/v1',
    'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
  ),
  bundled(security, 'https://w3id.org/security/v1', 'd87de2ce3ce407bcac481f8af31e211e54beb5cbd7dd459826ed0502302ee234'),
  bundled(security, 'https://w3id.org/security/v2', '38a9ef19cf3a75bf856202bd1ed4cbd55c985ad4a809eb7f4ef584ba9d51dc90'),
  bundled(
    bitstringStatus,
    'https://www.w3.org/ns/credentials/status/v1',
    'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
  ),
  bundled(
    status2021,
    'https://w3id.org/vc/status-list/2021/v1',
    '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6',
  ),
  bundled(dcc, 'https://w3id.org/dcc/v1', '72bbeeb602655938f472f98317cab12c1bf6abc96a915d1fcc3fe18e79f92a42'),
  asked(
    'https://identity.foundation/.well-known/did-configuration/v1',
    '813c5f20d5de8eee24c6912d83c8396c670995ef4831a56bdc03c1e05cb24d8b',
  ),
  bundled(did, 'https://www.w3.org/ns/did/v1', 'a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b'),
];

export const pinsOf = (url: string): readonly Pin[] => pins.filter(pin => pin.url === url);
