import { Migration } from '@mikro-orm/migrations'

const TABLES = [
  // Every update has a key now, not only those about phases, and the run's event names the key that caused it.
  'alter table update_key drop column phase_id, drop column effective_on',
  'alter table update_key drop constraint update_key_kind_check',
  `create table run_subject (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    plan_id text not null,
    program_id text not null,
    kind text not null,
    subject_id text not null,
    state text not null,
    facts json not null,
    since timestamptz not null,
    updated_at timestamptz not null,
    unique (organization_id, plan_id, program_id, kind, subject_id),
    foreign key (organization_id, plan_id) references plan (organization_id, plan_id))`,
]

/** Facts about anything in a run: exceptions, requests, tasks, reported changes. */
export class ToldFacts extends Migration {
  override up(): void {
    for (const sql of TABLES) this.addSql(sql)
  }
}
