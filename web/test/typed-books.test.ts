import { applyEdit, budget, examplePlan, Plan, schedule } from '@stagger/planner'
import { expect, test } from '@jest/globals'
import { booksEdit, booksTyped, type TypedBooks } from '../src/budget-view/typed-books.ts'

const TODAY = '2027-04-14'
const { plan, progress } = examplePlan(TODAY)

const asTyped = (typed: Partial<TypedBooks>) => booksEdit(plan, TODAY, { ...booksTyped(plan), ...typed })
const withBooks = (typed: Partial<TypedBooks>): Plan => {
  const edit = asTyped(typed)
  if ('code' in edit) throw new Error(edit.code)
  return applyEdit(plan, edit).plan
}

test('what is not touched keeps every period as it was', () => {
  const periods = (of: Plan) =>
    budget(schedule(of, progress, TODAY), [], { by: 'quarter', basis: 'cash', total: 'external' }).periods
  expect(periods(withBooks({}))).toEqual(periods(plan))
})

test('another first month moves the fiscal year, and no amount', () => {
  const totals = (of: Plan) =>
    budget(schedule(of, progress, TODAY), [], { by: 'year', basis: 'cash', total: 'external' })
  const july = totals(withBooks({ startMonth: 7 }))
  expect(july.periods.every(({ start }) => start.endsWith('-07-01'))).toBe(true)
  expect(july.sum.forecast.total).toBe(totals(plan).sum.forecast.total)
})

test('books in weeks end on their weekday, and are typed as they are', () => {
  const typed = { pattern: '4-4-5', endsOn: 5, startMonth: 2, closedThrough: '2027-03-31' } as const
  const weeks = withBooks(typed)
  expect(booksTyped(weeks)).toEqual(typed)
  expect(booksTyped(Plan.parse({ ...weeks, books: undefined }))).toEqual(booksTyped(plan))
})

test.each([
  ['no day', '2027-02-30', 'day'],
  ['a day that is not over', TODAY, 'not-over'],
])('%s cannot be closed', (_, closedThrough, code) => {
  expect(asTyped({ closedThrough })).toEqual({ field: 'closedThrough', code })
})

test('what was closed can be opened again', () => {
  const closed = withBooks({ closedThrough: '2027-03-31' })
  expect(booksEdit(closed, TODAY, { ...booksTyped(closed), closedThrough: '' })).toMatchObject({
    books: expect.not.objectContaining({ closedThrough: expect.anything() }),
  })
})
