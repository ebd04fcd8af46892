import { Body, Controller, HttpCode, Param, Post, Req, UseInterceptors } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { isIsoDate } from '@stagger/planner'
import {
  EXCEPTION_OUTCOMES,
  LATE_CHOICES,
  MANAGEMENT_RESPONSES,
  OPINIONS,
  REPORT_DOCUMENTS,
  REPORT_TYPES,
  SCOPE_CHANGES,
  SCOPE_PLACES,
} from '@stagger/workflows/examination-codes'
import { SUBJECT_KINDS } from '@stagger/workflows/messages'
import type { Request } from 'express'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { claimOf } from '../writes/claimed-request.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { Examinations } from './examination.service.ts'

const IsoDay = z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD')
/** Every fact has a day on which it became true, and may have a few words beside it. */
const told = { effectiveOn: IsoDay, note: z.string().trim().min(1).max(2000).optional() }
/** There are 61 criteria in all. */
const MOST_CRITERIA = 61

const ExceptionFound = z
  .strictObject({ ...told, controlId: z.string().min(1).max(64), kind: z.enum(['expected', 'reported']) })
  .meta({ id: 'ExceptionFound', description: 'expected: by us. reported: by the CPA who tested the control.' })
const ExceptionDecided = z.strictObject({ ...told, choice: z.enum(LATE_CHOICES) }).meta({ id: 'ExceptionDecided' })
const ExceptionAnswered = z
  .strictObject({ ...told, response: z.enum(MANAGEMENT_RESPONSES) })
  .meta({ id: 'ExceptionAnswered' })
const ExceptionClosed = z.strictObject({ ...told, outcome: z.enum(EXCEPTION_OUTCOMES) }).meta({ id: 'ExceptionClosed' })
const WindowChanged = z
  .strictObject({ effectiveOn: IsoDay, note: z.string().trim().min(1).max(2000), endOn: IsoDay })
  .meta({
    id: 'WindowChanged',
    description: 'effectiveOn: agreed on. note: with whom at the auditor. endOn: its last day.',
  })
const ScopeChanged = z
  .strictObject({ ...told, change: z.enum(SCOPE_CHANGES), place: z.enum(SCOPE_PLACES) })
  .meta({ id: 'ScopeChanged' })
const DocumentDelivered = z
  .strictObject({ ...told, type: z.enum(REPORT_TYPES), document: z.enum(REPORT_DOCUMENTS) })
  .meta({ id: 'DocumentDelivered' })
const ReportIssued = z
  .strictObject({
    ...told,
    type: z.enum(REPORT_TYPES),
    opinion: z.enum(OPINIONS),
    criteriaNotMet: z.int().min(0).max(MOST_CRITERIA),
  })
  .meta({ id: 'ReportIssued' })
const NextCycle = z.object({ revision: z.int() }).meta({ id: 'NextCycle' })
const FactAnswer = z
  .object({ subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string() }), state: z.string() })
  .meta({ id: 'FactAnswer' })

const Answered = (description: string) => ApiOkResponse({ standardSchema: FactAnswer, description })
const Told = () =>
  Refusals('plan-unknown', 'program-unknown', 'run-unknown', 'run-refused', 'runs-unavailable', 'outcome-unknown')

/** What people tell the run of a SOC 2 examination beside its phases. */
@ApiTags('runs')
@Controller('api/v1/plans/:id/programs/:programId')
export class ExaminationController {
  constructor(
    private readonly examinations: Examinations,
    private readonly clock: Clock,
  ) {}

  @Post('next-cycle')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiOkResponse({
    standardSchema: NextCycle,
    description: 'The plan with the cycle after the last renewal is this revision.',
  })
  @Refusals('plan-unknown', 'program-unknown', 'edit-invalid', 'run-refused')
  planNextCycle(@Param('id') planId: string, @Param('programId') programId: string, @Actor() actor: string) {
    return this.examinations.planNextCycle({ planId, programId }, { actor, recordedAt: this.clock.now() })
  }

  @Post('exceptions')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answered('The exception is open.')
  @Told()
  @Refusals('control-unknown')
  recordException(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Body({ schema: ExceptionFound }) fact: z.infer<typeof ExceptionFound>,
    @Req() request: Request,
  ) {
    return this.examinations.recordException(claimOf(request), { planId, programId }, fact)
  }

  @Post('exceptions/:exceptionId/decision')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answered('The exception is decided; the plan gets the decision, and with it what it moves.')
  @Told()
  decideException(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Param('exceptionId') exceptionId: string,
    @Body({ schema: ExceptionDecided }) fact: z.infer<typeof ExceptionDecided>,
    @Req() request: Request,
  ) {
    return this.examinations.decideException(claimOf(request), { planId, programId }, { ...fact, exceptionId })
  }

  @Post('exceptions/:exceptionId/response')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answered('Management has responded to what the CPA reported.')
  @Told()
  respondToException(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Param('exceptionId') exceptionId: string,
    @Body({ schema: ExceptionAnswered }) fact: z.infer<typeof ExceptionAnswered>,
    @Req() request: Request,
  ) {
    return this.examinations.respondToException(claimOf(request), { planId, programId }, { ...fact, exceptionId })
  }

  @Post('exceptions/:exceptionId/closing')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answered('The exception is closed.')
  @Told()
  closeException(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Param('exceptionId') exceptionId: string,
    @Body({ schema: ExceptionClosed }) fact: z.infer<typeof ExceptionClosed>,
    @Req() request: Request,
  ) {
    return this.examinations.closeException(claimOf(request), { planId, programId }, { ...fact, exceptionId })
  }

  @Post('window-changes')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answered('The agreement is on record: an edit may end the open window on that day.')
  @Told()
  agreeWindowChange(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Body({ schema: WindowChanged }) fact: z.infer<typeof WindowChanged>,
    @Req() request: Request,
  ) {
    return this.examinations.agreeWindowChange(claimOf(request), { planId, programId }, fact)
  }

  @Post('scope-changes')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answered('Where the change of scope goes is on record.')
  @Told()
  agreeScopeChange(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Body({ schema: ScopeChanged }) fact: z.infer<typeof ScopeChanged>,
    @Req() request: Request,
  ) {
    return this.examinations.agreeScopeChange(claimOf(request), { planId, programId }, fact)
  }

  @Post('documents')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answered('The document is there.')
  @Told()
  deliverDocument(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Body({ schema: DocumentDelivered }) fact: z.infer<typeof DocumentDelivered>,
    @Req() request: Request,
  ) {
    return this.examinations.deliverDocument(claimOf(request), { planId, programId }, fact)
  }

  @Post('reports')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answered('The report is issued, and its phase is done.')
  @Told()
  issueReport(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Body({ schema: ReportIssued }) fact: z.infer<typeof ReportIssued>,
    @Req() request: Request,
  ) {
    return this.examinations.issueReport(claimOf(request), { planId, programId }, fact)
  }
}
