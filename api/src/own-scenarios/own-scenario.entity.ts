import { defineEntity, p } from '@mikro-orm/core'
import type { StoredEdit } from '@stagger/planner'
import { document, row } from '../database/row.ts'

const OwnScenarioSchema = defineEntity({
  name: 'OwnScenarioRow',
  tableName: 'own_scenario',
  uniques: [{ properties: ['organizationId', 'planId', 'scenarioId'] }],
  properties: {
    ...row,
    planId: p.text(),
    scenarioId: p.text(),
    name: p.text(),
    /** The revision of the plan on which its edits were last seen to fit. */
    revision: p.integer(),
    /** 1, 2, 3 …: every change of it is one more. */
    version: p.integer(),
    edits: document<readonly StoredEdit[]>(),
    /** The revision that made the plan of it. */
    promotedIn: p.integer().nullable(),
    actor: p.text(),
    recordedAt: p.datetime(),
  },
})

/** What a plan would be with some edits more, kept under a name. */
export class OwnScenarioRow extends OwnScenarioSchema.class {}
OwnScenarioSchema.setClass(OwnScenarioRow)
