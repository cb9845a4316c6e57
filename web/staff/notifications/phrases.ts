import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '通知', all: '全部', unread: '未读', latest: '最近的在上', column: { at: '时间', what: '内容', state: '状态' }, empty: '还没有通知', emptyWhy: '时限快到、有人请您接手、预约有变动，都会在这里告诉您。',
    allRead: '都看过了', isNew: '未读',
    outbox: {
      title: '开发信箱', note: '短信、微信只在这里显示，不会真的发出；电子邮件也一样。', noteMail: '电子邮件会真的发出；短信、微信只在这里显示。',
      views: { all: '全部', waiting: '待发', sent: '已发', failed: '没发出去', refused: '不该发', withdrawn: '已撤回' },
      column: { at: '时间', customer: '顾客', template: '内容', channel: '渠道', address: '发往', state: '状态' },
      channel: { sms: '短信', email: '邮件', wechat: '微信' }, purpose: { service: '服务', marketing: '营销' },
      state: { queued: '待发', sending: '正在发', sent: '已发出', shown: '只在这里显示', failed: '没发出去', refused: '没有发', withdrawn: '已撤回' },
      sendsAt: '{time} 发', why: { do_not_contact: '顾客不愿被联系', withdrawn: '顾客撤回了同意', no_consent: '没有营销同意', no_address: '没有可用的联系方式', record_changed: '预约有变动', by_hand: '人工撤回', not_delivered: '多次没有送达' },
      empty: '还没有发给顾客的消息', emptyWhy: '预约凭证、提醒、回访消息会列在这里。', filterChannel: '渠道',
      open: '打开正文', subject: '主题', text: '正文', tries: '发送经过', attempt: '第 {count} 次', outcome: { sent: '成功', again: '稍后再发', failed: '放弃' }, createdAt: '生成', sentBy: '经由', adapter: { development: '开发信箱', smtp: '邮件服务器' },
      retry: '再发一次', withdraw: '撤回', retried: '已排队重发。', withdrawnDone: '已撤回，不会发出。', failedAct: '没有办成，请再试一次。', logged: '打开正文会留痕。', language: { zh: '中文', en: '英文' },
    },
    templates: {
      title: '消息模板', note: '花括号里的是变量，只能用列出的。', own: '本院写法', shipped: '出厂写法', sms: '短信', email: '邮件', zh: '中文', en: '英文', subject: '主题', body: '正文', sample: '发出来的样子', variables: '可用的变量', edit: '改写', save: '保存写法', back: '恢复出厂写法', saved: '已保存。', restored: '已恢复出厂写法。', empty: '还没有模板', chars: '{count} 字', cancel: '不改了',
    },
  },
  en: {
    title: 'Notices', all: 'All', unread: 'Unread', latest: 'Latest first', column: { at: 'When', what: 'What', state: 'State' }, empty: 'No notices yet', emptyWhy: 'What falls due, what you are asked to take over and what changes is told here.',
    allRead: 'Mark all read', isNew: 'Unread',
    outbox: {
      title: 'Development outbox', note: 'Text messages, WeChat and e-mail are only shown here; nothing is really sent.', noteMail: 'E-mail is really sent; text messages and WeChat are only shown here.',
      views: { all: 'All', waiting: 'Waiting', sent: 'Sent', failed: 'Failed', refused: 'Not allowed', withdrawn: 'Withdrawn' },
      column: { at: 'When', customer: 'Customer', template: 'What', channel: 'Channel', address: 'To', state: 'State' },
      channel: { sms: 'Text', email: 'E-mail', wechat: 'WeChat' }, purpose: { service: 'Service', marketing: 'Marketing' },
      state: { queued: 'Waiting', sending: 'Being sent', sent: 'Sent', shown: 'Only shown here', failed: 'Failed', refused: 'Not sent', withdrawn: 'Withdrawn' },
      sendsAt: 'at {time}', why: { do_not_contact: 'asked not to be contacted', withdrawn: 'consent withdrawn', no_consent: 'no marketing consent', no_address: 'no way to reach them', record_changed: 'the appointment changed', by_hand: 'withdrawn by hand', not_delivered: 'could not be delivered' },
      empty: 'No messages to customers yet', emptyWhy: 'Vouchers, reminders and follow-up messages stand here.', filterChannel: 'Channel',
      open: 'Open the text', subject: 'Subject', text: 'Text', tries: 'Tries', attempt: 'Try {count}', outcome: { sent: 'sent', again: 'to be tried again', failed: 'given up' }, createdAt: 'Made', sentBy: 'Through', adapter: { development: 'Development outbox', smtp: 'Mail server' },
      retry: 'Send again', withdraw: 'Withdraw', retried: 'Queued again.', withdrawnDone: 'Withdrawn; it will not be sent.', failedAct: 'That did not work; please try again.', logged: 'Opening the text is logged.', language: { zh: 'Chinese', en: 'English' },
    },
    templates: {
      title: 'Message templates', note: 'Names in braces are filled in; only those listed may be used.', own: 'Own wording', shipped: 'As shipped', sms: 'Text message', email: 'E-mail', zh: 'Chinese', en: 'English', subject: 'Subject', body: 'Text', sample: 'As it is sent', variables: 'Names you may use', edit: 'Reword', save: 'Save', back: 'Back to the shipped wording', saved: 'Saved.', restored: 'Back to the shipped wording.', empty: 'No templates yet', chars: '{count} characters', cancel: 'Leave it',
    },
  },
})
