/** What carries messages out of the house: one contract, one adapter a channel (PLA-11). */
import nodemailer, { type Transporter } from 'nodemailer'
import type { App } from '../../platform/app.ts'
import type { Channel } from './templates.ts'

/** A message on its way. `id` is the same at every try, so that a provider can refuse the second. */
export interface Outgoing { id: string; address: string; subject: string; body: string }

/** What carries messages of a channel. */
export interface Adapter {
  readonly name: string
  /** False where nothing leaves the house. */
  readonly leaves: boolean
  /**
   * Sends, and answers the provider's number.
   * @throws NotSent, saying whether trying again may help
   */
  send: (message: Outgoing) => Promise<{ ref: string }>
}

/** A message that was not sent. `code` is what the provider said, without address or text. */
export class NotSent extends Error {
  override name = 'NotSent'
  readonly again: boolean
  readonly code: string
  constructor(code: string, again: boolean) {
    super(`not sent: ${code}`)
    this.code = code
    this.again = again
  }
}

/** Sends nothing: what would have been sent stands on the outbox page. */
export const development: Adapter = { name: 'development', leaves: false, send: message => Promise.resolve({ ref: `dev-${message.id}` }) }

/** E-mail through a mail server named by its url. Outside this machine the line must be encrypted. */
export function smtp(url: string, from: string): Adapter {
  let transport: Transporter | undefined
  const host = new URL(url).hostname
  const isLoopback = host === 'localhost' || host === '127.0.0.1' || host === '[::1]'
  return {
    name: 'smtp', leaves: true,
    send: async message => {
      transport ??= nodemailer.createTransport(url, { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true, ...(isLoopback ? {} : { requireTLS: true }) } as object)
      try {
        const info = await transport.sendMail({ from, to: { name: '', address: message.address }, subject: message.subject, text: message.body, messageId: `<${message.id}@${from.split('@').at(-1)?.replace(/[^\w.-]/g, '') ?? 'throughcare'}>` }) as { messageId?: string }
        return { ref: info.messageId ?? message.id }
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string }
        // 5xx is the receiver's last word; a refused sign-in is ours to mend, and then the message may still go.
        throw new NotSent(responseCode ? `smtp ${responseCode}` : `smtp ${code ?? 'error'}`, !(responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'))
      }
    },
  }
}

const mailers = new WeakMap<App, Adapter>()

/** The adapter of a channel for a hospital. The example hospital never gets a real one. */
export function adapterFor(app: App, channel: Channel, isExample: boolean): Adapter {
  if (isExample || channel !== 'email' || app.config.smtpUrl === null) return development
  const known = mailers.get(app) ?? smtp(app.config.smtpUrl, app.config.mailFrom)
  mailers.set(app, known)
  return known
}
