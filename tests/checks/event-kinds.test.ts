import { expect, test } from '@jest/globals'
import { EVENT_KINDS } from '@stagger/workflows/messages'
import { PLAN_EVENT_KINDS } from '../../web/src/api/wire.ts'

test('the browser listens for everything that runs can tell', () => {
  expect(PLAN_EVENT_KINDS).toEqual(expect.arrayContaining([...EVENT_KINDS]))
})
