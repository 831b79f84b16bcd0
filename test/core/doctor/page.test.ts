import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject } from '../../../core/json.js';
import { bitstringEntry, completeBadge, profile } from '../../fixtures/credentials.js';
import { bitstringList, didDocument, sign, testKey } from '../../fixtures/signer.js';
import { type Issuer, doctor, file, openIssuer } from './site.js';

const FILE = 'docs/doctor.md';
const HOST = 'uni-lumen.example';
const did = `did:web:${HOST}`;
const list = `https://${HOST}/status/1`;

let issuer: Issuer;
beforeAll(async () => {
  issuer = await openIssuer([HOST]);
});
afterAll(() => issuer.close());

/** An issuer whose key is not listed for signing, and whose list no page may read. */
async function output(): Promise<string> {
  const signing = { key: await testKey('university of lumen'), method: `${did}#key-1` };
  const { assertionMethod, ...document } = didDocument(did, { 'key-1': signing.key });
  const listed = await sign(bitstringList({ address: list, issuer: did, set: [] }), signing);
  issuer.site.set(
    `https://${HOST}/.well-known/did.json`,
    file({ ...document, authentication: assertionMethod } as JsonObject),
  );
  issuer.site.set(list, file(listed, 'application/vc', {}));
  const stated = profile(did, { address: { type: ['Address'], addressCountryCode: 'BE' } });
  const credential = await sign(
    completeBadge({ issuer: stated, more: { credentialStatus: bitstringEntry(list, 7) } }),
    signing,
  );
  const { out } = await doctor(['--host', HOST], issuer, JSON.stringify(credential));
  return out;
}

const page = (printed: string): string => `# The doctor

\`proofmark doctor\` is for issuers. It says how far a reader comes with what you publish, why no further, and prints the lines that help, ready to be copied. What it can look at: a file with a credential, an https address of a credential, a DID document or a status list, a bare host, or an identifier.

\`\`\`
node dist/cli/proofmark.js doctor credential.json --host ${HOST}
node dist/cli/proofmark.js doctor ${did}
\`\`\`

**It asks only the host it is given.** An address and a did:web name their host. A file names none, so nobody is asked until \`--host\` names one; what lies elsewhere is listed as not looked at. \`--offline\` and \`--mirror\` are those of \`verify\`.

**It promises only what it has tried out.** The proposed files are laid over the web as it answered, and the core judges the same credential again. The rung that comes out is the rung that is promised. What has to be signed or issued again is printed and never promised. The same is done for a check inside a page of another site, which reads only what servers let it read. A server that does not say who may read is asked once more the way a page asks, with \`Origin: null\`.

**A missing DID document.** A signature does not tell the public key. Hand it over with \`--key\`, as a file or as text: a JSON Web Key, a Multikey, a did:key, or PEM. The doctor shows that it fits the signature, and prints the whole file. A private key is refused; neither it nor one that an issuer published by mistake is ever printed.

**Nothing on your host can give rung 2 to 4.** Those rest on lists: of organisations and their addresses (\`--directory\`), of signers, of services for seals (\`--trusted-list\`). See [for-issuers.md](for-issuers.md) for what to write into a credential.

Exit status: 0 nothing to mend, 2 something to mend, 1 something stops readers, 64 wrong usage, 66 something could not be opened. \`--json\` prints the same as data.

## One output

An issuer whose key is listed for signing in and not for signing credentials, and whose status list no page may read. A test makes this output, publishes lines of this kind on a server, and finds the rung promised.

\`\`\`
${printed.trimEnd()}
\`\`\`
`;

test('docs/doctor.md shows what the command prints', async () => {
  const expected = page(await output());
  if (process.env['PROOFMARK_README']) writeFileSync(FILE, expected);
  else expect(readFileSync(FILE, 'utf8'), 'run PROOFMARK_README=1 npm test -- doctor/page').toBe(expected);
});
