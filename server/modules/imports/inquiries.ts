/** Inquiries of the past from a table: closed, with their answers, promising nothing (CON-1, PLA-15). */
import { atMinute, isDay, startOfDay } from '../../platform/clock.ts'
import { importKind, type ImportLookup, type RowFault } from '../../platform/import-kind.ts'
import { createClosedInquiries, removeImported, type ClosedInquiry } from '../conversations/index.ts'
import { findStaffByName, makeDepartments, matchDepartments, openDepartments, presentStaff, removeUnusedDepartments } from '../organisation/index.ts'

type Channel = ClosedInquiry['channel']
const channels: readonly { value: Channel; zh: string; en: string; names: readonly string[] }[] = [
  { value: 'phone', zh: '电话', en: 'Phone', names: ['来电', '热线', 'telephone', 'call'] },
  { value: 'walk_in', zh: '到院', en: 'Walk-in', names: ['到访', '现场', '前台', '来院', 'desk', 'visit'] },
  { value: 'web_chat', zh: '网页在线', en: 'Web chat', names: ['在线咨询', '在线', '网站', '商务通', 'chat', 'web', 'online'] },
  { value: 'wechat', zh: '微信公众号', en: 'WeChat', names: ['微信', '公众号'] },
  { value: 'wecom', zh: '企业微信', en: 'WeCom', names: ['企微'] },
  { value: 'qq', zh: 'QQ', en: 'QQ', names: ['扣扣'] },
  { value: 'email', zh: '邮件', en: 'E-mail', names: ['邮箱', 'mail'] },
  { value: 'message_board', zh: '留言板', en: 'Message board', names: ['留言', 'board'] },
  { value: 'forum', zh: '论坛', en: 'Forum', names: ['贴吧'] },
  { value: 'sms', zh: '短信', en: 'Text message', names: [] },
  { value: 'letter', zh: '来信', en: 'Letter', names: ['信件'] },
]
const keyOf = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}_]/gu, '')
const channelByName = new Map(channels.flatMap(({ value, zh, en, names }) => [value, zh, en, ...names].map(name => [keyOf(name), value] as const)))

/** Longest texts a sheet takes. */
const most = { matter: 200, content: 4_000, answer: 4_000 } as const
const derivedMatter = 60

/**
 * A time as people write it: 2024-03-05, 2024/3/5 14:05, 2024年3月5日 14时05分, or with a zone of its own. Null for what is none.
 * A day alone is its first instant.
 */
export function readInstant(text: string, zone: string): Date | null {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) {
    const ms = Date.parse(text)
    return Number.isNaN(ms) ? null : new Date(ms)
  }
  const match = /^(\d{4})(?:[-/.]|年)\s?(\d{1,2})(?:[-/.]|月)\s?(\d{1,2})日?(?:[T\s]*(\d{1,2})(?::|：|时|点)(\d{1,2})?(?:(?::|：|分)(\d{1,2})?秒?)?)?$/.exec(text.normalize('NFKC').trim())
  if (!match) return null
  const [, year = '', month = '', date = '', hour, minute] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isDay(day)) return null
  if (hour === undefined) return startOfDay(day, zone)
  const minutes = Number(hour) * 60 + Number(minute ?? 0)
  return minutes < 1440 && Number(minute ?? 0) < 60 && Number(match[6] ?? 0) < 60 ? atMinute(day, minutes, zone) : null
}

// What a text field refuses as well: it would hide or reorder what is read.
const directions = /[\u202a-\u202e\u2066-\u2069]/

const departments: ImportLookup = {
  field: 'department', zh: '科室', en: 'Department',
  options: openDepartments, match: matchDepartments,
  make: (tx, _importId, names) => makeDepartments(tx, names), unmake: removeUnusedDepartments,
}
const answerers: ImportLookup = { field: 'answerer', zh: '答复人', en: 'Answered by', options: presentStaff, match: findStaffByName }

export const inquiries = importKind<ClosedInquiry>({
  key: 'inquiries', zh: '咨询记录', en: 'Inquiries',
  fields: [
    { key: 'department', zh: '科室', en: 'Department', names: ['dept', '科别', '部门', '就诊科室', '咨询科室', 'clinic'] },
    { key: 'matter', zh: '咨询事项', en: 'Matter', names: ['title', 'subject', '标题', '主题', '事项', '问题标题'] },
    { key: 'content', zh: '咨询内容', en: 'What was asked', names: ['ask', 'question', 'content', 'description', '内容', '问题', '描述', '提问', '问题描述'] },
    { key: 'answer', zh: '答复', en: 'Answer', required: true, names: ['reply', 'response', '回复', '回答', '解答', '答案', '答复内容'] },
    { key: 'receivedAt', zh: '咨询时间', en: 'Asked at', names: ['time', 'date', 'datetime', 'received', '时间', '日期', '咨询日期', '来电时间', '提问时间'], looksLike: cells => cells.length > 0 && cells.every(cell => readInstant(cell, 'Asia/Shanghai') !== null) },
    { key: 'channel', zh: '咨询途径', en: 'Channel', names: ['渠道', '途径', '咨询方式', '咨询渠道'] },
    { key: 'answerer', zh: '答复人', en: 'Answered by', names: ['agent', 'staff', '接待人', '咨询师', '客服', '回答者', '答复人员'] },
  ],
  oneOf: [['matter', 'content']],
  choices: [
    { key: 'channel', zh: '这些咨询从哪里来', en: 'How these inquiries came', kind: 'option', options: channels, unknown: { zh: '不清楚', en: 'Not known' }, unlessField: 'channel' },
    { key: 'day', zh: '咨询日期', en: 'Day of the inquiries', kind: 'day', unknown: { zh: '不清楚（不计入每天的数字）', en: 'Not known (then they are in no daily figure)' }, unlessField: 'receivedAt' },
    { key: 'answererId', zh: '由谁答复', en: 'Who answered', kind: 'staff', unknown: { zh: '不清楚', en: 'Not known' }, unlessField: 'answerer' },
  ],
  lookups: [departments, answerers],
  read: (cells, { now, zone, choices, found }) => {
    const faults: RowFault[] = []
    const fault = (field: string, code: string, zh: string, en: string) => { faults.push({ field, code, zh, en }) }
    const { department = '', content = '', answer = '' } = cells
    const matter = cells['matter'] || shortened(content)
    if (matter === '') fault('matter', 'required', '咨询事项和内容都没有填', 'Neither the matter nor what was asked is filled in')
    for (const [field, text] of Object.entries({ matter, content, answer }) as [keyof typeof most, string][]) {
      if (text.length > most[field]) fault(field, 'too_long', `「${{ matter: '咨询事项', content: '咨询内容', answer: '答复' }[field]}」超过 ${most[field]} 字`, `${{ matter: 'The matter', content: 'What was asked', answer: 'The answer' }[field]} has more than ${most[field]} characters`)
      if (directions.test(text)) fault(field, 'bad_character', '有看不见的控制字符', 'There are invisible control characters')
    }
    const departmentId = idOf('department', department)
    const answererId = cells['answerer'] === undefined ? choices['answererId'] ?? null : idOf('answerer', cells['answerer'])

    function idOf(field: string, name: string): string | null {
      if (name === '') return null
      const id = found[field]?.get(name)
      if (id === undefined) fault(field, 'unknown_name', field === 'department' ? '没有这个科室' : '没有这位员工', field === 'department' ? 'There is no such department' : 'There is no such member of staff')
      return id ?? null
    }

    let receivedAt: Date | null = null
    if (cells['receivedAt']) {
      receivedAt = readInstant(cells['receivedAt'], zone)
      if (!receivedAt) fault('receivedAt', 'not_a_time', '看不懂这个时间，请写成 2026-03-05 14:05', 'This is no time; write it as 2026-03-05 14:05')
      else if (receivedAt > now) fault('receivedAt', 'in_future', '时间在以后', 'This time lies in the future')
    } else if (cells['receivedAt'] === undefined && choices['day']) receivedAt = startOfDay(choices['day'], zone)

    let channel: Channel = 'import'
    if (cells['channel']) {
      const known = channelByName.get(keyOf(cells['channel']))
      if (known) channel = known
      else fault('channel', 'unknown_channel', '没有这种咨询途径', 'There is no such channel')
    } else if (cells['channel'] === undefined && choices['channel']) channel = choices['channel'] as Channel

    if (faults.length > 0) return { row: null, faults }
    return { row: { rowHash: Buffer.alloc(0), channel, receivedAt, departmentId, matter, content, answer, answererId }, faults: null }
  },
  write: async (tx, importId, rows) => {
    const { ids } = await createClosedInquiries(tx, rows.map(({ hash, row }) => ({ ...row, rowHash: hash })), importId)
    return new Set(rows.flatMap(({ hash }, i) => (ids[i] ? [hash.toString('hex')] : [])))
  },
  remove: removeImported,
})

/** The first line of a text, cut where it is long. */
function shortened(text: string): string {
  const letters = [...(text.split('\n', 1)[0] ?? '').trim()]
  return letters.length <= derivedMatter ? letters.join('') : `${letters.slice(0, derivedMatter - 1).join('')}…`
}
