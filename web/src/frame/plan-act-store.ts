import { create } from 'zustand'

/** What is asked about the plan that is open: another name, one more program, or whether it goes. */
export type PlanAct = 'rename' | 'delete' | 'add-program'

export const usePlanAct = create<{ readonly act: PlanAct | undefined }>(() => ({ act: undefined }))

export const openPlanAct = (act: PlanAct): void => usePlanAct.setState({ act })
export const closePlanAct = (): void => usePlanAct.setState({ act: undefined })
