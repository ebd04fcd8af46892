import { Controller, Get, Param, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { coverageToWire, registerToWire } from '@stagger/planner'
import { z } from 'zod'
import { Refusals } from '../openapi/refusals.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Schedules } from '../plans/schedules.ts'
import { AsOf } from '../plans/status-date.ts'

const dated = { revision: z.int(), statusDate: z.iso.date() }
const PlanCoverage = z
  .object({ ...dated, coverage: z.looseObject({ planId: z.string() }) })
  .meta({ id: 'PlanCoverage' })
const PlanRegister = z
  .object({ ...dated, register: z.looseObject({ planId: z.string() }) })
  .meta({ id: 'PlanRegister' })

/** A plan's register as it stands: computed, never stored. */
@ApiTags('evidence')
@Controller('api/v1/plans/:id')
export class RegisterController {
  constructor(
    private readonly store: PlanStore,
    private readonly schedules: Schedules,
  ) {}

  @Get('coverage')
  @ApiOkResponse({ standardSchema: PlanCoverage, description: 'Control × period of every program, with its state.' })
  @Refusals('plan-unknown', 'request-invalid', 'lags-contradict')
  async coverage(@Param('id') id: string, @Query({ schema: AsOf }) { statusDate }: AsOf) {
    const plan = await this.store.find(id)
    const { schedule, ...asOf } = await this.schedules.ofRow(plan, statusDate)
    return { ...asOf, coverage: coverageToWire(schedule, await this.store.evidence(plan)) }
  }

  @Get('controls')
  @ApiOkResponse({ standardSchema: PlanRegister, description: 'Pulls of evidence, whom each serves, and the hours.' })
  @Refusals('plan-unknown', 'request-invalid', 'lags-contradict')
  async controls(@Param('id') id: string, @Query({ schema: AsOf }) { statusDate }: AsOf) {
    const { schedule, ...asOf } = await this.schedules.of(id, statusDate)
    return { ...asOf, register: registerToWire(schedule) }
  }
}
