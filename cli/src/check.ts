import { type PlanIndex, ruleById, type Schedule, sourcesOfRule, type Violation } from '@stagger/planner'
import { violationSentence } from '@stagger/planner/messages'
import { decided, nothingBroken, planItself, severityNames, sourceNote } from '#words/schedule.ts'
import { scheduledFile } from './plan-file.ts'
import type { Command } from './command.ts'

/** `stagger check`: what the planned dates break, each with its rule and source. 1 when something is broken, else 0. */
export function check(command: Command): number {
  const { file, json, print } = command
  const dates = scheduledFile(command)
  const violations = dates.violations()
  if (json) print(JSON.stringify({ file, statusDate: dates.statusDate, violations }, null, 2))
  else for (const line of checkLines(dates, violations)) print(line)
  return violations.length > 0 ? 1 : 0
}

/** What is broken, a line each, or that nothing is. */
export function checkLines(dates: Schedule, violations: readonly Violation[]): readonly string[] {
  if (violations.length === 0) return [nothingBroken(dates.statusDate)]
  const nameOf = names(dates.index)
  return violations.map((violation) =>
    [
      `${violation.rule} ${severityNames[violation.severity]}: ${violationSentence(violation, nameOf)}`,
      ...(violation.decisionId ? [decided(violation.decisionId)] : []),
      sourcesOf(violation.rule),
    ].join(' '),
  )
}

/** The names of activities and controls by id. */
function names({ plan }: PlanIndex): (id: string) => string {
  const known = new Map([...plan.activities, ...plan.controls].map(({ id, name }) => [id, name]))
  return (id) => known.get(id) ?? id
}

function sourcesOf(id: string): string {
  const rule = ruleById(id)
  const [source] = rule ? sourcesOfRule(rule) : []
  return sourceNote(source ? `${source.id}, ${source.title}` : planItself)
}
