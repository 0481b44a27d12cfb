import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The layers, lowest first; each may import from those below it. A feature imports its own files by relative paths. */
const LAYERS = ['lib', 'api', 'mock', 'routing', 'ui', 'domain', 'features', 'app']
const MOCKS = ['src/mock/**', 'src/**/mock.ts', 'src/**/mockData.ts']
const TESTS = ['**/*.spec.{ts,tsx}', 'src/test/**']

const layerRule = (layer, i) => [
  {
    group: LAYERS.slice(layer === 'features' ? i : i + 1).map((above) => `@/${above}/*`),
    message: `src/${layer} imports from ${LAYERS.slice(0, i).join(', ') || 'nothing'} only; features do not import each other.`,
  },
  { group: ['../../*'], message: 'Relative paths stay inside the feature.' },
]
const noMocks = {
  group: ['@/mock/*', '**/mock', '**/mockData', 'msw'],
  message: 'Mocks are for the dev server and specs.',
}
const restricted = (files, ignores, patterns) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})
const boundaries = [
  ...LAYERS.slice(0, -1).flatMap((layer, i) => {
    const files = [`src/${layer}/**/*.{ts,tsx}`]
    return [
      restricted(files, [...TESTS, ...MOCKS], [...layerRule(layer, i), noMocks]),
      restricted(
        files.map((file) => file.replace('*.{ts,tsx}', 'mock*.ts')),
        TESTS,
        layerRule(layer, i),
      ),
    ]
  }),
  restricted(['src/mock/**/*.ts'], TESTS, layerRule('mock', LAYERS.indexOf('mock'))),
  restricted(['src/app/**/*.{ts,tsx}'], [...TESTS, ...MOCKS], [noMocks]),
]

export default tseslint.config(
  { ignores: ['src/api/generated', 'dist', 'target', 'node_modules', 'public', 'e2e', 'scripts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      // Money is integers of minor units: no parsing of amounts into floating point.
      'no-restricted-globals': [
        'error',
        { name: 'parseFloat', message: 'Use lib/money.ts: amounts are never floating point.' },
      ],
    },
  },
  ...boundaries,
)
