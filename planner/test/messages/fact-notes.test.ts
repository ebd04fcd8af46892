import { expect, test } from '@jest/globals'
import { FACTS } from '../../src/facts/facts.ts'
import { factNote } from '../../src/messages/de/facts.ts'

test('every note of a fact is said in German too', () => {
  const notes = Object.values(FACTS).flatMap(({ note }) => note ?? [])
  expect(notes.length).toBeGreaterThan(0)
  expect(notes.filter((note) => factNote(note) === note)).toEqual([])
})
