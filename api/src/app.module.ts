import { MikroOrmModule } from '@mikro-orm/nestjs'
import { type DynamicModule, Global, Module } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core'
import { MikroOrmHealthIndicator, TerminusModule } from '@nestjs/terminus'
import { createProgramRuns, type ProgramRuns } from '@stagger/workflows/client'
import { LoggerModule } from 'nestjs-pino'
import { ActualsController } from './actuals/actuals.controller.ts'
import { ActualsLedger } from './actuals/actuals.service.ts'
import { BudgetsController } from './budgets/budgets.controller.ts'
import { Budgets } from './budgets/budgets.service.ts'
import { PlanValueController } from './budgets/plan-value.controller.ts'
import { PlanValues } from './budgets/plan-values.service.ts'
import { ChangeProposalsController } from './change-proposals/change-proposals.controller.ts'
import { AgreedDates } from './change-proposals/agreed-dates.ts'
import { ChangeDesk } from './change-proposals/change-desk.ts'
import { ChangeProposals } from './change-proposals/change-proposals.service.ts'
import { ChangeRequests } from './change-proposals/change-requests.ts'
import { ChangeWorks } from './change-proposals/change-work.ts'
import { ProposalLife } from './change-proposals/proposal-life.ts'
import { BaselinesController } from './baselines/baselines.controller.ts'
import { Baselines } from './baselines/baselines.service.ts'
import { Clock } from './clock.ts'
import { CommentsController } from './comments/comments.controller.ts'
import { Comments } from './comments/comments.service.ts'
import { Configuration } from './configuration.ts'
import { databaseOptions } from './database/database.ts'
import { ChangeHookController } from './drift/change-hook.controller.ts'
import { ChangeReports } from './drift/change-reports.service.ts'
import { ChangeSystemsController } from './drift/change-systems.controller.ts'
import { DriftController } from './drift/drift.controller.ts'
import { DriftDesk } from './drift/drift-desk.ts'
import { DriftSignals } from './drift/drift-signals.ts'
import { PlanDrift } from './drift/plan-drift.service.ts'
import { Triages } from './drift/triages.service.ts'
import { ActorGuard } from './edge/actor.ts'
import { KnownQueryGuard } from './edge/known-query.ts'
import { EventsController } from './events/events.controller.ts'
import { PlanJournal } from './events/plan-journal.ts'
import { PlanStreams } from './events/plan-streams.ts'
import { EvidenceController } from './evidence/evidence.controller.ts'
import { EvidenceLedger } from './evidence/evidence.service.ts'
import { RegisterController } from './evidence/register.controller.ts'
import { ForecastsController } from './forecasts/forecasts.controller.ts'
import { Forecasts } from './forecasts/forecasts.service.ts'
import { HealthController } from './health/health.controller.ts'
import { DeskController } from './notifications/desk.controller.ts'
import { DigestDesk } from './notifications/digest-desk.ts'
import { DigestTimes } from './notifications/digest-times.ts'
import { EvidenceStandings } from './notifications/evidence-standing.service.ts'
import { Mail } from './notifications/mail.ts'
import { NotificationsController } from './notifications/notifications.controller.ts'
import { Notices } from './notifications/notices.service.ts'
import { PlansNow } from './notifications/plans-now.ts'
import { Webhook } from './notifications/webhook.ts'
import { CurrentOrganization } from './organization/current-organization.ts'
import { OrganizationController } from './organization/organization.controller.ts'
import { FirstPlan } from './plans/first-plan.ts'
import { OwnScenariosController } from './own-scenarios/own-scenarios.controller.ts'
import { OwnScenarios } from './own-scenarios/own-scenarios.service.ts'
import { PlanBases } from './plans/plan-bases.ts'
import { PlanRemoval } from './plans/plan-removal.ts'
import { PlanStore } from './plans/plan-store.ts'
import { PlansController } from './plans/plans.controller.ts'
import { Plans } from './plans/plans.service.ts'
import { RevisionLog } from './plans/revision-log.ts'
import { RevisionsController } from './plans/revisions.controller.ts'
import { Revisions } from './plans/revisions.service.ts'
import { Schedules } from './plans/schedules.ts'
import { ProblemFilter } from './problems/problem-filter.ts'
import { validationPipe } from './problems/validation.ts'
import { PromisesController } from './promises/promises.controller.ts'
import { Promises } from './promises/promises.service.ts'
import { ProposalsController } from './proposals/proposals.controller.ts'
import { Proposals } from './proposals/proposals.service.ts'
import { ProgressController } from './progress/progress.controller.ts'
import { ProgressLedger } from './progress/progress.service.ts'
import { DecisionEdits } from './runs/decision-edits.ts'
import { Dispatcher } from './runs/dispatcher.ts'
import { ExaminationController } from './runs/examination.controller.ts'
import { Examinations } from './runs/examination.service.ts'
import { OrdersDesk } from './runs/orders-desk.ts'
import { Outbox } from './runs/outbox.ts'
import { HitrustFactsController } from './runs/hitrust-facts.controller.ts'
import { HitrustFacts } from './runs/hitrust-facts.service.ts'
import { Phases } from './runs/phases.service.ts'
import { ProgramEventsController } from './runs/program-events.controller.ts'
import { Projection } from './runs/projection.service.ts'
import { RunsController } from './runs/runs.controller.ts'
import { Runs } from './runs/runs.service.ts'
import { Tellings } from './runs/tellings.service.ts'
import { WindowAgreements } from './runs/window-agreements.ts'
import { StatusController } from './runs/status.controller.ts'
import { PROGRAM_RUNS, RunsGateway } from './runs/runs-gateway.ts'
import { Commits } from './writes/commits.ts'
import { WriteOnce } from './writes/write-once.ts'
import { WriteOnceUnlessDry } from './writes/write-once-unless-dry.ts'

const controllers = [
  OrganizationController,
  PlansController,
  RevisionsController,
  ProgressController,
  EvidenceController,
  RegisterController,
  ActualsController,
  CommentsController,
  BaselinesController,
  OwnScenariosController,
  ProposalsController,
  ForecastsController,
  PromisesController,
  BudgetsController,
  PlanValueController,
  EventsController,
  RunsController,
  HitrustFactsController,
  ExaminationController,
  ChangeHookController,
  ChangeSystemsController,
  DriftController,
  ChangeProposalsController,
  StatusController,
  NotificationsController,
  DeskController,
  ProgramEventsController,
  HealthController,
]

const services = [
  Clock,
  Commits,
  WriteOnce,
  WriteOnceUnlessDry,
  CurrentOrganization,
  PlanStore,
  PlanBases,
  Schedules,
  Plans,
  PlanRemoval,
  FirstPlan,
  RevisionLog,
  Revisions,
  ProgressLedger,
  EvidenceLedger,
  ActualsLedger,
  Comments,
  Baselines,
  OwnScenarios,
  Proposals,
  Forecasts,
  Promises,
  Budgets,
  PlanValues,
  PlanJournal,
  PlanStreams,
  Outbox,
  OrdersDesk,
  Dispatcher,
  RunsGateway,
  Runs,
  Tellings,
  Phases,
  HitrustFacts,
  DecisionEdits,
  Examinations,
  WindowAgreements,
  ChangeReports,
  DriftSignals,
  DriftDesk,
  Triages,
  PlanDrift,
  ChangeRequests,
  AgreedDates,
  ChangeWorks,
  ProposalLife,
  ChangeProposals,
  ChangeDesk,
  Projection,
  EvidenceStandings,
  Notices,
  DigestTimes,
  DigestDesk,
  PlansNow,
  Mail,
  Webhook,
]

/** What a test replaces: the runs, and who acts. */
export type Parts = { readonly runs?: ProgramRuns; readonly actorGuard?: typeof ActorGuard }

/** The whole API, wired once. */
@Global()
@Module({})
export class AppModule {
  static async of(configuration: Configuration, { runs, actorGuard = ActorGuard }: Parts = {}): Promise<DynamicModule> {
    return {
      module: AppModule,
      imports: [
        await MikroOrmModule.forRoot(databaseOptions(configuration)),
        TerminusModule,
        LoggerModule.forRoot({
          pinoHttp: {
            level: configuration.logLevel,
            autoLogging: false,
            redact: ['req.headers.authorization', 'req.headers.cookie'],
          },
        }),
      ],
      controllers,
      providers: [
        ...services,
        MikroOrmHealthIndicator,
        { provide: Configuration, useValue: configuration },
        {
          provide: PROGRAM_RUNS,
          useValue: runs ?? (configuration.temporal && createProgramRuns(configuration.temporal)),
        },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: actorGuard },
        { provide: APP_GUARD, useClass: KnownQueryGuard },
      ],
    }
  }
}
