/** The list of feedback as a file, within reach of who asks (FEE-8, PLA-15). */
import type { z } from 'zod'
import { exportList, personCell, whenCell, wordCell } from '../../platform/export-list.ts'
import { listItems } from '../organisation/index.ts'
import { can, categoryList, ListQuery } from './contract.ts'
import { listFeedback } from './list.ts'

type Listed = Awaited<ReturnType<typeof listFeedback>>['items'][number]
interface Row extends Listed { categoryZh: string | null; categoryEn: string | null }

const kinds = { praise: ['表扬', 'praise'], suggestion: ['建议', 'suggestion'], complaint: ['投诉', 'complaint'] } as const
const severities = { slight: ['轻微', 'slight'], ordinary: ['一般', 'ordinary'], serious: ['严重', 'serious'] } as const
const channels = { desk: ['现场', 'desk'], phone: ['电话', 'phone'], web: ['网页', 'web'], wall_code: ['墙上二维码', 'wall code'], suggestion_box: ['意见箱', 'suggestion box'], survey: ['问卷', 'survey'], follow_up: ['回访', 'follow-up'], review_page: ['点评', 'review page'], email: ['邮件', 'e-mail'], letter: ['来信', 'letter'] } as const
const states = { received: ['已收到', 'received'], accepted: ['已受理', 'accepted'], investigating: ['调查中', 'investigating'], found: ['已查明', 'found'], planned: ['已定措施', 'planned'], carried_out: ['已落实', 'carried out'], decided: ['已决定', 'decided'], told: ['已答复', 'told'], closed: ['已结束', 'closed'] } as const
const findings = { substantiated: ['属实', 'substantiated'], partly: ['部分属实', 'partly'], not: ['不属实', 'not substantiated'] } as const
const satisfactions = { satisfied: ['满意', 'satisfied'], partly: ['基本满意', 'partly'], dissatisfied: ['不满意', 'dissatisfied'], not_reached: ['联系不上', 'not reached'] } as const

export const exportedFeedback = exportList<Row, z.ZodObject>({
  key: 'feedback', zh: '意见', en: 'Feedback', see: can['feedback.read'],
  filters: ListQuery.omit({ cursor: true, limit: true }),
  columns: [
    { key: 'receivedAt', zh: '收到时间', en: 'Received at', cell: (row, context) => whenCell(row.receivedAt, context) },
    { key: 'kind', zh: '类型', en: 'Kind', cell: (row, context) => wordCell(kinds, row.kind, context) },
    { key: 'category', zh: '类别', en: 'Category', cell: (row, { locale }) => (locale === 'en' ? row.categoryEn : row.categoryZh) ?? row.category },
    { key: 'severity', zh: '轻重', en: 'Severity', cell: (row, context) => wordCell(severities, row.severity, context) },
    { key: 'channel', zh: '途径', en: 'Channel', cell: (row, context) => wordCell(channels, row.channel, context) },
    { key: 'who', zh: '顾客', en: 'Who', cell: row => row.customer?.name ?? row.name },
    { key: 'matter', zh: '事由', en: 'Matter', cell: row => row.matter },
    { key: 'departments', zh: '涉及科室', en: 'Departments', cell: (row, { locale }) => row.departments.map(one => (locale === 'en' ? one.nameEn : one.nameZh)).join(locale === 'en' ? ', ' : '、') },
    { key: 'staff', zh: '涉及员工', en: 'Staff', cell: (row, { locale }) => row.staff.map(one => (locale === 'en' ? one.nameEn : one.name)).join(locale === 'en' ? ', ' : '、') },
    { key: 'state', zh: '进度', en: 'State', cell: (row, context) => wordCell(states, row.state, context) },
    { key: 'handler', zh: '处理人', en: 'Handler', cell: (row, context) => personCell(row.handler, context) },
    { key: 'responsible', zh: '负责人', en: 'Responsible', hidden: true, cell: (row, context) => personCell(row.responsible, context) },
    { key: 'respondedAt', zh: '首次答复', en: 'First answer', cell: (row, context) => whenCell(row.respondedAt, context) },
    { key: 'resultDueAt', zh: '答复期限', en: 'Result due', cell: (row, context) => whenCell(row.resultDueAt, context) },
    { key: 'finding', zh: '查证', en: 'Finding', cell: (row, context) => wordCell(findings, row.finding, context) },
    { key: 'satisfied', zh: '满意', en: 'Satisfied', cell: (row, context) => wordCell(satisfactions, row.satisfied, context) },
    { key: 'closedAt', zh: '结束时间', en: 'Closed at', cell: (row, context) => whenCell(row.closedAt, context) },
  ],
  page: async (tx, filters, { cursor, limit }) => {
    const { items, nextCursor } = await listFeedback(tx, { ...filters as z.infer<typeof ListQuery>, cursor, limit: String(limit) })
    const lists = await Promise.all(Object.values(categoryList).map(async list => [list, new Map((await listItems(tx, list)).map(item => [item.code, item]))] as const))
    const named = new Map(lists)
    return { rows: items.map(item => { const category = named.get(categoryList[item.kind])?.get(item.category ?? ''); return { ...item, categoryZh: category?.nameZh ?? null, categoryEn: category?.nameEn ?? null } }), nextCursor }
  },
})
