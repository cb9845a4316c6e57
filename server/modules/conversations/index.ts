/** Conversations (CON): inquiries in all channels, the sheet 咨询登记表, first-asker responsibility, the clocks of a reply. */
import { common } from '../../platform/refusal.ts'
import type { Module } from '../../platform/module.ts'
import { can, events, lists, no, settings } from './contract.ts'
import { placingTicker } from './agents.ts'
import { channelHooks } from './channels/hooks.ts'
import { fetchMedia, pullMessages } from './channels/inbound.ts'
import { carry, carrySweeper } from './channels/outbound.ts'
import { canChannels, channelEvents, noChannel } from './contract-channels.ts'
import { noChat } from './contract-chat.ts'
import { noPhrase, phraseEvents } from './contract-phrases.ts'
import { noThread, threadEvents, threadLists, threadSettings } from './contract-threads.ts'
import { exportedInquiries } from './exported.ts'
import { kinds } from './kinds.ts'
import { threadFiles } from './owned-files.ts'
import { shipPhrases } from './phrases.ts'
import { screenSays } from './presence.ts'
import { routes } from './routes.ts'
import { channelRoutes } from './routes-channels.ts'
import { chatPages, chatRoutes } from './routes-chat.ts'
import { phraseRoutes } from './routes-phrases.ts'
import { threadRoutes } from './routes-threads.ts'
import { readHeads } from './threads.ts'
import { widgetPages } from './widget-pages.ts'

export { events as conversationEvents } from './contract.ts'
export { closedLessons, countLessons, createClosedInquiries, removeImported, type ClosedInquiry, type InquiryLesson, type TakenOver } from './bulk.ts'
export { changeSkill, takeThread } from './agents.ts'
export { agreeCallBack, answerInquiry, changeInquiry, closeInquiry, linkAppointment, signOff as signInquiry } from './handle.ts'
export { forbiddenIn } from './can.ts'
export { add as addPhrase } from './phrases.ts'
export { replyKinds } from './kinds.ts'
export { recordInquiry } from './record.ts'
export { label as labelThread, note as noteThread, saveDraft, sendMessage, snooze as snoozeThread } from './replies.ts'
export { accept as acceptTransfer, askTransfer } from './transfer.ts'
export { beginConversation, beginVisitor, goOn } from './visitors.ts'

export const conversations: Module = {
  name: 'conversations',
  permissions: { ...can, ...canChannels },
  refusals: { ...no, ...noThread, ...noChat, ...noChannel, ...noPhrase },
  constraints: {
    inquiry_signed_off: no.signed_off, inquiry_signed_when_closed: common.wrong_state, inquiry_imported_once: no.imported_once, inquiry_lost_with_reason: no.reason_needed, inquiry_turned_somewhere: no.turned_to_needed,
    inquiry_received_before_recorded: no.received_in_future, inquiry_specialist_named: no.nobody_to_ask, entry_at: no.answered_before_received,
    transfer_one_asked: no.transfer_pending, transfer_to_another: no.transfer_to_owner, amendment_changes: no.nothing_amended, channel_account_named_once: noChannel.channel_named_already,
    phrase_says_something: noPhrase.phrase_empty, phrase_shared_in_both: noPhrase.phrase_in_both, phrase_shortcut_once: noPhrase.phrase_shortcut_taken,
  },
  routes: [...routes, ...threadRoutes, ...chatRoutes, ...channelRoutes, ...phraseRoutes],
  pages: async (app, server) => { await chatPages(app, server); widgetPages(server); await channelHooks(app, server) },
  founded: shipPhrases,
  screenSays,
  roomHeads: readHeads,
  tasks: [carry, fetchMedia, pullMessages] as never,
  tickers: [placingTicker, carrySweeper],
  fileOwners: [threadFiles],
  exports: [exportedInquiries],
  events: [...Object.values(events), ...Object.values(threadEvents), ...Object.values(channelEvents), ...Object.values(phraseEvents)],
  settings: [...Object.values(settings), ...Object.values(threadSettings)] as never,
  lists: { ...lists, ...threadLists },
  commitmentKinds: kinds,
  encrypted: { 'conversations.inquiry': ['contact'], 'conversations.visitor': ['contact'], 'conversations.message': ['sealed'], 'conversations.draft': ['text_sealed'], 'conversations.channel_account': ['secrets', 'pass'], 'conversations.channel_contact': ['address'], 'conversations.channel_inbound': ['payload'] },
}
