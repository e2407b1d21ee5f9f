import tseslint from 'typescript-eslint';

const restrictions = [
  { selector: 'ExportDefaultDeclaration', message: 'Give the export a name; default exports lose theirs on import.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is exported; only src/index.ts gathers exports.' },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'runs', 'coverage', '**/*.js', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...restrictions],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Control characters are what several of our readers of foreign text are about.
      'no-control-regex': 'off',
    },
  },
  { files: ['tests/**/*.ts', 'bench/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['src/cli/**/*.ts', 'examples/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  // Jest and Appium find these two by their default export.
  { files: ['tests/support/native-environment.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
