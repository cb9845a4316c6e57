/** Hospital, sites, groups, service points, opening hours, lists, audit trail, set-up, about (ORG-1, ORG-4, ORG-6, PLA-7, PLA-33, PLA-34). */
import { Day, Empty, Id, IdParams, Instant, Page, pageQuery, route, Text, Version, z } from '../../platform/contract.ts'
import { can, no } from './contract.ts'

const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/)
const Phone = z.string().max(30)

export const Site = z.object({ id: Id, version: Version, code: z.string(), nameZh: z.string(), nameEn: z.string(), address: z.string(), phone: z.string() }).meta({ id: 'Site' })
const NewSite = z.strictObject({ code: Code, nameZh: Text(60), nameEn: Text(80), address: Text(200, 0).optional(), phone: Phone.optional() })
export const listSites = route({ method: 'GET', url: '/sites', operationId: 'listSites', summary: 'Sites', permission: 'signed-in', response: z.object({ items: z.array(Site) }) })
export const createSite = route({ method: 'POST', url: '/sites', operationId: 'createSite', summary: 'Make a site', permission: can['organisation.manage'], body: NewSite, response: Site, status: 201, refusals: [no.code_taken] })
export const changeSite = route({ method: 'PATCH', url: '/sites/:id', operationId: 'changeSite', summary: 'Change a site', permission: can['organisation.manage'], params: IdParams, body: NewSite.partial(), response: Site, refusals: [no.code_taken] })

export const Hours = z.object({
  weekly: z.array(z.object({ weekday: z.int().min(1).max(7), opens: z.string(), closes: z.string() })),
  exceptions: z.array(z.object({ day: Day, opens: z.string().nullable(), closes: z.string().nullable(), note: z.string() })),
  provisionalYears: z.array(z.int()).meta({ description: 'Years without official holiday data: dates in them are provisional' }),
}).meta({ id: 'Hours' })
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const getHours = route({ method: 'GET', url: '/sites/:id/hours', operationId: 'getHours', summary: 'Opening hours of a site', permission: 'signed-in', params: IdParams, response: Hours })
export const setHours = route({
  method: 'PUT', url: '/sites/:id/hours', operationId: 'setHours', summary: 'Set weekly hours and dated exceptions', permission: can['organisation.manage'], params: IdParams, versioned: false,
  body: z.strictObject({
    weekly: z.array(z.strictObject({ weekday: z.int().min(1).max(7), opens: Time, closes: Time })).max(28),
    exceptions: z.array(z.strictObject({ day: Day, opens: Time.nullable(), closes: Time.nullable(), note: Text(100, 0) })).max(400),
  }), response: Hours, refusals: [no.hours_end_before_start],
})

export const Group = z.object({ id: Id, version: Version, departmentId: Id, code: z.string(), nameZh: z.string(), nameEn: z.string(), leaderId: Id.nullable() }).meta({ id: 'Group' })
const NewGroup = z.strictObject({ departmentId: Id, code: Code, nameZh: Text(60), nameEn: Text(80), leaderId: Id.nullable().optional() })
export const listGroups = route({ method: 'GET', url: '/groups', operationId: 'listGroups', summary: 'Groups of staff', permission: 'signed-in', response: z.object({ items: z.array(Group) }) })
export const createGroup = route({ method: 'POST', url: '/groups', operationId: 'createGroup', summary: 'Make a group', permission: can['organisation.manage'], body: NewGroup, response: Group, status: 201, refusals: [no.code_taken] })
export const changeGroup = route({ method: 'PATCH', url: '/groups/:id', operationId: 'changeGroup', summary: 'Change a group or its leader', permission: can['organisation.manage'], params: IdParams, body: NewGroup.partial(), response: Group, refusals: [no.code_taken] })

const pointKinds = ['desk', 'counter', 'consulting_room', 'care_room', 'station', 'ward', 'bed'] as const
export const ServicePoint = z.object({ id: Id, version: Version, siteId: Id, departmentId: Id.nullable(), code: z.string(), kind: z.enum(pointKinds), nameZh: z.string(), nameEn: z.string(), floor: z.string(), mapNote: z.string(), capacity: z.int(), closedAt: Instant.nullable() }).meta({ id: 'ServicePoint' })
const NewServicePoint = z.strictObject({ siteId: Id, departmentId: Id.nullable().optional(), code: Code, kind: z.enum(pointKinds), nameZh: Text(60), nameEn: Text(80), floor: Text(20, 0).optional(), mapNote: Text(200, 0).optional(), capacity: z.int().min(1).max(1000).optional() })
export const listServicePoints = route({ method: 'GET', url: '/service-points', operationId: 'listServicePoints', summary: 'Desks, rooms, stations, wards, beds', permission: 'signed-in', query: z.strictObject({ siteId: Id.optional(), departmentId: Id.optional(), kind: z.enum(pointKinds).optional() }), response: z.object({ items: z.array(ServicePoint) }) })
export const createServicePoint = route({ method: 'POST', url: '/service-points', operationId: 'createServicePoint', summary: 'Make a service point', permission: can['organisation.manage'], body: NewServicePoint, response: ServicePoint, status: 201, refusals: [no.code_taken] })
export const changeServicePoint = route({ method: 'PATCH', url: '/service-points/:id', operationId: 'changeServicePoint', summary: 'Change a service point', permission: can['organisation.manage'], params: IdParams, body: NewServicePoint.partial().extend({ closed: z.boolean().optional() }), response: ServicePoint, refusals: [no.code_taken] })

export const ListItem = z.object({ id: Id, version: Version, list: z.string(), code: z.string(), nameZh: z.string(), nameEn: z.string(), position: z.int(), retired: z.boolean() }).meta({ id: 'ListItem' })
export const listLists = route({ method: 'GET', url: '/lists', operationId: 'listLists', summary: 'Editable lists with their items', permission: 'signed-in', response: z.object({ lists: z.array(z.object({ list: z.string(), zh: z.string(), en: z.string() })), items: z.array(ListItem) }) })
export const addListItem = route({ method: 'POST', url: '/lists', operationId: 'addListItem', summary: 'Add an item to a list', permission: can['organisation.manage'], body: z.strictObject({ list: z.string().max(60), code: z.string().regex(/^[a-z0-9][a-z0-9_]{0,39}$/), nameZh: Text(40), nameEn: Text(60), position: z.int().min(0).max(9999).optional() }), response: ListItem, status: 201, refusals: [no.code_taken, no.unknown_list] })
export const changeListItem = route({ method: 'PATCH', url: '/lists/:id', operationId: 'changeListItem', summary: 'Rename, move or retire an item', permission: can['organisation.manage'], params: IdParams, body: z.strictObject({ nameZh: Text(40).optional(), nameEn: Text(60).optional(), position: z.int().min(0).max(9999).optional(), retired: z.boolean().optional() }), response: ListItem })

export const AuditEntry = z.object({ id: Id, at: Instant, actorId: Id.nullable(), actorName: z.string().nullable(), action: z.string(), subjectKind: z.string(), subjectId: Id.nullable(), customerId: Id.nullable(), reason: z.string().nullable(), network: z.string().nullable(), requestId: z.string().nullable(), changed: z.record(z.string(), z.unknown()) }).meta({ id: 'AuditEntry' })
export const listAudit = route({ method: 'GET', url: '/audit', operationId: 'listAudit', summary: 'The audit trail, newest first', permission: can['audit.read'], query: z.strictObject({ ...pageQuery, actorId: Id.optional(), subjectId: Id.optional(), action: z.string().max(60).optional(), from: Instant.optional(), to: Instant.optional() }), response: Page(AuditEntry) })

export const SetUp = z.strictObject({
  token: z.string().min(20).max(100), code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/), nameZh: Text(60), nameEn: Text(80), zone: z.string().max(60).optional(),
  staffNumber: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/), name: Text(50), nameAdminEn: Text(80), password: z.string().min(1).max(200),
})
export const setUpState = route({ method: 'GET', url: '/setup', operationId: 'setUpState', summary: 'Whether this installation still waits for its first hospital', permission: 'public', response: z.object({ open: z.boolean(), hospitals: z.int() }) })
export const setUp = route({ method: 'POST', url: '/setup', operationId: 'setUp', summary: 'Make the first hospital and its administrator, with the one-time link printed at the start', permission: 'public', body: SetUp, response: z.object({ hospital: z.string(), staffNumber: z.string() }), status: 201, idempotent: false, refusals: [no.setup_link_lapsed, no.weak_password, no.unknown_zone] })
export const getAbout = route({ method: 'GET', url: '/about', operationId: 'getAbout', summary: 'Version and licences', permission: 'signed-in', response: z.object({ version: z.string(), node: z.string(), postgres: z.string(), licences: z.array(z.object({ name: z.string(), version: z.string(), licence: z.string() })) }) })
export { Empty }
