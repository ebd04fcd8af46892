import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import type { z } from 'zod'
import { InternalToken } from '../edge/internal-token.ts'
import { Commits } from '../writes/commits.ts'
import { DigestDesk } from './digest-desk.ts'
import { EvidenceStandings } from './evidence-standing.service.ts'
import { DigestAddress, NewNotices, StandingQuestion, UnansweredThings } from './internal-messages.ts'
import { Notices } from './notices.service.ts'

/** What the worker's activities ask for runs: how evidence stands, that people are told, that a digest is sent. */
@ApiExcludeController()
@UseGuards(InternalToken)
@Controller('internal/v1')
export class DeskController {
  constructor(
    private readonly standings: EvidenceStandings,
    private readonly notices: Notices,
    private readonly desk: DigestDesk,
    private readonly commits: Commits,
  ) {}

  @Post('evidence-standing')
  @HttpCode(200)
  async standing(@Body({ schema: StandingQuestion }) question: StandingQuestion) {
    return { standing: await this.standings.standing(question) }
  }

  @Post('notices')
  @HttpCode(200)
  async notify(@Body({ schema: NewNotices }) { notices }: z.infer<typeof NewNotices>) {
    return { digests: await this.notices.keep(notices) }
  }

  @Post('unanswered')
  @HttpCode(200)
  async unanswered(@Body({ schema: UnansweredThings }) { unanswered }: z.infer<typeof UnansweredThings>) {
    return { digests: await this.notices.keepUnanswered(unanswered) }
  }

  @Post('digests')
  @HttpCode(200)
  async send(@Body({ schema: DigestAddress }) address: DigestAddress) {
    try {
      return await this.desk.send(address)
    } finally {
      // What is in a digest is in the app, whether or not a channel takes it.
      this.commits.announce()
    }
  }
}
