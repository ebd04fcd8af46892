import { expect, test } from '@jest/globals'
import { applyEdit, examplePlan } from '@stagger/planner'
import { planItself, planItselfEdit } from '../src/frame/plan-itself-edit.ts'

const { plan } = examplePlan('2027-04-14')

test('a name and a language are one step of undo, and one of them alone is just that', () => {
  const both = planItselfEdit(plan, { name: 'Zertifizierung', language: 'de' })
  if (!both) throw new Error('both are new')
  const { plan: after, inverse } = applyEdit(plan, both)
  expect(planItself(after)).toEqual({ name: 'Zertifizierung', language: 'de' })
  expect(applyEdit(after, inverse).plan).toEqual(plan)
  expect(planItselfEdit(plan, { name: plan.name, language: 'de' })).toEqual({ kind: 'setLanguage', language: 'de' })
  expect(planItselfEdit(plan, { name: 'New', language: 'en' })).toEqual({ kind: 'renamePlan', name: 'New' })
})

test('a plan that says nothing of its language is in English: nothing is asked by choosing that', () => {
  expect([plan.language, planItselfEdit(plan, planItself(plan))]).toEqual([undefined, undefined])
})
