import { expect, test } from '@jest/globals'
import { pastedTable } from '../src/index.ts'

const TABLES: readonly [string, readonly (readonly string[])[]][] = [
  [
    'Plan\t3w\nDo\t2w\n',
    [
      ['Plan', '3w'],
      ['Do', '2w'],
    ],
  ],
  ['one column\r\nonly\r\n', [['one column'], ['only']]],
  ['"two\nlines"\t"with ""quotes"""\t', [['two\nlines', 'with "quotes"', '']]],
  ['a 19" rack\t 2w ', [['a 19" rack', '2w']]],
  ['long\tline\nshort', [['long', 'line'], ['short']]],
  ['', []],
]

test.each(TABLES)('%j is %j', (text, table) => {
  expect(pastedTable(text)).toEqual(table)
})

test('a quote that never ends is nothing that can be read', () => {
  expect(pastedTable('"open\t3w')).toBeUndefined()
})
