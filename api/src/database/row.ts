import { p } from '@mikro-orm/core'
import { v7 } from 'uuid'

/** What every row has: its own id, sortable by the time it was made, and whose it is. */
export const row = {
  id: p
    .uuid()
    .primary()
    .onCreate(() => v7()),
  organizationId: p.uuid(),
}

/** A whole JSON value, kept as it was written: key order and all. Nothing inside is ever queried. */
export const document = <T>() => p.json().$type<T>().columnType('json')
