import { EntityManager } from '@mikro-orm/core'
import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { SystemKind } from '@stagger/planner'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { CurrentOrganization } from '../organization/current-organization.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { ChangeReportRow } from './change-report.entity.ts'
import { ChangeReports, systemName } from './change-reports.service.ts'
import { ChangeSystemRow } from './change-system.entity.ts'

const MOST = 200
const ChangeSystem = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    kinds: z.array(SystemKind).max(SystemKind.options.length),
    controlIds: z.array(z.string().min(1).max(64)).max(MOST),
  })
  .meta({ id: 'ChangeSystem' })
const ChangeSystems = z.object({ systems: z.array(ChangeSystem) }).meta({ id: 'ChangeSystems' })
const DescribedSystem = z.object({ name: z.string(), matched: z.int() }).meta({ id: 'DescribedSystem' })
const Asked = z.strictObject({ matched: z.enum(['true', 'false']).optional() })
const ChangeReportList = z
  .object({
    reports: z.array(
      z.object({
        system: z.string(),
        changeId: z.string(),
        kind: z.string().optional(),
        summary: z.string().optional(),
        at: z.iso.datetime(),
        receivedAt: z.iso.datetime(),
        matched: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ChangeReportList' })

/** What the systems that report changes are to our plans, and what they reported. */
@ApiTags('drift')
@Controller('api/v1')
export class ChangeSystemsController {
  constructor(
    private readonly em: EntityManager,
    private readonly organization: CurrentOrganization,
    private readonly reports: ChangeReports,
    private readonly clock: Clock,
  ) {}

  @Get('change-systems')
  @ApiOkResponse({ standardSchema: ChangeSystems, description: 'Every system that somebody has described, by name.' })
  async list() {
    const where = { organizationId: this.organization.id }
    const rows = await this.em.find(ChangeSystemRow, where, { orderBy: { name: 'asc' } })
    return { systems: rows.map(({ name, kinds, controlIds }) => ({ name, kinds, controlIds })) }
  }

  @Post('change-systems')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiOkResponse({
    standardSchema: DescribedSystem,
    description:
      'What the system is from now on; `matched` of its changes that touched nothing before touch something now.',
  })
  @Refusals('request-invalid')
  async describe(@Body({ schema: ChangeSystem }) system: z.infer<typeof ChangeSystem>, @Actor() actor: string) {
    const name = systemName(system.name)
    const [now, organizationId] = [this.clock.now(), this.organization.id]
    const { kinds, controlIds } = system
    await this.em.upsert(
      ChangeSystemRow,
      { organizationId, name, kinds, controlIds, actor, updatedAt: now },
      { onConflictFields: ['organizationId', 'name'], onConflictExcludeFields: ['id'] },
    )
    return { name, matched: await this.reports.matchAgain(name, now) }
  }

  @Get('change-reports')
  @ApiOkResponse({
    standardSchema: ChangeReportList,
    description: `The latest ${MOST} reported changes, the newest first; with \`matched=false\` those that touch nothing.`,
  })
  @Refusals('request-invalid')
  async reported(@Query({ schema: Asked }) { matched }: z.infer<typeof Asked>) {
    const where = { organizationId: this.organization.id, ...(matched && { matched: matched === 'true' }) }
    const rows = await this.em.find(ChangeReportRow, where, {
      orderBy: { receivedAt: 'desc', id: 'desc' },
      limit: MOST,
    })
    return { reports: rows.map(reportView) }
  }
}

/** A reported change on the wire. */
export const reportView = (row: ChangeReportRow) => ({
  system: row.system,
  changeId: row.changeId,
  ...(row.kind != null && { kind: row.kind }),
  ...(row.summary != null && { summary: row.summary }),
  at: row.changedAt.toISOString(),
  receivedAt: row.receivedAt.toISOString(),
  matched: row.matched,
})
