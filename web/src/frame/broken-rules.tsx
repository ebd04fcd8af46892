import type { Violation } from '@stagger/planner'
import { ruleSays } from '#words/chart.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import frame from './frame.module.css'

type BrokenRulesProps = {
  readonly view: PlanView
  readonly title: string
  readonly level: 'h3' | 'h4'
  readonly broken: readonly Violation[]
}

/** What dates break, in the words of the rules; nothing where they break nothing. */
export function BrokenRules({ view, title, level: Title, broken }: BrokenRulesProps) {
  if (broken.length === 0) return null
  return (
    <>
      <Title>{title}</Title>
      <ul className={frame['brokenRules']}>
        {broken.map((violation) => (
          <li key={JSON.stringify(violation.subject) + violation.rule}>
            {ruleSays(violation, (id) => nameOf(view, id))}
          </li>
        ))}
      </ul>
    </>
  )
}
