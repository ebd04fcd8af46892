import { Migration } from '@mikro-orm/migrations'

/** Which browser a revision was made in: undo takes back what was done in the same one. */
export class Browsers extends Migration {
  override up(): void {
    this.addSql('alter table revision add column browser text')
  }
}
