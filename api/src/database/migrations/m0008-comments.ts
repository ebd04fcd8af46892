import { Migration } from '@mikro-orm/migrations'

const TABLES = [
  `create table comment (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    plan_id text not null,
    comment_id text not null,
    number int not null check (number >= 1),
    activity_id text not null,
    text text not null,
    actor text not null,
    recorded_at timestamptz not null,
    unique (organization_id, plan_id, comment_id),
    unique (organization_id, plan_id, number),
    foreign key (organization_id, plan_id) references plan (organization_id, plan_id))`,
]

/** What people say about the activities of a plan. */
export class CommentsTable extends Migration {
  override up(): void {
    for (const sql of TABLES) this.addSql(sql)
  }
}
