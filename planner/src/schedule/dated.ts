import type { IsoDate } from '../day.ts'
import { isoOf, plusDays } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import { refuse } from '../refusal.ts'
import { type Compiled, compile, HORIZONS } from './compile.ts'
import { type Decoded, decodeAgain, decodeLevelling } from './decode.ts'
import { type Contradiction, earliestDates, redated } from './network.ts'
import type { Dates } from './problem.ts'
import { recompiled } from './recompiled.ts'

/** A compiled plan with its network dates and those that it decodes to, and how, where a levelling was accepted. */
export type Dated = {
  readonly compiled: Compiled
  readonly network: Dates
  readonly dates: Dates
  readonly decoded?: Decoded
}

/**
 * Compiles a plan and dates it. Throws `lags-contradict` with the activities of the loop, and `beyond-horizon` for what
 * would end after the last day that the planner looks at.
 */
export function dated(plan: Plan, progress: readonly Progress[], statusDate: IsoDate): Dated {
  for (const farthest of HORIZONS) {
    const compiled = compile(plan, progress, statusDate, farthest)
    const passed = earliestDates(compiled.problem, compiled.mode)
    if (passed.kind === 'contradiction') return refuseContradiction(passed.loop, compiled)
    const found = passed.kind === 'dates' ? levelledOrNot(compiled, passed.dates) : passed
    if ('compiled' in found) return found
    if (farthest === HORIZONS.at(-1)) return refuseBeyond(found.task, compiled)
  }
  throw new RangeError('no horizon')
}

/**
 * `before` again for a plan that differs from its plan by an edit. Where only some activities changed, the network pass
 * redoes what they can reach, and a levelling is decoded from the first of them on; the result is that of `dated`.
 */
export function redatedAfter(before: Dated, plan: Plan, progress: readonly Progress[], statusDate: IsoDate): Dated {
  const again = recompiled(before.compiled, plan)
  if (!again) return dated(plan, progress, statusDate)
  const { compiled, changed } = again
  const passed = redated(compiled.problem, compiled.mode, before.network, changed)
  const found = passed.kind === 'dates' ? levelledOrNot(compiled, passed.dates, before, changed) : passed
  return 'compiled' in found ? found : dated(plan, progress, statusDate)
}

/** The dates of the accepted levelling, or those of the network where there is none. */
function levelledOrNot(
  compiled: Compiled,
  network: Dates,
  before?: Dated,
  changed: readonly number[] = [],
): Dated | { readonly task: number } {
  const [levelling] = compiled.index.plan.levellings ?? []
  if (!levelling) return { compiled, network, dates: network }
  const decoded = before?.decoded
    ? decodeAgain(compiled, before.compiled.problem, before.decoded, changed)
    : decodeLevelling(compiled, levelling)
  if (decoded.pastHorizon === 0) return { compiled, network, dates: decoded.dates, decoded }
  return { task: decoded.dates.finish.findIndex((finish) => finish > compiled.problem.horizon) }
}

function refuseContradiction(loop: Contradiction, { index, origins }: Compiled): never {
  const links = loop.arcs.flatMap((arc) => {
    const { kind, linkId } = origins[arc]!
    return kind === 'max-lag' && linkId ? [linkId] : []
  })
  // A rule of a standard may be what a lag contradicts: then no link of the plan says so.
  const rules = [...new Set(loop.arcs.flatMap((arc) => origins[arc]!.rule ?? []))]
  return refuse('lags-contradict', '/links', {
    activities: loop.tasks.map((i) => index.plan.activities[i]?.id ?? ''),
    links,
    ...(rules.length > 0 && { rules }),
  })
}

function refuseBeyond(task: number, { index, problem }: Compiled): never {
  const last = isoOf(plusDays(problem.origin, problem.horizon))
  return refuse('beyond-horizon', `/activities/${task}`, { id: index.plan.activities[task]?.id ?? '', last })
}
