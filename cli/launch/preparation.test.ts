import { expect, test } from '@jest/globals'
import { isInstalled } from './dependencies.js'
import { suits } from './node24.js'
import { tallyOf } from './tally.js'
import { developmentServer } from './temporal.js'
import { whyPipFailed } from './wheels.js'

test.each([
  ['20.20.2', false],
  ['24.8.0', false],
  ['24.9.0', true],
  ['v24.21.0', true],
  ['26.10.0', true],
  ['27.0.0', false],
])('Node %s runs Stagger: %s', (version, expected) => {
  expect(suits(version)).toBe(expected)
})

test.each([
  ['as asked', { version: '2.0.0', integrity: 'b' }, true],
  ['in another version', { version: '1.0.0', integrity: 'a' }, false],
  ['not at all', undefined, false],
])('a package installed %s', (_, found, expected) => {
  const asked = { 'node_modules/x': { version: '2.0.0', integrity: 'b' }, web: {} }
  expect(isInstalled(asked, found ? { 'node_modules/x': found } : {})).toBe(expected)
})

test('a package for another system need not be installed', () => {
  expect(isInstalled({ 'node_modules/x-darwin': { version: '1.0.0', optional: true } }, {})).toBe(true)
})

test.each([
  ['/usr/bin/python3: No module named pip', 'apt-get install python3-pip'],
  ['NewConnectionError(... Temporary failure in name resolution', 'PyPI cannot be reached'],
  ['ERROR: No matching distribution found for x==1', 'No matching distribution found for x==1'],
])('what pip says becomes one sentence: %s', (output, part) => {
  expect(whyPipFailed(output, 'x==1')).toContain(part)
})

test('the development server listens on the loopback address and knows the search attributes', () => {
  const words = developmentServer({ grpc: 1, ui: 2, http: 3, metrics: 4 }, 'temporal.db').join(' ')
  expect(words).toContain('--ip 127.0.0.1 --port 1 --ui-port 2 --http-port 3 --metrics-port 4')
  expect(words).toContain('--search-attribute StaggerDeadline=Datetime')
})

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
}
test.each([
  ['all passed', report, 0, true, [5, 0]],
  ['one failed', { ...report, numFailedTests: 1 }, 1, true, [5, 1]],
  ['a file did not load', { ...report, numRuntimeErrorTestSuites: 2 }, 1, true, [5, 2]],
  ['a test was skipped', { ...report, numPendingTests: 1 }, 0, true, [5, 1]],
  ['a person chose some tests', { ...report, numPendingTests: 90 }, 0, false, [5, 0]],
  ['Jest died without a report', undefined, null, true, [0, 1]],
  ['Jest failed for another reason', report, 1, true, [5, 1]],
] as const)('%s', (_, jest, code, isWhole, [passed, failed]) => {
  expect(tallyOf(jest, code, isWhole)).toMatchObject({ passed, failed })
})
