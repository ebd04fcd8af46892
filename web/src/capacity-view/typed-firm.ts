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

/** The edit that makes a firm what is typed, or every field that is wrong. */
export function firmEdit(id: string, typed: TypedFirm): SingleEdit | readonly TeamFault[] {
  const { calendarId } = typed
  const name = typed.name.trim()
  const isLimited = typed.atOnce.trim() !== ''
  const atOnce = isLimited ? typedNumber(typed.atOnce) : undefined
  const isCount = !isLimited || (atOnce !== undefined && Firm.shape.atOnce.safeParse(atOnce).success)
  const faults: readonly TeamFault[] = [
    ...(name === '' ? [{ field: 'name', code: 'name' as const }] : []),
    ...(typed.kinds.length === 0 ? [{ field: 'kinds', code: 'kinds' as const }] : []),
    ...(isCount ? [] : [{ field: 'atOnce', code: 'at-once' as const }]),
  ]
  if (faults.length > 0) return faults
  const kinds = FIRM_KINDS.filter((kind) => typed.kinds.includes(kind))
  return { kind: 'setFirm', firm: { id, name, kinds, calendarId, ...(atOnce !== undefined && { atOnce }) } }
}
