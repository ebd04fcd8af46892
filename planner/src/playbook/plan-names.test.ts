import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { z } from 'zod'
import { PLAN_NAMES as ENGLISH, type PlanNames } from '../messages/en/plan-names.ts'
import { PLAN_NAMES as GERMAN } from '../messages/de/plan-names.ts'
import { FIRST_LANGUAGE } from '../messages/languages.ts'
import { writtenNames } from '../messages/written-names.ts'
import { applyEdit } from '../edits/apply-edit.ts'
import { parsePlan } from '../plan/plan-file.ts'
import type { Plan } from '../plan/plan.ts'
import { CATALOGUE } from '../register/catalogue.data.ts'
import { programAdded } from './add-program.ts'
import { type Answers, type Beginning as Begun, ControlFamily } from './answers.ts'
import { emptyPlan } from './empty-plan.ts'
import { examplePlan } from './example-plan.ts'
import { nextCycle } from './next-cycle.ts'
import { planFromAnswers } from './plan-from-answers.ts'

type Beginning = z.input<typeof Begun>
type Program = z.input<typeof Answers>['programs'][number]

const TODAY = '2027-01-04'
const BEGINNING: Beginning = {
  organization: {
    name: 'Alder',
    timeZone: 'Europe/Vienna',
    currency: 'EUR',
    headcount: '50_200',
    fiscalYearStartMonth: 1,
  },
  team: [{ id: 'p1', name: 'Ann', role: 'compliance', hoursPerDay: 4 }],
}

/** What is called the same in every language: standards, firms and people, and what is written alike. */
const SAME = new Set([
  ...['HITRUST', 'HITRUST e1', 'HITRUST i1', 'HITRUST r2', 'SOC 2 Type I', 'SOC 2 Type II'],
  ...['Team', 'Juneteenth', 'Meridian Health', 'Meridian Care Platform', 'Alder', 'Ann'],
  ...['Maya Okafor', 'Daniel Reyes', 'Priya Raman', 'Tomas Lindqvist', 'Grace Chen'],
])

/** Words that no German name has. */
const ENGLISH_WORDS = /\b(?:the|and|of|is|are|not|with|for|this|that|from|by|until|draft|review)\b/i

/** Every name in a document, in the order of the document. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    typeof one === 'string' && NAMES.has(key) ? [one] : namesIn(one),
  )
}
const NAMES = new Set(['name', 'vendor'])

/** A document without its names and its language. */
const nameless = (document: unknown): unknown =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (NAMES.has(key) || key === 'language' ? undefined : value)),
  )

/** Says that two documents are one, each in its language. */
function expectTheSameIn(german: unknown, english: unknown): void {
  expect(nameless(german)).toEqual(nameless(english))
  const [translated, original] = [namesIn(german), namesIn(english)]
  expect(translated.filter((name, i) => name === original[i] && !SAME.has(name))).toEqual([])
  expect(translated.filter((name) => ENGLISH_WORDS.test(name))).toEqual([])
}

const categories = fc.subarray(['availability', 'confidentiality', 'processing-integrity', 'privacy'] as const)
const type1 = fc.record({ kind: fc.constant('soc2-type1' as const), categories })
const type2 = fc.record({
  kind: fc.constant('soc2-type2' as const),
  categories,
  window: fc.constantFrom('forward' as const, 'look-back' as const),
  windowMonths: fc.integer({ min: 1, max: 12 }),
  alsoTypeI: fc.boolean(),
})
const hitrust = fc.record({
  kind: fc.constant('hitrust' as const),
  level: fc.constantFrom('e1' as const, 'i1' as const, 'r2' as const),
})
const optional = <Of>(program: fc.Arbitrary<Of>) => fc.option(program, { nil: undefined })
const answers = fc.record({
  programs: fc
    .tuple(optional(type1), optional(type2), optional(hitrust))
    .map((programs): Program[] => programs.filter((program) => program !== undefined))
    .filter(({ length }) => length > 0),
  exists: fc.subarray([...ControlFamily.options]),
  grcPlatform: fc.boolean(),
})

test('a plan in German is the English one but for its names', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const made = (names: PlanNames) => parsePlan(planFromAnswers({ ...BEGINNING, ...given }, TODAY, names))
      const german = made(GERMAN)
      expect(german.language).toBe('de')
      expectTheSameIn(german, made(ENGLISH))
    }),
    { numRuns: 60 },
  )
})

/** The names of plans of every kind. */
const everyName = (names: PlanNames): string[] =>
  [
    planFromAnswers(
      { ...BEGINNING, programs: [{ kind: 'soc2-type2', windowMonths: 12, alsoTypeI: true }] },
      TODAY,
      names,
    ),
    planFromAnswers({ ...BEGINNING, programs: [{ kind: 'hitrust', level: 'r2' }] }, TODAY, names),
  ].flatMap(namesIn)

/** Each name in English with the same in German. */
const inGerman = everyName(GERMAN)
const named = everyName(ENGLISH).map((name, i) => [name, inGerman[i] ?? ''] as const)

/** What German names have wherever the English ones have a term: as docs/german.md says. */
const TERMS = [
  ['observation window', 'Beobachtungszeitraum'],
  ['interim fieldwork', 'Zwischenprüfung'],
  ['final fieldwork', 'Hauptprüfung'],
  ['type i fieldwork', 'Prüfungshandlungen'],
  ['auditor', 'Prüfer'],
  ['assessor', 'Assessor'],
  ['engagement letter', 'Auftragsschreiben'],
  ['representation letter', 'Vollständigkeitserklärung'],
  ["management's assertion", 'Erklärung der Unternehmensleitung'],
  ['system description', 'Systembeschreibung'],
  ['subservice organization', 'Subdienstleister'],
  ['remediation', 'Behebung'],
  ['readiness', 'Readiness'],
  ['incubation', 'Reifezeit'],
  ['evidence', 'Nachweise'],
  ['interim assessment', 'Interim-Prüfung'],
  ['corrective action plan', 'Maßnahmenpl'],
  ['qa block', 'QA-Block'],
  ['report credit', 'Report-Credit'],
  ['exception', 'Abweichung'],
  ['risk assessment', 'Risikobeurteilung'],
  ['penetration test', 'Penetrationstest'],
] as const

test.each(TERMS)('a name with “%s” in it has “%s” in German', (term, german) => {
  const those = named.filter(([name]) => name.toLowerCase().includes(term))
  expect(those.length).toBeGreaterThan(0)
  expect(those.filter(([, translated]) => !translated.toLowerCase().includes(german.toLowerCase()))).toEqual([])
})

test('the example in German is the English one but for its names, ledgers and all', () => {
  expectTheSameIn(examplePlan(TODAY, GERMAN), examplePlan(TODAY, ENGLISH))
})

test('a program that joins a plan is called as the plan is', () => {
  const joined = (names: PlanNames): Plan => {
    const empty = emptyPlan(BEGINNING, TODAY, names)
    return applyEdit(empty, programAdded(empty, { program: { kind: 'hitrust', level: 'r2' } }, TODAY, names)).plan
  }
  expectTheSameIn(joined(GERMAN), joined(ENGLISH))
})

test('the next cycle of a German plan is German, whoever asks for it', () => {
  const german = examplePlan(TODAY, GERMAN).plan
  const edit = nextCycle(german, 'soc2')
  expectTheSameIn(edit, nextCycle(examplePlan(TODAY, ENGLISH).plan, 'soc2'))
  expect(edit).toMatchObject({ name: 'SOC 2 Type II, Zyklus 2' })
})

test('no two controls are called the same', () => {
  const names = CATALOGUE.map((control) => GERMAN.control(control))
  expect(new Set(names).size).toBe(names.length)
})

test('a plan that says nothing of its language is written in the first', () => {
  const english = emptyPlan(BEGINNING, TODAY)
  expect(english).not.toHaveProperty('language')
  expect(writtenNames(english)).toBe(writtenNames({ language: FIRST_LANGUAGE }))
})

test('what a German plan’s history calls an accepted proposal and a decision is German', () => {
  const { proposal, decided } = writtenNames({ language: 'de' })
  expect([proposal(3), decided('drop', 'Zugriffsprüfung')]).toEqual([
    'Vorschlag 3',
    'Kontrolle streichen: Zugriffsprüfung',
  ])
})
