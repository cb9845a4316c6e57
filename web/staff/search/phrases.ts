import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: { customers: '顾客', appointments: '预约', inquiries: '咨询', services: '项目', staff: '同事', pages: '页面', voucher: '凭证', register: '登记「{name}」', acts: '操作', channel: { phone: '电话', desk: '前台', web: '网页', wechat: '微信', email: '邮件', sms: '短信', other: '其他' } },
  en: { customers: 'Customers', appointments: 'Appointments', inquiries: 'Inquiries', services: 'Services', staff: 'Colleagues', pages: 'Pages', voucher: 'voucher', register: 'Register “{name}”', acts: 'Acts', channel: { phone: 'Phone', desk: 'Desk', web: 'Web', wechat: 'WeChat', email: 'E-mail', sms: 'Text message', other: 'Other' } },
})
