import { defineConfig, type DummyRuleMap } from 'oxlint';

const tests = ['**/*.test.ts', '**/*.test.tsx', 'test/**'];

const houseRules: DummyRuleMap = {
  'house/borders': 'error',
  'import/no-cycle': 'error',
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60 }],
  'no-console': 'error',
  'node/no-process-env': 'error',
  'typescript/consistent-type-imports': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-import-type-side-effects': 'error',
  'typescript/no-misused-promises': 'error',
  'typescript/switch-exhaustiveness-check': [
    'error',
    // A written default is a decision; a missing case is not.
    { considerDefaultExhaustiveForUnions: true },
  ],
  'unicorn/filename-case': ['error', { case: 'kebabCase' }],
};

/** Suspicions that the house has answered. */
const answered: DummyRuleMap = {
  // Style sheets and entry points are imported for their effect.
  'import/no-unassigned-import': 'off',
  // Express 5 hands a rejected handler to the error middleware by itself.
  'oxc/no-async-endpoint-handlers': 'off',
  // fast-check and React are used by their namespace, as their own documents do.
  'import/no-named-as-default-member': 'off',
  // tsc's noImplicitReturns knows when a switch is exhaustive; this rule does not.
  'typescript/consistent-return': 'off',
  // A small function stays beside its only use.
  'unicorn/consistent-function-scoping': 'off',
};

const pureDomain: DummyRuleMap = {
  'house/no-clock': 'error',
  'no-restricted-globals': [
    'error',
    {
      globals: [
        'crypto',
        'fetch',
        'performance',
        'process',
        'setImmediate',
        'setInterval',
        'setTimeout',
      ],
      checkGlobalObject: true,
    },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now' },
    { object: 'Math', property: 'random' },
  ],
};

export default defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'node'],
  jsPlugins: ['./scripts/lint/house-plugin.ts'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['node_modules', 'web/build', 'build', 'coverage', '.data', '.cache'],
  rules: { ...houseRules, ...answered },
  overrides: [
    { files: ['domain/**'], excludeFiles: tests, rules: pureDomain },
    {
      files: ['config/**', 'test/harness/{fast-check,own-port,test-scale}.ts'],
      rules: { 'node/no-process-env': 'off' },
    },
    { files: ['scripts/**'], rules: { 'no-console': 'off' } },
    { files: ['workflows/**'], rules: { 'max-lines-per-function': ['error', { max: 80 }] } },
    {
      files: ['web/**'],
      plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'node', 'react', 'jsx-a11y'],
      rules: {
        // Markup is long and flat; the limit is for logic.
        'max-lines-per-function': ['error', { max: 120 }],
        // A form field is a text unless it is a file, and no form of ours but the import has one.
        'typescript/no-base-to-string': 'off',
        'react/exhaustive-deps': 'error',
        'react/react-in-jsx-scope': 'off',
        'react/rules-of-hooks': 'error',
      },
    },
    {
      files: tests,
      plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'node', 'vitest'],
      rules: {
        'max-lines-per-function': 'off',
        'vitest/no-disabled-tests': 'error',
        'vitest/no-focused-tests': 'error',
      },
    },
  ],
});
