import type { PromiseAnswer, PromiseFix, Verdict } from '../../promise/promise-result.ts'
import type { PromiseCheck } from '../../schedule/wire.ts'
import { NO_COST, PRICE_NOT_KNOWN } from './prices.ts'
import { chanceText } from './forecast.ts'
import { moneyText, SCENARIO_NAMES } from './scenarios.ts'
import { relaxationSentence } from './why.ts'
import type { WhyNames } from '../names.ts'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  yes: 'Ja',
  'at-risk': 'Gefährdet',
  no: 'Nein',
}

/** What of a question the nearest program is not. */
const UNMET: Readonly<Record<PromiseCheck['unmet'][number], string>> = {
  report: 'es endet mit einer anderen Art von Bericht',
  scope: 'sein Bericht betrifft einen anderen Umfang',
  categories: 'sein Bericht deckt nicht jede Kategorie ab',
  window: 'sein Beobachtungszeitraum ist kürzer',
  outcome: 'es endet nicht mit diesem Ergebnis',
}

/** Whether it may be promised, in one sentence: what is wrong with it, or how likely it is and from when it is sure. */
export function promiseSentence(
  { verdict, chance, programId, unmet, p80On }: PromiseAnswer,
  { program }: Pick<WhyNames, 'program'>,
): string {
  if (unmet.length > 0)
    return `Nein: ${program(programId)} kommt am nächsten, aber ${unmet.map((one) => UNMET[one]).join('; ')}.`
  return `${VERDICTS[verdict]}: ${program(programId)} liegt ${chanceText(chance)} rechtzeitig vor und in vier von fünf Fällen bis ${p80On ?? ''}.`
}

/** A fix as a clause, with what it makes of the chance, and its price. */
export function fixSentence({ fix, chance, price }: PromiseFix, names: WhyNames): string {
  const what =
    fix.kind === 'scenario'
      ? SCENARIO_NAMES[fix.scenario]
      : relaxationSentence({ kind: fix.relaxation, facts: fix.facts }, names)
  return `${what}: ${chanceText(chance)} rechtzeitig, ${costText(price)}.`
}

function costText(price: PromiseFix['price']): string {
  if (price === null) return PRICE_NOT_KNOWN
  if (price.minor === 0) return NO_COST
  const sum = moneyText({ ...price, minor: Math.abs(price.minor) })
  return price.minor > 0 ? `${sum} mehr` : `${sum} weniger`
}
