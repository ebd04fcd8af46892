import { Body, Controller, Get, Headers, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common'
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { LONGEST_NAME, LONGEST_NOTE } from '@stagger/planner'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { baseOf } from '../edge/if-match.ts'
import { EditAsked, EditDocument } from '../openapi/documents.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { OwnScenarios } from './own-scenarios.service.ts'

/** As many edits as one promotion may have. */
const MOST_EDITS = 5000

const ScenarioMade = z
  .object({ name: z.string().trim().min(1).max(LONGEST_NAME), edits: z.array(EditAsked).max(MOST_EDITS) })
  .meta({ id: 'ScenarioMade' })
const NewScenario = ScenarioMade.extend({
  id: z.uuid().describe('Made by the client, and kept while it sends the scenario again.'),
}).meta({ id: 'NewScenario' })
const OwnScenario = z
  .object({
    id: z.string(),
    name: z.string(),
    edits: z.array(EditDocument).describe('What it does to the plan, in this order; one for each gesture.'),
    revision: z.int().describe('The revision of the plan on which its edits were last seen to fit.'),
    version: z.int().describe('What If-Match asks for: one more with every change.'),
    promotedIn: z.int().optional().describe('The revision that made the plan of it.'),
    actor: z.string(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnScenario' })
const OwnScenarioList = z.object({ scenarios: z.array(OwnScenario) }).meta({ id: 'OwnScenarioList' })
const Promotion = z.object({ note: z.string().trim().max(LONGEST_NOTE).default('') }).meta({ id: 'ScenarioPromotion' })
const Promoted = z.object({ revision: z.int() }).meta({ id: 'PromotedScenario' })
const Discarded = z.object({ discarded: z.string() }).meta({ id: 'DiscardedScenario' })

const IfMatch = () => ApiHeader({ name: 'If-Match', required: true, description: 'The version that was seen, quoted.' })

/** Futures that people keep under names, as edits upon the plan. */
@ApiTags('own scenarios')
@Controller('api/v1/plans/:id/own-scenarios')
export class OwnScenariosController {
  constructor(
    private readonly scenarios: OwnScenarios,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: OwnScenarioList, description: 'Every scenario with its edits, the oldest first.' })
  @Refusals('plan-unknown')
  async list(@Param('id') id: string) {
    return { scenarios: await this.scenarios.list(id) }
  }

  @Post()
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiCreatedResponse({
    standardSchema: OwnScenario,
    description: 'The scenario as it is kept; the plan is not changed.',
  })
  @Refusals(
    'plan-unknown',
    'request-invalid',
    'scenario-exists',
    'scenario-name-taken',
    'scenario-of-books',
    'edit-invalid',
    'id-unknown',
  )
  keep(
    @Param('id') id: string,
    @Body({ schema: NewScenario }) made: z.infer<typeof NewScenario>,
    @Actor() actor: string,
  ) {
    return this.scenarios.keep(id, made, { actor, recordedAt: this.clock.now() })
  }

  @Post(':scenarioId/revise')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @IfMatch()
  @ApiOkResponse({ standardSchema: OwnScenario, description: 'The scenario has this name and these edits now.' })
  @Refusals(
    'plan-unknown',
    'request-invalid',
    'scenario-unknown',
    'scenario-stale',
    'scenario-name-taken',
    'scenario-of-books',
    'edit-invalid',
    'id-unknown',
    'if-match-required',
  )
  revise(
    @Param('id') id: string,
    @Param('scenarioId') scenarioId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: ScenarioMade }) made: z.infer<typeof ScenarioMade>,
    @Actor() actor: string,
  ) {
    return this.scenarios.revise(id, scenarioId, baseOf(ifMatch), made, { actor, recordedAt: this.clock.now() })
  }

  @Post(':scenarioId/promote')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @IfMatch()
  @ApiOkResponse({ standardSchema: Promoted, description: 'The plan with all of its edits is this one revision.' })
  @Refusals(
    'plan-unknown',
    'request-invalid',
    'scenario-unknown',
    'scenario-stale',
    'scenario-empty',
    'edit-invalid',
    'id-unknown',
    'progress-contradicts',
    'spending-recorded',
    'rate-needed',
    'signed-in-future',
    'run-refused',
    'if-match-required',
  )
  promote(
    @Param('id') id: string,
    @Param('scenarioId') scenarioId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: Promotion }) { note }: z.infer<typeof Promotion>,
    @Actor() actor: string,
  ) {
    return this.scenarios.promote(id, scenarioId, baseOf(ifMatch), note, { actor, recordedAt: this.clock.now() })
  }

  @Post(':scenarioId/discard')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @IfMatch()
  @ApiOkResponse({ standardSchema: Discarded, description: 'The scenario is gone for good; the plan is not changed.' })
  @Refusals('plan-unknown', 'scenario-unknown', 'scenario-stale', 'if-match-required')
  discard(
    @Param('id') id: string,
    @Param('scenarioId') scenarioId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Actor() actor: string,
  ) {
    return this.scenarios.discard(id, scenarioId, baseOf(ifMatch), { actor, recordedAt: this.clock.now() })
  }
}
