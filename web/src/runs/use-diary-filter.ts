import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { DiaryFilter } from '../runs-view/diary-filter.ts'

/** What the diaries are narrowed to, as the address holds it. */
export function useDiaryFilter() {
  const { program, q = '' } = useSearch({ from: '/runs' })
  const navigate = useNavigate({ from: '/runs' })
  const filter = useMemo((): DiaryFilter => ({ programId: program, words: q }), [program, q])
  // Typing leaves no trail in the history.
  const narrow = ({ programId, words }: DiaryFilter) =>
    void navigate({
      search: (old) => ({ ...old, program: programId, q: words === '' ? undefined : words }),
      replace: true,
    })
  return { filter, narrow }
}
