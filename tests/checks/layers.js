/** The dependency rule, checked by a tool. It fails when it saw no modules: a tool that reads nothing finds nothing. */
import { spawnSync } from 'node:child_process'

const PACKAGES = ['planner/src', 'workflows/src', 'api/src', 'web/src', 'cli/src']
/** Each package has at least this many modules; fewer means that they were not read. */
const LEAST_MODULES = 100

const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...PACKAGES,
  ],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
)

const { summary } = read(stdout)
const unseen = PACKAGES.filter((folder) => !read(stdout).modules.some(({ source }) => source.startsWith(folder)))
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`)
if (unseen.length > 0) console.error(`no modules seen in ${unseen.join(', ')}`)
if (summary.totalCruised < LEAST_MODULES) console.error(`only ${summary.totalCruised} modules seen`)
if (summary.violations.length > 0 || unseen.length > 0 || summary.totalCruised < LEAST_MODULES) process.exit(1)
console.log(`${summary.totalCruised} modules keep the one direction`)

/** @param {string} json */
function read(json) {
  try {
    return JSON.parse(json)
  } catch {
    console.error(stderr || 'the tool printed no report')
    process.exit(1)
  }
}
