import { fullMoney, longDate } from '../format.ts'
import { costRange, estimateText, takesNote, tileNames } from '#words/drawer.ts'
import { programFinish } from '#words/timeline.ts'
import { durationText } from '../plan-view/duration.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { sourceNote } from '../source-note.ts'
import { total } from '../timeline/columns.ts'
import css from './drawer.module.css'
import type { Selection } from './selection.ts'

/** The numbers of what is selected, each with where it comes from. */
export function Tiles({ view, selection }: { view: PlanView; selection: Selection }) {
  const { activity, start, finish, costs } = selection
  const estimate = activity?.estimate
  const chosen = activity && view.scheduled(activity.id)?.choice?.duration
  return (
    <dl className={css['tiles']}>
      {activity?.kind === 'milestone' ? (
        <Tile name={tileNames.day} value={longDate(finish)} />
      ) : (
        <>
          <Tile name={tileNames.start} value={longDate(start)} />
          <Tile name={tileNames.finish} value={longDate(finish)} note={finishNote(view, selection)} />
        </>
      )}
      {estimate && (
        <Tile
          name={tileNames.estimate}
          value={estimateText(
            ...([estimate.low, estimate.likely, estimate.high].map((value) =>
              durationText({ value, unit: estimate.unit }),
            ) as [string, string, string]),
          )}
          note={sourceNote(estimate.source)}
        />
      )}
      {estimate && chosen !== undefined && chosen !== estimate.likely && (
        <Tile name={tileNames.takes} value={durationText({ value: chosen, unit: estimate.unit })} note={takesNote} />
      )}
      {costs.length > 0 && (
        <Tile
          name={tileNames.cost}
          value={total(costs).map(fullMoney).join(' + ')}
          note={costs.length === 1 && costs[0] ? costNote(costs[0]) : undefined}
        />
      )}
    </dl>
  )
}

/** Of a program: its last day is mostly not that of its report. */
function finishNote({ schedule }: PlanView, { program, phase, activity, finish }: Selection): string | undefined {
  if (phase || activity) return undefined
  return programFinish(program, finish, schedule.reports.find(({ programId }) => programId === program.id)?.inHandOn)
}

const costNote = ({ low, high, currency, source }: Selection['costs'][number]): string =>
  [low === high ? '' : costRange(low, high, currency), sourceNote(source)].filter((part) => part !== '').join(' · ')

type TileProps = { readonly name: string; readonly value: string; readonly note?: string | undefined }

const Tile = ({ name, value, note }: TileProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
    {note && <dd className={css['note']}>{note}</dd>}
  </div>
)
