/** The list of appointments as a file (APP-12, PLA-15). */
import type { z } from 'zod'
import { exportList, namedCell, personCell, whenCell, wordCell } from '../../platform/export-list.ts'
import { can, ListQuery } from './contract.ts'
import { listAppointments } from './view.ts'

type Row = Awaited<ReturnType<typeof listAppointments>>['items'][number]

const states = { booked: ['已约', 'booked'], confirmed: ['已确认', 'confirmed'], arrived: ['已到', 'arrived'], in_service: ['服务中', 'in service'], completed: ['已完成', 'completed'], cancelled: ['已取消', 'cancelled'], no_show: ['爽约', 'no-show'] } as const
const channels = { desk: ['前台', 'desk'], phone: ['电话', 'phone'], web: ['网页', 'web'], wechat: ['微信', 'WeChat'], link: ['链接', 'link'], other: ['其他', 'other'] } as const

export const exportedAppointments = exportList<Row, z.ZodObject>({
  key: 'appointments', zh: '预约', en: 'Appointments', see: can['appointments.read'],
  filters: ListQuery.omit({ cursor: true, limit: true }),
  columns: [
    { key: 'startsAt', zh: '预约时间', en: 'Time', cell: (row, context) => whenCell(row.startsAt, context) },
    { key: 'customer', zh: '顾客', en: 'Customer', cell: row => row.customer.name },
    { key: 'phone', zh: '电话', en: 'Phone', cell: row => row.customer.phoneMasked },
    { key: 'service', zh: '项目', en: 'Service', cell: (row, context) => namedCell(row.service, context) },
    { key: 'department', zh: '科室', en: 'Department', cell: (row, context) => namedCell(row.department, context) },
    { key: 'expert', zh: '专家', en: 'Expert', cell: (row, context) => personCell(row.expert, context) },
    { key: 'room', zh: '房间', en: 'Room', cell: (row, context) => namedCell(row.room, context) },
    { key: 'state', zh: '状态', en: 'State', cell: (row, context) => wordCell(states, row.state, context) },
    { key: 'channel', zh: '途径', en: 'Channel', cell: (row, context) => wordCell(channels, row.channel, context) },
    { key: 'bookedBy', zh: '预约人', en: 'Booked by', cell: (row, context) => personCell(row.bookedBy, context) },
    { key: 'bookedAt', zh: '登记时间', en: 'Booked at', cell: (row, context) => whenCell(row.bookedAt, context) },
    { key: 'acknowledgedAt', zh: '科室确认', en: 'Acknowledged at', hidden: true, cell: (row, context) => whenCell(row.acknowledgedAt, context) },
    { key: 'arrivedAt', zh: '到院时间', en: 'Arrived at', cell: (row, context) => whenCell(row.arrivedAt, context) },
    { key: 'completedAt', zh: '完成时间', en: 'Completed at', hidden: true, cell: (row, context) => whenCell(row.completedAt, context) },
    { key: 'moved', zh: '改期次数', en: 'Times moved', hidden: true, cell: row => row.moveCount },
  ],
  page: async (tx, filters, { cursor, limit }) => {
    const { items, nextCursor } = await listAppointments(tx, { ...filters as z.infer<typeof ListQuery>, cursor, limit: String(limit) })
    return { rows: items, nextCursor }
  },
})
