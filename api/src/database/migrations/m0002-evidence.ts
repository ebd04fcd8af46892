import { Migration } from '@mikro-orm/migrations'

const TABLES = [
  'alter table plan add column evidence int not null default 0',
  `create table evidence (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    plan_id text not null,
    evidence_id text not null,
    number int not null check (number >= 1),
    control_id text not null,
    effective_on date not null,
    actor text not null,
    recorded_at timestamptz not null,
    unique (organization_id, plan_id, evidence_id),
    unique (organization_id, plan_id, number),
    foreign key (organization_id, plan_id) references plan (organization_id, plan_id))`,
]

/** The ledger of evidence, and the counter of a plan that numbers it. */
export class Evidence extends Migration {
  override up(): void {
    for (const sql of TABLES) this.addSql(sql)
  }
}
