import type { Fault } from '../../refusal.ts'

type Facts = Fault['facts']
type Fact = Facts[string] | undefined

const TYPES: Readonly<Record<string, string>> = {
  string: 'einen Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Objekt',
  record: 'ein Objekt',
}
const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'einen Zeitpunkt wie 2027-04-10T12:00:00Z',
  date: 'ein Datum, YYYY-MM-DD',
}
const ISSUES: Readonly<Record<string, (facts: Facts) => string>> = {
  missing: () => 'Die Angabe fehlt; ergänzen Sie sie',
  type: ({ type }) => `Schreiben Sie ${TYPES[text(type)] ?? text(type)}`,
  value: ({ values }) => `Schreiben Sie ${listed(values)}`,
  'too-small': ({ of, limit }) => sized('mindestens', of, limit),
  'not-above': ({ limit }) => `Schreiben Sie mehr als ${text(limit)}`,
  'too-big': ({ of, limit }) => sized('höchstens', of, limit),
  unknown: ({ names }) => `Hier heißt nichts ${listed(names)}; lassen Sie es weg`,
  format: ({ format }) => `Schreiben Sie ${FORMATS[text(format)] ?? 'es in der beschriebenen Form'}`,
  form: () => 'Die Angabe hat keine der Formen, die hier stehen dürfen',
}

/** What the checks of the planner and the API say they expect: they say it in English. */
const EXPECTED: Readonly<Record<string, string>> = {
  'no modes: only work can be stretched': 'keine Ausführungsart, denn nur Arbeit lässt sich strecken',
  'modes that differ in length from each other and from the estimate':
    'je Ausführungsart eine eigene Dauer, die auch von der Schätzung abweicht',
  'an estimate': 'eine Schätzung',
  'an object': 'ein Objekt',
  'a SOC 2 program': 'ein SOC-2-Programm',
  'an edit that is known here': 'eine Änderung, die hier bekannt ist',
  'a window': 'ein Beobachtungszeitraum',
  'an ending of its kind': 'ein Abschluss, den diese Art von Programm kennt',
  'a value with this id': 'ein Wert mit dieser ID',
  'a phase that is not the last of its program': 'eine Phase, die nicht die letzte ihres Programms ist',
  'a SOC 2 program that ends with its renewal': 'ein SOC-2-Programm, das mit seiner Erneuerung endet',
  'the same program twice': 'jedes Programm nur einmal',
  'not a real date in the form YYYY-MM-DD, from 1990 to 2099':
    'ein wirkliches Datum in der Form YYYY-MM-DD, von 1990 bis 2099',
  'a real date, YYYY-MM-DD': 'ein wirkliches Datum, YYYY-MM-DD',
  'a day from 1990 to 2099: calendars are made for no others':
    'ein Tag von 1990 bis 2099, denn nur dafür gibt es Kalender',
}

/** What a schema expects where it refused something, as a sentence after a colon, without its full stop. */
export function expectedText(facts: Facts): string {
  const own = facts['expected']
  if (own !== undefined) return `Erwartet wird ${inGerman(text(own))}`
  return ISSUES[text(facts['issue'])]?.(facts) ?? 'Hier wird etwas anderes erwartet'
}

const inGerman = (own: string): string => EXPECTED[own] ?? own.replace(/ only once$/, ' nur einmal')

const text = (value: Fact): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

function listed(value: Fact): string {
  const words = Array.isArray(value) ? value.map(String) : [text(value)]
  const last = words.at(-1) ?? ''
  return words.length <= 1 ? last : `${words.slice(0, -1).join(', ')} oder ${last}`
}

/** A number is written, a text has characters, a list has members. */
function sized(bound: 'mindestens' | 'höchstens', of: Fact, limit: Fact): string {
  const count = `${bound} ${text(limit)}`
  if (of === 'string') return `Schreiben Sie ${count} Zeichen`
  if (of === 'array') return `Geben Sie ${count} ${text(limit) === '1' ? 'Eintrag' : 'Einträge'} an`
  return `Schreiben Sie ${count}`
}
