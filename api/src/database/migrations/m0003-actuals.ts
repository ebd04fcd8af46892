import { Migration } from '@mikro-orm/migrations'

/** What each kind of entry holds, and the others do not. */
const SHAPES = [
  `kind = 'invoice' and vendor is not null and invoice_number is not null and invoiced_on is not null
    and minor is not null and currency is not null and (item_id is not null or (program_id is not null and category is not null))`,
  `kind = 'payment' and invoice_id is not null and paid_on is not null and minor is null`,
  `kind = 'time' and person_id is not null and activity_id is not null and worked_on is not null and hours is not null
    and minor is null`,
  `kind = 'reversal' and reverses is not null and minor is null and hours is null`,
]

const TABLES = [
  'alter table plan add column actuals int not null default 0',
  `create table actual (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    plan_id text not null,
    actual_id text not null,
    number int not null check (number >= 1),
    kind text not null,
    item_id text,
    program_id text,
    category text,
    vendor text,
    invoice_number text,
    invoiced_on date,
    paid_on date,
    minor bigint,
    currency char(3),
    final boolean,
    invoice_id text,
    person_id text,
    activity_id text,
    worked_on date,
    hours double precision check (hours > 0 and hours <= 24),
    reverses text,
    note text,
    actor text not null,
    recorded_at timestamptz not null,
    check (${SHAPES.map((shape) => `(${shape})`).join(' or ')}),
    unique (organization_id, plan_id, actual_id),
    unique (organization_id, plan_id, number),
    foreign key (organization_id, plan_id) references plan (organization_id, plan_id),
    foreign key (organization_id, plan_id, reverses) references actual (organization_id, plan_id, actual_id),
    foreign key (organization_id, plan_id, invoice_id) references actual (organization_id, plan_id, actual_id))`,
]

/** The ledger of what was spent, and the counter of a plan that numbers it. */
export class Actuals extends Migration {
  override up(): void {
    for (const sql of TABLES) this.addSql(sql)
  }
}
