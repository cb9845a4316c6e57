/** The list of customers as a file: phones masked, or in full for who may reveal them and says why (PLA-4, PLA-15). */
import type { z } from 'zod'
import { exportList, wordCell, whenCell, yesCell } from '../../platform/export-list.ts'
import type { Tx } from '../../platform/db.ts'
import { formatPhone } from '../../platform/phone.ts'
import { listItems } from '../organisation/index.ts'
import { can, listCustomers } from './contract.ts'
import { listPage } from './find.ts'
import { unsealWith } from './sealing.ts'
import * as store from './store.ts'

type Listed = Awaited<ReturnType<typeof listPage>>['items'][number]
interface Row extends Listed { phone: string | null; sourceZh: string | null; sourceEn: string | null }

const sexes = { female: ['女', 'female'], male: ['男', 'male'], unknown: ['', ''] } as const
const levels = { ordinary: ['普通', 'ordinary'], silver: ['银卡', 'silver'], gold: ['金卡', 'gold'], platinum: ['白金', 'platinum'], diamond: ['钻石', 'diamond'] } as const
const states = { prospect: ['潜在', 'prospect'], active: ['现实', 'active'], loyal: ['忠实', 'loyal'], dormant: ['沉睡', 'dormant'] } as const

/** First phone that still works, in full, by customer. */
async function fullPhones(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const [ring, rows] = await Promise.all([tx.work.app.keys.ring(tx), store.phonesOf(tx, ids)])
  const phones = new Map<string, string>()
  for (const row of rows) if (row.dead_at === null && !phones.has(row.customer_id)) phones.set(row.customer_id, formatPhone(unsealWith(ring, row.record_salt, 'phone', row.id, row.number_sealed)))
  return phones
}

export const exportedCustomers = exportList<Row, z.ZodObject>({
  key: 'customers', zh: '顾客', en: 'Customers', see: can['customers.read'], reveal: can['customers.reveal'],
  filters: listCustomers.query.omit({ cursor: true, limit: true }),
  columns: [
    { key: 'name', zh: '姓名', en: 'Name', cell: row => row.name },
    { key: 'sex', zh: '性别', en: 'Sex', cell: (row, context) => wordCell(sexes, row.sex, context) },
    { key: 'age', zh: '年龄', en: 'Age', cell: row => row.age },
    { key: 'birthDate', zh: '出生日期', en: 'Born', hidden: true, cell: row => row.birthDate },
    { key: 'phone', zh: '电话', en: 'Phone', cell: row => row.phone ?? row.phoneMasked },
    { key: 'level', zh: '等级', en: 'Level', cell: (row, context) => wordCell(levels, row.level, context) },
    { key: 'vip', zh: 'VIP', en: 'VIP', hidden: true, cell: (row, context) => yesCell(row.vip, context) },
    { key: 'lifecycle', zh: '状态', en: 'State', cell: (row, context) => wordCell(states, row.lifecycle, context) },
    { key: 'owner', zh: '负责人', en: 'Owner', cell: row => row.ownerName },
    { key: 'source', zh: '来源', en: 'Heard of us', cell: (row, { locale }) => (locale === 'en' ? row.sourceEn : row.sourceZh) ?? row.source },
    { key: 'matter', zh: '关注', en: 'Interested in', cell: row => row.matter },
    { key: 'visits', zh: '到诊次数', en: 'Visits', cell: row => row.visitCount },
    { key: 'lastVisitAt', zh: '最近到诊', en: 'Last visit', cell: (row, context) => whenCell(row.lastVisitAt, context) },
    { key: 'createdAt', zh: '登记时间', en: 'Registered', cell: (row, context) => whenCell(row.createdAt, context) },
    { key: 'doNotContact', zh: '请勿打扰', en: 'Do not contact', hidden: true, cell: (row, context) => yesCell(row.alerts.doNotContact, context) },
  ],
  page: async (tx, filters, { cursor, limit, mayReveal }) => {
    const { items, nextCursor } = await listPage(tx, { ...filters as z.infer<typeof listCustomers.query>, cursor, limit: String(limit) })
    const [phones, sources] = await Promise.all([mayReveal ? fullPhones(tx, items.map(item => item.id)) : new Map<string, string>(), listItems(tx, 'customer_source')])
    const named = new Map(sources.map(source => [source.code, source]))
    return { rows: items.map(item => ({ ...item, phone: phones.get(item.id) ?? null, sourceZh: named.get(item.source ?? '')?.nameZh ?? null, sourceEn: named.get(item.source ?? '')?.nameEn ?? null })), nextCursor }
  },
})
