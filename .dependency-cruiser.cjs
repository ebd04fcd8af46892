/** The one direction: planner ← workflows ← api, planner ← web, planner ← cli. */
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never('no-cycles', {}, { circular: true }, 'two files that need each other are one file, or three'),
    never(
      'planner-is-pure',
      { path: '^planner/src', pathNot: '\\.test\\.ts$' },
      { pathNot: '^planner/src|node_modules/(temporal-polyfill|zod|dinero\\.js|@stdlib)/' },
      'the domain runs everywhere: dates, schemas, money and distributions, all plain JavaScript',
    ),
    never(
      'planner-has-no-io',
      { path: '^planner/src', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['core'] },
      'no file, no network, no clock',
    ),
    never(
      'one-door',
      { path: '^(workflows|api|web|cli)/' },
      {
        path: '^planner/src/',
        pathNot:
          '^planner/src/(index|orders/(orders|dual-orders|local-dates|questions)|messages/(languages|(en|de)/(messages|plan-names)))\\.ts$',
      },
      'a package is entered by its door',
    ),
    never(
      'workflow-code-is-small',
      { path: '^workflows/src/.*workflow\\.ts$' },
      { path: 'node_modules/(?!@temporalio/(workflow|common)|temporal-polyfill)', dependencyTypesNot: ['type-only'] },
      'what replays for years may use nothing that changes',
    ),
    never(
      'workflows-know-no-others',
      { path: '^workflows/' },
      { path: '^(api|web|cli)/' },
      'workflows stand on planner only',
    ),
    never(
      'api-uses-client-and-messages',
      { path: '^api/src' },
      {
        path: '^(web|cli)/|^workflows/src/',
        pathNot: '^workflows/src/(client|messages|[^/]+/[a-z-]+-(messages|codes))\\.ts$',
      },
      'the API starts and tells runs; it never imports what runs',
    ),
    never(
      'web-knows-planner-only',
      { path: '^web/src' },
      { path: '^(api|workflows|cli)/' },
      'the browser speaks to the API by HTTP',
    ),
    never(
      'cli-knows-planner-only',
      { path: '^cli/src' },
      { path: '^(api|workflows|web)/', pathNot: '^workflows/src/rehearsal/rehearse\\.ts$' },
      'plan files need no server, but for a rehearsal, which brings its own',
    ),
    never(
      'nothing-uses-tests',
      { path: '^(planner|workflows|api|web|cli)/src' },
      { path: '^tests/|/test/' },
      'tests are nobody’s library',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
