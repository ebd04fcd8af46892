import { CloseButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dismissHint, hintSteps, hintTitle, ownPlan } from '#words/plans.ts'
import { EXAMPLE_ID } from '../start-view/example.ts'
import css from './frame.module.css'
import { keep, kept } from './kept.ts'

const HIDDEN = 'hints-hidden'

/** On the example: three things to try, and the way to a plan of one's own. Once hidden it stays so. */
export function FirstHint({ planId }: { readonly planId: string }) {
  const [isHidden, setHidden] = useState(() => kept(HIDDEN) !== null)
  if (planId !== EXAMPLE_ID || isHidden) return null
  const hide = () => {
    keep(HIDDEN, 'yes')
    setHidden(true)
  }
  return (
    <aside className={css['hint']} aria-label={hintTitle}>
      <strong>{hintTitle}</strong>
      <ol>
        {hintSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Link to="/start">{ownPlan}</Link>
      <CloseButton size="sm" aria-label={dismissHint} onClick={hide} />
    </aside>
  )
}
