import type { PromiseAnswer, PromiseFix, Verdict } from '../../promise/promise-result.ts'
import type { PromiseCheck } from '../../schedule/wire.ts'
import { NO_COST, PRICE_NOT_KNOWN } from './prices.ts'
import { chanceText } from './forecast.ts'
import { moneyText, SCENARIO_NAMES } from './scenarios.ts'
import { relaxationSentence } from './why.ts'
import type { WhyNames } from '../names.ts'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  yes: 'Yes',
  'at-risk': 'At risk',
  no: 'No',
}

/** What of a question the nearest program is not. */
const UNMET: Readonly<Record<PromiseCheck['unmet'][number], string>> = {
  report: 'it ends in another kind of report',
  scope: 'its report speaks about another scope',
  categories: 'its report does not cover every category',
  window: 'its window is shorter',
  outcome: 'what it ends in is no such outcome',
}

/** Whether it may be promised, in one sentence: what is wrong with it, or how likely it is and from when it is sure. */
export function promiseSentence(
  { verdict, chance, programId, unmet, p80On }: PromiseAnswer,
  { program }: Pick<WhyNames, 'program'>,
): string {
  if (unmet.length > 0)
    return `No: ${program(programId)} comes nearest, but ${unmet.map((one) => UNMET[one]).join('; ')}.`
  return `${VERDICTS[verdict]}: ${program(programId)} is in hand in time ${chanceText(chance)}, and by ${p80On ?? ''} four times in five.`
}

/** A fix as a clause, with what it makes of the chance, and its price. */
export function fixSentence({ fix, chance, price }: PromiseFix, names: WhyNames): string {
  const what =
    fix.kind === 'scenario'
      ? SCENARIO_NAMES[fix.scenario]
      : relaxationSentence({ kind: fix.relaxation, facts: fix.facts }, names)
  return `${what}: in time ${chanceText(chance)}, ${costText(price)}.`
}

function costText(price: PromiseFix['price']): string {
  if (price === null) return PRICE_NOT_KNOWN
  if (price.minor === 0) return NO_COST
  const sum = moneyText({ ...price, minor: Math.abs(price.minor) })
  return price.minor > 0 ? `for ${sum} more` : `for ${sum} less`
}
