/** What customers are told about their appointments, and the reminders that follow a move or a cancellation (APP-6, APP-8, APP-13). */
import { dayOf, formatChinese, formatTime, weekday } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db.ts'
import type { MessageTemplate } from '../../platform/module.ts'
import { messageCustomer, withdraw } from '../notifications/index.ts'
import { settingAt } from '../organisation/index.ts'
import { zoneOf } from './availability.ts'
import { settings } from './contract.ts'
import * as list from './store-list.ts'
import { spacedCode, voucherUrlOf } from './voucher.ts'

const variables = {
  service: { zh: '项目', en: 'Service, Chinese name', sampleZh: '皮肤面诊', sampleEn: '皮肤面诊' }, serviceEn: { zh: '项目英文名', en: 'Service', sampleZh: 'Skin consultation', sampleEn: 'Skin consultation' },
  when: { zh: '时间', en: 'Time, written in Chinese', sampleZh: '11月24日 周二 09:40', sampleEn: '11月24日 周二 09:40' }, whenEn: { zh: '时间英文写法', en: 'Time', sampleZh: 'Tue 24 Nov 09:40', sampleEn: 'Tue 24 Nov 09:40' },
  arriveBy: { zh: '请在几点前到', en: 'Be there by', sampleZh: '09:25', sampleEn: '09:25' },
  place: { zh: '地点', en: 'Place, in Chinese', sampleZh: '三楼 6 诊室', sampleEn: '三楼 6 诊室' }, placeEn: { zh: '地点英文名', en: 'Place', sampleZh: 'Floor 3, Room 6', sampleEn: 'Floor 3, Room 6' },
  code: { zh: '取号码', en: 'Code', sampleZh: 'K7M 4QX', sampleEn: 'K7M 4QX' }, link: { zh: '凭证链接', en: 'Link of the voucher', sampleZh: 'https://example.cn/v/…', sampleEn: 'https://example.cn/v/…' },
} as const

export const messageTemplates: readonly MessageTemplate[] = [
  { key: 'appointments.booked', zh: '预约成功', en: 'Booked', purpose: 'service', variables, sms: { zh: '已为您预约 {when} {service}，地点 {place}，请 {arriveBy} 前到。取号码 {code}。凭证、改期、取消：{link}', en: 'Booked: {serviceEn}, {whenEn}, {placeEn}. Please arrive by {arriveBy}. Code {code}. Voucher, move or cancel: {link}' } },
  { key: 'appointments.moved', zh: '预约改期', en: 'Moved', purpose: 'service', variables, sms: { zh: '您的预约已改到 {when} {service}，地点 {place}，请 {arriveBy} 前到。取号码不变 {code}。凭证：{link}', en: 'Your appointment was moved to {whenEn}: {serviceEn}, {placeEn}. Please arrive by {arriveBy}. Your code stays {code}. Voucher: {link}' } },
  { key: 'appointments.cancelled', zh: '预约取消', en: 'Cancelled', purpose: 'service', variables, sms: { zh: '您 {when} 的 {service} 预约已取消，不收费。需要再约，请回电。', en: 'Your appointment {whenEn}, {serviceEn}, was cancelled free of charge. Call us to book again.' } },
  { key: 'appointments.reminder', zh: '预约提醒', en: 'Reminder', purpose: 'service', variables, sms: { zh: '提醒您：{when} {service}，{place}，请 {arriveBy} 前到。取号码 {code}。确认来、改期、取消：{link}', en: 'Reminder: {serviceEn}, {whenEn}, {placeEn}. Please arrive by {arriveBy}. Code {code}. Confirm, move or cancel: {link}' } },
]

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Tue 24 Nov 09:40, on the hospital's clock. */
export function englishWhen(at: Date | string, zone: string): string {
  const day = dayOf(at, zone)
  return `${weekdays[weekday(day) - 1]} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${formatTime(at, zone)}`
}

/** The place as customers read it: floor and room, or the department. */
export function placeOf(row: list.ShownRow): { zh: string; en: string } {
  return { zh: [row.room_floor, row.room_zh ?? row.department_zh].filter(Boolean).join(' '), en: [row.room_floor, row.room_en ?? row.department_en].filter(Boolean).join(' ') }
}

async function valuesOf(tx: Tx, row: list.ShownRow): Promise<Record<keyof typeof variables, string>> {
  const zone = await zoneOf(tx)
  const place = placeOf(row)
  return {
    service: row.service_zh, serviceEn: row.service_en, when: formatChinese(row.starts_at, zone, 'shortWithWeekday'), whenEn: englishWhen(row.starts_at, zone),
    arriveBy: formatTime(Date.parse(row.starts_at) - row.arrive_early_minutes * 60_000, zone), place: place.zh, placeEn: place.en, code: spacedCode(row.voucher_code), link: await voucherUrlOf(tx, row),
  }
}

/** Tells the customer, and queues the reminders of the time as it now is. `occasion` booked or moved. */
export async function tellTime(tx: Tx, id: string, occasion: 'booked' | 'moved'): Promise<void> {
  const row = await list.shownRow(tx, id)
  const startsAt = new Date(row.starts_at)
  const values = await valuesOf(tx, row)
  const about = { customerId: row.customer_id, purpose: 'service', variables: values, subjectId: id, happensAt: startsAt } as const
  const told = [messageCustomer(tx, { ...about, template: `appointments.${occasion}`, key: `appointment:${id}:${occasion}:${row.move_count}` })]
  for (const [name, setting] of [['early', settings.reminderEarlyHours], ['late', settings.reminderLateHours]] as const) {
    const hours = await settingAt(tx, setting)
    const notBefore = new Date(startsAt.getTime() - hours * 3_600_000)
    // Who booked a moment ago needs no reminder.
    if (hours === 0 || notBefore.getTime() < tx.now.getTime() + 3_600_000) continue
    told.push(messageCustomer(tx, { ...about, template: 'appointments.reminder', notBefore, key: `appointment:${id}:${name}:${row.move_count}` }))
  }
  await Promise.all(told)
}

/** Takes back what is queued for a time that no longer holds. */
export async function withdrawAll(tx: Tx, id: string): Promise<void> {
  await withdraw(tx, { subjectId: id })
}

/** Takes back the reminders and says that it is cancelled. */
export async function tellCancelled(tx: Tx, id: string): Promise<void> {
  await withdrawAll(tx, id)
  const row = await list.shownRow(tx, id)
  if (Date.parse(row.starts_at) < tx.now.getTime()) return
  await messageCustomer(tx, { customerId: row.customer_id, purpose: 'service', template: 'appointments.cancelled', variables: await valuesOf(tx, row), subjectId: id, happensAt: new Date(row.starts_at), key: `appointment:${id}:cancelled` })
}
