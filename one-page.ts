import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { checkerWordsFor } from './core/language/checker.js';

/** A script written into a page must not end it, nor begin a comment there; both stand in texts and patterns alone. */
const inPage = (script: string): string => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--');

/** What a policy calls a script or style that stands in the page (CSP 3 §2.3.1). */
const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** Nothing runs but this script; only hosts over https are asked, and only by its own word. */
const policyOf = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'connect-src https:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

function pageOf(script: string, style: string): string {
  const [en, de] = [checkerWordsFor('en'), checkerWordsFor('de')];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${en.title}</title>
<style>${style}</style>
</head>
<body>
<main>
<proofmark-checker hosts="*"><h1 slot="title">${en.title}</h1></proofmark-checker>
<noscript><p>${en.noScript}</p><p lang="de">${de.noScript}</p></noscript>
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** Writes the one script that was built, and a style, into a page that needs nothing else. */
export const onePage = (fileName: string, styleFile: string): Plugin => ({
  name: 'one-page',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const [chunk, ...others] = Object.values(bundle);
      if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('the page is made of one script');
      Reflect.deleteProperty(bundle, chunk.fileName);
      this.emitFile({ type: 'asset', fileName, source: pageOf(inPage(chunk.code), readFileSync(styleFile, 'utf8')) });
    },
  },
});
