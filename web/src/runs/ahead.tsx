import { Button } from '@mantine/core'
import { daysBetween } from '@stagger/planner'
import { diarySentence } from '@stagger/planner/messages'
import { useMemo, useState } from 'react'
import { useForetold } from '../engine/use-foretold.ts'
import { withDays } from '../format.ts'
import {
  cannotLookAhead,
  dayAhead,
  doneBy,
  lookingAhead,
  nothingAhead,
  nothingLikeThat,
  withRoutine,
} from '#words/ahead.ts'
import { moreText } from '#words/runs.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { type DiaryFilter, isWanted } from '../runs-view/diary-filter.ts'
import { type Foretold, foretold, foretoldNames } from '../runs-view/foretold.ts'
import css from './runs.module.css'

/** What comes soon is what is looked for; the rest of the years is a press away. */
const AT_ONCE = 6
const MORE = 25

type AheadProps = { readonly view: PlanView; readonly filter: DiaryFilter }

/** What the runs will do and ask for, the nearest first, as the plan foretells it. */
export function Ahead({ view, filter }: AheadProps) {
  const [isWhole, setIsWhole] = useState(false)
  const [most, setMost] = useState(AT_ONCE)
  const { entries, hasFailed } = useForetold(view)
  const said = useMemo(() => {
    const names = foretoldNames(view)
    return (
      entries && foretold(entries, view.today, isWhole).map((one) => ({ one, text: withDays(sentence(one, names)) }))
    )
  }, [entries, view, isWhole])
  const shown = said?.filter(({ one, text }) => isWanted(filter, one, text))
  const more = Math.min(MORE, (shown?.length ?? 0) - most)
  if (!said || !shown) return <p role="status">{hasFailed ? cannotLookAhead : lookingAhead}</p>
  return (
    <>
      {shown.length === 0 && <p className={css['quiet']}>{said.length === 0 ? nothingAhead : nothingLikeThat}</p>}
      <ol className={css['diary']}>
        {shown.slice(0, most).map(({ one, text }) => (
          <Line key={`${one.on} ${one.programId} ${text}`} view={view} one={one} text={text} />
        ))}
      </ol>
      {more > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => setMost(most + more)}>
          {moreText(more)}
        </Button>
      )}
      <label className={css['check']}>
        <input type="checkbox" checked={isWhole} onChange={() => setIsWhole(!isWhole)} />
        {withRoutine}
      </label>
    </>
  )
}

const sentence = ({ entries }: Foretold, names: ReturnType<typeof foretoldNames>): string =>
  `${diarySentence(entries, names)}.`

type LineProps = { readonly view: PlanView; readonly one: Foretold; readonly text: string }

function Line({ view, one: { on, programId = '', byItself }, text }: LineProps) {
  const program = view.program(programId)
  return (
    <li className={`hue-${program?.kind}`}>
      <p>{text}</p>
      <small>
        <time dateTime={on}>{dayAhead(on, daysBetween(view.today, on))}</time>
        {[program?.name, doneBy(byItself)].map((part) => part && ` · ${part}`)}
      </small>
    </li>
  )
}
