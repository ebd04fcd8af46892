import { condition } from '@temporalio/workflow'

/** Something to do at an instant, in epoch milliseconds; at once when that is past. `act` must change what comes next. */
export type DatedAct = { readonly at: number; readonly act: () => void }

/**
 * Does what `next` names when its instant comes, until `isOver`. The wait is durable and armed anew whenever the
 * instant moves, earlier or later, or there is something else to wait for: a window that an edit prolongs runs on.
 */
export async function actOnDates(next: () => DatedAct | undefined, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const due = next()
    if (due === undefined) await condition(() => isOver() || next() !== undefined)
    else if (due.at > Date.now()) await condition(() => isOver() || next()?.at !== due.at, due.at - Date.now())
    else due.act()
  }
}
