import { budgetTable } from './budget-table.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { compareTable } from './compare-table.ts'
import { controlsTable } from './controls-table.ts'
import { coverageTable } from './coverage-table.ts'
import { forecastTable } from './forecast-table.ts'
import { levelTable } from './level.ts'
import type { OptionName } from './options.ts'
import { promiseText } from './promise-text.ts'
import { rehearseTable } from './rehearse.ts'
import { scenariosTable } from './scenarios-table.ts'
import { scheduleTable } from './schedule-table.ts'
import { whyTable } from './why.ts'

/** One command: what it does, what it takes, and what of that means something else here. */
export type CommandSpec = {
  /** The exit code; at once, or when it is done. */
  readonly run: (command: Command) => number | Promise<number>
  readonly does: string
  /** What a second word is, for those that take one. */
  readonly about?: string
  readonly options: readonly OptionName[]
  readonly means?: Partial<Record<OptionName, string>>
  /** What says nothing without another option, and what cannot be answered beside others. */
  readonly needs?: Partial<Record<OptionName, OptionName>>
  readonly excludes?: Partial<Record<OptionName, readonly OptionName[]>>
}

const DATED = ['progress', 'as-of', 'language', 'json'] as const

/** Every command by its name, in the order in which they are listed. */
export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  check: {
    run: check,
    does: 'every rule that the planned dates break, with its source; exit code 1 when there is one',
    options: DATED,
  },
  schedule: { run: scheduleTable, does: 'dates, float, critical path and what the dates break', options: DATED },
  coverage: {
    run: coverageTable,
    does: 'how the evidence of each control stands; exit code 1 when some can no longer be made up',
    options: ['evidence', 'move', ...DATED],
  },
  controls: {
    run: controlsTable,
    does: 'what each control serves, what both programs share, and why other pulls are not shared',
    options: DATED,
  },
  why: {
    run: whyTable,
    does: 'why an activity (its id or name) is not earlier, what would make it so, how far it may slip; exit code 1 when the plan cannot hold',
    about: 'ACTIVITY',
    options: DATED,
  },
  scenarios: {
    run: scenariosTable,
    does: 'the ways to sequence the programs, side by side: what each gives, when, kept promises, load and cost',
    options: ['seed', 'schedules', 'forecast', 'iterations', 'actuals', ...DATED],
    needs: { iterations: 'forecast', actuals: 'forecast' },
  },
  level: {
    run: levelTable,
    does: 'the dates that people have time for: what moves and why; exit code 1 when somebody is still asked too much',
    options: ['seed', 'schedules', 'seconds', 'out', ...DATED],
  },
  forecast: {
    run: forecastTable,
    does: 'how sure dates and money are: P10 to P90 of each report, what is critical, what moves it most',
    options: ['iterations', 'kernel', 'seed', 'actuals', ...DATED],
  },
  promise: {
    run: promiseText,
    does: 'whether a report may be promised by a day, how likely it is kept, and what would help for how much; exit code 1 unless yes',
    options: [
      'report',
      'by',
      'scope',
      'categories',
      'window-months',
      'outcome',
      'value',
      'currency',
      'iterations',
      'seed',
      'actuals',
      ...DATED,
    ],
    needs: { currency: 'value' },
  },
  budget: {
    run: budgetTable,
    does: 'what it costs by fiscal period, program and category: spent, committed and still to come',
    options: ['by', 'basis', 'total', 'against', 'csv', 'preset', 'earned-value', 'cover', 'actuals', ...DATED],
    means: { by: 'how long periods are: month, quarter (default) or year' },
    needs: { preset: 'csv' },
    excludes: {
      csv: ['json'],
      cover: ['csv', 'by', 'against'],
      'earned-value': ['csv', 'cover', 'by', 'basis', 'against'],
    },
  },
  compare: {
    run: compareTable,
    does: 'what differs between two forms of a plan, in days and money: reports, phases and activities',
    about: 'NOW.plan.json',
    options: ['csv', 'actuals', ...DATED],
    excludes: { csv: ['json'] },
  },
  rehearse: {
    run: rehearseTable,
    does: 'the diary of the whole plan, written by the very workflows in skipped time; exit code 1 when they refuse something that the plan has people say',
    options: ['program', 'from', 'until', ...DATED],
    means: { 'as-of': 'begin on this day, today (default) or later' },
  },
}
