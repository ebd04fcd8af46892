/** Every package's tests in one run; a test that needs a server says so in its own folder. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  ],
}
const project = (displayName, roots, more = {}) => ({
  displayName,
  roots: roots.map((root) => `<rootDir>/${root}`),
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  ...more,
})
export default {
  /** No test is about time: a busy machine may take its own. */
  testTimeout: 60_000,
  projects: [
    project('planner', ['planner']),
    project('cli', ['cli']),
    // A drawing needs the names of its classes, not their rules.
    project('web', ['web'], { moduleNameMapper: { '\\.module\\.css$': '<rootDir>/web/test/support/class-names.ts' } }),
    project('workflows', ['workflows']),
    project('api', ['api']),
    project('whole', ['tests']),
  ],
}
