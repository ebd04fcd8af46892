import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { LANGUAGES } from '@stagger/planner/languages'
import { EXAMPLE, stagger } from './support/stagger.ts'

const command = new URL('../bin/stagger.js', import.meta.url).pathname

/** What the command says when it is run as people run it. */
const said = (...args: string[]) =>
  spawnSync(process.execPath, [command, 'why', EXAMPLE, 'soc2.issued', '--as-of', '2027-04-14', ...args], {
    encoding: 'utf8',
  })

const ENDS: Readonly<Record<(typeof LANGUAGES)[number], RegExp>> = {
  en: /Waits until “[^”]+” is finished/,
  de: /Wartet auf das Ende von „[^“]+“/,
}

test.each(LANGUAGES)('why is said in %s where somebody asks for it', (language) => {
  const { status, stdout } = said('--language', language)
  expect([status, stdout]).toEqual([0, expect.stringMatching(ENDS[language])])
})

test('a language that nobody wrote is refused with those that there are', () => {
  const { code, err } = stagger('check', EXAMPLE, '--language=fr')
  expect([code, err]).toEqual([2, expect.stringContaining('--language fr is not known: write en or de.')])
})

test('sentences that Node was not started with are not promised', () => {
  expect(stagger('check', EXAMPLE, '--language', 'de').code).toBe(2)
})

/** A heading or a sentence of each command that only the command says. */
const HEADINGS: readonly (readonly [command: string, english: RegExp, german: RegExp, ...more: string[]])[] = [
  ['schedule', /Late finish[^]*in hand on/, /Spätestes Ende[^]*liegt am \S+ vor/],
  ['coverage', /Next until/, /Nächste bis/],
  ['budget', /Rests on: /, / {2,}22\.500 │[^]*Beruht auf: /],
  [
    'forecast',
    /Chance of planned[^]*moved most by/,
    /Wahrscheinlichkeit wie geplant[^]*am stärksten/,
    '--iterations=50',
  ],
  ['scenarios', /Days without cover/, /Tage ohne[^]*Abdeckung/, '--schedules=2'],
  ['level', /As of \S+: .*(moves|move)\./, /Stichtag \S+: .*(verschiebt|verschieben) sich\./, '--schedules=2'],
]

test.each(HEADINGS)('%s has its headings in the language of its sentences', (name, english, german, ...more) => {
  const answer = (language: string) =>
    spawnSync(process.execPath, [command, name, EXAMPLE, '--as-of', '2027-04-14', '--language', language, ...more], {
      encoding: 'utf8',
    }).stdout
  const [inEnglish, inGerman] = [answer('en'), answer('de')]
  expect([inEnglish, inGerman]).toEqual([expect.stringMatching(english), expect.stringMatching(german)])
  expect(inGerman).not.toMatch(english)
})
