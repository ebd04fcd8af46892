import type { Actual, ActualFault, CsvKind } from '@stagger/planner'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refreshActuals } from './changes.ts'
import { type ApiProblem, post, postCsv } from './client.ts'

const at = (planId: string) => `/plans/${encodeURIComponent(planId)}/actuals`

type Unstamped<Entry> = Entry extends Actual ? Omit<Entry, 'recordedAt' | 'actor'> : never

/** An entry before the server says who recorded it and when. `id` is the entry's own, kept while it is tried again. */
export type EntryToRecord = Unstamped<Actual>

/** Writes one entry into the ledger of what was spent. */
export function useRecordActual(planId: string) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem, EntryToRecord>({
    mutationFn: (entry) => post(at(planId), entry),
    onSettled: () => refreshActuals(client, planId),
  })
}

/** A file as it was when it was chosen. The server reads its letters: only it can say that they are none. */
export type FileToImport = { readonly kind: CsvKind; readonly bytes: ArrayBuffer }

/** What a file would add, or everything that is wrong with it. */
export type ImportRead = { readonly rows: readonly Actual[]; readonly faults: readonly ActualFault[] }

/** Reads a file of CSV without recording anything. */
export const useReadActuals = (planId: string) =>
  useMutation<ImportRead, ApiProblem, FileToImport>({
    mutationFn: ({ kind, bytes }) => postCsv(`${at(planId)}/imports?kind=${kind}&dryRun=true`, bytes),
  })

/** Records every row of a file, or none. */
export function useImportActuals(planId: string) {
  const client = useQueryClient()
  return useMutation<ImportRead, ApiProblem, FileToImport>({
    mutationFn: ({ kind, bytes }) => postCsv(`${at(planId)}/imports?kind=${kind}`, bytes),
    onSettled: () => refreshActuals(client, planId),
  })
}
