/** Standard answers as a file (KNO-1, PLA-15). */
import type { z } from 'zod'
import { exportList, namedCell, personCell, whenCell, wordCell, yesCell } from '../../platform/export-list.ts'
import { list } from './answers.ts'
import { can, ListAnswers } from './contract.ts'

type Row = Awaited<ReturnType<typeof list>>['items'][number]
const states = { draft: ['草稿', 'draft'], proposed: ['待批准', 'waiting for approval'], returned: ['已退回', 'given back'], approved: ['已批准', 'approved'] } as const

export const exportedAnswers = exportList<Row, z.ZodObject>({
  key: 'answers', zh: '标准答复', en: 'Standard answers', see: can['knowledge.read'],
  filters: ListAnswers.omit({ cursor: true, limit: true }),
  columns: [
    { key: 'title', zh: '问题', en: 'Question', cell: row => row.title },
    { key: 'department', zh: '科室', en: 'Department', cell: (row, context) => namedCell(row.department, context) },
    { key: 'text', zh: '答复', en: 'Answer', cell: row => row.excerpt },
    { key: 'holds', zh: '有效', en: 'In force', cell: (row, context) => yesCell(row.holds, context) },
    { key: 'number', zh: '版本', en: 'Version', cell: row => row.current },
    { key: 'open', zh: '新稿', en: 'New wording', cell: (row, context) => wordCell(states, row.open, context) },
    { key: 'validFrom', zh: '有效期自', en: 'Valid from', cell: row => row.validFrom },
    { key: 'validTo', zh: '有效期至', en: 'Valid to', cell: row => row.validTo },
    { key: 'changedAt', zh: '修改时间', en: 'Changed', cell: (row, context) => whenCell(row.changedAt, context) },
    { key: 'changedBy', zh: '修改人', en: 'Changed by', cell: (row, context) => personCell(row.changedBy, context) },
  ],
  page: async (tx, filters, { cursor, limit }) => {
    const { items, nextCursor } = await list(tx, { ...filters as z.infer<typeof ListAnswers>, cursor, limit: String(limit) })
    return { rows: items, nextCursor }
  },
})
