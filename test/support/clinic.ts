/** A small clinic that can be booked: department, expert, room, services, hours and people at the desk. */
import { setWeeklyHours } from '../../server/modules/appointments/index.ts'
import type { Person, TestApp, TestHospital } from './app.ts'

export interface Clinic {
  hospital: TestHospital
  admin: Person
  desk: Person
  doctor: Person
  coordinator: Person
  departmentId: string
  roomId: string
  /** 30 minutes with the doctor. */
  consultation: string
  /** 40 minutes with the doctor in the room for two, 10 minutes of cleaning up. */
  care: string
  customer: (name?: string) => Promise<string>
}

let count = 0

/** Open every day 08:00–12:00 and 13:30–17:30; the site itself 08:00–17:30. */
export async function clinic(t: TestApp): Promise<Clinic> {
  const hospital = await t.hospital()
  const admin = await hospital.person('administrator')
  const made = async (url: string, body: unknown) => {
    const answer = await admin.call<{ id: string }>('POST', url, body)
    if (answer.status !== 201) throw new Error(`${url}: ${answer.text}`)
    return answer.body.id
  }
  const departmentId = await made('/departments', { code: `derm-${++count}`, kind: 'clinical', nameZh: '皮肤科', nameEn: 'Dermatology' })
  const doctor = await hospital.person('doctor', { departmentId, name: '许文涛' })
  const coordinator = await hospital.person('department_coordinator', { departmentId, name: '彭协调' })
  const desk = await hospital.person('receptionist', { name: '林晓雯' })
  const roomId = await made('/service-points', { siteId: hospital.siteId, departmentId, code: `R${++count}`, kind: 'care_room', nameZh: '护理 3 室', nameEn: 'Care room 3', floor: '三楼', capacity: 2 })
  const consultation = await made('/services', { departmentId, code: `consult-${++count}`, kind: 'expert_consultation', nameZh: '皮肤面诊', nameEn: 'Skin consultation', minutes: 30, bringZh: '身份证；医保卡', bringEn: 'Identity card; insurance card', priceFen: 8_000, staffIds: [doctor.staffId] })
  const care = await made('/services', { departmentId, code: `care-${++count}`, kind: 'care', nameZh: '水光护理', nameEn: 'Hydration care', minutes: 40, afterMinutes: 10, priceFen: 68_000, staffIds: [doctor.staffId], roomIds: [roomId] })
  await hospital.tx(tx => setWeeklyHours(tx, 'staff', doctor.staffId, [1, 2, 3, 4, 5, 6, 7].flatMap(weekday => [{ weekday, from: '08:00', to: '12:00' }, { weekday, from: '13:30', to: '17:30' }])))
  return {
    hospital, admin, desk, doctor, coordinator, departmentId, roomId, consultation, care,
    customer: async (name = '张秀兰') => {
      count++
      const answer = await desk.call<{ id: string }>('POST', '/customers', { name, sex: 'female', phones: [{ number: `138${String(10_000_000 + count).slice(-8)}` }], confirmedNotDuplicate: true })
      if (answer.status !== 201) throw new Error(answer.text)
      return answer.body.id
    },
  }
}
