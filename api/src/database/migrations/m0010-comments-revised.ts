import { Migration } from '@mikro-orm/migrations'

/** Whoever said something may put it otherwise, or take it back. */
export class CommentsRevised extends Migration {
  override up(): void {
    this.addSql('alter table comment add column revised_at timestamptz, add column withdrawn_at timestamptz')
  }
}
