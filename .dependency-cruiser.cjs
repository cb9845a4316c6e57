// Who may import whom (ARCHITECTURE 2, rules 1 to 6). Run by npm test; each rule says what it keeps.

/** Tiers: calls go down or sideways; upward news travels as events only. */
const ground = ['organisation', 'customers', 'catalogue', 'commitments', 'notifications']
const insight = ['performance', 'reports', 'rulebook', 'timeline', 'search', 'today']
const inModules = (names) => `^server/modules/(${names.join('|')})/`

/** Files that are not part of the running product and may look anywhere. */
const tests = '[.](test|e2e)[.]tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Rule 1: no import cycles between files.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-of-types',
      comment: 'Rule 1, for types as well: App and Paths are filled by declaration where their parts stand.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'modules-by-their-face',
      comment: 'Rule 2: a module enters another only by its index.ts, or by contract.ts for the shape of an event.',
      severity: 'error',
      from: { path: '^server/modules/([^/]+)/', pathNot: tests },
      to: { path: '^server/modules/[^/]+/', pathNot: ['^server/modules/$1/', '^server/modules/[^/]+/(index|contract)[.]ts$'] },
    },
    {
      name: 'root-by-the-face',
      comment: 'Rule 2: what puts modules together sees only their faces.',
      severity: 'error',
      from: { path: '^(server/[^/]+|bin/.+)[.]ts$', pathNot: tests },
      to: { path: '^server/modules/[^/]+/', pathNot: '^server/modules/[^/]+/(index|contract)[.]ts$' },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'Rule 3: platform is what any application would know.',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: tests },
      to: { path: ['^server/modules', '^server/(main|compose)[.]ts$', '^web/', '^bin/', '^test/', '^db/example/'] },
    },
    {
      name: 'contracts-are-light',
      comment: 'Rule 3: contract.ts is read by browsers too: zod, other contracts and the contract helper only.',
      severity: 'error',
      from: { path: '^server/modules/[^/]+/contract[.]ts$' },
      to: { pathNot: ['^server/modules/[^/]+/(contract|can|kinds)[.]ts$', '^server/platform/(contract|refusal)[.]ts$', 'node_modules/zod/'] },
    },
    {
      name: 'contract-helper-is-light',
      comment: 'Rule 3: the contract helper goes where contracts go.',
      severity: 'error',
      from: { path: '^server/platform/(contract|refusal)[.]ts$' },
      to: { pathNot: ['^server/platform/(contract|refusal)[.]ts$', 'node_modules/zod/'] },
    },
    {
      name: 'can-is-pure',
      comment: 'Rule 4: can.ts is used by server, screens and phone pages alike; it brings nothing along.',
      severity: 'error',
      from: { path: '^server/modules/[^/]+/can[.]ts$' },
      to: { pathNot: '^server/modules/[^/]+/can[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'staff-sees-contracts',
      comment: 'Rule 4: web/staff sees contracts, can.ts and web/api of the server, and neither the customer pages nor the widget.',
      severity: 'error',
      from: { path: '^web/staff/', pathNot: tests },
      to: { path: ['^server/', '^bin/', '^db/', '^test/', '^web/(customer|widget)/'], pathNot: ['^server/modules/[^/]+/(contract|can)[.]ts$', '^server/platform/(contract|refusal)[.]ts$'] },
    },
    {
      name: 'customer-pages-see-can-only',
      comment: 'Rule 4: customer pages and widget take nothing but types and can.ts from the server (no zod in their bundle).',
      severity: 'error',
      from: { path: '^web/(customer|widget)/', pathNot: tests },
      to: { path: '^server/', pathNot: '^server/modules/[^/]+/can[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'three-webs',
      comment: 'Rule 4: staff pages, customer pages and widget do not see each other.',
      severity: 'error',
      from: { path: '^web/(staff|customer|widget)/' },
      to: { path: '^web/(staff|customer|widget)/', pathNot: '^web/$1/' },
    },
    {
      name: 'kit-knows-no-endpoint',
      comment: 'Rule 4: the kit knows components and formats, never an endpoint or a page.',
      severity: 'error',
      from: { path: '^web/kit/', pathNot: [tests, '^web/kit/lookbook/'] },
      to: { path: ['^server/', '^web/(api|staff|customer|widget)/', '^bin/', '^db/'] },
    },
    {
      name: 'tables-in-one-place',
      comment: 'Rule 5: row types are for the SQL of the modules and the platform.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^db/' },
    },
    {
      name: 'ground-calls-no-higher',
      comment: 'Rule 6: ground modules call ground modules only.',
      severity: 'error',
      from: { path: inModules(ground), pathNot: tests },
      to: { path: '^server/modules/', pathNot: inModules(ground) },
    },
    {
      name: 'desk-calls-no-insight',
      comment: 'Rule 6: desk modules do not call insight modules.',
      severity: 'error',
      from: { path: '^server/modules/', pathNot: [tests, inModules([...ground, ...insight])] },
      to: { path: inModules(insight) },
    },
    {
      name: 'tests-stay-out',
      comment: 'The product never imports its tests.',
      severity: 'error',
      from: { path: '^(server|web)/', pathNot: [tests, '^web/kit/lookbook/'] },
      to: { path: ['^test/', tests] },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-parts-in-the-product',
      comment: 'A production install (npm ci --omit=dev) must start.',
      severity: 'error',
      from: { path: '^server/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The example stands outside the product and uses the modules; beside db/tables.ts it would close a circle of folders.
    exclude: { path: ['^web/dist/', '^data/', '^db/example/'] },
    // Type imports count: a shape is knowledge too.
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    parser: 'swc',
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types', 'browser'], extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'] },
    skipAnalysisNotInRules: true,
  },
}
