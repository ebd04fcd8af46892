import { Injectable, type OnApplicationShutdown } from '@nestjs/common'
import { createTransport, type Transporter } from 'nodemailer'
import { Configuration } from '../configuration.ts'
import type { DigestMessage } from './digest-content.ts'

/** A mail server that does not answer is asked again later; a digest need not wait for it. */
const CONNECT_MS = 5_000
const ANSWER_MS = 15_000

/** E-mail over SMTP, when a server is configured. */
@Injectable()
export class Mail implements OnApplicationShutdown {
  readonly #from: string | undefined
  readonly #transport: Transporter | undefined

  constructor({ mail }: Configuration) {
    this.#from = mail?.from
    this.#transport =
      mail &&
      createTransport({
        url: mail.smtpUrl,
        connectionTimeout: CONNECT_MS,
        greetingTimeout: CONNECT_MS,
        socketTimeout: ANSWER_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
  }

  get isConfigured(): boolean {
    return this.#transport !== undefined
  }

  /** Resolves when the server has taken it. The same digest has the same Message-ID, should it ever come twice. */
  async send({ id, person, title, text }: DigestMessage): Promise<void> {
    if (!this.#transport || !this.#from || person.email === undefined) return
    const domain = this.#from.replace(/^.*@|>.*$/g, '')
    await this.#transport.sendMail({
      from: this.#from,
      to: { name: person.name, address: person.email },
      subject: title,
      text,
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }

  onApplicationShutdown(): void {
    this.#transport?.close()
  }
}
