import { useState } from 'react'
import { keep, kept } from '../frame/kept.ts'
import { firstDraft, readDraft, type StartDraft } from '../start-view/start-draft.ts'
import { roleName } from '#words/start.ts'

const KEPT_AS = 'start'

export type PutDraft = (change: Partial<StartDraft>) => void

/** What was typed so far: kept by the browser, so that it outlives a reload. */
export function useStartDraft() {
  const [draft, setDraft] = useState(() => readDraft(kept(KEPT_AS)) ?? blank())
  const put: PutDraft = (change) =>
    setDraft((old) => {
      const next = { ...old, ...change }
      keep(KEPT_AS, JSON.stringify(next))
      return next
    })
  const forget = () => {
    keep(KEPT_AS, undefined)
    setDraft(blank())
  }
  return { draft, put, forget }
}

const blank = (): StartDraft => firstDraft(Intl.DateTimeFormat().resolvedOptions().timeZone, roleName)
