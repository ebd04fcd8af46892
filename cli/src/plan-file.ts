import { readFileSync } from 'node:fs'
import {
  type Actual,
  type EvidenceRecord,
  evidenceFaults,
  isIsoDate,
  type Plan,
  PlanningError,
  parseActuals,
  parseEvidence,
  parseLedger,
  parsePlan,
  type Progress,
  recordedFaults,
  type Schedule,
  schedule,
} from '@stagger/planner'
import { actualFaultSentence, faultSentence, registerFaultSentence } from '@stagger/planner/messages'
import type { Command } from './command.ts'
import { BadFile, UsageError } from './refusals.ts'

/** What a command reads: a plan, what has happened of it, and the day as of which it is asked. */
export type PlanFile = { readonly plan: Plan; readonly progress: readonly Progress[]; readonly statusDate: string }
type Named = Pick<Command, 'file' | 'asOf' | 'progress'>

/** Reads a plan file, and its ledger when one is named. Throws `BadFile` with every fault and its place in the document. */
export function planFile({ file, asOf, progress }: Named): PlanFile {
  if (asOf !== undefined && !isIsoDate(asOf))
    throw new UsageError(`--as-of ${asOf} is not a real date in the form YYYY-MM-DD.`)
  const ledger = progress === undefined ? [] : explained(progress, () => parseLedger(json(progress, LEDGERS.progress)))
  const plan = explained(file, () => parsePlan(json(file)))
  refuseUnknownZone(file, plan)
  return { plan, progress: ledger, statusDate: asOf ?? todayIn(plan) }
}

/** Does something with a plan file that the planner may refuse, such as scheduling it. Throws as `planFile` does. */
export function withPlanFile<T>(command: Named, use: (read: PlanFile) => T): T {
  const read = planFile(command)
  return explained(command.file, () => use(read))
}

/** Reads a plan file and schedules it as of a day. Throws as `planFile` does. */
export const scheduledFile = (command: Named): Schedule =>
  withPlanFile(command, ({ plan, progress, statusDate }) => schedule(plan, progress, statusDate))

/** The evidence beside a plan; none when no file is named. Throws `BadFile` with every fault and its place. */
export function ledgerOfEvidence({ evidence: file }: Pick<Command, 'evidence'>, dates: Schedule): EvidenceRecord[] {
  if (file === undefined) return []
  const records = explained(file, () => parseEvidence(json(file, LEDGERS.evidence)))
  const faults = evidenceFaults(dates, records, dates.statusDate)
  if (faults.length > 0)
    throw new BadFile(
      faults.map((one) => `${file}: ${one.path}: ${one.code}: ${registerFaultSentence(one)}`).join('\n'),
    )
  return records
}

/** What was spent beside a plan; nothing when no file is named. Throws `BadFile` with every fault and its place. */
export function ledgerOfActuals({ actuals: file }: Pick<Command, 'actuals'>, plan: Plan, statusDate: string): Actual[] {
  if (file === undefined) return []
  const ledger = explained(file, () => parseActuals(json(file, LEDGERS.actuals)))
  const faults = recordedFaults(ledger, plan, statusDate)
  if (faults.length > 0)
    throw new BadFile(
      faults.map((one) => `${file}: /actuals${one.path}: ${one.code}: ${actualFaultSentence(one)}`).join('\n'),
    )
  return ledger
}

/** What to name instead of a file that cannot be read. */
const LEDGERS = {
  progress: 'a file that exists, such as what GET /plans/:id/progress answers',
  evidence: 'a file that exists, such as what GET /plans/:id/evidence answers',
  actuals: 'a file that exists, such as what GET /plans/:id/actuals answers',
} as const

function json(file: string, instead = 'a plan file that exists'): unknown {
  const text = textOf(file, instead)
  try {
    return JSON.parse(text)
  } catch (error) {
    const [at = ''] = / \(line \d+ column \d+\)/.exec(error instanceof Error ? error.message : '') ?? []
    throw new BadFile(`${file}: not JSON${at}. Mend it there, or name a file that Stagger wrote.`)
  }
}

function textOf(file: string, instead: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new BadFile(`${file}: cannot be read. Name ${instead}.`)
  }
}

function explained<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof PlanningError)) throw error
    const lines = error.faults.map((fault) => `${file}: ${fault.path || '/'}: ${fault.code}: ${faultSentence(fault)}`)
    throw new BadFile(lines.join('\n'))
  }
}

/** Which zones there are is the engine's to say, so a plan may name one that is none. */
function refuseUnknownZone(file: string, { organization: { timeZone } }: Plan): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format(0)
  } catch {
    throw new BadFile(
      `${file}: /organization/timeZone: time-zone-unknown: There is no time zone ${timeZone}. Write one such as America/New_York.`,
    )
  }
}

/** The organization's date: with the moment at which a rehearsal begins, the command line's only look at a clock. */
export function todayIn({ organization: { timeZone } }: Plan): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format()
}
