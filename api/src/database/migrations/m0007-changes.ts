import { Migration } from '@mikro-orm/migrations'

const OF_A_PLAN = `
  id uuid primary key,
  organization_id uuid not null references organization (id),
  plan_id text not null,
  foreign key (organization_id, plan_id) references plan (organization_id, plan_id)`

const DRIFT_TABLES = [
  `create table change_system (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    name text not null,
    kinds json not null,
    control_ids json not null,
    actor text not null,
    updated_at timestamptz not null,
    unique (organization_id, name))`,
  `create table change_report (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    system text not null,
    change_id text not null,
    kind text,
    summary text,
    changed_at timestamptz not null,
    received_at timestamptz not null,
    matched boolean not null,
    unique (organization_id, system, change_id))`,
  'create index change_report_unmatched on change_report (organization_id, system) where not matched',
  `create table drift_signal (${OF_A_PLAN},
    program_id text not null,
    count int not null check (count >= 1),
    control_ids json not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    due_at timestamptz not null,
    closed_at timestamptz,
    sent_at timestamptz,
    attempts int not null default 0,
    last_error text)`,
  // Reports join the one signal of a program that is not closed.
  `create unique index drift_signal_open on drift_signal (organization_id, plan_id, program_id)
    where closed_at is null`,
  'create index drift_signal_due on drift_signal (due_at) where sent_at is null',
  'create index drift_signal_last on drift_signal (organization_id, plan_id, program_id, closed_at)',
  `create table drift_match (${OF_A_PLAN},
    program_id text not null,
    report_id uuid not null references change_report (id),
    drift_id uuid not null references drift_signal (id),
    control_ids json not null,
    unique (report_id, plan_id, program_id))`,
  `create table triage_decision (${OF_A_PLAN},
    program_id text not null,
    triage_id text not null,
    outcome text not null,
    control_ids json not null,
    reason text,
    actor text not null,
    recorded_at timestamptz not null)`,
  'create index triage_decision_of on triage_decision (organization_id, plan_id, program_id, triage_id)',
]

const PROPOSAL_TABLES = [
  `create table change_request (${OF_A_PLAN},
    cause json,
    requested_at timestamptz not null,
    attempts int not null default 0,
    retry_at timestamptz not null,
    done_at timestamptz)`,
  'create index change_request_due on change_request (retry_at) where done_at is null',
  `create table change_proposal (${OF_A_PLAN},
    number int not null check (number >= 1),
    state text not null check (state in ('open', 'superseded', 'accepted', 'declined', 'closed')),
    revision int not null,
    facts int not null,
    agreed_at timestamptz not null,
    causes json not null,
    document json not null,
    recorded_at timestamptz not null,
    resolved_at timestamptz,
    resolved_by text,
    reason text,
    accepted_revision int,
    check ((state = 'open') = (resolved_at is null)),
    unique (organization_id, plan_id, number))`,
  `create unique index change_proposal_open on change_proposal (organization_id, plan_id) where state = 'open'`,
]

/** Changes that others report, and what slips, exceptions and changes mean for a plan. */
export class Changes extends Migration {
  override up(): void {
    for (const sql of [...DRIFT_TABLES, ...PROPOSAL_TABLES]) this.addSql(sql)
  }
}
