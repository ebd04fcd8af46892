import { Migration } from '@mikro-orm/migrations'

const TABLES = [
  `create table told_note (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    plan_id text not null,
    program_id text not null,
    key text not null,
    subject_kind text,
    subject_id text,
    note text not null,
    actor text not null,
    recorded_at timestamptz not null,
    unique (organization_id, key),
    foreign key (organization_id, plan_id) references plan (organization_id, plan_id))`,
]

/** What people write beside a fact that they tell a run: reasons, and names of people outside. */
export class ToldNotes extends Migration {
  override up(): void {
    for (const sql of TABLES) this.addSql(sql)
  }
}
