import { definePages } from '../frame/pages.ts'

export const conversationsPages = definePages([
  { path: '/inbox', title: { zh: '会话', en: 'Inbox' }, group: 'before', order: 5, permission: 'inquiries.read', counter: 'inbox', load: () => import('./inbox.tsx').then((m) => m.InboxPage) },
  { path: '/inquiries', title: { zh: '咨询登记', en: 'Inquiries' }, group: 'before', order: 10, permission: 'inquiries.read', counter: 'inquiries', load: () => import('./inquiry-list.tsx').then((m) => m.InquiryListPage) },
  { path: '/inquiries/new', title: { zh: '登记咨询', en: 'New inquiry' }, permission: 'inquiries.record', load: () => import('./inquiry-new.tsx').then((m) => m.InquiryNewPage) },
  { path: '/inquiries/$id', title: { zh: '咨询', en: 'Inquiry' }, permission: 'inquiries.read', load: () => import('./inquiry.tsx').then((m) => m.InquiryPage) },
  { path: '/desk-skills', title: { zh: '接待分工', en: 'Who is given what' }, group: 'before', order: 12, permission: 'desk.manage', load: () => import('./desk-skills.tsx').then((m) => m.DeskSkillsPage) },
  { path: '/channels', title: { zh: '渠道', en: 'Channels' }, group: 'house', order: 60, permission: 'channels.read', load: () => import('./channels.tsx').then((m) => m.ChannelsPage) },
  { path: '/desk-phrases', title: { zh: '常用语', en: 'Phrases' }, group: 'before', order: 13, permission: 'inquiries.read', load: () => import('./desk-phrases-page.tsx').then((m) => m.DeskPhrasesPage) },
])

declare module '../href.ts' {
  interface Paths { conversations: typeof conversationsPages }
}
