/** Who answers when: the weekly shifts of those who take inquiries. Sunday evenings have one person online, which shows in the figures. */
import type { Random } from './random.ts'

/** How an inquiry reaches the centre; codes of the list `channel`. */
export type Channel = 'walk_in' | 'phone' | 'web' | 'wechat' | 'qq' | 'email' | 'board' | 'forum' | 'sms'
export const channelCodes = ['walk_in', 'phone', 'web', 'wechat', 'qq', 'email', 'board', 'forum', 'sms'] as const satisfies readonly Channel[]

type Desk = 'online' | 'phone' | 'reception'
const deskOf: Readonly<Record<Channel, Desk>> = { walk_in: 'reception', phone: 'phone', sms: 'phone', web: 'online', wechat: 'online', qq: 'online', email: 'online', board: 'online', forum: 'online' }

// Minutes of the day. Early and late overlap from 12:30 to 16:30; the night belongs to the hotline.
const shifts = { early: [450, 990], late: [750, 1260], day: [480, 1080] } as const
type Shift = keyof typeof shifts

/** Staff number → shift on each weekday, Monday first; '-' is a day off. */
const weeks: Readonly<Record<Desk, Readonly<Record<string, string>>>> = {
  online: {
    W001: 'early early - early early - early',
    W002: 'late late early - late early -',
    W003: '- - late late early late late',
    L001: '- - early early - - -',
  },
  phone: {
    P001: 'early early early - - late early',
    P002: 'late late - late early - late',
    P003: '- - late early late early -',
  },
  reception: {
    R001: 'day day day day day - -',
    R002: 'day - day - day day day',
    R003: 'day day day day - day day',
    S001: '- day day day day day day',
    G001: '- - - - - day day',
  },
}

const lines = new Map<Desk, { number: string; week: (Shift | null)[] }[]>(
  (Object.keys(weeks) as Desk[]).map(desk => [desk, Object.entries(weeks[desk]).map(([number, week]) => ({ number, week: week.split(' ').map(shift => (shift === '-' ? null : (shift as Shift))) }))]),
)

/** Staff numbers on duty for a channel; `weekday` 1 Monday … 7 Sunday, `minute` of the hospital's day. Empty at night, except on the hotline. */
export function onDuty(channel: Channel, weekday: number, minute: number): string[] {
  const present = (lines.get(deskOf[channel]) ?? []).filter(({ week }) => {
    const shift = week[weekday - 1]
    return shift && minute >= shifts[shift][0] && minute < shifts[shift][1]
  })
  if (present.length > 0) return present.map(({ number }) => number)
  return channel === 'phone' ? [['P001', 'P002', 'P003'][weekday % 3] as string] : []
}

/** Who takes it: one of those on duty, or null when no one is there and it waits for the morning. */
export function answererFor(random: Random, channel: Channel, weekday: number, minute: number): string | null {
  const present = onDuty(channel, weekday, minute)
  return present.length === 0 ? null : random.pick(present)
}

/** The first minute from `minute` on, within this day or the next (1440…), at which someone answers the channel. */
export function nextOnDuty(channel: Channel, weekday: number, minute: number): number {
  for (let m = minute; m < 2880; m += 1) {
    if (onDuty(channel, m < 1440 ? weekday : (weekday % 7) + 1, m % 1440).length > 0) return m
  }
  throw new RangeError(`nobody ever answers ${channel}`)
}
