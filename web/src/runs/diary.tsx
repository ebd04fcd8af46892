import { Button } from '@mantine/core'
import { useState } from 'react'
import { instantText } from '../format.ts'
import { actorName, diarySentence, happenedOn, recordedText, saidBy } from '#words/diary.ts'
import { nothingLikeThat } from '#words/ahead.ts'
import { moreText, nothingHappened, sections } from '#words/runs.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { DiaryEntry } from '../runs-view/diary.ts'
import { type DiaryFilter, isWanted } from '../runs-view/diary-filter.ts'
import css from './runs.module.css'

/** As many entries are read at a glance. */
const AT_ONCE = 25

type DiaryProps = {
  readonly view: PlanView
  readonly entries: readonly DiaryEntry[]
  readonly filter: DiaryFilter
}

/** What happened, the newest first: the day on which it became true, who said so, and when it was written down. */
export function Diary({ view, entries, filter }: DiaryProps) {
  const [shown, setShown] = useState(AT_ONCE)
  const wanted = entries.filter((entry) => isWanted(filter, entry, diarySentence(entry)))
  const more = Math.min(AT_ONCE, wanted.length - shown)
  return (
    <section className={css['section']} aria-labelledby="runs-diary">
      <h2 id="runs-diary">{sections.diary}</h2>
      {wanted.length === 0 && (
        <p className={css['quiet']}>{entries.length === 0 ? nothingHappened : nothingLikeThat}</p>
      )}
      <ol className={css['diary']}>
        {wanted.slice(0, shown).map((entry) => (
          <Entry key={entry.number} view={view} entry={entry} />
        ))}
      </ol>
      {more > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => setShown(shown + more)}>
          {moreText(more)}
        </Button>
      )}
    </section>
  )
}

function Entry({ view, entry }: { readonly view: PlanView; readonly entry: DiaryEntry }) {
  const { programId = '', alike, on, actor, recordedAt, recordedOn } = entry
  const program = view.program(programId)
  const names = view.plan.programs.filter(({ id }) => id === programId || alike.includes(id)).map(({ name }) => name)
  const recorded = instantText(recordedAt, view.plan.organization.timeZone)
  const isEarlier = on !== undefined && on !== recordedOn
  return (
    <li className={`hue-${program?.kind}`}>
      <p>{diarySentence(entry)}</p>
      <small>
        {[saidBy(names), isEarlier ? happenedOn(on) : '', actorName(actor)].filter((part) => part !== '').join(' · ')} ·{' '}
        <time dateTime={recordedAt}>{isEarlier ? recordedText(recorded) : recorded}</time>
      </small>
    </li>
  )
}
