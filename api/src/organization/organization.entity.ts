import { defineEntity, p } from '@mikro-orm/core'
import { row } from '../database/row.ts'

const OrganizationSchema = defineEntity({
  name: 'OrganizationRow',
  tableName: 'organization',
  properties: {
    id: row.id,
    /** The zone in which "today" is meant: that of the plan written last. */
    timeZone: p.text(),
    createdAt: p.datetime(),
  },
})

/** Whose data all of this is. One until there is sign-in. */
export class OrganizationRow extends OrganizationSchema.class {}
OrganizationSchema.setClass(OrganizationRow)
