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
  const wanted = Object.fromEntries(missing.map(({ name, type }) => [name, indexedValueType[type]]))
  await operatorService.addSearchAttributes({ namespace, searchAttributes: wanted })
}
