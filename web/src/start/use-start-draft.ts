import { useState } from 'react'
import { firstDraft, readDraft, type StartDraft } from '../start-view/start-draft.ts'
import { roleName } from '#words/start.ts'

const KEPT_AS = 'stagger.start'

export type PutDraft = (change: Partial<StartDraft>) => void

/** What was typed so far: kept by the browser, so that it outlives a reload. */
export function useStartDraft() {
  const [draft, setDraft] = useState(() => readDraft(kept()) ?? blank())
  const put: PutDraft = (change) =>
    setDraft((old) => {
      const next = { ...old, ...change }
      keep(JSON.stringify(next))
      return next
    })
  const forget = () => {
    keep(undefined)
    setDraft(blank())
  }
  return { draft, put, forget }
}

const blank = (): StartDraft => firstDraft(Intl.DateTimeFormat().resolvedOptions().timeZone, roleName)

/** A browser may keep nothing: then a draft lives as long as the page. */
function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}

function keep(text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(KEPT_AS)
    else localStorage.setItem(KEPT_AS, text)
  } catch {
    // Nothing is lost that is on the screen.
  }
}
