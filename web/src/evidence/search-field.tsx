import { useState } from 'react'
import { filterNames } from '#words/evidence.ts'
import css from './evidence.module.css'

type SearchFieldProps = { readonly q: string; readonly onSearch: (q: string) => void }

/** What is typed is shown at once; the address follows, and leads again when it is changed by somebody else. */
export function SearchField({ q, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(q)
  const [pending, setPending] = useState<string>()
  if (q === pending) setPending(undefined)
  else if (pending === undefined && q !== typed) setTyped(q)
  return (
    <input
      type="search"
      className={css['search']}
      aria-label={filterNames.search}
      placeholder={filterNames.search}
      value={typed}
      maxLength={80}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        setPending(value)
        onSearch(value)
      }}
    />
  )
}
