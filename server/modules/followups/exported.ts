/** The work list of follow-ups as a file (FOL-7, PLA-15). */
import type { z } from 'zod'
import { exportList, whenCell, wordCell } from '../../platform/export-list.ts'
import { can, listFollowUps } from './contract.ts'
import { list } from './followups.ts'

type Row = Awaited<ReturnType<typeof list>>['items'][number]
const states = { due: ['待回访', 'due'], reached: ['已回访', 'reached'], unreached: ['未联系上', 'not reached'], refused: ['拒访', 'refused'], cancelled: ['已取消', 'cancelled'] } as const

export const exportedFollowUps = exportList<Row, z.ZodObject>({
  key: 'follow-ups', zh: '回访', en: 'Follow-ups', see: can['followups.read'],
  filters: listFollowUps.query.omit({ cursor: true, limit: true }),
  columns: [
    { key: 'dueAt', zh: '应回访', en: 'Due', cell: (row, context) => whenCell(row.dueAt, context) },
    { key: 'customer', zh: '顾客', en: 'Customer', cell: row => row.customer.name },
    { key: 'phone', zh: '电话', en: 'Phone', cell: row => row.customer.phoneMasked },
    { key: 'about', zh: '事由', en: 'About', cell: row => row.about },
    { key: 'owner', zh: '负责人', en: 'Caller', cell: row => row.ownerName },
    { key: 'state', zh: '状态', en: 'State', cell: (row, context) => wordCell(states, row.state, context) },
    { key: 'attempts', zh: '拨打次数', en: 'Attempts', cell: row => row.attempts },
    { key: 'nextAt', zh: '下次联系', en: 'Next', hidden: true, cell: (row, context) => whenCell(row.nextAt, context) },
    { key: 'doneAt', zh: '完成时间', en: 'Done at', cell: (row, context) => whenCell(row.doneAt, context) },
    { key: 'aroseAt', zh: '起因时间', en: 'Arose at', hidden: true, cell: (row, context) => whenCell(row.aroseAt, context) },
  ],
  page: async (tx, filters, { cursor, limit }) => {
    const { items, nextCursor } = await list(tx, tx.work.actor, { ...filters as z.infer<typeof listFollowUps.query>, cursor, limit: String(limit) })
    return { rows: items, nextCursor }
  },
})
