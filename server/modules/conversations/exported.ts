/** The list of inquiries as a file (CON-18, PLA-15). */
import type { z } from 'zod'
import { exportList, namedCell, personCell, whenCell, wordCell, yesCell } from '../../platform/export-list.ts'
import { listItems } from '../organisation/index.ts'
import { can, ListQuery } from './contract.ts'
import { listInquiries } from './list.ts'
import * as store from './store.ts'

type Listed = Awaited<ReturnType<typeof listInquiries>>['items'][number]
interface Row extends Listed { department: store.Named | null; lost: { nameZh: string; nameEn: string } | null }

const channels = {
  walk_in: ['到院', 'walk-in'], phone: ['电话', 'phone'], web_chat: ['网页在线', 'web chat'], wechat: ['微信公众号', 'WeChat'], wecom: ['企业微信', 'WeCom'], qq: ['QQ', 'QQ'], email: ['邮件', 'e-mail'],
  message_board: ['留言板', 'message board'], forum: ['论坛', 'forum'], sms: ['短信', 'text message'], letter: ['来信', 'letter'], import: ['导入', 'imported'],
} as const
const states = { waiting: ['待回复', 'waiting'], specialist: ['等专家', 'with an expert'], call_back: ['待回电', 'call back'], answered: ['已答复', 'answered'], closed: ['已结束', 'closed'] } as const
const outcomes = { answered: ['已答复', 'answered'], booked: ['已预约', 'booked'], lost: ['未约成', 'not booked'], complaint: ['转投诉', 'complaint'], transferred: ['已转交', 'handed on'], out_of_scope: ['不属本院', 'out of scope'], nuisance: ['骚扰', 'nuisance'] } as const

export const exportedInquiries = exportList<Row, z.ZodObject>({
  key: 'inquiries', zh: '咨询', en: 'Inquiries', see: can['inquiries.read'],
  filters: ListQuery.omit({ cursor: true, limit: true }),
  columns: [
    { key: 'receivedAt', zh: '咨询时间', en: 'Asked at', cell: (row, context) => whenCell(row.receivedAt, context) },
    { key: 'channel', zh: '途径', en: 'Channel', cell: (row, context) => wordCell(channels, row.channel, context) },
    { key: 'who', zh: '顾客', en: 'Who', cell: row => row.customer?.name ?? row.caller },
    { key: 'phone', zh: '电话', en: 'Phone', cell: row => row.phoneMasked },
    { key: 'matter', zh: '咨询事项', en: 'Matter', cell: row => row.matter },
    { key: 'department', zh: '科室', en: 'Department', cell: (row, context) => namedCell(row.department, context) },
    { key: 'state', zh: '状态', en: 'State', cell: (row, context) => wordCell(states, row.state, context) },
    { key: 'outcome', zh: '结果', en: 'Outcome', cell: (row, context) => wordCell(outcomes, row.outcome, context) },
    { key: 'lostReason', zh: '未约成原因', en: 'Why not booked', cell: (row, context) => namedCell(row.lost, context) ?? row.lostReason },
    { key: 'firstAsker', zh: '首问负责人', en: 'First asker', cell: (row, context) => personCell(row.firstAsker, context) },
    { key: 'owner', zh: '负责人', en: 'Owner', cell: (row, context) => personCell(row.owner, context) },
    { key: 'answeredAt', zh: '答复时间', en: 'Answered at', cell: (row, context) => whenCell(row.answeredAt, context) },
    { key: 'appointmentAt', zh: '预约时间', en: 'Appointment', cell: (row, context) => whenCell(row.appointmentAt, context) },
    { key: 'missing', zh: '登记表缺项', en: 'Entries missing', hidden: true, cell: row => row.missing },
    { key: 'signedOff', zh: '已签名', en: 'Signed', hidden: true, cell: (row, context) => yesCell(row.signedOff, context) },
    { key: 'imported', zh: '导入的', en: 'Imported', hidden: true, cell: (row, context) => yesCell(row.imported, context) },
  ],
  page: async (tx, filters, { cursor, limit }) => {
    const { items, nextCursor } = await listInquiries(tx, { ...filters as z.infer<typeof ListQuery>, cursor, limit: String(limit) })
    const [departments, reasons] = await Promise.all([store.departmentsOf(tx, items.map(item => item.departmentId)), listItems(tx, 'lost_reason')])
    const named = new Map(reasons.map(reason => [reason.code, reason]))
    return { rows: items.map(item => ({ ...item, department: departments.get(item.departmentId ?? '') ?? null, lost: named.get(item.lostReason ?? '') ?? null })), nextCursor }
  },
})
