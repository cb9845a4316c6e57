/** The list of commitments as a file, as far as the permission of who asks reaches (PLA-10, PLA-15). */
import type { z } from 'zod'
import { exportList, personCell, whenCell, wordCell } from '../../platform/export-list.ts'
import { can, ListQuery } from './contract.ts'
import { list } from './view.ts'

type Row = Awaited<ReturnType<typeof list>>['items'][number]
const states = { open: ['待兑现', 'open'], paused: ['已暂停', 'paused'], kept: ['已兑现', 'kept'], cancelled: ['已取消', 'cancelled'] } as const

export const exportedCommitments = exportList<Row, z.ZodObject>({
  key: 'commitments', zh: '承诺', en: 'Promises', see: can['commitments.read'],
  filters: ListQuery.omit({ cursor: true, limit: true }),
  columns: [
    { key: 'what', zh: '承诺', en: 'What', cell: (row, { locale }) => (locale === 'en' ? row.whatEn : row.whatZh) },
    { key: 'about', zh: '事由', en: 'About', cell: row => row.about },
    { key: 'customer', zh: '顾客', en: 'Customer', cell: row => row.customer?.name ?? null },
    { key: 'owner', zh: '负责人', en: 'Owner', cell: (row, context) => personCell(row.owner, context) },
    { key: 'state', zh: '状态', en: 'State', cell: (row, context) => wordCell(states, row.state, context) },
    { key: 'startedAt', zh: '开始', en: 'Started', cell: (row, context) => whenCell(row.startedAt, context) },
    { key: 'dueAt', zh: '时限', en: 'Due', cell: (row, context) => whenCell(row.dueAt, context) },
    { key: 'keptAt', zh: '兑现时间', en: 'Kept at', cell: (row, context) => whenCell(row.keptAt, context) },
    { key: 'brokenAt', zh: '超时时间', en: 'Broken at', cell: (row, context) => whenCell(row.brokenAt, context) },
    { key: 'rule', zh: '规定', en: 'Rule', hidden: true, cell: (row, { locale }) => (locale === 'en' ? row.ruleEn : row.ruleZh) },
    { key: 'cancelReason', zh: '取消原因', en: 'Why cancelled', hidden: true, cell: row => row.cancelReason },
  ],
  page: async (tx, filters, { cursor, limit }) => {
    const { items, nextCursor } = await list(tx, tx.work.actor, { ...filters as z.infer<typeof ListQuery>, cursor, limit: String(limit) })
    return { rows: items, nextCursor }
  },
})
