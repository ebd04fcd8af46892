import { Body, Controller, Get, Headers, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { baseOf } from '../edge/if-match.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { PROPOSAL_STATES } from './change-proposal.entity.ts'
import { ChangeProposals } from './change-proposals.service.ts'

const Sentences = z.array(z.string())
const ChangeProposalList = z
  .object({
    proposals: z.array(
      z.object({
        id: z.string(),
        number: z.int(),
        state: z.enum(PROPOSAL_STATES),
        revision: z.int(),
        recordedAt: z.iso.datetime(),
        resolvedAt: z.iso.datetime().optional(),
        resolvedBy: z.string().optional(),
        reason: z.string().optional(),
        acceptedRevision: z.int().optional(),
        proposal: z.looseObject({ planId: z.string(), verdict: z.string() }),
        sentences: z.object({
          verdict: z.string(),
          causes: Sentences,
          steps: Sentences,
          reports: Sentences,
          moves: Sentences,
        }),
      }),
    ),
  })
  .meta({ id: 'ChangeProposalList' })
const AcceptedProposal = z.object({ revision: z.int() }).meta({ id: 'AcceptedProposal' })
const Declined = z.strictObject({ reason: z.string().trim().min(1).max(2_000).optional() }).meta({ id: 'Declined' })
const DeclinedProposal = z.object({ state: z.literal('declined') }).meta({ id: 'DeclinedProposal' })

/** What slips, exceptions and changes mean for a plan that runs, and what people say to it. */
@ApiTags('change proposals')
@Controller('api/v1/plans/:id/change-proposals')
export class ChangeProposalsController {
  constructor(
    private readonly proposals: ChangeProposals,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({
    standardSchema: ChangeProposalList,
    description:
      'The latest 50 proposals, the newest first; at most one is open. `sentences` say their parts in order.',
  })
  @Refusals('plan-unknown')
  async list(@Param('id') id: string) {
    return { proposals: await this.proposals.list(id) }
  }

  @Post(':proposalId/accept')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: true, description: 'The revision that was seen, quoted.' })
  @ApiOkResponse({ standardSchema: AcceptedProposal, description: 'Its edits are the plan’s, as this revision.' })
  @Refusals(
    'plan-unknown',
    'proposal-unknown',
    'proposal-not-open',
    'revision-stale',
    'revision-unknown',
    'if-match-required',
  )
  accept(
    @Param('id') id: string,
    @Param('proposalId') proposalId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Actor() actor: string,
  ) {
    return this.proposals.accept(id, proposalId, baseOf(ifMatch), { actor, recordedAt: this.clock.now() })
  }

  @Post(':proposalId/decline')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiOkResponse({ standardSchema: DeclinedProposal, description: 'The plan stays as it is, with the dates of now.' })
  @Refusals('plan-unknown', 'proposal-unknown', 'proposal-not-open', 'request-invalid')
  async decline(
    @Param('id') id: string,
    @Param('proposalId') proposalId: string,
    @Body({ schema: Declined }) { reason }: z.infer<typeof Declined>,
    @Actor() actor: string,
  ) {
    await this.proposals.decline(id, proposalId, reason, { actor, recordedAt: this.clock.now() })
    return { state: 'declined' }
  }
}
