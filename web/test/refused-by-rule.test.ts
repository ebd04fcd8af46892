import { expect, test } from '@jest/globals'
import { examplePlan, type Link } from '@stagger/planner'
import { proposeEdit } from '../src/plan-view/edits-proposal.ts'
import { planView } from '../src/plan-view/plan-view.ts'
import { refusalText } from '../src/timeline/proposal-text.ts'

const TODAY = '2026-11-23'

test('a lag that breaks a rule of a standard is refused with the rule, what it asks, and where that is written', () => {
  const { plan, progress } = examplePlan(TODAY)
  const view = planView({ plan, revision: 1, progress, today: TODAY })
  const link: Link = {
    ...{ id: 'late', from: 'r2.first-test', to: 'r2.submission', type: 'FS' },
    min: { value: 120, unit: 'ed' },
  }
  const { refused } = proposeEdit(view, { kind: 'linkActivities', link })
  expect(refused && refusalText(view, refused)).toMatch(
    /A standard asks \(W05\): From the first test to submission at most 90 days pass\. .*Source: HAA 2020-002/,
  )
})
