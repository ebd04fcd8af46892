import { describe, expect, test } from '@jest/globals'
import { PlanningError } from '@stagger/planner'
import { Problem } from '../src/problems/problem.ts'
import { problemDocument } from '../src/problems/problem-filter.ts'
import { runRefusal, withPhaseNames } from '../src/runs/run-refusals.ts'

const detail = (problem: Problem) => problemDocument(problem, '/api/v1/plans').detail
const fault = (code: string, facts: Problem['extra'], path = '') => ({ code, path, facts: facts as never })

describe('what a refusal says', () => {
  test('the first fault in the planner’s words, and each fault in its own', () => {
    const circle = fault('link-cycle', { activities: ['gap', 'fix', 'gap'] }, '/links/62')
    const early = fault('evidence-before-control', { id: 'c', effectiveOn: '2026-01-01', operatesFrom: '2026-02-01' })
    const { faults } = problemDocument(new Problem('link-cycle', {}, [circle, early]), '/')
    expect(faults?.map(({ detail }) => detail)).toEqual([
      'These activities wait for each other in a circle: gap → fix → gap. Remove one link.',
      'c cannot have happened on 2026-01-01: it operates since 2026-02-01.',
    ])
    expect(detail(new Problem('link-cycle', {}, [circle]))).toBe(faults?.[0]?.detail)
  })

  test('a stale edit is called that before what is wrong with it', () => {
    const { faults } = new PlanningError([{ code: 'id-unknown', path: '', facts: { id: 'train' } }])
    expect(detail(new Problem('revision-stale', {}, faults))).toBe(
      'The plan has changed since, and the edit no longer fits. Nothing is called train. Name something that the plan has.',
    )
  })

  test('a request that does not fit: where, why and where to look', () => {
    const unfit = fault('request-invalid', { expected: 'expected string, received number' }, '/edit/name')
    expect(detail(new Problem('request-invalid', {}, [unfit]))).toBe(
      'The request does not fit at /edit/name: expected string, received number. /api/v1/openapi.json says what is expected there.',
    )
  })

  test.each([
    ['phase-depended-upon', { begun: ['w'] }, 'Readiness cannot be reopened: what depends on it has begun (Window).'],
    ['phase-not-ready', { mustHaveBegun: ['w'] }, 'Readiness cannot start yet. Start first: Window.'],
    ['phase-ends-by-itself', { endsAt: '2027-01-01T11:00:00Z' }, /^Readiness ends by the clock, at 2027-01-01T11:00/],
    ['effective-date-in-future', { effectiveOn: '2027-01-02', today: '2027-01-01' }, /^2027-01-02 has not come yet/],
    ['program-over', {}, /^The program is over/],
    ['a-code-to-come', {}, 'The program does not allow that now.'],
  ])('a run refuses with %s', (code, facts, sentence) => {
    const phase = { kind: 'readiness', advance: 'people' } as const
    const phases = [
      { ...phase, id: 'r', name: 'Readiness' },
      { ...phase, id: 'w', name: 'Window' },
    ]
    const problem = withPhaseNames(runRefusal(code, { phaseId: 'r', ...facts }), phases) as Problem
    expect(detail(problem)).toEqual(sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence)
  })
})
