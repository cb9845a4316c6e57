import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '通知', all: '全部', unread: '未读', latest: '最近的在上', column: { at: '时间', what: '内容', state: '' }, empty: '还没有通知', emptyWhy: '时限快到、有人请您接手、预约有变动，都会在这里告诉您。',
    allRead: '都看过了', isNew: '未读',
  },
  en: {
    title: 'Notices', all: 'All', unread: 'Unread', latest: 'Latest first', column: { at: 'When', what: 'What', state: '' }, empty: 'No notices yet', emptyWhy: 'What falls due, what you are asked to take over and what changes is told here.',
    allRead: 'Mark all read', isNew: 'Unread',
  },
})
