/** What the example hospital offers: services with prices, experts' profiles, and when experts and rooms can be booked. CAT-1, CAT-4, APP-2. */
import { addException, setWeeklyHours } from '../../server/modules/appointments/index.ts'
import { createService, makeExpert, setPrice } from '../../server/modules/catalogue/index.ts'
import { addListItem } from '../../server/modules/organisation/index.ts'
import { addDays } from '../../server/platform/clock.ts'
import type { Tx } from '../../server/platform/db.ts'
import type { Cast } from './cast.ts'
import { absences, type Session } from './content/experts.ts'
import { servicePoints, smallServicePoints } from './content/service-points.ts'
import { bringItems, type ExampleService } from './content/service-shape.ts'
import type { Stage } from './stage.ts'

const kinds = { consultation: 'expert_consultation', examination: 'examination', checkup: 'check_up', care: 'care', home_care: 'home_care', screening: 'screening', event: 'event' } as const

/** The content's tags of health notes, in the words of the hospital's list of conditions. */
export const conditionOf: Readonly<Record<string, string>> = {
  pregnant: 'pregnancy', breastfeeding: 'lactation', anticoagulant: 'anticoagulant', diabetes: 'diabetes', hypertension: 'hypertension', pacemaker: 'pacemaker',
  wheelchair: 'wheelchair', hearing: 'hearing', sight: 'sight', language: 'language', heart: 'heart', fainting: 'fainting', implant: 'implant', epilepsy: 'epilepsy',
}

const furtherConditions = [
  ['wheelchair', '行动不便，用轮椅', 'Needs a wheelchair'], ['hearing', '听力弱', 'Hard of hearing'], ['sight', '视力弱', 'Poor sight'], ['heart', '冠心病、支架', 'Heart disease'],
  ['fainting', '容易晕', 'Faints easily'], ['implant', '体内有金属植入', 'Metal implant'], ['epilepsy', '癫痫', 'Epilepsy'], ['language', '需翻译', 'Needs an interpreter'],
] as const

/** Ids of the services, by code. */
export type Offered = ReadonlyMap<string, string>

/** Makes the catalogue and the bookable hours, as the hospital set them up before the month. Answers the ids of the services. */
export async function makeCatalogue(tx: Tx, stage: Stage, cast: Cast): Promise<Offered> {
  for (const [i, [code, nameZh, nameEn]] of furtherConditions.entries()) await addListItem(tx, { list: 'condition', code, nameZh, nameEn, position: 20 + i })
  const offered = new Map<string, string>()
  for (const [position, service] of cast.services.entries()) offered.set(service.code, await createService(tx, newService(stage, service, position)))
  for (const expert of cast.experts) {
    await makeExpert(tx, { staffId: stage.staffId(expert.number), profileZh: expert.introduction, expertiseZh: expert.specialties.join('、'), dutyZh: dutyOf(expert.sessions), published: true })
    await setWeeklyHours(tx, 'staff', stage.staffId(expert.number), expert.sessions.map(({ weekday, from, to }) => ({ weekday, from, to })))
  }
  // Care staff who give services without sessions of their own are there on weekdays and Saturdays.
  const others = new Set(cast.services.flatMap(service => service.staff).filter(number => !cast.experts.some(expert => expert.number === number)))
  for (const number of [...others].sort()) await setWeeklyHours(tx, 'staff', stage.staffId(number), [1, 2, 3, 4, 5, 6].flatMap(weekday => [{ weekday, from: '08:30', to: '12:00' }, { weekday, from: '13:00', to: '17:00' }]))
  for (const point of cast.plan.code === 'demo' ? servicePoints : smallServicePoints) {
    if (point.hours.length > 0) await setWeeklyHours(tx, 'room', stage.pointId(point.code), [...point.hours])
  }
  return offered
}

function newService(stage: Stage, service: ExampleService, position: number): Parameters<typeof createService>[1] {
  const bring = service.bring.map(item => bringItems[item])
  return {
    departmentId: stage.departmentId(service.department), code: service.code, kind: kinds[service.kind], nameZh: service.nameZh, nameEn: service.nameEn, minutes: service.durationMinutes, position,
    beforeMinutes: service.prepareMinutes, afterMinutes: service.bufferMinutes, arriveEarlyMinutes: service.arriveEarlyMinutes, isPublic: true, priceFen: service.priceFen,
    containsZh: service.contains, processZh: service.process, advantagesZh: service.advantages, limitsZh: service.limits, suitableZh: service.suitableFor,
    bringZh: bring.map(item => item.zh).join('；'), bringEn: bring.map(item => item.en).join('; '), consentForm: service.consentForm ? `${service.nameZh}知情同意书` : '',
    staffIds: service.staff.map(number => stage.staffId(number)), roomIds: service.rooms.map(code => stage.pointId(code)),
    unsuitable: service.unsuitable.map(tag => ({ condition: conditionOf[tag] ?? tag, note: service.notFor === '无' ? '' : service.notFor })),
  }
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** '周二全天、周六上午' */
function dutyOf(sessions: readonly Session[]): string {
  const halves = new Map<number, string[]>()
  for (const { weekday, from } of sessions) halves.set(weekday, [...halves.get(weekday) ?? [], from < '12:00' ? '上午' : '下午'])
  return [...halves].sort(([a], [b]) => a - b).map(([weekday, parts]) => `周${weekdays[weekday - 1]}${parts.length > 1 ? '全天' : parts[0] ?? ''}`).join('、')
}

/** What changed meanwhile: a price from the tenth day before today, absences that are known, a room under repair. */
export async function changeCatalogue(tx: Tx, stage: Stage, cast: Cast, offered: Offered): Promise<void> {
  if (cast.plan.code !== 'demo') return
  const [first] = cast.services
  const id = first && offered.get(first.code)
  if (first && id) await setPrice(tx, id, { priceFen: first.priceFen + 2_000, reason: '按年度调价方案' })
  for (const { number, inDays, half, reasonZh } of absences) {
    const day = addDays(stage.today, inDays)
    const [from, to] = half === 'a' ? [0, 13 * 60] : half === 'p' ? [12 * 60 + 30, 1440] : [0, 1440]
    await addException(tx, 'staff', stage.staffId(number), { kind: 'leave', startsAt: stage.at(day, from).toISOString(), endsAt: stage.at(day, to).toISOString(), reason: reasonZh })
  }
  const repair = addDays(stage.today, 5)
  await addException(tx, 'room', stage.pointId('D-LASER2'), { kind: 'maintenance', startsAt: stage.at(repair, 12 * 60).toISOString(), endsAt: stage.at(repair, 15 * 60).toISOString(), reason: '设备年检' })
}

