import { type Plan, type ScenarioComparison, type ScoredScenario, type Score, scenarios } from '@stagger/planner'
import {
  moneyText,
  notApplicableSentence,
  OUTPUT_NAMES,
  SCENARIO_MEANINGS,
  SCENARIO_NAMES,
  scenarioNoteSentence,
  scenarioSentence,
} from '@stagger/planner/messages'
import Table from 'cli-table3'
import * as said from '#words/scenarios.ts'
import type { Command } from './command.ts'
import { ledgerOfActuals, withPlanFile } from './plan-file.ts'

const DEFAULT_SEED = 1
/** Schedules for each levelling: enough for a comparison in a second or two. */
const DEFAULT_SCHEDULES = 200
/** As many as `stagger forecast`: both say the same of the plan as it stands. */
const USUAL_ITERATIONS = 10_000

/** `stagger scenarios`: every way to sequence the programs beside the plan as it stands. Always 0. */
export const scenariosTable = (command: Command): number =>
  withPlanFile(command, ({ plan, progress, statusDate }) => {
    const compared = scenarios(plan, progress, statusDate, {
      seed: command.seed ?? DEFAULT_SEED,
      schedules: command.schedules ?? DEFAULT_SCHEDULES,
      ...(command.forecast && {
        forecast: {
          iterations: command.iterations ?? USUAL_ITERATIONS,
          actuals: ledgerOfActuals(command, plan, statusDate),
        },
      }),
    })
    command.print(command.json ? JSON.stringify(compared, null, 2) : text(compared, plan))
    return 0
  })

function text(compared: ScenarioComparison, plan: Plan): string {
  const nameOf = names(plan)
  const all = [compared.current, ...compared.scenarios]
  return [
    said.starMeans(compared.statusDate),
    table(all, plan),
    ...(all.some(({ score }) => score.chance) ? [sureTable(all)] : []),
    ...all.map((one) => paragraph(one, nameOf)),
  ].join('\n')
}

function table(all: readonly ScoredScenario[], plan: Plan): string {
  const rows = new Table({
    head: said.headings,
    colAligns: ['left', 'left', 'left', 'left', 'right', 'left', 'right', 'right'],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  const people = new Map(plan.people.map(({ id, name }) => [id, name]))
  for (const one of all.filter(({ applicable }) => applicable)) {
    const { score } = one
    rows.push([
      one.onFront ? '*' : '',
      SCENARIO_NAMES[one.kind],
      one.outputs.map(({ kind }) => OUTPUT_NAMES[kind]).join('\n'),
      one.outputs.map(({ inHandOn }) => inHandOn).join('\n'),
      said.keptOf(score.promises.kept.length, plan.commitments.length),
      peakText(score, people),
      costText(score),
      score.coverGapDays,
    ])
  }
  return rows.toString()
}

/** How sure each is: at even odds and at four in five. */
function sureTable(all: readonly ScoredScenario[]): string {
  const rows = new Table({
    head: said.sureHeadings,
    colAligns: ['left', 'left', 'left', 'left', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  })
  for (const { kind, outputs, score } of all) {
    const { chance } = score
    if (!chance) continue
    const dates = outputs.map(({ programId }) => chance.reports.find((report) => report.programId === programId))
    rows.push([
      SCENARIO_NAMES[kind],
      outputs.map((output) => OUTPUT_NAMES[output.kind]).join('\n'),
      dates.map((report) => report?.p50 ?? '').join('\n'),
      dates.map((report) => report?.p80 ?? '').join('\n'),
      chance.cost ? moneyText(chance.cost.p50) : said.noRate,
      chance.cost ? moneyText(chance.cost.p80) : said.noRate,
      chance.revenueAtRisk.map(moneyText).join('\n') || said.nothingAtRisk,
    ])
  }
  return rows.toString()
}

function peakText({ peakLoad }: Score, people: ReadonlyMap<string, string>): string {
  if (!peakLoad) return ''
  const { percent, personId, role, weekOf } = peakLoad
  const who = personId === undefined ? role : (people.get(personId) ?? personId)
  return `${percent} %\n${who}\n${weekOf}`
}

/** Fees alone where somebody has no rate, and says so. */
const costText = ({ cost, fees }: Score): string =>
  cost ? moneyText(cost) : fees ? `${moneyText(fees)}\n${said.feesOnly}` : said.unknownCost

function paragraph(one: ScoredScenario, nameOf: (id: string) => string): string {
  const name = SCENARIO_NAMES[one.kind]
  if (one.why) return `${name}: ${said.notForThisPlan} ${notApplicableSentence(one.why)}`
  const sentences =
    one.kind === 'current'
      ? [SCENARIO_MEANINGS.current, ...notesOf(one, nameOf)]
      : [
          SCENARIO_MEANINGS[one.kind],
          scenarioSentence(one, nameOf),
          ...(one.verdict === 'feasible' ? [] : [said.noDates]),
          ...notesOf(one, nameOf),
        ]
  return `${name}: ${sentences.join(' ')}`
}

const notesOf = ({ notes }: ScoredScenario, nameOf: (id: string) => string): readonly string[] =>
  notes.map((note) => scenarioNoteSentence(note, nameOf))

/** What things are called: programs, activities, controls and firms by their names, promises by their customers. */
function names({ programs, activities, controls, firms, commitments }: Plan): (id: string) => string {
  const known = new Map([
    ...[...programs, ...activities, ...controls, ...firms].map(({ id, name }) => [id, name] as const),
    ...commitments.map(({ id, customer }) => [id, customer] as const),
  ])
  return (id) => known.get(id) ?? id
}
