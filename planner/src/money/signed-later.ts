import type { IsoDate } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Fault } from '../refusal.ts'

/**
 * The contracts that an edit signs on a day after `today`, each as `signed-in-future`: what is to be signed is a quote
 * until then, and its price is not fixed. One that the plan had before is none of the edit's.
 */
export function signedLater(before: Plan, after: Plan, today: IsoDate): readonly Fault[] {
  const had = new Map((before.costItems ?? []).map(({ id, contract }) => [id, contract?.signedOn]))
  return (after.costItems ?? []).flatMap(({ id, contract }, k): readonly Fault[] => {
    const isNew = contract !== undefined && contract.signedOn > today && contract.signedOn !== had.get(id)
    return isNew
      ? [
          {
            code: 'signed-in-future',
            path: `/costItems/${k}/contract/signedOn`,
            facts: { date: contract.signedOn, today },
          },
        ]
      : []
  })
}
