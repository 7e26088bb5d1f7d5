/** What the linter holds every file against: strict types, Lit's and custom elements' traps, small files. */

import lit from 'eslint-plugin-lit';
import storybook from 'eslint-plugin-storybook';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const WHOLE_LANGUAGE = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals instead of an enum.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module instead.' },
];

const ELEMENTS = [
  {
    selector:
      "ImportDeclaration[source.value='lit/decorators.js'] > ImportSpecifier[imported.name='customElement']",
    message: 'Tags are defined by components/define: the first definition holds.',
  },
  {
    selector: 'TaggedTemplateExpression TemplateElement[value.raw=/font:[^;]*var\\(--sans\\)/]',
    message:
      'Text takes the typeface of the page around it: font-family: var(--bw-sans, inherit), after font.',
  },
  {
    selector: "Decorator CallExpression[callee.name='customElement'] > Literal[value!=/^bw-/]",
    message: 'A tag of ours starts with bw-.',
  },
  {
    selector: 'TaggedTemplateExpression TemplateElement[value.raw=/\\sstyle=/]',
    message: 'A strict content security policy refuses style= in a template: use a class.',
  },
  {
    selector: "ImportDeclaration[source.value='lit/directives/style-map.js']",
    message: 'A strict content security policy refuses styleMap: use a class.',
  },
];

export default defineConfig(
  globalIgnores([
    ...['dist/', 'storybook-static/', 'coverage/', 'node_modules/', 'static/'],
    // AssemblyScript, which its own compiler checks.
    'src/worker/fused/assembly/',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Indices into tensors are in range by their shapes, which the type checker doesn't know.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
      // Numbers print as themselves, and most of what this project prints is numbers.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Index signatures are read with brackets, so that a misspelt property is not taken for one.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...WHOLE_LANGUAGE],
    },
  },
  {
    files: ['src/**/*.ts', 'components/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['components/**/*.ts', 'src/app/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      // Lit calls a template's listeners with their element.
      '@typescript-eslint/unbound-method': 'off',
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/no-legacy-imports': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      // Lit's callbacks always exist.
      'wc/guard-super-call': 'off',
      'wc/max-elements-per-file': ['error', { max: 1 }],
      'no-restricted-syntax': ['error', ...WHOLE_LANGUAGE, ...ELEMENTS],
    },
  },
  {
    files: ['src/terminal/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['stories/**/*.stories.ts', '.storybook/**/*.ts'],
    extends: [storybook.configs['flat/recommended']],
  },
);
