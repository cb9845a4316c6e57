/** Words for what the server names by code: modules, scopes, and the values of settings that are words. */
import type { Language, Words } from '../i18n.ts'

const modules: Readonly<Record<string, Words>> = {
  organisation: { zh: '院务', en: 'House' }, signin: { zh: '登录', en: 'Sign-in' }, platform: { zh: '系统', en: 'System' },
  customers: { zh: '顾客', en: 'Customers' }, catalogue: { zh: '服务与专家', en: 'Services and experts' }, commitments: { zh: '承诺', en: 'Commitments' },
  notifications: { zh: '消息', en: 'Messages' }, conversations: { zh: '咨询', en: 'Inquiries' }, appointments: { zh: '预约', en: 'Appointments' },
  visits: { zh: '到诊', en: 'Visits' }, followups: { zh: '回访', en: 'Follow-up' }, feedback: { zh: '意见', en: 'Feedback' }, reports: { zh: '报表', en: 'Reports' },
  imports: { zh: '导入', en: 'Imports' }, exports: { zh: '导出', en: 'Exports' }, knowledge: { zh: '知识库', en: 'Knowledge' }, timeline: { zh: '时间线', en: 'Timeline' }, search: { zh: '搜索', en: 'Search' }, files: { zh: '文件', en: 'Files' },
}

/** A module in words; one without words yet keeps its name. */
export function moduleWord(name: string, language: Language): string {
  return modules[name]?.[language] ?? name
}

/** Choices of settings that hold a word or a list of words, by key of the setting. */
const choices: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'conversations.sheet_fields': {
    name: { zh: '姓名', en: 'Name' }, contact: { zh: '联系方式', en: 'Contact' }, age: { zh: '年龄', en: 'Age' }, region: { zh: '地区', en: 'Region' }, source: { zh: '来源', en: 'Source' },
    domain: { zh: '领域', en: 'Domain' }, content: { zh: '咨询内容', en: 'What was asked' }, department: { zh: '科室', en: 'Department' }, answer: { zh: '答复', en: 'Answer' },
  },
  'customers.loyal_level': { ordinary: { zh: '普通', en: 'Ordinary' }, silver: { zh: '银卡', en: 'Silver' }, gold: { zh: '金卡', en: 'Gold' }, platinum: { zh: '白金', en: 'Platinum' }, diamond: { zh: '钻石', en: 'Diamond' } },
}

/** A choice of a setting in words. */
export function choiceWord(key: string, value: string, language: Language): string {
  return choices[key]?.[value]?.[language] ?? value
}
