import type { Program } from '../program-state.ts'

/** A change of the certified environment that HITRUST hears of: no rapid recertification may follow it (M06, M12). */
export function rememberSignificantChange({ facts }: Program, changeId: string): void {
  const { assessment } = facts
  assessment.significantChanges = [...(assessment.significantChanges ?? []).filter((id) => id !== changeId), changeId]
}
