import { Subject } from 'rxjs'

/** Says that something was committed, so that streams and the dispatcher need not wait for their next look. */
export class Commits {
  readonly #subject = new Subject<void>()
  /** Emits after every commit of a write; never inside a transaction. */
  readonly announced = this.#subject.asObservable()

  announce(): void {
    this.#subject.next()
  }
}
