import type { Fault } from '../../refusal.ts'

type Facts = Fault['facts']
type Fact = Facts[string] | undefined

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}
const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'an instant such as 2027-04-10T12:00:00Z',
  date: 'a date, YYYY-MM-DD',
}
const ISSUES: Readonly<Record<string, (facts: Facts) => string>> = {
  missing: () => 'it is missing; write it',
  type: ({ type }) => `write ${TYPES[text(type)] ?? text(type)}`,
  value: ({ values }) => `write ${listed(values)}`,
  'too-small': ({ of, limit }) => `${sized(of, limit)} or more`,
  'not-above': ({ limit }) => `write more than ${text(limit)}`,
  'too-big': ({ of, limit }) => `${sized(of, limit)} at most`,
  unknown: ({ names }) => `nothing here is called ${listed(names)}; leave it out`,
  format: ({ format }) => `write ${FORMATS[text(format)] ?? 'it in the form that is described'}`,
  form: () => 'it has none of the forms that may stand here',
}

/** What a schema expects where it refused something, as a clause that says what to do. */
export function expectedText(facts: Facts): string {
  const own = facts['expected']
  if (own !== undefined) return text(own)
  return ISSUES[text(facts['issue'])]?.(facts) ?? 'it is not what is expected there'
}

const text = (value: Fact): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

function listed(value: Fact): string {
  const words = Array.isArray(value) ? value.map(String) : [text(value)]
  const last = words.at(-1) ?? ''
  return words.length <= 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

/** A number is written, a text has characters, a list has members. */
function sized(of: Fact, limit: Fact): string {
  if (of === 'string') return `write ${text(limit)} characters`
  if (of === 'array') return `list ${text(limit)}`
  return `write ${text(limit)}`
}
