import type { Schedule } from '../schedule/schedule.ts'
import { programWindows } from '../register/plan-windows.ts'
import { registerToWire } from '../register/plan-register.ts'
import { proportion } from '../money/minor-units.ts'
import type { Account, Posting } from './posting.ts'

/** The account of what one register saves the second of two programs. */
export const SHARED_EVIDENCE_ID = 'labour:shared-evidence'

/** Hours are told with four decimals. */
const HOURS_SCALE = 10_000

/**
 * What the second program does not pay for, because one pull of evidence serves both: hours saved less those of keeping
 * mappings, at what its hours cost on average, spread as they are, never more than all of them. The hours are
 * `sharing`'s, and as unverified as those. Nothing where the plan has no controls for two programs.
 */
export function sharedEvidence(schedule: Schedule, labour: readonly Account[]): readonly Account[] {
  if (schedule.plan.controls.length === 0) return []
  const { between, hours } = registerToWire(schedule)
  if (!between) return []
  const programId = laterOf(schedule, between.soc2, between.hitrust)
  const own = labour.filter((account) => account.programId === programId)
  const whole = own.reduce((sum, account) => sum + (account.hours ?? 0), 0)
  const less = Math.min(hours.saved - hours.overhead, whole)
  if (whole === 0 || less === 0) return []
  const part = (posting: Posting): Posting => ({
    ...posting,
    basis: 'unverified',
    minor: proportion(posting.minor, -Math.round(less * HOURS_SCALE), Math.round(whole * HOURS_SCALE)),
  })
  // What has been worked has been paid: only what is still to come can be saved.
  const postings = own.flatMap((account) => account.postings.filter(({ measure }) => measure !== 'actual').map(part))
  const minor = postings.reduce((sum, one) => (one.measure === 'planned' ? sum : sum + one.minor), 0)
  return [
    {
      itemId: SHARED_EVIDENCE_ID,
      name: SHARED_EVIDENCE_ID,
      category: 'labour',
      programId,
      sharedWith: [programId === between.soc2 ? between.hitrust : between.soc2],
      vendor: '',
      costCentre: '',
      basis: 'unverified',
      postings,
      worth: { quantity: 1, minor, currency: schedule.plan.organization.currency },
      hours: -less,
    },
  ]
}

/** The program that first needs evidence later: the other has pulled it. */
function laterOf(schedule: Schedule, soc2: string, hitrust: string): string {
  const endOf = (id: string) => programWindows(schedule).find((window) => window.programId === id)?.span.end ?? 0
  return endOf(soc2) > endOf(hitrust) ? soc2 : hitrust
}
