import { Migration } from '@mikro-orm/migrations'

const TABLES = [
  `create table notice (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    notice_id text not null,
    plan_id text not null,
    program_id text not null,
    person_id text not null,
    person text not null,
    kind text not null,
    about text not null,
    subject_id text not null,
    due_on date not null,
    lead int,
    at timestamptz not null,
    recorded_at timestamptz not null,
    digest_on date,
    dropped_at timestamptz,
    read_at timestamptz,
    unique (organization_id, notice_id),
    foreign key (organization_id, plan_id) references plan (organization_id, plan_id))`,
  'create index notice_person on notice (organization_id, person, at)',
  'create index notice_plan on notice (organization_id, plan_id, at)',
  `create table digest (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    person text not null,
    "on" date not null,
    composed_at timestamptz not null,
    email_sent_at timestamptz,
    webhook_sent_at timestamptz,
    unique (organization_id, person, "on"))`,
]

/** What people have to hear, and what they were told on which day. */
export class Notices extends Migration {
  override up(): void {
    for (const sql of TABLES) this.addSql(sql)
  }
}
