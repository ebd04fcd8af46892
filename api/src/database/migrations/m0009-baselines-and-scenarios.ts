import { Migration } from '@mikro-orm/migrations'

const TABLES = [
  `create table baseline (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    plan_id text not null,
    baseline_id text not null,
    name text not null,
    note text not null,
    revision int not null check (revision >= 1),
    version int not null check (version >= 1),
    content json not null,
    actor text not null,
    recorded_at timestamptz not null,
    unique (organization_id, plan_id, baseline_id),
    foreign key (organization_id, plan_id) references plan (organization_id, plan_id))`,
  `create table own_scenario (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    plan_id text not null,
    scenario_id text not null,
    name text not null,
    revision int not null check (revision >= 1),
    version int not null check (version >= 1),
    edits json not null,
    promoted_in int,
    actor text not null,
    recorded_at timestamptz not null,
    unique (organization_id, plan_id, scenario_id),
    foreign key (organization_id, plan_id) references plan (organization_id, plan_id))`,
]

/** What a plan was on a day, and what people think it could be. */
export class BaselinesAndScenarios extends Migration {
  override up(): void {
    for (const sql of TABLES) this.addSql(sql)
  }
}
