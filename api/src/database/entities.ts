import { ActualRow } from '../actuals/actual.entity.ts'
import { BaselineRow } from '../baselines/baseline.entity.ts'
import { ChangeProposalRow } from '../change-proposals/change-proposal.entity.ts'
import { ChangeRequestRow } from '../change-proposals/change-request.entity.ts'
import { CommentRow } from '../comments/comment.entity.ts'
import { ChangeReportRow } from '../drift/change-report.entity.ts'
import { ChangeSystemRow } from '../drift/change-system.entity.ts'
import { DriftMatchRow } from '../drift/drift-match.entity.ts'
import { DriftSignalRow } from '../drift/drift-signal.entity.ts'
import { TriageDecisionRow } from '../drift/triage-decision.entity.ts'
import { PlanEventRow } from '../events/plan-event.entity.ts'
import { EvidenceRow } from '../evidence/evidence.entity.ts'
import { DigestRow } from '../notifications/digest.entity.ts'
import { NoticeRow } from '../notifications/notice.entity.ts'
import { OrganizationRow } from '../organization/organization.entity.ts'
import { OwnScenarioRow } from '../own-scenarios/own-scenario.entity.ts'
import { PlanRow } from '../plans/plan.entity.ts'
import { RevisionRow } from '../plans/revision.entity.ts'
import { ProgressRow } from '../progress/progress.entity.ts'
import { OutboxRow } from '../runs/outbox.entity.ts'
import { ProgramEventRow } from '../runs/program-event.entity.ts'
import { ProgramRunRow } from '../runs/program-run.entity.ts'
import { RunSubjectRow } from '../runs/run-subject.entity.ts'
import { ToldNoteRow } from '../runs/told-note.entity.ts'
import { UpdateKeyRow } from '../runs/update-key.entity.ts'
import { IdempotencyKeyRow } from '../writes/idempotency-key.entity.ts'

/** Every table, by name: nothing is found by looking into folders. */
export const ENTITIES = [
  OrganizationRow,
  PlanRow,
  RevisionRow,
  ProgressRow,
  EvidenceRow,
  ActualRow,
  CommentRow,
  BaselineRow,
  OwnScenarioRow,
  PlanEventRow,
  OutboxRow,
  ProgramRunRow,
  ProgramEventRow,
  RunSubjectRow,
  ToldNoteRow,
  UpdateKeyRow,
  NoticeRow,
  DigestRow,
  ChangeSystemRow,
  ChangeReportRow,
  DriftSignalRow,
  DriftMatchRow,
  TriageDecisionRow,
  ChangeRequestRow,
  ChangeProposalRow,
  IdempotencyKeyRow,
]
