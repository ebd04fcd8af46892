import { setHandler } from '@temporalio/workflow'
import { itemKey, itemsOf } from '../agenda/agenda-items.ts'
import { tell } from '../phase-changes.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { today } from '../today.ts'
import { type DualNotice, dualNoticed } from './dual-messages.ts'

/** The most that is said of which requests were served at once. */
const LONGEST_LIST = 380

type PullMade = Extract<DualNotice, { kind: 'pull-made' }>

/** Has a program hear of what it shares with others: what was made for it need not be asked again. */
export function hearOfDual(program: Program): void {
  setHandler(dualNoticed, (notices) => {
    const made = notices.filter((one) => one.kind === 'pull-made')
    if (made.length > 0) takeMade(program, made)
    for (const one of notices) if (one.kind === 'person') tellPerson(program, one)
  })
}

/** Nobody is reminded of what was made, and nobody hears that it was not. Its closing still asks the ledger. */
function takeMade(program: Program, made: readonly PullMade[]): void {
  const ids = new Set(made.map(({ requestId }) => requestId))
  const { agenda } = program.facts
  const silenced = (program.orders.agenda?.entries ?? [])
    .filter(({ kind, about }) => about === 'evidence' && (kind === 'reminder' || kind === 'escalation'))
    .flatMap(itemsOf)
    .filter(({ id }) => ids.has(id))
  agenda.done = { ...agenda.done, ...Object.fromEntries(silenced.map((item) => [itemKey(item), item.dueOn])) }
  const requests = [...ids].join(' ').slice(0, LONGEST_LIST)
  tell(program, { kind: 'pulls-made', effectiveOn: today(program), actor: RUN, facts: { count: ids.size, requests } })
}

function tellPerson(
  program: Program,
  { personId, why, from, through, programIds }: Extract<DualNotice, { kind: 'person' }>,
) {
  const facts = { personId, why, from, through, programIds: programIds.join(' ') }
  tell(program, { kind: 'person-shared', effectiveOn: today(program), actor: RUN, facts })
}
