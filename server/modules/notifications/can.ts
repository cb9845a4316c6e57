/** What may be done to a message in which state; the screen asks the same table as the server. */
export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'refused' | 'withdrawn'
export type MessageAction = 'retry' | 'withdraw'

const allowed: Readonly<Record<MessageAction, readonly MessageState[]>> = { retry: ['failed'], withdraw: ['queued'] }

/** Whether an action is possible in a state. */
export function messageCan(action: MessageAction, state: MessageState): boolean {
  return allowed[action].includes(state)
}
