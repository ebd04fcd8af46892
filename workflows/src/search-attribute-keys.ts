/** The columns by which an operator finds runs in Temporal. `StaggerPhase` is the first open one of the story, `StaggerKind` soc2 or hitrust. */
export const searchAttributes = {
  plan: { name: 'StaggerPlan', type: 'KEYWORD' },
  program: { name: 'StaggerProgram', type: 'KEYWORD' },
  kind: { name: 'StaggerKind', type: 'KEYWORD' },
  phase: { name: 'StaggerPhase', type: 'KEYWORD' },
  deadline: { name: 'StaggerDeadline', type: 'DATETIME' },
} as const
