import { Firm, type Plan, type SingleEdit } from '@stagger/planner'
import { typedNumber } from '../budget-view/typed-money.ts'
import type { TeamFault } from './team-faults.ts'

export type FirmKind = Firm['kinds'][number]
export const FIRM_KINDS = Firm.shape.kinds.element.options

/** A firm as it is typed; `atOnce` empty where it is not limited. */
export type TypedFirm = {
  readonly name: string
  readonly kinds: readonly FirmKind[]
  readonly calendarId: string
  readonly atOnce: string
}

/** What is shown before anything is typed. */
export const firmTyped = (firm: Firm | undefined, plan: Plan): TypedFirm => ({
  name: firm?.name ?? '',
  kinds: firm?.kinds ?? [],
  calendarId: firm?.calendarId ?? plan.firms[0]?.calendarId ?? plan.calendars[0]?.id ?? '',
  atOnce: firm?.atOnce === undefined ? '' : String(firm.atOnce),
})

/** The edit that makes a firm what is typed, or the first field that is wrong. */
export function firmEdit(id: string, typed: TypedFirm): SingleEdit | TeamFault {
  const { calendarId } = typed
  const name = typed.name.trim()
  const isLimited = typed.atOnce.trim() !== ''
  const atOnce = isLimited ? typedNumber(typed.atOnce) : undefined
  if (name === '') return { field: 'name', code: 'name' }
  if (typed.kinds.length === 0) return { field: 'kinds', code: 'kinds' }
  if (isLimited && (atOnce === undefined || !Firm.shape.atOnce.safeParse(atOnce).success))
    return { field: 'atOnce', code: 'at-once' }
  const kinds = FIRM_KINDS.filter((kind) => typed.kinds.includes(kind))
  return { kind: 'setFirm', firm: { id, name, kinds, calendarId, ...(atOnce !== undefined && { atOnce }) } }
}
