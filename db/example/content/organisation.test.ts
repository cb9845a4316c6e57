import { describe, expect, it } from 'vitest'
import { absences, experts } from './experts.ts'
import { lists } from './lists.ts'
import { clinicalCodes, demo, demo2, departmentOf } from './organisation.ts'
import { bringItems } from './service-shape.ts'
import { servicePoints, smallServicePoints } from './service-points.ts'
import { services, servicesIn, smallServices } from './services.ts'
import { smallStaff, staff } from './staff.ts'

const numbers = new Set(staff.map(({ number }) => number))
const rooms = new Map(servicePoints.map(point => [point.code, point]))
const unique = <T>(items: readonly T[]) => expect(new Set(items).size).toBe(items.length)

describe('the example hospital', () => {
  it('has twelve clinical departments, forty-five staff, fourteen experts and sixty services', () => {
    expect(clinicalCodes).toHaveLength(12)
    expect(staff).toHaveLength(45)
    expect(experts).toHaveLength(14)
    expect(services).toHaveLength(60)
    unique(staff.map(({ number }) => number))
    unique(staff.map(({ name }) => name))
    unique(services.map(({ code }) => code))
    unique(services.map(({ nameZh }) => nameZh))
    unique(servicePoints.map(({ code }) => code))
  })

  it('keeps the staff numbers that are printed at the first start', () => {
    const roleOf = (number: string) => staff.find(member => member.number === number)?.roles[0]
    expect(['A001', 'D001', 'L001', 'R001', 'P001', 'W001', 'E001', 'C001', 'F001', 'K001', 'U001'].map(roleOf)).toEqual([
      'administrator', 'service_director', 'group_leader', 'receptionist', 'phone_agent', 'online_agent', 'doctor', 'department_coordinator', 'follow_up_caller', 'complaint_handler', 'auditor',
    ])
    for (const number of ['R002', 'P002', 'W002', 'E002', 'E014', 'C002', 'F002']) expect(numbers.has(number)).toBe(true)
  })

  it('places everyone in a department, a group and a site that exist', () => {
    for (const hospital of [demo, demo2]) {
      const people = hospital === demo ? staff : smallStaff
      const sites = hospital.sites.map(({ code }) => code)
      const departments = hospital.departments.map(({ code }) => code)
      const groups = new Map(hospital.groups.map(group => [group.code, group]))
      for (const person of people) {
        expect(sites).toContain(person.site)
        expect(departments).toContain(person.department)
        if (person.group !== null) expect(groups.get(person.group)?.department).toBe(person.department)
      }
      for (const { leader, department } of groups.values()) {
        expect(people.some(({ number }) => number === leader)).toBe(true)
        expect(departments).toContain(department)
      }
      for (const { parent, site } of hospital.departments) {
        if (parent !== null) expect(departments).toContain(parent)
        if (site !== null) expect(sites).toContain(site)
      }
    }
  })

  it('sees no two experts in one room at a time, and every expert within the hours of the site', () => {
    const taken = new Set<string>()
    for (const { sessions } of experts) for (const { room, weekday, from, to } of sessions) {
      expect(taken.has(`${room} ${weekday} ${from}`), `${room} ${weekday} ${from}`).toBe(false)
      taken.add(`${room} ${weekday} ${from}`)
      const place = rooms.get(room)
      expect(place?.kind).toBe('consulting_room')
      const hours = demo.sites.find(({ code }) => code === place?.site)?.opens.find(day => day.weekday === weekday)
      expect(hours && hours.opens <= from && to <= hours.closes).toBe(true)
    }
    for (const expert of experts) unique(expert.sessions.map(({ weekday, from }) => `${weekday} ${from}`))
    for (const { number } of absences) expect(numbers.has(number)).toBe(true)
  })

  it('sees someone in every department on at least four days of the week', () => {
    for (const code of clinicalCodes) {
      const days = new Set(experts.filter(({ department }) => department === code).flatMap(({ sessions }) => sessions.map(({ weekday }) => weekday)))
      expect(days.size, code).toBeGreaterThanOrEqual(4)
    }
  })

  it('offers five services in every department, done by staff and in rooms that exist', () => {
    for (const code of clinicalCodes) {
      expect(servicesIn(code)).toHaveLength(5)
      expect(servicesIn(code).some(({ kind }) => kind === 'consultation')).toBe(true)
    }
    for (const service of services) {
      expect(service.staff.length).toBeGreaterThan(0)
      for (const number of service.staff) expect(numbers.has(number), `${service.code} ${number}`).toBe(true)
      for (const room of service.rooms) expect(rooms.has(room), `${service.code} ${room}`).toBe(true)
      for (const item of service.bring) expect(bringItems).toHaveProperty(item)
      expect(Number.isSafeInteger(service.priceFen) && service.priceFen >= 0).toBe(true)
      expect(service.site).toBe(departmentOf(service.department).site)
      for (const text of [service.contains, service.process, service.advantages, service.limits, service.suitableFor, service.notFor, service.nameEn]) expect(text).not.toBe('')
    }
    for (const kind of ['consultation', 'examination', 'checkup', 'care', 'home_care', 'screening', 'event']) expect(services.some(service => service.kind === kind), kind).toBe(true)
  })

  it('keeps the small hospital small and its own', () => {
    expect(smallStaff).toHaveLength(8)
    const names = new Set(staff.map(({ name }) => name))
    expect(smallStaff.some(({ name }) => names.has(name))).toBe(false)
    for (const service of smallServices) for (const number of service.staff) expect(smallStaff.some(member => member.number === number)).toBe(true)
    unique(smallServicePoints.map(({ code }) => code))
  })
})

describe('the editable lists', () => {
  it('name every item once in each language', () => {
    for (const { items } of Object.values(lists)) {
      unique(items.map(({ code }) => code))
      unique(items.map(({ zh }) => zh))
      unique(items.map(({ en }) => en))
      for (const { zh, en } of items) { expect(zh).not.toBe(''); expect(en).not.toMatch(/\p{Script=Han}/u) }
    }
  })
})
