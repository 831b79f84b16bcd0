import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/**
 * The walls of the house. Each is a pattern of module names nobody on that side may import, statically or lazily;
 * test/walls.js plants one forbidden import of each kind per wall and shows that both are refused.
 */
const interfaces = {
  regex: '^(lit|preact|wxt)(/|$)|(^|/)(extension|widget)/',
  message: 'The core knows neither browser nor interface.',
};
const node = {
  regex: '^node:|^(assert|buffer|child_process|crypto|fs|http|https|net|os|path|process|stream|url|util|zlib)(/|$)',
  message: 'Only core/bin may use Node.',
};
const linkedData = {
  regex: '^@digitalbazaar/(?![a-z0-9-]+-context(/|$))|^(jsonld|jsonld-signatures|rdf-canonize)(/|$)',
  message: 'Linked-data libraries are wrapped in core/proofs/linked-data, where their traps are known.',
};
const questions = {
  regex: '/(open|formats|proofs|issuer|validity|web|bin)/',
  message: 'Reports, elements and language know only each other and types.',
};
const look = { regex: '(^|/)look/', message: 'The core speaks; only what draws knows a look.' };
const anything = { regex: '.', message: 'The look imports nothing.' };
const door = { regex: '/core/(?!index\\.js$)', message: 'Enter the core through core/index.js.' };
const beyondWidget = {
  regex: '^(preact|wxt)(/|$)|(^|/)extension/',
  message: 'The widget never reaches into the extension.',
};
const beyondExtension = {
  regex: '^lit(/|$)|(^|/)widget/',
  message: 'The extension never reaches into the widget.',
};

/** Forms refused everywhere: what makes code or markup from text, and imports no wall could see. */
const everywhere = [
  {
    selector: 'ImportExpression:not([source.type="Literal"])',
    message: 'A computed import cannot be seen by the walls.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)$/]',
    message: 'Markup is never made from text.',
  },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Markup is never made from text.' },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: 'Markup is never made from text.',
  },
];
const noWeb = 'Only core/web asks for anything; an environment hands it the way out.';
const web = [
  { selector: 'MemberExpression[property.name="fetch"]', message: noWeb },
  { selector: 'CallExpression[callee.name="fetch"]', message: noWeb },
  { selector: 'ObjectPattern > Property[key.name="fetch"]', message: noWeb },
];

/** The same pattern for `import()`; a slash would end the selector's own regular expression. */
const lazily = ({ regex, message }) => ({
  selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\x2F')}/]`,
  message,
});

/** One side of the house. A later block replaces the rules of an earlier one, so each lists all of its walls. */
const side = (files, walls, { asks = false, ignores = [] } = {}) => ({
  files,
  ignores,
  rules: {
    'no-restricted-imports': ['error', { patterns: walls }],
    'no-restricted-syntax': ['error', ...everywhere, ...walls.map(lazily), ...(asks ? [] : web)],
    'no-restricted-globals': ['error', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts'],
  },
});

export default defineConfig(
  { ignores: ['dist/**', '.wxt/**'] },
  typescript.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/no-implied-eval': 'error',
    },
  },
  { files: ['**/*.js', '**/*.cjs'], extends: [typescript.configs.disableTypeChecked] },
  { files: ['{core,widget,extension}/**'], rules: { 'no-console': 'error' } },

  side(['core/**'], [interfaces, look, node, linkedData], { ignores: ['core/bin/**'] }),
  side(['core/proofs/linked-data/**'], [interfaces, look, node]),
  side(['core/web/**'], [interfaces, look, node, linkedData], { asks: true }),
  side(['core/{report,elements,language}/**'], [interfaces, look, node, linkedData, questions]),
  side(['core/bin/**'], [interfaces, linkedData]),
  side(['core/bin/environment.ts'], [interfaces, linkedData], { asks: true }),
  side(['look/**'], [anything]),
  side(['widget/**'], [door, beyondWidget]),
  side(['extension/**'], [door, beyondExtension]),
  side(['widget/environment.ts'], [door, beyondWidget], { asks: true }),
  side(['extension/environment.ts'], [door, beyondExtension], { asks: true }),
);
