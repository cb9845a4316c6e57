/** What a module shows of itself: its manifest, gathered in `index.ts` and mounted by the composition root. */
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { App } from './app.ts'
import type { EventDef, PermissionDef, SettingDef } from './contract.ts'
import type { Tx } from './db.ts'
import type { Duration, Ladder } from './deadline.ts'
import type { ExportList } from './export-list.ts'
import type { FileOwner } from './file-owner.ts'
import type { BoundRoute } from './http.ts'
import type { ImportKind } from './import-kind.ts'
import type { SaidByScreen } from './live.ts'
import type { RefusalDef } from './refusal.ts'
import type { ReadHeads } from './rooms.ts'

declare module './app.ts' {
  interface App {
    modules: readonly Module[]
  }
}

export interface StoredEvent<D = unknown> {
  id: string
  name: string
  version: number
  at: Date
  actorId: string | null
  customerId: string | null
  subjectId: string | null
  data: D
  history: boolean
}

/** What a module does when news arrives. Idempotent: it may be run twice, its delivery is marked in its own transaction. */
export interface Reaction {
  name: string
  event: EventDef
  /** Without this, events of the past are ignored. */
  alsoHistory?: boolean
  react: (tx: Tx, event: StoredEvent) => Promise<void>
}

/** Binds an event to what is done about it. */
export function on<S extends z.ZodType>(event: EventDef<S>, name: string, react: (tx: Tx, event: StoredEvent<z.infer<S>>) => Promise<void>, more: { alsoHistory?: boolean } = {}): Reaction {
  return { name, event: event as unknown as EventDef, react: react as Reaction['react'], ...more }
}

/** A background task, put in the outbox by {@link import('./events.ts').enqueue}. Runs at least once: make its effect idempotent. */
export interface Task<P = unknown> {
  name: string
  payload: z.ZodType<P>
  maxAttempts?: number
  run: (app: App, hospitalId: string, payload: P) => Promise<void>
}

/** Declares a task. */
export function task<P>(def: Task<P>): Task<P> { return def }

/** Something done every so often by one process at a time. */
export interface Ticker {
  name: string
  everyMs: number
  tick: (app: App) => Promise<void>
}

/** A control of the rulebook: what it checks and which settings it uses (RUL-2). */
export interface Control {
  key: string
  zh: string
  en: string
  settings: readonly string[]
  clauses: readonly string[]
}

/** What a ladder's step does: tell the owner, count it as broken, tell the leader, tell the director. */
export type LadderAct = 'nudge' | 'broken' | 'leader' | 'director'

/** A kind of commitment, declared by the module that creates it (PLA-10). */
export interface CommitmentKind {
  /** `module.kind`, e.g. `conversations.reply`. */
  readonly key: string
  /** What is owed, in a word: 回复 / Reply. Also the act offered in lists. */
  readonly zh: string
  readonly en: string
  /** The rule shown beside it: 30 分钟必复 / Reply within 30 min. */
  readonly ruleZh: string
  readonly ruleEn: string
  /** Time allowed by default; a setting may replace it. */
  readonly due: Duration
  readonly dueSetting?: SettingDef<number>
  readonly ladder: Ladder<LadderAct>
  /** Settings that replace the minutes of single steps, by their place in the ladder; the value in force at the start counts. */
  readonly ladderSettings?: readonly (SettingDef<number> | null)[]
  /** True where the owner says when it is done; otherwise only the act itself keeps it, so that nobody ticks off a reply never given. */
  readonly keptByHand?: boolean
  /** Where the act is done, `:subjectId` and `:customerId` filled in. */
  readonly link: string
  readonly source?: string
}

/** A message to a customer as its module words it; a hospital may word it otherwise with the same names (PLA-11, SAFETY 13). */
export interface MessageTemplate {
  /** `module.occasion`, e.g. `appointments.booked`. */
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly purpose: 'service' | 'marketing'
  /** The closed list of names a text may hold, each with its meaning and a sample. `hospital` is always there. */
  readonly variables: Readonly<Record<string, { readonly zh: string; readonly en: string; readonly sampleZh: string; readonly sampleEn: string }>>
  /** Text message; also what WeChat and an e-mail without a text of its own say. The hospital's signature is put before it. */
  readonly sms: { readonly zh: string; readonly en: string }
  readonly email?: { readonly subject: { readonly zh: string; readonly en: string }; readonly body: { readonly zh: string; readonly en: string } }
}

/** Encrypted columns of a table, where they differ from the rule "hospital's ring, row named by `id`". */
export interface EncryptedColumns {
  readonly columns: readonly string[]
  /**
   * Column holding the customer under whose record key the values are sealed, in the table itself or in the one it belongs to;
   * for the hospital's own ring none. Null in a row: the hospital's ring.
   */
  readonly customer?: string | { readonly column: string; readonly of: string; readonly by: string }
  /** Column that names the row in the sealed place; `id` unless said. */
  readonly row?: string
}

export interface Module {
  name: string
  permissions?: Record<string, PermissionDef>
  refusals?: Record<string, RefusalDef>
  /** Named constraints of the module's tables → the refusal they mean. */
  constraints?: Record<string, RefusalDef>
  routes?: readonly BoundRoute[]
  /** Pages outside the API: for customers, rendered by the server. */
  pages?: (app: App, server: FastifyInstance) => Promise<void>
  /** What a signed-in screen may say over its live line, by the message's `type`. */
  screenSays?: Readonly<Record<string, SaidByScreen>>
  /** Heads of the module's rooms, for comparing after something may have been missed. One module has rooms. */
  roomHeads?: ReadHeads
  events?: readonly EventDef[]
  reactions?: readonly Reaction[]
  tasks?: readonly Task<never>[]
  tickers?: readonly Ticker[]
  controls?: readonly Control[]
  /** What the module puts into a new hospital, in the transaction that makes it. */
  founded?: (tx: Tx) => Promise<void>
  commitmentKinds?: readonly CommitmentKind[]
  messageTemplates?: readonly MessageTemplate[]
  settings?: readonly SettingDef<never>[]
  /** Editable lists the module uses, with the items they ship with. */
  lists?: Readonly<Record<string, { zh: string; en: string; items: readonly { code: string; zh: string; en: string }[] }>>
  /** Columns holding encrypted values, for key rotation: schema.table → columns. */
  encrypted?: Record<string, readonly string[] | EncryptedColumns>
  /** Kinds of records files may belong to. */
  fileOwners?: readonly FileOwner[]
  /** Records that can be made from a table. */
  importKinds?: readonly ImportKind[]
  /** Lists that can be exported. */
  exports?: readonly ExportList[]
}
