import { expect, test } from '@jest/globals'
import { localeFor } from '../src/locale.ts'

test.each([
  ['en', ['en-GB', 'de-DE'], 'en-GB'],
  ['en', ['de-DE', 'en-GB'], 'en-GB'],
  ['de', ['en-US', 'de'], 'de'],
  ['de', ['fr-CH', 'fr'], 'de-CH'],
  ['en', ['fr'], 'en'],
  ['en', [], 'en'],
])('a page in %s for a reader of %p is written as in %s', (language, own, locale) => {
  expect(localeFor(language, own)).toBe(locale)
})
