/** Organisation (ORG): who works where, what they may do, and the figures the hospital set. */
import type { Module } from '../../platform/module.ts'
import { can, events, lists, no, settings } from './contract.ts'
import { routes } from './routes.ts'

export { makeDepartments, matchDepartments, openDepartments, removeUnusedDepartments } from './departments-by-name.ts'
export { foundHospital, initialPassword, insertStaff, type NewStaff } from './founding.ts'
export { calendarFrom, calendarOf, directorIds, findStaffByName, isExample, leaderOf, leaderOfGroup, membersOf, peopleWithin, presentStaff, staffBrief, staffWithRole, zoneOf, type HoursRow, type StaffBrief } from './lookups.ts'
export { loadActor } from './session.ts'
export { addListItem, listItems } from './places.ts'
export { makeSetupLink } from './setup.ts'
export { newInitialPassword } from './staff.ts'
export { settingAt, settingsAt } from './settings.ts'

export const organisation: Module = {
  name: 'organisation',
  permissions: can,
  refusals: no,
  constraints: { staff_number_unique: no.staff_number_taken, department_code_unique: no.code_taken, site_code_unique: no.code_taken, staff_group_code_unique: no.code_taken, service_point_code_unique: no.code_taken, role_code_unique: no.code_taken, list_item_code_unique: no.code_taken, certificate_dates: no.certificate_dates },
  routes,
  lists,
  events: Object.values(events),
  settings: Object.values(settings) as never,
  encrypted: { 'organisation.staff': ['phone'], 'organisation.credential': { columns: ['totp_secret'], row: 'staff_id' } },
}
