// Printed from the database by bin/generate.ts; not edited by hand.

import type { Generated } from 'kysely'

/** Certificates of staff; who lacks a required valid one receives no inquiries (ORG-3, source D art. 4) */
export interface OrganisationCertificate {
  /** Tenant */
  hospital_id: string
  /** Certificate */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Holder */
  staff_id: string
  /** Kind, from the editable list certificate_kind */
  kind: string
  /** Number on the paper */
  number: Generated<string>
  /** Issued */
  issued_on: string | null
  /** Valid until; null without end */
  expires_on: string | null
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
  /** Withdrawn at */
  voided_at: string | null
  /** Withdrawn by */
  voided_by: string | null
  /** Why */
  void_reason: string | null
}

/** How a staff member proves who they are (PLA-1); read by sign-in alone */
export interface OrganisationCredential {
  /** Tenant */
  hospital_id: string
  /** Staff member */
  staff_id: string
  /** argon2id in PHC form */
  password_hash: string
  /** Initial password: nothing else is allowed before it is changed */
  must_change: Generated<boolean>
  /** When the password was set */
  changed_at: string
  /** Failures in a row */
  failures: Generated<number>
  /** No sign-in before */
  locked_until: string | null
  /** Secret of the second factor, encrypted */
  totp_secret: Buffer | null
  /** Second factor in force since */
  totp_confirmed_at: string | null
  /** Last time step used, so that a code works once */
  totp_last_step: number | null
}

/** Departments and centres (ORG-1) */
export interface OrganisationDepartment {
  /** Tenant */
  hospital_id: string
  /** Department */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Site; null when it serves all */
  site_id: string | null
  /** Superior department or centre (ORG-7) */
  parent_id: string | null
  /** Short name used in imports */
  code: string
  /** clinical: customers are treated there; centre: part of the customer-service centre; support: the rest */
  kind: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Order in lists */
  position: Generated<number>
  /** No longer used since */
  closed_at: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Departments as other modules may read them */
export interface OrganisationFactDepartment {
  /** Tenant */
  hospital_id: string
  /** Department */
  department_id: string
  /** Site */
  site_id: string | null
  /** Superior department */
  parent_id: string | null
  /** Short name */
  code: string
  /** clinical, centre or support */
  kind: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Order */
  position: number
  /** Closed since */
  closed_at: string | null
}

/** Service points as other modules may read them */
export interface OrganisationFactServicePoint {
  /** Tenant */
  hospital_id: string
  /** Service point */
  service_point_id: string
  /** Site */
  site_id: string
  /** Department */
  department_id: string | null
  /** Short name */
  code: string
  /** What it is */
  kind: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Floor */
  floor: string
  /** How to get there */
  map_note: string
  /** Customers at once */
  capacity: number
  /** Closed since */
  closed_at: string | null
}

/** Staff as other modules may read them */
export interface OrganisationFactStaff {
  /** Tenant */
  hospital_id: string
  /** Staff member */
  staff_id: string
  /** Staff number */
  number: string
  /** Full name */
  name: string
  /** Name in Latin letters */
  name_en: string
  /** Title in Chinese */
  title_zh: string
  /** Title in English */
  title_en: string
  /** Site */
  site_id: string | null
  /** Department */
  department_id: string | null
  /** Group */
  group_id: string | null
  /** Leader of the group */
  leader_id: string | null
  /** probation, regular or left */
  status: string
  /** Colour on boards */
  colour: string
}

/** Editable lists with Chinese and English names: sources, matters, lost reasons, categories, … (PLA-34) */
export interface OrganisationListItem {
  /** Tenant */
  hospital_id: string
  /** Item */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Which list */
  list: string
  /** Stable code stored with records */
  code: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Order */
  position: Generated<number>
  /** No longer offered since */
  retired_at: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Weekly opening hours of a site, and dated exceptions (open otherwise, or closed) */
export interface OrganisationOpeningHours {
  /** Tenant */
  hospital_id: string
  /** Entry */
  id: string
  /** Site */
  site_id: string
  /** 1 Monday … 7 Sunday, for weekly hours */
  weekday: number | null
  /** The day, for an exception */
  day: string | null
  /** HH:MM; null on a closed day */
  opens: string | null
  /** HH:MM */
  closes: string | null
  /** Why */
  note: Generated<string>
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
}

/** What a staff member chose for their screens */
export interface OrganisationPreference {
  /** Tenant */
  hospital_id: string
  /** Staff member */
  staff_id: string
  /** Language */
  locale: Generated<string>
  /** Theme, density, type size, saved views */
  settings: Generated<unknown>
}

/** Roles: shipped presets, editable per hospital (PLA-2) */
export interface OrganisationRole {
  /** Tenant */
  hospital_id: string
  /** Role */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Code of the shipped preset, or of the hospital's own role */
  code: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Permission → scope; null while the role is as shipped */
  grants: unknown
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Desks, counters, rooms, stations, wards and beds (ORG-4) */
export interface OrganisationServicePoint {
  /** Tenant */
  hospital_id: string
  /** Service point */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Site */
  site_id: string
  /** Department that uses it */
  department_id: string | null
  /** Short name, e.g. the room number */
  code: string
  /** What it is */
  kind: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Floor as customers read it */
  floor: Generated<string>
  /** How to get there */
  map_note: Generated<string>
  /** Customers served at once */
  capacity: Generated<number>
  /** No longer used since */
  closed_at: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Policy settings with the instant from which each value holds; a new value is a new row (ORG-5) */
export interface OrganisationSetting {
  /** Tenant */
  hospital_id: string
  /** Entry */
  id: string
  /** Key, as declared by the module that uses it */
  key: string
  /** Value in the unit declared with the key */
  value: unknown
  /** Holds from */
  effective_from: string
  /** Why it was changed */
  reason: Generated<string>
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
}

/** Sites (院区) of a hospital (ORG-1) */
export interface OrganisationSite {
  /** Tenant */
  hospital_id: string
  /** Site */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Short name used in imports */
  code: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Street address, printed on vouchers */
  address: Generated<string>
  /** Telephone printed on vouchers */
  phone: Generated<string>
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Staff (ORG-2) */
export interface OrganisationStaff {
  /** Tenant */
  hospital_id: string
  /** Staff member */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Staff number, upper case; signs in with it */
  number: string
  /** Full name */
  name: string
  /** Name in Latin letters */
  name_en: string
  /** Blind index of the mobile phone, for signing in with it */
  phone_index: Buffer | null
  /** Mobile phone, encrypted */
  phone: Buffer | null
  /** Telephone extension */
  extension: Generated<string>
  /** Site */
  site_id: string | null
  /** Department */
  department_id: string | null
  /** Group */
  group_id: string | null
  /** Title or post as shown, in Chinese */
  title_zh: Generated<string>
  /** Title or post as shown, in English */
  title_en: Generated<string>
  /** Languages and dialects */
  languages: Generated<string[]>
  /** What an expert is known for */
  specialties: Generated<string[]>
  /** Introduction shown to customers */
  introduction: Generated<string>
  /** probation, regular or left */
  status: Generated<string>
  /** Colour on boards: a token name */
  colour: Generated<string>
  /** First day of work */
  started_on: string | null
  /** Left at */
  left_at: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Groups of staff within a department, with their leader (ORG-1) */
export interface OrganisationStaffGroup {
  /** Tenant */
  hospital_id: string
  /** Group */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Department */
  department_id: string
  /** Short name used in imports */
  code: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Leader: first rung of every ladder of its members */
  leader_id: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Who holds which role */
export interface OrganisationStaffRole {
  /** Tenant */
  hospital_id: string
  /** Staff member */
  staff_id: string
  /** Role */
  role_id: string
}

/** Who did what to which record, from where, what changed (PLA-7). Inserted only; sealed in a hash chain afterwards */
export interface PlatformAudit {
  /** Tenant */
  hospital_id: string
  /** UUIDv7 */
  id: string
  /** When */
  at: string
  /** Staff member; null for the system or a customer by link */
  actor_id: string | null
  /** Session */
  session_id: string | null
  /** Network of the client (/24 or /64) */
  network: string | null
  /** Request, as in the logs */
  request_id: string | null
  /** Permission or act */
  action: string
  /** Kind of the record */
  subject_kind: string
  /** Record */
  subject_id: string | null
  /** Customer concerned */
  customer_id: string | null
  /** Reason given, where one is asked for */
  reason: string | null
  /** Names of changed fields with plain values, or with keyed digests for encrypted fields */
  changed: Generated<unknown>
  /** SHA-256 of the canonical row */
  leaf: Buffer
  /** Transaction; orders sealing */
  xid: Generated<string>
}

/** Chain of seals over all audit rows of the database: each covers a closed range of transactions */
export interface PlatformAuditSeal {
  /** Counts up without gaps */
  number: number
  /** First transaction covered */
  from_xid: string
  /** First transaction not covered */
  to_xid: string
  /** Number of audit rows in the range */
  entries: number
  /** For each row its id (16 bytes) and leaf (32 bytes), ordered by transaction and id */
  leaves: Buffer
  /** Hash of the seal before */
  prev_hash: Buffer
  /** SHA-256 over number, range, count, leaves and prev_hash */
  hash: Buffer
  /** When */
  sealed_at: string
}

/** Reactions that are done: written in the reaction's own transaction, so that its effects happen once */
export interface PlatformDelivery {
  /** Tenant */
  hospital_id: string
  /** Event */
  event_id: string
  /** Reaction */
  subscriber: string
  /** When */
  done_at: string
}

/** What was refused for want of a right, written after the refused transaction was rolled back */
export interface PlatformDenial {
  /** Tenant */
  hospital_id: string
  /** UUIDv7 */
  id: string
  /** When */
  at: string
  /** Who asked */
  actor_id: string | null
  /** Permission that was missing */
  action: string
  /** Route pattern, never the address itself */
  route: string
  /** Refusal */
  code: string
  /** Request, as in the logs */
  request_id: string
}

/** Exact hash of a secret or sign-in name to its tenant and subject; readable only through platform.open_door */
export interface PlatformDoor {
  /** What the secret opens */
  kind: string
  /** SHA-256 of the secret; the secret itself is stored nowhere */
  secret_hash: Buffer
  /** Tenant behind the door */
  hospital_id: string
  /** What lies behind: session, appointment, staff member, … */
  subject_id: string
  /** Staff member who walks through, for sessions */
  actor_id: string | null
  /** Raised whenever the rights behind the door change, so that cached rights are dropped at once */
  stamp: Generated<number>
  /** After this the door is shut */
  expires_at: string | null
}

/** What happened: the timeline, each record's history, and the source of reactions. Appended, never changed */
export interface PlatformEvent {
  /** Tenant */
  hospital_id: string
  /** UUIDv7 made by the application */
  id: string
  /** module.what-happened */
  name: string
  /** Version of the data's shape */
  version: Generated<number>
  /** When it happened (business time) */
  at: string
  /** Staff member who did it; null for the system or the customer */
  actor_id: string | null
  /** Customer on whose timeline it stands */
  customer_id: string | null
  /** Record whose history it is */
  subject_id: string | null
  /** Ids and plain facts; never an encrypted field's value */
  data: Generated<unknown>
  /** True for events of the past (import, example): nothing is promised or sent for them */
  history: Generated<boolean>
  /** Transaction, for resuming at a horizon below which nothing can appear any more */
  xid: Generated<string>
}

/** Files of records; contents are encrypted in the file store under a random name (PLA-12) */
export interface PlatformFile {
  /** Tenant */
  hospital_id: string
  /** File */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Kind of the record it belongs to; decides who may see it */
  owner_kind: string
  /** Record */
  owner_id: string | null
  /** Customer concerned */
  customer_id: string | null
  /** Name as uploaded, shown only to those who may see the record */
  name: string
  /** Recognised from the contents */
  media_type: string
  /** Size before encryption */
  bytes: number
  /** Digest of the contents, for backups */
  sha256: Buffer
  /** Random name in the file store */
  place: string
  /** When */
  created_at: string
  /** Who */
  created_by: string | null
  /** Withdrawn at */
  voided_at: string | null
  /** Withdrawn by */
  voided_by: string | null
  /** Why */
  void_reason: string | null
}

/** Tenants of this installation (PLA-3) */
export interface PlatformHospital {
  /** The tenant; stands first in every key of every business table */
  hospital_id: string
  /** What staff type to name their hospital at sign-in */
  code: string
  /** Name shown in Chinese */
  name_zh: string
  /** Name shown in English */
  name_en: string
  /** IANA zone that decides days, weeks and months */
  zone: Generated<string>
  /** True for the example hospital: shows a banner and never sends through a real adapter (PLA-33) */
  is_example: Generated<boolean>
  /** When the tenant was made */
  created_at: string
}

/** Answers given to keyed requests, kept for a day, so that a repeated request has one effect (PLA-20) */
export interface PlatformIdempotency {
  /** Tenant */
  hospital_id: string
  /** UTC day; partitions are dropped whole */
  day: string
  /** Who asked */
  actor_id: string
  /** Operation */
  route: string
  /** Idempotency-Key of the request */
  key: string
  /** SHA-256 of the body: the same key with another body is refused */
  body_hash: Buffer
  /** Status answered; null while under way */
  status: number | null
  /** Body answered, encrypted with the tenant's key */
  response: Buffer | null
}

/** Which migration files this database has seen */
export interface PlatformMigration {
  /** File name in db/migrations */
  name: string
  /** SHA-256 of the file as it was applied, in hex */
  hash: string
  /** When it was applied */
  applied_at: Generated<string>
}

/** What the dispatcher has yet to hand to reactions, jobs and screens; written in the business transaction, emptied every few milliseconds */
export interface PlatformOutbox {
  /** Event id, or id of the task */
  id: string
  /** Tenant */
  hospital_id: string
  /** event: reactions and live screens; task: one job */
  kind: string
  /** Event name or task name */
  name: string
  /** Reactions that take the event */
  subscribers: Generated<string[]>
  /** For a task its payload; for an event the ids that live screens need */
  payload: unknown
  /** Not before */
  run_at: string | null
  /** A later task of the same key replaces an earlier one */
  job_key: string | null
}

/** Counts of attempts per account and network in a window; shared by all processes */
export interface PlatformRate {
  /** Keyed hash of what is limited */
  bucket: string
  /** Start of the window */
  window_start: string
  /** Attempts in it */
  taken: number
}

/** Sign-ins, listed to their owner and revocable (PLA-1) */
export interface PlatformSession {
  /** Tenant */
  hospital_id: string
  /** The session; its secret lives only in the cookie and, hashed, in the door */
  id: string
  /** Who signed in */
  staff_id: string
  /** When */
  created_at: string
  /** Last use, written at most once a minute */
  last_seen_at: string
  /** End of the session at the latest */
  expires_at: string
  /** Network of the client (/24 or /64), never the full address */
  network: string
  /** Browser and system in words, for the owner to recognise */
  device: string
  /** When the password was last confirmed, for pay, export and break-glass */
  stepped_up_at: string | null
  /** Signed out or revoked at */
  ended_at: string | null
}

/** Keys of a tenant, wrapped by the master key outside the database (PLA-4) */
export interface PlatformTenantKey {
  /** Tenant */
  hospital_id: string
  /** data: field encryption; blind: lookup hashes and digests; link: public links */
  purpose: string
  /** Counts up at rotation; stored in the head of every encrypted value */
  version: number
  /** The key, AES-256-GCM under the master key */
  wrapped: Buffer
  /** When the key was made */
  created_at: string
}

/** Every table and view, by its full name. */
export interface Database {
  'organisation.certificate': OrganisationCertificate
  'organisation.credential': OrganisationCredential
  'organisation.department': OrganisationDepartment
  'organisation.fact_department': OrganisationFactDepartment
  'organisation.fact_service_point': OrganisationFactServicePoint
  'organisation.fact_staff': OrganisationFactStaff
  'organisation.list_item': OrganisationListItem
  'organisation.opening_hours': OrganisationOpeningHours
  'organisation.preference': OrganisationPreference
  'organisation.role': OrganisationRole
  'organisation.service_point': OrganisationServicePoint
  'organisation.setting': OrganisationSetting
  'organisation.site': OrganisationSite
  'organisation.staff': OrganisationStaff
  'organisation.staff_group': OrganisationStaffGroup
  'organisation.staff_role': OrganisationStaffRole
  'platform.audit': PlatformAudit
  'platform.audit_seal': PlatformAuditSeal
  'platform.delivery': PlatformDelivery
  'platform.denial': PlatformDenial
  'platform.door': PlatformDoor
  'platform.event': PlatformEvent
  'platform.file': PlatformFile
  'platform.hospital': PlatformHospital
  'platform.idempotency': PlatformIdempotency
  'platform.migration': PlatformMigration
  'platform.outbox': PlatformOutbox
  'platform.rate': PlatformRate
  'platform.session': PlatformSession
  'platform.tenant_key': PlatformTenantKey
}
