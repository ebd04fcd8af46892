import { expect, test } from '@jest/globals'
import { surenessText } from '#words/budget.ts'
import { printedSwitches } from '../src/budget-view/printed-switches.ts'
import { surenessOf } from '../src/budget-view/sureness.ts'

const SHOWN = { by: 'quarter', basis: 'cash', total: 'external', group: 'vendor' } as const

test.each([
  ['periods', 'By period · Cash · External cash · By vendor · Fiscal quarter · FY27'],
  ['cover', 'Cost of cover · Cash · External cash'],
  ['earned', 'Earned value · External cash'],
] as const)('a print of %s names its switches', (view, line) => {
  expect(printedSwitches({ ...SHOWN, view }, 2027)).toBe(line)
})

const SETTLED = { forecast: {}, isStale: false, isRefining: false, isCutShort: false, failure: undefined }

test.each([
  [{ ...SETTLED, isRefining: true }, true, 'the reserve is being refined…'],
  [{ ...SETTLED, isCutShort: true }, true, 'the simulation was stopped, the reserve is rough'],
  [SETTLED, true, ''],
  [{ ...SETTLED, isRefining: true, forecast: undefined }, false, 'working out how sure it is…'],
  [SETTLED, false, ''],
])('%p with a reserve %p', (simulated, hasReserve, text) => {
  expect(surenessText(surenessOf(simulated, hasReserve))).toBe(text)
})
