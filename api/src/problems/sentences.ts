import { isPlanningCode, isRegisterCode } from './catalogue.ts'
import type { ProblemFault } from './problem.ts'
import { spoken } from '../edge/spoken.ts'

/** What is wrong and what to do, for one fault of a problem. The planner's own sentences wherever it has one. */
export function sentenceOf({ code, path, facts, detail }: ProblemFault): string {
  if (detail !== undefined) return detail
  if (code === 'progress-contradicts' && facts['recorded'] === 'finished')
    return `${text(facts['activityId'])} is recorded as finished on ${text(facts['on'])}. Reopen it first.`
  if (isPlanningCode(code)) return spoken().faultSentence({ code, facts })
  if (isRegisterCode(code)) return spoken().registerFaultSentence({ code, facts })
  if (code === 'parameter-unknown') return unknownParameter(facts)
  const place = path ? `at ${path}` : 'as a whole'
  return `The request does not fit ${place}: ${spoken().expectedText(facts)}. /api/v1/openapi.json says what is expected there.`
}

const text = (value: ProblemFault['facts'][string] | undefined): string => String(value ?? '')

function unknownParameter({ name, known }: ProblemFault['facts']): string {
  const names = Array.isArray(known) ? known.map(String) : []
  const instead = names.length > 0 ? `It takes ${names.join(', ')}.` : 'It takes none: leave it out.'
  return `This address has no parameter ${text(name)}. ${instead}`
}
