/** What docs/for-issuers.md says in words. */
import type { FormatName } from '../../../core/credential.js';
import { limits } from '../../../core/limits.js';
import { proofFamilies } from '../../../core/proofs/index.js';
import { university } from '../../fixtures/samples.js';
import { didWebAddress } from '../../fixtures/signer.js';
import { code } from './markdown.js';

export const opening = [
  '# For issuers',
  'What to write into a micro-credential so that it states what Council Recommendation 2022/C 243/02, Annex I, lists. For the developer who builds it.',
  'This page is made from the tables the check itself uses. Each key in it was tried: a credential that states the element only there was judged, and what came out stands in the column “counts as”.',
  'Stating all eleven does not mean that anybody recognises the credential. That decision lies with the receiving institution. A complete credential lets it decide without writing to you first.',
];

export const first = [
  '## What to do first',
  [
    '1. Take the [complete example](#complete-examples) of your format and put your own values in.',
    '2. Fill the eleven elements that Annex I lists. Leave out what you do not know: filler such as “n/a”, “TBD” or “Lorem ipsum” is read as if it were not there.',
    '3. Write the outcomes as what the learner can do, not as what the course is about.',
    '4. Sign it, and [publish the key](#publish-and-host).',
    '5. Check it as a reader would: `node dist/cli/proofmark.js verify --for evaluator credential.json`. With `--json` each element comes with its `status`, its `reason` and its `pointer` in your file.',
  ].join('\n'),
];

export const reading = [
  '## How to read the tables',
  [
    '- **key**: where the value stands, from the root of the document. `[]` marks a list; one value without a list is read as well. Keys are read from top to bottom, and the first that counts as stated decides.',
    '- **whose**: `own`, the format defines it; `extension`, somebody else does; `inferred`, nobody promised what it means, and we conclude it.',
    '- **counts as**: the best that can come of it. “stated” means stated and understandable. “weak” means that something is there and a reader has to ask before relying on it; the reason follows.',
    '- **write**: what kind of value, and one that was read. Texts may be a string, a list, or one text for each language.',
  ].join('\n'),
  `Up to ${String(limits.maxQuestions)} weak elements leave the way of ordinary assessment open, after a few answers; a level that is missing counts as weak. Anything else of the eleven that is missing, or more questions, leads to the recognition of prior learning. No element changes whether a signature holds.`,
];

/** What a developer has to know about one format and no table says. */
export const remarks: Partial<Record<FormatName, string>> = {
  'open-badges-3': [
    'An `AchievementSubject` has no `name` of its own: the name of the learner is an `identifier` that is not hashed.',
    'Keys of extensions are read as written, in their short form. For a signature to cover them, the `@context` has to',
    'define them; the example uses the undefined-terms context of the W3C for that.',
    '`creditsAvailable` and `creditsEarned` count no particular credits and are weak at most.',
  ].join(' '),
  'european-credential': [
    'The keys are those of the European Learning Model 3. `hasClaim[]` stands for the entry of type',
    '`LearningAchievement`; what is said about a part of it says nothing about the whole. A value of a list is judged by',
    'its `id`; a label that belongs to another value of the list makes it weak.',
  ].join(' '),
  'open-badges-2': [
    'The badge class and the profile may stand at addresses of their own (`badge` and `badge.issuer` are then strings). What',
    'they state is read when those addresses answer. Each extension needs the context of whoever publishes it, which is left',
    'out of the example.',
  ].join(' '),
  'verifiable-credential': [
    'Claims with names of your own are guesses for everybody who reads them. Names are compared without case, `_` and `-`,',
    'at most three levels below `credentialSubject`. Prefer one of the formats above: here most elements are weak at most.',
  ].join(' '),
  'eudi-credential': [
    'The claims of a badge stand where Open Badges 3.0 has them. Those of the learning credential stand beside `vct`; their',
    'names are those of the European reference issuer, and may change.',
  ].join(' '),
  'sd-jwt-vc': [
    'An SD-JWT whose type (`vct`) is none of the above. Its claims are read by what they are called, as below',
    '`credentialSubject` in a W3C credential; `iss`, `nbf`, `iat` and `exp` say who issued it, and when. What the holder kept',
    'back is “not shown”, which is not “not stated”.',
  ].join(' '),
  'schema-org': 'A description on a web page proves nothing about a learner. It states elements of an offer, at most.',
};

export const hosting = [
  '## Publish and host',
  [
    `- **The key.** With an issuer such as ${code(university)}, publish the DID document at ${code(didWebAddress(university))}, with the key under \`verificationMethod\` and its identifier under \`assertionMethod\`. Serve it as JSON, over https and without a redirect. Leave old keys in it: a credential whose key is gone can no longer be checked.`,
    `- **A key with a history.** With an issuer such as ${code('did:webvh:Qm…:uni-lumen.example')}, publish its log at ${code('https://uni-lumen.example/.well-known/did.jsonl')}, one entry a line, and never change a line that was published. Where the log names witnesses, their proofs stand beside it in ${code('did-witness.json')}, and are published first. The whole log has to hold, from the first line to the last: a log that breaks anywhere gives no key.`,
    `- **A key without an address.** A ${code('did:key')} or ${code('did:jwk')} shows no address of yours. State your website as the ${code('url')} of the issuer, and let both vouch for each other: sign a ${code('DomainLinkageCredential')} with the key, as a token with ${code('alg')} and ${code('kid')} in its header, and serve it at ${code('https://uni-lumen.example/.well-known/did-configuration.json')}: ${code('{"@context": "https://identity.foundation/.well-known/did-configuration/v1", "linked_dids": ["ey…"]}')}. Its ${code('origin')} is exactly ${code('https://uni-lumen.example')}, and it has an end.`,
    `- **The signature.** Proofs inside the document: ${proofFamilies.map(({ name }) => code(name)).join(', ')}. Or a signed token (JWT) around it. A European credential is sealed (JAdES) by the tool that issues it; an Open Badge 2.0 stays at the address in its \`id\`.`,
    '- **The file.** Serve it as `application/vc`, a token as `application/vc+jwt`. Link it from the page that shows it: `<link rel="alternate" type="application/vc" href="…">`.',
    '- **Withdrawal.** State a `credentialStatus`, and keep its list reachable for as long as the credential stands.',
    '- **What a reader reaches with it.** `node dist/cli/proofmark.js doctor credential.json --host uni-lumen.example` says how far a reader comes, and prints the lines that help: [doctor.md](doctor.md).',
    '- **Other sites.** For a check inside somebody else’s page, the DID document, the list and the file need the header `Access-Control-Allow-Origin: *`.',
    '- **A check on your own page.** One line of markup, which types it reads and what it can prove: [widget.md](widget.md).',
  ].join('\n'),
];
