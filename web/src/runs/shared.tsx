import { diarySentence } from '#words/diary.ts'
import { coordinatorHint, coordinatorName, nothingShared, sections } from '#words/runs.ts'
import type { DiaryEntry } from '../runs-view/diary.ts'
import { OperatorLink } from './operator-link.tsx'
import css from './runs.module.css'

/** What is read of it at a glance; the whole of it stands in the diary. */
const NEWEST = 3

type SharedProps = { readonly workflowId: string; readonly entries: readonly DiaryEntry[] }

/** What several programs get from one pull of evidence, and whom several ask: what coordinates them says so. */
export function Shared({ workflowId, entries }: SharedProps) {
  const said = entries.filter(({ kind }) => kind === 'pulls-made' || kind === 'person-shared').slice(0, NEWEST)
  return (
    <section className={css['section']} aria-labelledby="runs-shared">
      <h2 id="runs-shared">{sections.shared}</h2>
      <p className={css['quiet']}>{said.length === 0 ? nothingShared : coordinatorHint}</p>
      <ul className={css['plain']}>
        {said.map((entry) => (
          <li key={entry.number}>{diarySentence(entry)}</li>
        ))}
      </ul>
      <OperatorLink workflowId={workflowId} about={coordinatorName} />
    </section>
  )
}
