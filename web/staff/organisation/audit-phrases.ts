import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '操作留痕', note: '谁在什么时候做了什么，只增不改', order: '新的在上', empty: '这段时间没有记录', emptyWhy: '每次登录、查看敏感内容和改动都会记在这里。',
    column: { at: '时间', who: '谁', action: '做了什么', subject: '对象', customer: '涉及顾客', reason: '原因', network: '网络' }, filter: { who: '谁', action: '做了什么', when: '时间' }, system: '系统', outside: '未登录', seeCustomer: '看顾客', today: '今天', week: '最近 7 天', subjectId: '对象编号',
    detail: { title: '留痕详情', at: '时间', who: '谁', action: '做了什么', code: '代号', subject: '对象', reason: '原因', network: '网络', request: '请求编号', id: '留痕编号', changed: '记下的内容', noChange: '没有更多内容', onlyThis: '只看这个对象的记录', clear: '看全部对象', open: '打开', yes: '是', no: '否', nothing: '空' },
    narrowed: '只看同一个对象的记录',
  },
  en: {
    title: 'Audit trail', note: 'Who did what and when; added to, never changed', order: 'Newest first', empty: 'No entries in this time', emptyWhy: 'Each sign-in, each look at what is sensitive and each change is kept here.',
    column: { at: 'When', who: 'Who', action: 'What', subject: 'Of what', customer: 'Customer', reason: 'Reason', network: 'Network' }, filter: { who: 'Who', action: 'What', when: 'When' }, system: 'System', outside: 'Not signed in', seeCustomer: 'See customer', today: 'Today', week: 'Last 7 days', subjectId: 'Number of the subject',
    detail: { title: 'Entry', at: 'When', who: 'Who', action: 'What', code: 'Code', subject: 'Of what', reason: 'Reason', network: 'Network', request: 'Request', id: 'Entry', changed: 'What was written down', noChange: 'Nothing more', onlyThis: 'Only entries of this subject', clear: 'All subjects', open: 'Open', yes: 'yes', no: 'no', nothing: 'empty' },
    narrowed: 'Only entries of one subject',
  },
})
