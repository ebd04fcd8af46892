import type { OperatorService } from '@temporalio/client'
import { searchAttributes } from './search-attribute-keys.ts'

/** As numbered in Temporal's protocol. */
const indexedValueType = { KEYWORD: 2, DATETIME: 6 } as const

/**
 * Makes the columns that runs set, where they are missing. To be called before a worker polls: a run that sets a
 * column which does not exist stands still for ever.
 */
export async function ensureSearchAttributes(
  { operatorService }: { readonly operatorService: OperatorService },
  namespace: string,
): Promise<void> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace })
  const missing = Object.values(searchAttributes).filter(({ name }) => !(name in (customAttributes ?? {})))
  if (missing.length === 0) return
  await operatorService.addSearchAttributes({ namespace, searchAttributes: typesOf(missing) })
}

/** Our columns, as Temporal wants to be told of them. */
export const typesOf = (columns: readonly { readonly name: string; readonly type: 'KEYWORD' | 'DATETIME' }[]) =>
  Object.fromEntries(columns.map(({ name, type }) => [name, indexedValueType[type]]))
