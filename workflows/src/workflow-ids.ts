/** The workflow id of the run of one program of a plan. */
export const programWorkflowId = (planId: string, programId: string): string => `plan/${planId}/program/${programId}`

/** The workflow id of the coordinator of a plan's programs. */
export const dualWorkflowId = (planId: string): string => `plan/${planId}/dual`
