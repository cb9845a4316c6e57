/** Written conversations of the example that are under way at the present: some wait, one too long, some are answered, put aside, closed. CON-5, 6, 15. */
import { createHash } from 'node:crypto'
import { beginConversation, beginVisitor, changeInquiry, closeInquiry, goOn, labelThread, noteThread, sendMessage, snoozeThread, takeThread } from '../../server/modules/conversations/index.ts'
import type { Tx } from '../../server/platform/db.ts'
import { chats, type Chat } from './content/chats.ts'
import type { Month } from './shared.ts'
import type { ExampleCustomer } from './content/people.ts'

const minuteMs = 60_000

/** Where a conversation is played: who there is, and when so many minutes of opening hours ago it was. */
export interface ChatStage { month: Month; has: (number: string) => boolean; somebody: () => ExampleCustomer; openAgo: (minutes: number) => Date }

/** Enters the conversations into the script, each in a lane of its own. */
export function enterChats({ month, has, somebody, openAgo }: ChatStage): void {
  const { script, stage, people } = month
  chats.forEach((chat, n) => {
    if (chat.owner !== null && !has(chat.owner)) return
    const { owner } = chat
    const person = chat.isKnown ? somebody() : null
    const began = { visitorId: '', threadId: '' }
    const lanes = [`chat:${n}`, ...(person ? [`customer:${person.index}`] : [])]
    const play = (minutesAgo: number, who: string | null, act: (tx: Tx) => Promise<unknown>) => {
      const minutes = Math.max(0.1, minutesAgo)
      script.add({ at: openAgo(minutes), who, fresh: chat.close === undefined, lanes, play: act })
    }
    const drawn = (line: number) => createHash('sha256').update(`${stage.seed}/chat/${n}/${line}`).digest('base64url').slice(0, 32)
    chat.lines.forEach((line, i) => {
      const [minutes, by, text] = line
      if (by === 'c') {
        play(minutes, null, async tx => {
          if (i > 0) { await goOn(tx, { threadId: began.threadId, clientId: drawn(i), text }); return }
          await beginVisitor(tx, { startId: drawn(1_000), wording: '2026-11', language: chat.language ?? 'zh-CN', name: person?.name ?? chat.caller ?? '', page: chat.page ?? '' })
          const [visitor] = await tx.rows<{ id: string }>('select id from conversations.visitor where hospital_id = $1 and start_hash = $2', [tx.hospitalId, createHash('sha256').update(drawn(1_000)).digest()])
          began.threadId = (await beginConversation(tx, visitor?.id ?? '', { clientId: drawn(i), text })).threadId
        })
        if (i === 0 && owner) play(minutes - 0.2, owner, async tx => {
          await takeThread(tx, began.threadId)
          if (person) await changeInquiry(tx, began.threadId, 0, { customerId: people.id(person.index), ...(chat.department ? { departmentId: stage.departmentId(chat.department) } : {}) })
        })
      } else if (by === 'note') {
        const [who, mentions = []] = line[3] ?? [owner ?? 'L001']
        if (has(who)) play(minutes, who, tx => noteThread(tx, began.threadId, { clientId: drawn(i), text, mentions: mentions.filter(has).map(number => stage.staffId(number)) }))
      } else if (owner) play(minutes, owner, tx => sendMessage(tx, began.threadId, { clientId: drawn(i), text, after: 2_000_000_000 }))
    })
    const last = chat.lines.at(-1)?.[0] ?? 0
    if (owner && chat.labels) play(last - 0.1, owner, tx => labelThread(tx, began.threadId, chat.labels ?? []))
    if (owner && chat.snoozeMinutes !== undefined) play(last - 0.2, owner, tx => snoozeThread(tx, began.threadId, new Date(stage.now.getTime() + (chat.snoozeMinutes ?? 0) * minuteMs).toISOString()))
    const { close } = chat
    if (owner && close) play(last - 1, owner, tx => closeInquiry(tx, began.threadId, 0, close))
  })
}

export type { Chat }
