import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import { brokenCopied, brokenCopy, brokenLoadAgain, brokenTryAgain, pageBroke, pageBrokeDo } from '#words/everywhere.ts'
import { copied } from './copy-link.ts'
import css from './frame.module.css'
import { TypedList } from './typed-list.tsx'
import { giveBack, typedTexts } from './typed-texts.ts'

type BrokenProps = { readonly error: unknown; readonly onRetry: () => void }

/** Stands in the place of what broke: what to do, what was typed there, and what to report. */
export function Broken({ error, onRetry }: BrokenProps) {
  // Asked while this is first rendered: what broke is still on screen then, with what stands in its fields.
  const [typed] = useState(typedTexts)
  const [isCopied, setCopied] = useState(false)
  // Absent where what broke is everything.
  const client = useContext(QueryClientContext)
  const tryAgain = async () => {
    // What cannot be drawn is asked for anew: drawn from the same answer it would break again.
    await client?.refetchQueries()
    giveBack(typed)
    onRetry()
  }
  const details = detailsOf(error)
  return (
    <main className={css['broken']} role="alert">
      <h1>{pageBroke}</h1>
      <p>{pageBrokeDo}</p>
      <p className={css['brokenActs']}>
        <button type="button" onClick={() => void tryAgain()}>
          {brokenTryAgain}
        </button>
        <button type="button" onClick={() => window.location.reload()}>
          {brokenLoadAgain}
        </button>
        <button type="button" onClick={() => void copied(details).then(setCopied)}>
          {brokenCopy}
        </button>
        {isCopied && <span role="status">{brokenCopied}</span>}
      </p>
      <TypedList typed={typed} />
      <pre>{messageOf(error)}</pre>
    </main>
  )
}

/** What a report needs: what broke and where, on which page, in which browser. Nothing of the plan. */
const detailsOf = (error: unknown): string =>
  [
    messageOf(error),
    window.location.pathname,
    navigator.userAgent,
    error instanceof Error ? (error.stack ?? '') : '',
  ].join('\n')

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
