import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common'
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { Answers, planFromAnswers } from '@stagger/planner'
import type { Response } from 'express'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { baseOf } from '../edge/if-match.ts'
import { planNames } from '../edge/spoken.ts'
import { PlanDocument } from '../openapi/documents.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { CurrentOrganization } from '../organization/current-organization.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { PlanRemoval } from './plan-removal.ts'
import { Plans } from './plans.service.ts'
import { Schedules } from './schedules.ts'
import { AsOf } from './status-date.ts'

const Listed = z.object({ id: z.string(), name: z.string(), revision: z.int(), updatedAt: z.iso.datetime() })
const PlanList = z.object({ plans: z.array(Listed) }).meta({ id: 'PlanList' })
/** The planner checks the document itself: it migrates older formats and finds all faults at once. */
const NewPlan = z.object({ plan: z.looseObject({ format: z.string() }) }).meta({ id: 'NewPlan' })
const PlanAnswers = z.object({ answers: Answers }).meta({ id: 'PlanAnswers' })
const StoredRevision = z.object({ id: z.string(), revision: z.int() }).meta({ id: 'StoredRevision' })
const StoredPlan = z
  .object({ id: z.string(), revision: z.int(), plan: PlanDocument, updatedAt: z.iso.datetime() })
  .meta({ id: 'StoredPlan' })
const RemovedPlan = z.object({ removed: z.string() }).meta({ id: 'RemovedPlan' })
const PlanSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    organization: z.string(),
    startsOn: z.iso.date(),
    reports: z.array(z.object({ programId: z.string(), name: z.string(), inHandOn: z.iso.date() })),
  })
  .meta({ id: 'PlanSummary' })
const PlanSchedule = z
  .object({ revision: z.int(), statusDate: z.iso.date(), schedule: z.looseObject({ planId: z.string() }) })
  .meta({ id: 'PlanSchedule' })
const Days = z.array(z.int()).describe('Days since 1970-01-01, in the order of the activities of the plan.')
const PlanDates = z
  .object({
    revision: z.int(),
    facts: z.int().describe('How many facts of progress they follow from.'),
    statusDate: z.iso.date(),
    start: Days,
    end: Days,
  })
  .meta({ id: 'PlanDates' })

/** Plans as whole documents. */
@ApiTags('plans')
@Controller('api/v1/plans')
export class PlansController {
  constructor(
    private readonly plans: Plans,
    private readonly removal: PlanRemoval,
    private readonly schedules: Schedules,
    private readonly organization: CurrentOrganization,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: PlanList, description: 'Every plan, by name.' })
  async list(): Promise<z.infer<typeof PlanList>> {
    return { plans: await this.plans.list() }
  }

  @Post()
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiCreatedResponse({ standardSchema: StoredRevision, description: 'The plan is stored as revision 1.' })
  @Refusals('document-invalid', 'id-unknown', 'link-cycle', 'format-unknown', 'plan-exists')
  bring(@Body({ schema: NewPlan }) { plan }: z.infer<typeof NewPlan>, @Actor() actor: string) {
    return this.plans.bring(plan, { actor, recordedAt: this.clock.now() })
  }

  @Post('from-answers')
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiCreatedResponse({
    standardSchema: StoredRevision,
    description: "The playbook's plan, in the language of the request, is stored as revision 1.",
  })
  @Refusals('request-invalid', 'answers-invalid', 'plan-exists')
  async answer(@Body({ schema: PlanAnswers }) { answers }: z.infer<typeof PlanAnswers>, @Actor() actor: string) {
    const today = this.clock.today(await this.organization.timeZone())
    return this.plans.bring(planFromAnswers(answers, today, planNames()), { actor, recordedAt: this.clock.now() })
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: StoredPlan, description: 'The newest revision; its number is also the ETag.' })
  @Refusals('plan-unknown')
  async read(@Param('id') id: string, @Res() response: Response) {
    const { revision, json } = await this.plans.asSent(id)
    response.set('ETag', `"${revision}"`).set('Cache-Control', 'no-cache')
    response.type('application/json; charset=utf-8').send(json)
  }

  @Post(':id/remove')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: true, description: 'The revision that was seen, quoted.' })
  @ApiOkResponse({
    standardSchema: RemovedPlan,
    description: 'The plan is gone for good, with its history, ledgers, comments, baselines and scenarios.',
  })
  @Refusals('plan-unknown', 'plan-changed', 'plan-runs', 'if-match-required')
  remove(@Param('id') id: string, @Headers('if-match') ifMatch: string | undefined) {
    return this.removal.remove(id, baseOf(ifMatch))
  }

  @Get(':id/summary')
  @ApiOkResponse({ standardSchema: PlanSummary, description: 'Whose plan it is, and when its reports are in hand.' })
  @Refusals('plan-unknown', 'lags-contradict')
  async summary(@Param('id') id: string): Promise<z.infer<typeof PlanSummary>> {
    const { schedule } = await this.schedules.of(id)
    const { plan } = schedule
    const nameOf = new Map(plan.programs.map((program) => [program.id, program.name]))
    return {
      id,
      name: plan.name,
      organization: plan.organization.name,
      startsOn: plan.startsOn,
      reports: schedule.reports().map(({ programId, inHandOn }) => ({
        programId,
        name: nameOf.get(programId) ?? programId,
        inHandOn,
      })),
    }
  }

  @Get(':id/schedule')
  @ApiOkResponse({ standardSchema: PlanSchedule, description: 'Dates, float, reasons, promises and violations.' })
  @Refusals('plan-unknown', 'request-invalid', 'lags-contradict')
  async schedule(@Param('id') id: string, @Query({ schema: AsOf }) { statusDate }: AsOf) {
    const { schedule, facts: _, ...dated } = await this.schedules.of(id, statusDate)
    return { ...dated, schedule: schedule.toWire() }
  }

  @Get(':id/dates')
  @ApiOkResponse({
    standardSchema: PlanDates,
    description:
      'First days and exclusive ends of all activities as of today, for who draws the plan before scheduling it.',
  })
  @Refusals('plan-unknown', 'lags-contradict')
  async dates(@Param('id') id: string): Promise<z.infer<typeof PlanDates>> {
    const { schedule, ...dated } = await this.schedules.of(id)
    const { start, end } = schedule.columns()
    return { ...dated, start: [...start], end: [...end] }
  }
}
