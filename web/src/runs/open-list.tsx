import { IconAlertTriangle } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import { itemDue, itemTitle, noteSentence, nothingOpen, sections } from '#words/runs.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { controlName, dayIn } from '../runs-view/diary.ts'
import type { OpenItem } from '../runs-view/open-items.ts'
import { AgreedEnd } from './agreed-end.tsx'
import { FactChoice } from './fact-choice.tsx'
import { Missed } from './missed.tsx'
import css from './runs.module.css'
import { Touched } from './touched.tsx'

type OpenListProps = { readonly view: PlanView; readonly items: readonly OpenItem[] }

/** Everything that waits for people, each with what can be said of it. */
export function OpenList({ view, items }: OpenListProps) {
  const region = useRef<HTMLElement>(null)
  const { open } = useSearch({ from: '/runs' })
  useFocusGoesOn(region, items.map(({ key }) => key).join(' '))
  return (
    <section ref={region} className={css['section']} aria-labelledby="runs-open">
      <h2 id="runs-open" tabIndex={-1} data-goes-on>
        {sections.open}
      </h2>
      {items.length === 0 && <p className={css['quiet']}>{nothingOpen}</p>}
      {items.map((item) => (
        <ItemCard key={item.key} view={view} item={item} isAsked={item.key === open} />
      ))}
    </section>
  )
}

type ItemCardProps = { readonly view: PlanView; readonly item: OpenItem; readonly isAsked: boolean }

/** One thing that waits: unfolded when the address asks for it. */
function ItemCard({ view, item, isAsked }: ItemCardProps) {
  const card = useRef<HTMLDetailsElement>(null)
  // Where the page was opened for one thing, that thing is what the reader looks for.
  useEffect(() => {
    if (!isAsked || !card.current) return
    card.current.open = true
    card.current.querySelector('summary')?.focus()
  }, [isAsked])
  const program = view.program(item.place.programId)
  return (
    <details ref={card} className={`${css['item']} hue-${program?.kind}`} data-overdue={item.isOverdue || undefined}>
      <summary>
        <strong>{itemTitle(item, nameOf(view, item))}</strong>
        <span className={css['program']}>{program?.name}</span>
        <span className={css['due']}>
          {item.isOverdue && <IconAlertTriangle size={13} aria-hidden />} {itemDue(item)}
        </span>
      </summary>
      {item.notes.map(({ note, actor, recordedAt }) => (
        <p key={recordedAt} className={css['quiet']}>
          {noteSentence(note, actor, dayIn(view.plan.organization.timeZone, recordedAt))}
        </p>
      ))}
      {item.key.startsWith('drift/') && (
        <Touched view={view} place={item.place} dueOn={item.code === 'triage' ? item.dueOn : undefined} />
      )}
      {item.missing && <Missed view={view} programId={item.place.programId} missing={item.missing} />}
      {item.code === 'agreed-end' && item.place.phaseId !== undefined && (
        <AgreedEnd
          view={view}
          programId={item.place.programId}
          phaseId={item.place.phaseId}
          on={String(item.facts['agreedEndOn'])}
        />
      )}
      <FactChoice
        key={item.missing?.controlIds.join(' ')}
        view={view}
        forms={item.forms}
        place={item.place}
        controlIds={item.missing?.controlIds}
        about={aboutOf(view, item)}
      />
    </details>
  )
}

/** What a fact is told of: a phase by its name, which stays true whatever becomes of it. */
const aboutOf = (view: PlanView, item: OpenItem): string =>
  item.place.phaseId === undefined ? itemTitle(item, nameOf(view, item)) : nameOf(view, item)

const nameOf = (view: PlanView, { place, facts }: OpenItem): string =>
  place.phaseId === undefined
    ? controlName(view, String(facts['controlId'] ?? ''))
    : (view.phase(place.programId, place.phaseId)?.name ?? place.phaseId)
