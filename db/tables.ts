// Printed from the database by bin/generate.ts; not edited by hand.

import type { Generated, GeneratedAlways } from 'kysely'

/** What occupies an expert or a room, buffers included. No two live rows of one unit overlap: the database sees to it that nobody is booked twice (APP-3) */
export interface AppointmentsAllocation {
  /** Tenant */
  hospital_id: string
  /** Allocation */
  id: string
  /** Staff member or service point */
  resource_id: string
  /** staff or room */
  resource_kind: string
  /** Which of the units of a room for several */
  unit: Generated<number>
  /** From, preparation included */
  starts_at: string
  /** To, cleaning up included */
  ends_at: string
  /** The same as a range, for the constraint */
  during: GeneratedAlways<string>
  /** Appointment that occupies */
  appointment_id: string | null
  /** Hold that occupies */
  hold_id: string | null
  /** When a hold no longer counts; null for appointments */
  expires_at: string | null
  /** False once cancelled, moved away or expired */
  live: Generated<boolean>
  /** When made */
  created_at: string
}

/** Appointments (APP-4). Moving one keeps its id and its voucher; every change leaves a row in appointments.change */
export interface AppointmentsAppointment {
  /** Tenant */
  hospital_id: string
  /** Appointment */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** For whom */
  customer_id: string
  /** What */
  service_id: string
  /** Department that serves */
  department_id: string
  /** Expert; null where the service needs none */
  expert_id: string | null
  /** Room; null where the service needs none */
  room_id: string | null
  /** Inquiry it came from */
  inquiry_id: string | null
  /** desk, phone, web, wechat, link, other: how the customer booked */
  channel: string
  /** booked, confirmed, arrived, in_service, completed, cancelled, no_show */
  state: string
  /** Begin of the service itself, without preparation */
  starts_at: string
  /** End of the service itself */
  ends_at: string
  /** Short code, read aloud and typed (APP-6) */
  voucher_code: string
  /** SHA-256 of the token of the voucher link; the token itself is stored nowhere */
  voucher_hash: Buffer
  /** Counts the links made; the present one is made with it */
  voucher_number: Generated<number>
  /** What the department should know, encrypted under the customer’s key */
  note: Buffer | null
  /** When booked */
  booked_at: string
  /** Staff member who booked */
  booked_by: string | null
  /** When the customer said they will come */
  confirmed_at: string | null
  /** staff or customer */
  confirmed_by: string | null
  /** When the department acknowledged it (APP-7) */
  acknowledged_at: string | null
  /** Who acknowledged */
  acknowledged_by: string | null
  /** When the customer came */
  arrived_at: string | null
  /** When the service began */
  in_service_at: string | null
  /** When the service was over */
  completed_at: string | null
  /** When cancelled */
  cancelled_at: string | null
  /** staff or customer */
  cancelled_by: string | null
  /** Why cancelled */
  cancel_reason: Generated<string>
  /** When it was counted as missed */
  no_show_at: string | null
  /** How often it was moved */
  move_count: Generated<number>
  /** How often the customer moved it by the voucher */
  moved_by_customer_count: Generated<number>
  /** Why the customer may be in two places at once */
  overlap_reason: Generated<string>
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** History of appointments: every change with its reason; never changed itself (APP-4) */
export interface AppointmentsChange {
  /** Tenant */
  hospital_id: string
  /** Change */
  id: string
  /** Appointment */
  appointment_id: string
  /** When */
  at: string
  /** Staff member; null for the system or the customer */
  actor_id: string | null
  /** staff, customer or system */
  by: string
  /** What was done */
  act: string
  /** State before */
  from_state: string | null
  /** State after */
  to_state: string
  /** Begin before, when moved */
  from_starts_at: string | null
  /** Begin after, when moved */
  to_starts_at: string | null
  /** Expert before, when moved */
  from_expert_id: string | null
  /** Expert after, when moved */
  to_expert_id: string | null
  /** Why */
  reason: Generated<string>
}

/** What differs from the weekly hours: leave, closures, maintenance, and extra hours (APP-2) */
export interface AppointmentsException {
  /** Tenant */
  hospital_id: string
  /** Entry */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Staff member or service point */
  resource_id: string
  /** staff or room */
  resource_kind: string
  /** leave, closed, maintenance: cannot be booked; extra: can be booked beyond the weekly hours */
  kind: string
  /** From */
  starts_at: string
  /** To, not included */
  ends_at: string
  /** Why, as the board shows it */
  reason: Generated<string>
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** Withdrawn at */
  voided_at: string | null
  /** Withdrawn by */
  voided_by: string | null
}

/** Appointments as other modules may read them */
export interface AppointmentsFactAppointment {
  /** Tenant */
  hospital_id: string
  /** Appointment */
  appointment_id: string
  /** For whom; resolve merged ones by customers.aliases */
  customer_id: string
  /** What */
  service_id: string
  /** Department that serves */
  department_id: string
  /** Expert */
  expert_id: string | null
  /** Room */
  room_id: string | null
  /** Inquiry it came from */
  inquiry_id: string | null
  /** Staff member who booked */
  booked_by: string | null
  /** How the customer booked */
  channel: string
  /** booked, confirmed, arrived, in_service, completed, cancelled, no_show */
  state: string
  /** Begin */
  starts_at: string
  /** End */
  ends_at: string
  /** When booked */
  booked_at: string
  /** When confirmed */
  confirmed_at: string | null
  /** When the department acknowledged */
  acknowledged_at: string | null
  /** When the customer came */
  arrived_at: string | null
  /** When served */
  completed_at: string | null
  /** When cancelled */
  cancelled_at: string | null
  /** When counted as missed */
  no_show_at: string | null
  /** How often moved */
  move_count: number
}

/** Times kept while talking (APP-3): they occupy as bookings do, and end by themselves */
export interface AppointmentsHold {
  /** Tenant */
  hospital_id: string
  /** Hold */
  id: string
  /** What */
  service_id: string
  /** Expert */
  expert_id: string | null
  /** Room */
  room_id: string | null
  /** For whom, where known */
  customer_id: string | null
  /** Begin of the service itself */
  starts_at: string
  /** End of the service itself */
  ends_at: string
  /** From then on it no longer occupies */
  expires_at: string
  /** Staff member who holds it */
  held_by: string | null
  /** Given back or turned into an appointment at */
  released_at: string | null
  /** Appointment it became */
  appointment_id: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
}

/** When an expert or a room can be booked, by day of the week (APP-2, CAT-4). A room without any is open with its site */
export interface AppointmentsWeeklyHours {
  /** Tenant */
  hospital_id: string
  /** Entry */
  id: string
  /** Staff member or service point */
  resource_id: string
  /** staff or room */
  resource_kind: string
  /** 1 Monday … 7 Sunday */
  weekday: number
  /** Minutes since midnight */
  from_minute: number
  /** Minutes since midnight; past midnight goes on counting, up to 2880 */
  to_minute: number
  /** First day it holds; null from always */
  valid_from: string | null
  /** Last day it holds; null without end */
  valid_until: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** Withdrawn at */
  voided_at: string | null
  /** Withdrawn by */
  voided_by: string | null
}

/** Experts as shown to agents and on the booking page (CAT-4) */
export interface CatalogueExpert {
  /** Tenant */
  hospital_id: string
  /** Staff member */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Who they are */
  profile_zh: Generated<string>
  /** Who they are, in English */
  profile_en: Generated<string>
  /** What they are good at */
  expertise_zh: Generated<string>
  /** What they are good at, in English */
  expertise_en: Generated<string>
  /** Duty in words, beside the hours that can be booked */
  duty_zh: Generated<string>
  /** Duty in words, in English */
  duty_en: Generated<string>
  /** Photo */
  photo_file_id: string | null
  /** Shown on the booking page since */
  published_at: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Services as other modules may read them */
export interface CatalogueFactService {
  /** Tenant */
  hospital_id: string
  /** Service */
  service_id: string
  /** Department */
  department_id: string
  /** Short name */
  code: string
  /** Kind */
  kind: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Time with the customer */
  minutes: number
  /** Preparation before */
  before_minutes: number
  /** Clean-up after */
  after_minutes: number
  /** Minutes to come early */
  arrive_early_minutes: number
  /** What to bring */
  bring_zh: string
  /** What to bring, in English */
  bring_en: string
  /** Price in force */
  price_fen: number
  /** Order */
  position: number
  /** Offered publicly */
  is_public: boolean
  /** No longer offered since */
  retired_at: string | null
}

/** Who can give a service and where */
export interface CatalogueFactServiceResource {
  /** Tenant */
  hospital_id: string
  /** Service */
  service_id: string
  /** staff or room */
  kind: string
  /** Staff member or service point */
  resource_id: string
}

/** Prices with the instant from which each holds; a new price is a new row (CAT-1) */
export interface CataloguePrice {
  /** Tenant */
  hospital_id: string
  /** Entry */
  id: string
  /** Service */
  service_id: string
  /** Price in fen */
  price_fen: number
  /** Holds from */
  effective_from: string
  /** Why it was changed */
  reason: Generated<string>
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
}

/** What the customer needs, what was offered and what they chose (CAT-3, source A 3) */
export interface CatalogueRecommendation {
  /** Tenant */
  hospital_id: string
  /** Recommendation */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Customer */
  customer_id: string
  /** Inquiry it came from */
  inquiry_id: string | null
  /** What matters to them */
  focus: string
  /** What they want to spend */
  budget_fen: number | null
  /** When they have time */
  time_wish: Generated<string>
  /** Conditions recorded for it, as a list of codes, sealed under the customer's key */
  conditions_sealed: Buffer
  /** What they chose; null when nothing */
  chosen_service_id: string | null
  /** In their words */
  chosen_note: Generated<string>
  /** When they decided */
  decided_at: string | null
  /** When made */
  created_at: string
  /** Who recommended */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
  /** Withdrawn at */
  voided_at: string | null
  /** Withdrawn by */
  voided_by: string | null
  /** Why */
  void_reason: string | null
}

/** Options offered in a recommendation, with what speaks for and against each (CAT-3) */
export interface CatalogueRecommendationOption {
  /** Tenant */
  hospital_id: string
  /** Recommendation */
  recommendation_id: string
  /** Service offered */
  service_id: string
  /** Order */
  position: number
  /** What speaks for it here */
  pros: Generated<string>
  /** What speaks against it here */
  cons: Generated<string>
  /** Price said */
  price_fen: number
  /** Marked unsuitable for a recorded condition */
  is_unsuitable: Generated<boolean>
  /** Why it was offered all the same */
  override_reason: string | null
}

/** Services: how long, what for, with advantages and limits, at an open price (CAT-1) */
export interface CatalogueService {
  /** Tenant */
  hospital_id: string
  /** Service */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Department that gives it */
  department_id: string
  /** Short name used in imports */
  code: string
  /** What kind of service it is */
  kind: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Time with the customer */
  minutes: number
  /** Preparation before */
  before_minutes: Generated<number>
  /** Clean-up after */
  after_minutes: Generated<number>
  /** How many minutes early the customer should come */
  arrive_early_minutes: Generated<number>
  /** What it contains */
  contains_zh: Generated<string>
  /** What it contains, in English */
  contains_en: Generated<string>
  /** How it goes */
  process_zh: Generated<string>
  /** How it goes, in English */
  process_en: Generated<string>
  /** What speaks for it */
  advantages_zh: Generated<string>
  /** What speaks for it, in English */
  advantages_en: Generated<string>
  /** What it cannot do, what speaks against it */
  limits_zh: Generated<string>
  /** What it cannot do, in English */
  limits_en: Generated<string>
  /** For whom it is suitable, for whom not, in words */
  suitable_zh: Generated<string>
  /** The same in English */
  suitable_en: Generated<string>
  /** What to bring and heed: documents, fasting, no make-up */
  bring_zh: Generated<string>
  /** The same in English */
  bring_en: Generated<string>
  /** Consent form that must be signed; empty when none */
  consent_form: Generated<string>
  /** Price in force; its history stands in price */
  price_fen: number
  /** Order within the department */
  position: Generated<number>
  /** Offered on the public booking page */
  is_public: Generated<boolean>
  /** Names, code, pinyin and initials in one text, for typing a part of it */
  search_text: Generated<string>
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

/** Who can give a service and where; a booking takes one of each kind that is named (CAT-1, APP-1) */
export interface CatalogueServiceResource {
  /** Tenant */
  hospital_id: string
  /** Service */
  service_id: string
  /** staff or room */
  kind: string
  /** Staff member or service point */
  resource_id: string
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
}

/** Conditions for which a service is not suitable; offering it then needs an override with a reason (CAT-3) */
export interface CatalogueUnsuitable {
  /** Tenant */
  hospital_id: string
  /** Service */
  service_id: string
  /** Condition, from the editable list condition */
  condition: string
  /** Why, or under which circumstances it may be given */
  note: Generated<string>
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
}

/** Something owed to someone by a due time (PLA-10) */
export interface CommitmentsCommitment {
  /** Tenant */
  hospital_id: string
  /** Commitment */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Kind declared by the module that promised, e.g. conversations.reply */
  kind: string
  /** Kind of the record it is about */
  subject_kind: string
  /** Record it is about */
  subject_id: string
  /** Customer it is owed to, where it is owed to one */
  customer_id: string | null
  /** Staff member who owes it; null while nobody in particular does */
  owner_id: string | null
  /** Group that owes it: the owner's, or the one whose members may take it */
  group_id: string | null
  /** Department that owes it */
  department_id: string | null
  /** A few plain words; never an encrypted value */
  about: Generated<string>
  /** open; paused: its time stands still; kept; cancelled */
  state: Generated<string>
  /** Instant its time counts from */
  started_at: string
  /** Unit of the time allowed; null when a fixed instant was promised */
  allowed_unit: string | null
  /** Time allowed in that unit, by the figure in force at its start */
  allowed_amount: number | null
  /** Due; while paused the last known due time */
  due_at: string
  /** When the next step of its ladder falls; null when none is left or its time stands still */
  next_step_at: string | null
  /** Place of that step in the ladder */
  next_step: number | null
  /** When it was broken; set once, and kept when it is fulfilled late */
  broken_at: string | null
  /** When it was fulfilled */
  kept_at: string | null
  /** Who fulfilled it; null for the system */
  kept_by: string | null
  /** When it was cancelled */
  cancelled_at: string | null
  /** Who cancelled it */
  cancelled_by: string | null
  /** Why */
  cancel_reason: string | null
  /** Staff member asked to take it over, who has not answered yet */
  offered_to: string | null
  /** When recorded */
  created_at: string
  /** Who recorded it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
  /** When it was decided: broken, or else kept. The day it counts on; kept in time exactly when broken_at is null */
  settled_at: GeneratedAlways<string | null>
}

/** Commitments as other modules may read them */
export interface CommitmentsFactCommitment {
  /** Tenant */
  hospital_id: string
  /** Commitment */
  commitment_id: string
  /** Kind, e.g. conversations.reply */
  kind: string
  /** Kind of the record it is about */
  subject_kind: string
  /** Record it is about */
  subject_id: string
  /** Customer it is owed to */
  customer_id: string | null
  /** Staff member who owes it */
  owner_id: string | null
  /** Group that owes it */
  group_id: string | null
  /** Department that owes it */
  department_id: string | null
  /** Its time counts from here */
  started_at: string
  /** Due */
  due_at: string
  /** Fulfilled at */
  kept_at: string | null
  /** Fulfilled by */
  kept_by: string | null
  /** Broken at; stays when it is fulfilled late */
  broken_at: string | null
  /** Cancelled at */
  cancelled_at: string | null
  /** open, paused, kept or cancelled */
  state: string
  /** Broken at, or else kept at: the instant it counts on in figures */
  settled_at: string | null
}

/** Handing over: the new owner must accept, until then the old one owes it */
export interface CommitmentsHandover {
  /** Tenant */
  hospital_id: string
  /** Handover */
  id: string
  /** Commitment */
  commitment_id: string
  /** Owner so far; null when nobody in particular owed it */
  from_id: string | null
  /** Who is to take it */
  to_id: string
  /** Why */
  reason: Generated<string>
  /** When offered */
  offered_at: string
  /** Who offered it */
  offered_by: string | null
  /** accepted, declined or withdrawn; null while open */
  answer: string | null
  /** When */
  answered_at: string | null
  /** Why it was declined */
  answer_reason: Generated<string>
}

/** Times in which a commitment's time stands still, with the reason */
export interface CommitmentsPause {
  /** Tenant */
  hospital_id: string
  /** Pause */
  id: string
  /** Commitment */
  commitment_id: string
  /** Why */
  reason: string
  /** From */
  paused_at: string
  /** Who paused it */
  paused_by: string | null
  /** Until; null while it lasts */
  resumed_at: string | null
  /** Who let it go on */
  resumed_by: string | null
}

/** Steps of the ladder that were taken: each once */
export interface CommitmentsRung {
  /** Tenant */
  hospital_id: string
  /** Commitment */
  commitment_id: string
  /** Place of the step in its ladder */
  step: number
  /** nudge, broken, leader or director */
  act: string
  /** When the step was due */
  fell_at: string
  /** When it was taken */
  taken_at: string
  /** Staff members who were told */
  told: Generated<string[]>
}

/** What consultants are doing now (CON-16) */
export interface ConversationsAgent {
  /** Tenant */
  hospital_id: string
  /** Consultant */
  staff_id: string
  /** Counts changes */
  version: Generated<number>
  /** ready, talking (on the phone), writing_up, absent for a short while, off */
  state: string
  /** Since when */
  since: string
  /** When they last were given a conversation: the next goes to who waited longest */
  given_at: string | null
}

/** What a consultant is given (CON-5); without a row: every department, as many as the house says */
export interface ConversationsAgentSkill {
  /** Tenant */
  hospital_id: string
  /** Consultant */
  staff_id: string
  /** Counts changes */
  version: Generated<number>
  /** Departments they answer for; empty: all of them */
  department_ids: Generated<string[]>
  /** Conversations they have at once; null: as the house says */
  capacity: number | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Time spent in each state (CON-16) */
export interface ConversationsAgentSpell {
  /** Tenant */
  hospital_id: string
  /** Spell */
  id: string
  /** Consultant */
  staff_id: string
  /** State */
  state: string
  /** From */
  began_at: string
  /** To; null while it lasts */
  ended_at: string | null
}

/** Visible corrections of a sheet after its signature (CON-1); appended only */
export interface ConversationsAmendment {
  /** Tenant */
  hospital_id: string
  /** Amendment */
  id: string
  /** Inquiry */
  inquiry_id: string
  /** Field corrected, as named in the API */
  field: string
  /** Value signed or last amended */
  before: string | null
  /** Value from now on */
  after: string | null
  /** Why */
  reason: string
  /** When */
  at: string
  /** Who; null for the system */
  staff_id: string | null
}

/** An account with the provider of a channel */
export interface ConversationsChannelAccount {
  /** Tenant */
  hospital_id: string
  /** Account; the door of its webhook leads here */
  id: string
  /** Counts changes made by hand */
  version: Generated<number>
  /** Which adapter carries it */
  kind: string
  /** What the hospital calls it */
  name: string
  /** False: nothing is taken in and nothing is sent */
  is_on: Generated<boolean>
  /** What may be seen: app ids, signatures */
  options: Generated<unknown>
  /** Tokens and keys, encrypted; never shown again */
  secrets: Buffer | null
  /** Access token given by the provider for a while, encrypted */
  pass: Buffer | null
  /** Until when that is used */
  pass_until: string | null
  /** Up to where messages were fetched, where the provider is asked for them */
  cursor: Generated<string>
  /** When something last came in */
  last_received_at: string | null
  /** When something was last handed over */
  last_sent_at: string | null
  /** The provider's last complaint: a code, never an address or a text */
  last_error: string | null
  /** When that was */
  last_error_at: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed by hand */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Somebody who writes over an account of a channel */
export interface ConversationsChannelContact {
  /** Tenant */
  hospital_id: string
  /** Contact */
  id: string
  /** Account they write to */
  account_id: string
  /** How the provider knows them, encrypted */
  address: Buffer
  /** Blind index of that */
  address_index: Buffer
  /** Their latest conversation */
  thread_id: string | null
  /** Until when they may be written to (CON-13); null where the channel has no such limit */
  window_until: string | null
  /** How many more messages until then */
  window_left: number | null
  /** What they write is dropped from then on */
  blocked_at: string | null
  /** Who refused them */
  blocked_by: string | null
  /** Why */
  block_reason: string | null
  /** First seen */
  created_at: string
}

/** What arrived, by the provider's own number: the second arrival changes nothing */
export interface ConversationsChannelInbound {
  /** Tenant */
  hospital_id: string
  /** Arrival */
  id: string
  /** Account */
  account_id: string
  /** SHA-256 of the provider's number of the message */
  ref_hash: Buffer
  /** Who sent it */
  contact_id: string | null
  /** What is still to be fetched from the provider, encrypted; null when nothing is */
  payload: Buffer | null
  /** How often fetching was tried */
  tries: Generated<number>
  /** When it was accepted */
  at: string
}

/** How far a message to somebody outside the house has come */
export interface ConversationsDelivery {
  /** Tenant */
  hospital_id: string
  /** Thread */
  thread_id: string
  /** The message */
  number: number
  /** To whom */
  contact_id: string
  /** Over which account */
  account_id: string
  /** queued; sending; sent: the provider has it; delivered: it says so; failed for good */
  state: string
  /** How often sending was begun */
  attempts: Generated<number>
  /** Next try; while sending, when it counts as stuck */
  next_at: string
  /** The provider's number of it, for receipts */
  provider_ref: string | null
  /** What the provider said last: a code */
  failure: string | null
  /** False in the example hospital: nothing leaves the house */
  leaves: Generated<boolean>
  /** Last change */
  changed_at: string
}

/** What somebody began to write, kept for their other device (CON-14) */
export interface ConversationsDraft {
  /** Tenant */
  hospital_id: string
  /** Draft */
  id: string
  /** Thread */
  thread_id: string
  /** Whose */
  staff_id: string
  /** The text, encrypted; null when there is none */
  text_sealed: Buffer | null
  /** Meant as a note for colleagues */
  is_note: Generated<boolean>
  /** Last message its writer had seen */
  after: Generated<number>
  /** Last changed */
  changed_at: string
  /** When somebody else's reply made it idle; its writer still finds it, marked so */
  retired_at: string | null
}

/** What was answered, asked of experts and tried by phone, one after the other; appended only */
export interface ConversationsEntry {
  /** Tenant */
  hospital_id: string
  /** Entry */
  id: string
  /** Inquiry */
  inquiry_id: string
  /** answer to the customer, question to an expert, the expert's answer, attempt to call back, internal note */
  kind: string
  /** When it happened */
  at: string
  /** When it was entered */
  recorded_at: string
  /** Who said or tried it */
  staff_id: string | null
  /** Whether the call reached the customer */
  reached: boolean | null
  /** In words */
  text: Generated<string>
}

/** Time of consultants in each state, as other modules may read it */
export interface ConversationsFactAgentSpell {
  /** Tenant */
  hospital_id: string
  /** Spell */
  spell_id: string
  /** Consultant */
  staff_id: string
  /** State */
  state: string
  /** From */
  began_at: string
  /** To */
  ended_at: string | null
}

/** Inquiries as other modules may read them */
export interface ConversationsFactInquiry {
  /** Tenant */
  hospital_id: string
  /** Inquiry */
  inquiry_id: string
  /** Customer, when registered */
  customer_id: string | null
  /** Channel */
  channel: string
  /** Asked at; null when unknown */
  received_at: string | null
  /** Entered at */
  recorded_at: string
  /** Day it counts for; null when unknown */
  day: string | null
  /** Who answered first */
  answerer_id: string | null
  /** Who received it first */
  first_asker_id: string | null
  /** Who answers for it */
  owner_id: string | null
  /** Group of the owner */
  group_id: string | null
  /** Department concerned */
  department_id: string | null
  /** Service concerned */
  service_id: string | null
  /** How they learnt of the hospital */
  source: string | null
  /** Kind of question */
  domain: string | null
  /** What is asked, in a line */
  matter: string
  /** What to call someone not registered */
  caller: string
  /** How it ended */
  outcome: string | null
  /** Why not booked */
  lost_reason: string | null
  /** Where the customer was told to turn */
  turned_to: string
  /** Appointment that came of it */
  appointment_id: string | null
  /** State */
  state: string
  /** First answer at */
  answered_at: string | null
  /** Expert asked */
  specialist_id: string | null
  /** Department asked */
  specialist_department_id: string | null
  /** Promised by */
  specialist_due_at: string | null
  /** Call-back agreed for */
  call_back_at: string | null
  /** Fields the sheet still lacks */
  missing: number
  /** When the sheet was complete */
  completed_at: string | null
  /** Closed at */
  closed_at: string | null
  /** Signed off at */
  signed_off_at: string | null
  /** Taken over from a file */
  imported: boolean
  /** Import run */
  import_id: string | null
}

/** Threads as other modules may read them */
export interface ConversationsFactThread {
  /** Tenant */
  hospital_id: string
  /** Thread and inquiry */
  thread_id: string
  /** Channel */
  channel: string
  /** open or closed */
  state: string
  /** Owner */
  owner_id: string | null
  /** Group of the owner */
  group_id: string | null
  /** Beginning */
  opened_at: string
  /** First reply */
  first_reply_at: string | null
  /** End */
  closed_at: string | null
  /** Messages, notes and events in it */
  last_number: number
  /** Waiting for a reply since */
  waiting_since: string | null
  /** Reply owed by */
  due_at: string | null
  /** What the customer thought of it, 1 to 5 */
  rating: number | null
  /** When they said so */
  rated_at: string | null
}

/** Transfers of inquiries as other modules may read them */
export interface ConversationsFactTransfer {
  /** Tenant */
  hospital_id: string
  /** Transfer */
  transfer_id: string
  /** Inquiry */
  inquiry_id: string
  /** From */
  from_id: string
  /** To */
  to_id: string
  /** Asked at */
  asked_at: string
  /** State */
  state: string
  /** Settled at */
  settled_at: string | null
}

/** Consultations: one matter asked once, with the sheet 咨询登记表 (CON-1) */
export interface ConversationsInquiry {
  /** Tenant */
  hospital_id: string
  /** Inquiry */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** How the customer asked; import: taken over from a file that does not say */
  channel: string
  /** waiting for a reply, specialist promised, call_back agreed, answered, closed */
  state: string
  /** When the customer asked; null where an imported file does not say */
  received_at: string | null
  /** When it was entered */
  recorded_at: string
  /** Place in lists: received, or else recorded */
  listed_at: string
  /** Day it counts for, in the hospital's zone; null when unknown, then it is in no daily figure */
  day: string | null
  /** Site of the desk that took it */
  site_id: string | null
  /** Customer; null for an anonymous or unregistered caller */
  customer_id: string | null
  /** What to call someone who is not registered */
  caller: Generated<string>
  /** Phone of someone who is not registered, encrypted */
  contact: Buffer | null
  /** Blind index of that phone */
  contact_index: Buffer | null
  /** Age as told, in years */
  age: number | null
  /** Where the customer comes from, as told */
  region: Generated<string>
  /** How they learnt of the hospital (list inquiry_source) */
  source: string | null
  /** Kind of question (list inquiry_domain) */
  domain: string | null
  /** What is asked, in a line */
  matter: string
  /** What was asked, in full */
  content: Generated<string>
  /** Department it concerns */
  department_id: string | null
  /** Service asked about or recommended */
  service_id: string | null
  /** What was answered */
  answer: Generated<string>
  /** First answer given at */
  answered_at: string | null
  /** Who answered first */
  answerer_id: string | null
  /** Who received it first (首问负责人); null only for imported rows */
  first_asker_id: string | null
  /** Who answers for it now (CON-2) */
  owner_id: string | null
  /** Group of the owner when they took it */
  group_id: string | null
  /** Expert asked */
  specialist_id: string | null
  /** Department asked, when no single expert is */
  specialist_department_id: string | null
  /** Promised to the customer by (CON-3) */
  specialist_due_at: string | null
  /** Call-back agreed for */
  call_back_at: string | null
  /** Next step as agreed */
  next_step: Generated<string>
  /** How it ended (CON-15) */
  outcome: string | null
  /** Why not booked (list lost_reason) */
  lost_reason: string | null
  /** Said about the outcome */
  outcome_note: Generated<string>
  /** Where the customer was told to turn, when out of scope */
  turned_to: Generated<string>
  /** Appointment that came of it */
  appointment_id: string | null
  /** Number of fields the sheet still lacks */
  missing: Generated<number>
  /** When the sheet first lacked nothing; lateness is measured from received_at */
  completed_at: string | null
  /** Closed at; null also for imported rows of unknown date */
  closed_at: string | null
  /** Closed by */
  closed_by: string | null
  /** Signed off at; the sheet is frozen from then on */
  signed_off_at: string | null
  /** Signed off by: the answerer's signature */
  signed_off_by: string | null
  /** Taken over from a file: nothing is promised for it */
  imported: Generated<boolean>
  /** Import run that made it */
  import_id: string | null
  /** Identity of the imported row: importing it again makes nothing twice */
  row_hash: Buffer | null
  /** Who entered it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Colleagues named in a note (CON-6) */
export interface ConversationsMention {
  /** Tenant */
  hospital_id: string
  /** Thread */
  thread_id: string
  /** The note */
  number: number
  /** Who is named */
  staff_id: string
  /** When */
  at: string
  /** When they looked */
  seen_at: string | null
}

/** What was written, one after the other; appended only */
export interface ConversationsMessage {
  /** Tenant */
  hospital_id: string
  /** Thread */
  thread_id: string
  /** Place in the thread: 1, 2, 3 without a gap */
  number: number
  /** Message */
  id: string
  /** What the sender's device calls it: sent again, it is the same message */
  client_id: string | null
  /** visitor (the customer, whatever the channel), staff or system */
  author: string
  /** Who of the staff */
  staff_id: string | null
  /** text and file for the customer, note for colleagues only, event: what happened to the conversation */
  kind: string
  /** The text; phones, identity and card numbers and e-mail addresses in it are masked */
  text: Generated<string>
  /** The text in full where something of it is masked, encrypted (PLA-4) */
  sealed: Buffer | null
  /** File */
  file_id: string | null
  /** Facts of an event */
  data: unknown
  /** When it was accepted */
  at: string
}

/** What is said again and again, put into the composer with its gaps filled (CON-6) */
export interface ConversationsPhrase {
  /** Tenant */
  hospital_id: string
  /** Phrase */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Whose own it is; null: of the whole house */
  staff_id: string | null
  /** When it is said: opening, process, closing, outside_line, inside_line, transfer, calling_out */
  moment: string
  /** Channels it is for; empty: all */
  channels: Generated<string[]>
  /** In Chinese, with gaps such as {customer}; empty where only English is said */
  text_zh: Generated<string>
  /** In English; empty where only Chinese is said */
  text_en: Generated<string>
  /** Typed after / to find it at once; null: none */
  shortcut: string | null
  /** False: no longer offered */
  active: Generated<boolean>
  /** When written */
  created_at: string
  /** Who wrote it; null for those shipped */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** The exchange of messages that carries an inquiry, and how far each side is (PLA-13); the id is the inquiry's */
export interface ConversationsThread {
  /** Tenant */
  hospital_id: string
  /** Thread and inquiry */
  id: string
  /** How they write */
  channel: string
  /** Who writes, in the web chat */
  visitor_id: string | null
  /** open or closed, as the inquiry */
  state: Generated<string>
  /** Beginning */
  opened_at: string
  /** Number of the last message: taken from here under the lock of the row, so there are no gaps */
  last_number: Generated<number>
  /** When that was */
  last_at: string
  /** Who wrote last what the customer sees */
  last_side: Generated<string>
  /** Number of the customer's last message */
  visitor_number: Generated<number>
  /** When the customer wrote what is not answered yet; null while it is their turn */
  waiting_since: string | null
  /** By when they are answered: the reply owed */
  due_at: string | null
  /** When somebody first answered */
  first_reply_at: string | null
  /** What reached the customer's device, up to this number */
  visitor_received: Generated<number>
  /** What the customer saw, up to this number */
  visitor_read: Generated<number>
  /** What the owner or whoever answers saw, up to this number */
  staff_read: Generated<number>
  /** Language of the customer */
  language: Generated<string>
  /** Page they came from */
  page: Generated<string>
  /** Owner, as of the inquiry; null while nobody took it */
  owner_id: string | null
  /** Group, as of the inquiry */
  group_id: string | null
  /** Department, as of the inquiry */
  department_id: string | null
  /** Codes of the list thread_label */
  labels: Generated<string[]>
  /** Put aside until then, or until the customer writes */
  snoozed_until: string | null
  /** When the customer left the chat */
  left_at: string | null
  /** End */
  closed_at: string | null
  /** What they thought of it, 1 to 5 */
  rating: number | null
  /** When they said so */
  rated_at: string | null
  /** When the leaders were told that nobody could take it; null while that was not needed */
  overflowed_at: string | null
  /** Who writes, over a channel outside the house */
  contact_id: string | null
}

/** Handing an inquiry to a colleague, who accepts or declines; until then the first asker answers for it (CON-2) */
export interface ConversationsTransfer {
  /** Tenant */
  hospital_id: string
  /** Transfer */
  id: string
  /** Inquiry */
  inquiry_id: string
  /** Owner at the time */
  from_id: string
  /** Colleague asked, or who took it over */
  to_id: string
  /** Who asked; a leader may on the owner's behalf */
  asked_by: string | null
  /** When */
  asked_at: string
  /** Why */
  reason: string
  /** What the customer was told: who will answer, on which number */
  told_customer: Generated<string>
  /** asked, accepted, declined, withdrawn; taken: taken over without being asked */
  state: Generated<string>
  /** When it was accepted, declined, withdrawn or taken */
  settled_at: string | null
  /** By whom */
  settled_by: string | null
  /** Why it was declined */
  settled_reason: Generated<string>
}

/** Who writes from the web chat, known by a token whose hash alone is kept (CON-8) */
export interface ConversationsVisitor {
  /** Tenant */
  hospital_id: string
  /** Visitor */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** SHA-256 of what the browser drew by lot when it began: beginning again with it answers the same visitor */
  start_hash: Buffer
  /** zh-CN or en */
  language: string
  /** What they want to be called; empty when they did not say */
  name: Generated<string>
  /** Phone left for a reply, encrypted */
  contact: Buffer | null
  /** Blind index of that phone */
  contact_index: Buffer | null
  /** When they agreed to what is said before the chat (PLA-6) */
  consented_at: string
  /** Version of the wording they agreed to */
  consent_wording: string
  /** Page of the hospital's site they came from, without its query */
  page: Generated<string>
  /** Their latest conversation */
  thread_id: string | null
  /** Refused from then on: harassment */
  blocked_at: string | null
  /** Who refused them */
  blocked_by: string | null
  /** Why */
  block_reason: string | null
  /** First seen */
  created_at: string
  /** Last changed */
  changed_at: string
}

/** Health notes of a person, opened only with an audit row in the same transaction (CUS-1, SAFETY 18) */
export interface CustomersCare {
  /** Tenant */
  hospital_id: string
  /** Customer */
  id: string
  /** Allergies, sealed under the record's key */
  allergies_sealed: Buffer | null
  /** Special conditions, sealed */
  conditions_sealed: Buffer | null
  /** Needs and preferences, sealed */
  needs_sealed: Buffer | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** What the customer agreed to, in which words, when and how; a use without it is refused (PLA-6) */
export interface CustomersConsent {
  /** Tenant */
  hospital_id: string
  /** Consent */
  id: string
  /** Who agreed */
  customer_id: string
  /** service_contact, marketing, recording or sharing */
  purpose: string
  /** With whom, for sharing */
  party: Generated<string>
  /** Version of the words agreed to */
  wording: string
  /** spoken, paper, online or message */
  way: string
  /** When given */
  given_at: string
  /** Who recorded it */
  recorded_by: string | null
  /** When withdrawn; from then on the use is refused */
  withdrawn_at: string | null
  /** How it was withdrawn */
  withdrawn_way: string | null
  /** Who recorded the withdrawal */
  withdrawal_recorded_by: string | null
  /** When entered */
  created_at: string
}

/** A person. Names, sex and birth date are plain and guarded by right; what is sensitive is sealed under the record's own key (CUS-1, PLA-4) */
export interface CustomersCustomer {
  /** Tenant */
  hospital_id: string
  /** Customer */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Full name exactly as given */
  name: string
  /** Its sound in letters, for ordering */
  name_pinyin: Generated<string>
  /** How to address them: 张阿姨, speaks slowly */
  salutation: Generated<string>
  /** female, male, or unknown */
  sex: Generated<string>
  /** Birth date, where known: a calendar fact, never an instant */
  birth_date: string | null
  /** Age as told, where the birth date is not known */
  age_noted: number | null
  /** Day the age was told */
  age_noted_on: string | null
  /** Occupation */
  occupation: Generated<string>
  /** Where they come from, in words */
  region: Generated<string>
  /** Address, sealed under the record's key */
  address_sealed: Buffer | null
  /** How they heard of the hospital, from the editable list customer_source */
  source: string | null
  /** The customer who referred them */
  source_customer_id: string | null
  /** The staff member who referred them */
  source_staff_id: string | null
  /** More on the source: which advertisement, which event */
  source_note: Generated<string>
  /** What they came for when registered */
  matter: Generated<string>
  /** Preferred way of contact */
  contact_way: string | null
  /** Preferred and unwelcome times, in words */
  contact_time: Generated<string>
  /** They asked not to be contacted */
  do_not_contact: Generated<boolean>
  /** In whose words and when */
  do_not_contact_reason: Generated<string>
  /** Member level */
  level: Generated<string>
  /** Treated as a VIP */
  vip: Generated<boolean>
  /** Responsible consultant */
  owner_id: string | null
  /** Responsible since */
  owner_since: string | null
  /** Photo */
  photo_file_id: string | null
  /** Allergies are on record: what they are stands sealed in care */
  has_allergies: Generated<boolean>
  /** Special conditions are on record: which stand sealed in care */
  has_conditions: Generated<boolean>
  /** Makes the record's key; without it nothing sealed about this person opens any more */
  record_salt: Buffer | null
  /** Completed visits, of all merged records */
  visit_count: Generated<number>
  /** The latest completed visits, newest first, at most 20 */
  recent_visits: Generated<string[]>
  /** Latest completed visit */
  last_visit_at: string | null
  /** When name and phone were last read back to the customer and confirmed */
  confirmed_at: string | null
  /** By whom */
  confirmed_by: string | null
  /** The record that stands for this person now (CUS-3) */
  merged_into: string | null
  /** How many records were merged into this one directly */
  merged_count: Generated<number>
  /** When the record's key was destroyed */
  destroyed_at: string | null
  /** When registered */
  created_at: string
  /** Who registered them */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Customers as other modules may read them; a merged record names the one that stands for it */
export interface CustomersFactCustomer {
  /** Tenant */
  hospital_id: string
  /** Customer */
  customer_id: string
  /** Full name */
  name: string
  /** female, male or unknown */
  sex: string
  /** Birth date */
  birth_date: string | null
  /** Age as told */
  age_noted: number | null
  /** Day the age was told */
  age_noted_on: string | null
  /** Member level */
  level: string
  /** VIP */
  vip: boolean
  /** Responsible consultant */
  owner_id: string | null
  /** How they heard of the hospital */
  source: string | null
  /** The record that stands for this person now */
  merged_into: string | null
  /** When registered */
  created_at: string
  /** Who registered them */
  created_by: string | null
  /** They asked not to be contacted */
  do_not_contact: boolean
  /** Completed visits */
  visit_count: number
  /** Latest completed visit */
  last_visit_at: string | null
}

/** Short texts by which a name is found by equality: characters, pairs, beginnings of pinyin, initials (CUS-9) */
export interface CustomersGram {
  /** Tenant */
  hospital_id: string
  /** Characters, pair, beginning of the pinyin, or initials */
  gram: string
  /** Whose name holds it */
  customer_id: string
}

/** What else a person is known by: identity document, card, WeChat, QQ, e-mail; sealed (CUS-11) */
export interface CustomersIdentifier {
  /** Tenant */
  hospital_id: string
  /** Identifier */
  id: string
  /** Whose */
  customer_id: string
  /** What it is */
  kind: string
  /** The value, sealed under the record's key */
  value_sealed: Buffer
  /** Keyed hash of kind and normalised value */
  value_index: Buffer
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
  /** Removed at */
  voided_at: string | null
  /** Removed by */
  voided_by: string | null
}

/** Merges of two records of one person; undone by removing the pointer (CUS-3) */
export interface CustomersMerge {
  /** Tenant */
  hospital_id: string
  /** Merge */
  id: string
  /** The record that stands for the person */
  kept_id: string
  /** The record that points to it */
  merged_id: string
  /** Why they are one person */
  reason: string
  /** Empty fields of the kept record that took the merged one's value: names only; taken back when undone */
  filled: Generated<unknown>
  /** When */
  merged_at: string
  /** Who */
  merged_by: string | null
  /** May be undone until */
  undo_until: string
  /** Undone at */
  undone_at: string | null
  /** Undone by */
  undone_by: string | null
  /** Why it was undone */
  undo_reason: string | null
}

/** What colleagues note about a person for each other, sealed */
export interface CustomersNote {
  /** Tenant */
  hospital_id: string
  /** Note */
  id: string
  /** About whom */
  customer_id: string
  /** The text, sealed under the record's key */
  text_sealed: Buffer
  /** When */
  created_at: string
  /** Who */
  created_by: string | null
  /** Withdrawn at */
  voided_at: string | null
  /** Withdrawn by */
  voided_by: string | null
}

/** Phones, sealed; found through keyed hashes (CUS-1, CUS-11, PLA-4) */
export interface CustomersPhone {
  /** Tenant */
  hospital_id: string
  /** Phone */
  id: string
  /** Whose */
  customer_id: string
  /** Order; the first is called first */
  position: Generated<number>
  /** Whose or which: daughter, office */
  label: Generated<string>
  /** mobile, landline, service or foreign */
  kind: string
  /** E.164 with extension, sealed under the record's key */
  number_sealed: Buffer
  /** Keyed hash of the E.164 number */
  phone_index: Buffer
  /** Keyed hash of the last four digits */
  phone4_index: Buffer
  /** Found to be out of use since */
  dead_at: string | null
  /** How that is known */
  dead_reason: Generated<string>
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
  /** Removed at */
  voided_at: string | null
  /** Removed by */
  voided_by: string | null
}

/** Family and others: who pays, who accompanies (CUS-1) */
export interface CustomersRelation {
  /** Tenant */
  hospital_id: string
  /** Relation */
  id: string
  /** Person */
  customer_id: string
  /** The other */
  other_id: string
  /** What the other is to the person */
  kind: string
  /** The other pays */
  pays: Generated<boolean>
  /** The other accompanies */
  accompanies: Generated<boolean>
  /** In words */
  note: Generated<string>
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
  /** Removed at */
  voided_at: string | null
  /** Removed by */
  voided_by: string | null
}

/** Tags, from the editable list customer_tag */
export interface CustomersTag {
  /** Tenant */
  hospital_id: string
  /** Entry */
  id: string
  /** Who carries it */
  customer_id: string
  /** Code in the list */
  tag: string
  /** When put on */
  created_at: string
  /** Who put it on */
  created_by: string | null
  /** Taken off at */
  voided_at: string | null
  /** Taken off by */
  voided_by: string | null
}

/** Completed visits as told by visits, so that the lifecycle is computed without asking upwards (CUS-4) */
export interface CustomersVisitMark {
  /** Tenant */
  hospital_id: string
  /** Who came */
  customer_id: string
  /** Visit */
  visit_id: string
  /** When it was completed */
  finished_at: string
  /** Taken back at */
  voided_at: string | null
}

/** A list asked for as a file: what, by whom, how far it is, until when it can be had */
export interface ExportsExport {
  /** Tenant */
  hospital_id: string
  /** Export */
  id: string
  /** Counts changes of state */
  version: Generated<number>
  /** The list */
  list: string
  /** Filters as JSON, sealed: what was searched for may be a phone */
  filters_sealed: Buffer
  /** Columns in their order */
  columns: string[]
  /** csv or xlsx */
  format: string
  /** Language of header and codes */
  locale: string
  /** Whether sealed values come in full */
  reveal: Generated<boolean>
  /** Why they must */
  reason: Generated<string>
  /** waiting, running, done, failed; expired: the file is gone */
  state: string
  /** Rows written so far */
  row_count: Generated<number>
  /** The file, sealed in the store; null once it is gone */
  file_id: string | null
  /** Name it is saved under */
  file_name: string
  /** Its size */
  bytes: number | null
  /** Why it failed: a code */
  failure: string | null
  /** Asked for at */
  created_at: string
  /** Asked for by: the only one who may have it */
  created_by: string | null
  /** Made at */
  finished_at: string | null
  /** Until when it is kept */
  expires_at: string | null
  /** How often it was fetched */
  taken_count: Generated<number>
}

/** Persons and departments a piece of feedback is about */
export interface FeedbackConcerned {
  /** Tenant */
  hospital_id: string
  /** Feedback */
  feedback_id: string
  /** staff or department */
  kind: string
  /** Staff member or department */
  subject_id: string
  /** Found responsible by the investigation */
  responsible: Generated<boolean>
}

/** Feedback as other modules may read it (FEE-8); nothing the customer said */
export interface FeedbackFactFeedback {
  /** Tenant */
  hospital_id: string
  /** Feedback */
  feedback_id: string
  /** praise, suggestion, complaint */
  kind: string
  /** Category */
  category: string | null
  /** Severity */
  severity: string
  /** Way in */
  channel: string
  /** State */
  state: string
  /** Customer */
  customer_id: string | null
  /** Inquiry */
  inquiry_id: string | null
  /** Visit */
  visit_id: string | null
  /** Follow-up */
  follow_up_id: string | null
  /** Said at */
  received_at: string
  /** Entered at */
  recorded_at: string
  /** Day it counts for */
  day: string
  /** Who took it */
  taken_by: string | null
  /** Leader it was routed to */
  responsible_id: string | null
  /** Who handles it */
  handler_id: string | null
  /** Several departments involved */
  several_departments: boolean
  /** First response at */
  responded_at: string | null
  /** Result due at */
  result_due_at: string | null
  /** Finding */
  finding: string | null
  /** Cause */
  cause: string | null
  /** Decision on a suggestion */
  decision: string | null
  /** Settled on the spot */
  on_the_spot: boolean
  /** Customer told at */
  told_at: string | null
  /** Satisfied with the handling */
  satisfied: string | null
  /** Closed at */
  closed_at: string | null
  /** Times opened again */
  reopened: number
  /** Times the same person came in 90 days */
  same_person: number
  /** Earlier feedback on the same matter */
  same_matter_id: string | null
}

/** Persons and departments feedback is about */
export interface FeedbackFactFeedbackConcerned {
  /** Tenant */
  hospital_id: string
  /** Feedback */
  feedback_id: string
  /** staff or department */
  kind: string
  /** Staff member or department */
  subject_id: string
  /** Found responsible */
  responsible: boolean
}

/** Measures as other modules may read them */
export interface FeedbackFactFeedbackMeasure {
  /** Tenant */
  hospital_id: string
  /** Measure */
  measure_id: string
  /** Feedback */
  feedback_id: string
  /** Kind */
  kind: string
  /** Owner */
  owner_id: string
  /** Due */
  due_at: string
  /** Done at */
  done_at: string | null
  /** Withdrawn at */
  voided_at: string | null
  /** Entered at */
  created_at: string
}

/** Opinions of customers and, for complaints, the case (FEE-1, FEE-4) */
export interface FeedbackFeedback {
  /** Tenant */
  hospital_id: string
  /** Feedback */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** praise, suggestion, complaint */
  kind: string
  /** Finer category (list feedback_category) */
  category: string | null
  /** slight, ordinary, serious */
  severity: Generated<string>
  /** Way in */
  channel: string
  /** Where it stands; which states there are depends on the kind */
  state: Generated<string>
  /** Customer; null when anonymous or not registered */
  customer_id: string | null
  /** Inquiry it came out of */
  inquiry_id: string | null
  /** Visit it is about */
  visit_id: string | null
  /** Follow-up in which it was said */
  follow_up_id: string | null
  /** Name and phone of someone not registered, encrypted */
  contact: Buffer | null
  /** What it is about in a line, encrypted under the customer's record key or, when anonymous, the hospital's */
  matter: Buffer
  /** What the customer said, encrypted likewise */
  statement: Buffer
  /** The taker's first analysis and advice, encrypted likewise */
  analysis: Buffer | null
  /** Where it happened */
  place: Generated<string>
  /** When it happened, where the time is known */
  happened_at: string | null
  /** Day on which it happened */
  happened_on: string | null
  /** When the customer said it */
  received_at: string
  /** When it was entered; from here the first response is due */
  recorded_at: string
  /** Day it counts for, in the hospital's zone */
  day: string
  /** Who took it */
  taken_by: string | null
  /** Leader it was routed to (FEE-2) */
  responsible_id: string | null
  /** Who handles the case */
  handler_id: string | null
  /** Several departments are involved: the longer time limit holds (FEE-5) */
  several_departments: Generated<boolean>
  /** First response to the customer */
  responded_at: string | null
  /** Result due to the customer */
  result_due_at: string | null
  /** substantiated, partly, not */
  finding: string | null
  /** Cause found (list feedback_cause) */
  cause: string | null
  /** Suggestion adopted or declined */
  decision: string | null
  /** Why it was decided so */
  decision_reason: Generated<string>
  /** Settled on the spot */
  on_the_spot: Generated<boolean>
  /** What the customer was told, encrypted */
  told: Buffer | null
  /** When */
  told_at: string | null
  /** By whom */
  told_by: string | null
  /** Whether the customer is satisfied with the handling */
  satisfied: string | null
  /** Closed at */
  closed_at: string | null
  /** Closed by */
  closed_by: string | null
  /** How often it was opened again */
  reopened: Generated<number>
  /** How many times the same person came within 90 days, this one included (FEE-6) */
  same_person: Generated<number>
  /** Earlier feedback on the same matter within 90 days (FEE-6) */
  same_matter_id: string | null
  /** Who entered it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
  /** Blind index of the phone of someone not registered */
  contact_index: Buffer | null
}

/** Measures of a complaint's plan and actions of adopted suggestions, each with owner and date */
export interface FeedbackMeasure {
  /** Tenant */
  hospital_id: string
  /** Measure */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Feedback */
  feedback_id: string
  /** explain, apologise, refund, redo, compensate, improve, discipline */
  kind: string
  /** What is to be done */
  text: string
  /** By whom */
  owner_id: string
  /** By when */
  due_at: string
  /** Done at */
  done_at: string | null
  /** Reported done by */
  done_by: string | null
  /** What was done */
  done_note: Generated<string>
  /** Withdrawn at */
  voided_at: string | null
  /** Withdrawn by */
  voided_by: string | null
  /** Why */
  void_reason: string | null
  /** When entered */
  created_at: string
  /** Who entered it */
  created_by: string | null
}

/** What was done in a case, in order: the talks, statements, findings, and who moved it; appended only */
export interface FeedbackStep {
  /** Tenant */
  hospital_id: string
  /** Entry */
  id: string
  /** Feedback */
  feedback_id: string
  /** What was done */
  step: string
  /** When */
  at: string
  /** Entered at */
  recorded_at: string
  /** By whom */
  staff_id: string | null
  /** In words, encrypted under the key of the feedback */
  note: Buffer | null
  /** Plain facts: new handler, new due time, finding */
  facts: Generated<unknown>
  /** Customer under whose record key the note is sealed; null: the hospital's key */
  customer_id: string | null
}

/** Who may see and work on a case besides its handler and leaders (FEE-7) */
export interface FeedbackTeam {
  /** Tenant */
  hospital_id: string
  /** Case */
  feedback_id: string
  /** Member */
  staff_id: string
  /** Since */
  added_at: string
  /** Added by */
  added_by: string | null
}

/** Each attempt to reach the customer (FOL-3) */
export interface FollowupsAttempt {
  /** Tenant */
  hospital_id: string
  /** Attempt */
  id: string
  /** Follow-up */
  follow_up_id: string
  /** When */
  at: string
  /** Who */
  by: string | null
  /** What came of it */
  outcome: string
  /** How they feel, what was said; encrypted under the customer's key */
  note_sealed: Buffer | null
  /** When they asked to be called again */
  call_again_at: string | null
  /** Symptom passed to the doctor: watch, today, urgent */
  symptom_level: string | null
  /** Opinion recorded from the call */
  feedback_id: string | null
}

/** Follow-ups as other modules may read them */
export interface FollowupsFactFollowUp {
  /** Tenant */
  hospital_id: string
  /** Follow-up */
  follow_up_id: string
  /** What is owed */
  obligation_id: string
  /** What it follows */
  trigger: string
  /** Customer */
  customer_id: string
  /** Department */
  department_id: string | null
  /** Who calls */
  owner_id: string | null
  /** How */
  way: string
  /** due, reached, unreached, refused, cancelled */
  state: string
  /** To be done by */
  due_at: string
  /** Attempts made */
  attempts: number
  /** Outcome of the last attempt */
  outcome: string | null
  /** When it came to an end */
  done_at: string | null
  /** Who ended it */
  done_by: string | null
}

/** One planned contact and what came of it (FOL-3) */
export interface FollowupsFollowUp {
  /** Tenant */
  hospital_id: string
  /** Follow-up */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** What is owed */
  obligation_id: string
  /** Plan it came of; null when made by hand */
  plan_id: string | null
  /** What it follows */
  trigger: string
  /** Customer */
  customer_id: string
  /** Department concerned */
  department_id: string | null
  /** Who calls */
  owner_id: string | null
  /** How */
  way: string
  /** due; reached; unreached after attempts at different hours; refused; cancelled */
  state: Generated<string>
  /** To be done by */
  due_at: string
  /** Next attempt not before; orders the work list */
  next_at: string
  /** Attempts made */
  attempts: Generated<number>
  /** Outcome of the last attempt */
  outcome: string | null
  /** When it came to an end */
  done_at: string | null
  /** Who ended it */
  done_by: string | null
  /** When planned */
  created_at: string
  /** Who planned it; null for a plan */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Everyone who is owed a follow-up, whether or not one was planned: coverage is counted from here (FOL-8) */
export interface FollowupsObligation {
  /** Tenant */
  hospital_id: string
  /** Obligation */
  id: string
  /** What it follows */
  trigger: string
  /** Kind of the record it follows */
  subject_kind: string
  /** Record it follows */
  subject_id: string
  /** Customer */
  customer_id: string
  /** Department concerned */
  department_id: string | null
  /** Expert who served, if one did */
  expert_id: string | null
  /** What was done, in a few plain words (the service) */
  about: Generated<string>
  /** When it arose: end of the visit, missed appointment, closed inquiry */
  arose_at: string
  /** When it fell away without a call */
  settled_at: string | null
  /** Why: no_contact (the customer does not wish it), booked_again, withdrawn */
  settled_reason: string | null
}

/** When somebody is followed up after what, how, and what to ask (FOL-1) */
export interface FollowupsPlan {
  /** Tenant */
  hospital_id: string
  /** Plan */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** What it follows */
  trigger: string
  /** Days after it (T + n) */
  offset_days: number
  /** How */
  way: string
  /** What to say and ask, in Chinese; one point a line */
  script_zh: string
  /** What to say and ask, in English; one point a line */
  script_en: string
  /** Whether new follow-ups come of it */
  active: Generated<boolean>
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** A file taken in to become records: what it is, how its columns are meant, what came of it */
export interface ImportsImport {
  /** Tenant */
  hospital_id: string
  /** Import */
  id: string
  /** Counts what people and the machine decide; progress does not count */
  version: Generated<number>
  /** Kind of records: inquiries, … */
  kind: string
  /** reading the file, checking rows, ready to run, running, stopped by a fault, done, undoing, undone; failed: not readable; discarded: given up before it ran */
  state: string
  /** Whether one faulty row stops everything, or only itself */
  mode: Generated<string>
  /** The file as it came; its content is kept until the import has ended */
  file_id: string | null
  /** Name of the file */
  file_name: string
  /** csv or xlsx, by content */
  format: string
  /** Encoding recognised, of a CSV */
  encoding: string | null
  /** The sender named another encoding, and was wrong */
  declared_wrong: Generated<boolean>
  /** Separator of cells, of a CSV */
  delimiter: string | null
  /** Sheet of the workbook */
  sheet: string | null
  /** Visible sheets of the workbook */
  sheets: Generated<string[]>
  /** Names of the columns */
  header: string[]
  /** Field → column number from 0 */
  mapping: Generated<unknown>
  /** What the file does not say, as decided; null: not known */
  choices: Generated<unknown>
  /** Field → name in the file → id of the record meant, or new */
  assigned: Generated<unknown>
  /** Field → names found in the file with the number of their rows and the record they match */
  names: Generated<unknown>
  /** Field → name → id of records this import made */
  made: Generated<unknown>
  /** Rows staged */
  row_count: Generated<number>
  /** Rows checked so far under the present mapping */
  checked_count: Generated<number>
  /** Rows that the check found fit to be written */
  good_count: Generated<number>
  /** Rows that cannot be taken */
  bad_count: Generated<number>
  /** Rows that are on record already */
  known_count: Generated<number>
  /** Rows dealt with by the run so far */
  done_count: Generated<number>
  /** Records written */
  created_count: Generated<number>
  /** Records removed by undoing */
  removed_count: number | null
  /** Why it failed or stopped: a code */
  failure: string | null
  /** When the file came */
  created_at: string
  /** Who sent it */
  created_by: string | null
  /** Last decision at */
  changed_at: string
  /** Last decision by */
  changed_by: string | null
  /** Run started at */
  started_at: string | null
  /** Run started by */
  started_by: string | null
  /** Run ended at */
  finished_at: string | null
  /** Who undid it */
  undo_asked_by: string | null
  /** Why it was undone */
  undo_reason: string | null
  /** When undoing was done */
  undone_at: string | null
}

/** Rows of a file on their way in; their cells are emptied once written */
export interface ImportsRow {
  /** Tenant */
  hospital_id: string
  /** Row */
  id: string
  /** Import */
  import_id: string
  /** Kind of the import */
  kind: string
  /** Place in the file as the spreadsheet counts, from 1 */
  number: number
  /** Cells as JSON, sealed with the hospital's key: a file may hold anything */
  cells: Buffer | null
  /** Identity: SHA-256 of the normalised cells */
  row_hash: Buffer
  /** What was wrong with the row in the file itself */
  problem: string | null
  /** Column of that problem, from 0 */
  problem_column: number | null
  /** Why the row cannot be taken, without its values */
  faults: Generated<unknown>
  /** staged, good, bad, known (on record already), created, undone */
  state: Generated<string>
}

/** One standard answer: its place in the house, and which of its versions holds (KNO-1) */
export interface KnowledgeAnswer {
  /** Tenant */
  hospital_id: string
  /** Answer */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** The question in a line, as lists show it */
  title: string
  /** Department it concerns; null for the whole house */
  department_id: string | null
  /** Version in force; null before the first approval */
  current: number | null
  /** Version being written or waiting for approval; null when none is */
  open: number | null
  /** State of that version: draft, proposed or returned */
  open_state: string | null
  /** When it was withdrawn */
  retired_at: string | null
  /** Who withdrew it */
  retired_by: string | null
  /** Why */
  retired_why: string | null
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Pairs of characters, words and initials by which answers are found; each by equality, which an index serves under row security */
export interface KnowledgeAnswerGram {
  /** Tenant */
  hospital_id: string
  /** Characters, word or initials of the questions */
  gram: string
  /** Answer that holds it */
  answer_id: string
  /** In how many of its questions */
  weight: number
}

/** What somebody did with a suggested answer: weak answers show by it (KNO-5) */
export interface KnowledgeAnswerUse {
  /** Tenant */
  hospital_id: string
  /** Use */
  id: string
  /** Answer */
  answer_id: string
  /** Its version then */
  number: number
  /** Who */
  staff_id: string
  /** Inquiry it was suggested for */
  inquiry_id: string | null
  /** used as it is, edited, ignored */
  act: string
  /** When */
  at: string
}

/** Each wording of an answer, with who wrote and who approved it; an approved one never changes (KNO-1) */
export interface KnowledgeAnswerVersion {
  /** Tenant */
  hospital_id: string
  /** Answer */
  answer_id: string
  /** 1 for the first */
  number: number
  /** draft, proposed, approved, returned */
  state: string
  /** Ways in which it is asked */
  questions: string[]
  /** Wording by channel; any is the one for channels without their own. Gaps such as {price:CODE} are filled when read */
  texts: unknown
  /** First day it holds; null: at once */
  valid_from: string | null
  /** Last day it holds; null: open */
  valid_to: string | null
  /** Who wrote it */
  author_id: string
  /** When last written */
  written_at: string
  /** When put up for approval */
  proposed_at: string | null
  /** Who approved or returned it */
  decided_by: string | null
  /** When */
  decided_at: string | null
  /** What was said with it */
  decided_note: string | null
}

/** What was done with suggested answers, as other modules may read it */
export interface KnowledgeFactAnswerUse {
  /** Tenant */
  hospital_id: string
  /** Use */
  use_id: string
  /** Answer */
  answer_id: string
  /** Version */
  number: number
  /** The question in a line */
  title: string
  /** Department */
  department_id: string | null
  /** Who */
  staff_id: string
  /** Inquiry */
  inquiry_id: string | null
  /** used, edited, ignored */
  act: string
  /** When */
  at: string
}

/** What the triage aid learnt, each time, and how it did on inquiries held out (KNO-3) */
export interface KnowledgeTriageModel {
  /** Tenant */
  hospital_id: string
  /** Model */
  id: string
  /** When */
  learnt_at: string
  /** Who asked for it; null when it learnt by itself */
  asked_by: string | null
  /** Closed inquiries it learnt from */
  lessons: number
  /** Of these, taken over from files */
  imported: number
  /** When the newest of them was recorded */
  newest_at: string
  /** Held-out inquiries it was asked about */
  held_out: number
  /** Named right at once */
  first_right: number
  /** Right department among the first three */
  three_right: number
  /** Of the held-out, where it said to be sure */
  sure: number
  /** Of these, right */
  sure_right: number
  /** The same counts for each department */
  departments: unknown
  /** The packed model; null once a newer one took its place */
  model: Buffer | null
}

/** Each try to send a message and what the provider said */
export interface NotificationsAttempt {
  /** Tenant */
  hospital_id: string
  /** Message */
  message_id: string
  /** Counts from 1 */
  attempt: number
  /** When */
  at: string
  /** What was to send it */
  adapter: string
  /** sent; again: to be tried again; failed: for good */
  outcome: string
  /** The provider's code, never an address or text */
  detail: Generated<string>
}

/** Messages to customers as other modules may read them */
export interface NotificationsFactMessage {
  /** Tenant */
  hospital_id: string
  /** Message */
  message_id: string
  /** To whom */
  customer_id: string
  /** Record it is about */
  subject_id: string | null
  /** sms, email or wechat */
  channel: string
  /** service or marketing */
  purpose: string
  /** Template */
  template: string
  /** queued, sending, sent, failed, refused or withdrawn */
  state: string
  /** When made */
  created_at: string
  /** When sent, given up, refused or withdrawn */
  settled_at: string | null
}

/** Messages to customers with their delivery result; content and address are sealed under the customer's record key (PLA-11) */
export interface NotificationsMessage {
  /** Tenant */
  hospital_id: string
  /** Message; also what adapters are given so that nothing is sent twice */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Names the occasion: the same key sends nothing again */
  key: string
  /** To whom */
  customer_id: string
  /** Record it is about, e.g. the appointment */
  subject_id: string | null
  /** sms, email or wechat */
  channel: string
  /** service or marketing */
  purpose: string
  /** Template it was made from */
  template: string
  /** zh or en */
  language: string
  /** Phone, e-mail or WeChat id; null when there was none */
  address_sealed: Buffer | null
  /** Subject and text as filled in */
  content_sealed: Buffer | null
  /** queued; sending; sent; failed for good; refused: not allowed or nowhere to send; withdrawn before it left */
  state: string
  /** Not before; while sending, when it counts as stuck */
  send_at: string
  /** How often sending was begun */
  attempts: Generated<number>
  /** What sent it; development: only shown */
  adapter: string | null
  /** The provider's own number */
  provider_ref: string | null
  /** Why it was not sent: a code */
  failure: string | null
  /** When it was sent, given up, refused or withdrawn */
  settled_at: string | null
  /** When made */
  created_at: string
  /** Whose act made it; null for the system */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** What a staff member was told on their screen (PLA-11) */
export interface NotificationsNotice {
  /** Tenant */
  hospital_id: string
  /** Notice */
  id: string
  /** Who is told */
  staff_id: string
  /** What kind of news, e.g. commitments.broken */
  kind: string
  /** The sentence in Chinese; never an encrypted value */
  zh: string
  /** The sentence in English */
  en: string
  /** Where to act on it, within the staff application */
  link: Generated<string>
  /** Record it is about */
  subject_id: string | null
  /** When */
  at: string
  /** When it was read */
  read_at: string | null
}

/** A hospital's own wording of a message template; without a row the shipped wording holds */
export interface NotificationsTemplateText {
  /** Tenant */
  hospital_id: string
  /** Wording */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Template, as declared by the module that sends it */
  template: string
  /** Channel it is for */
  channel: string
  /** zh or en */
  language: string
  /** Subject of an e-mail */
  subject: Generated<string>
  /** Text with {names} from the template's closed list */
  body: string
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

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

/** Groups of staff as other modules may read them */
export interface OrganisationFactGroup {
  /** Tenant */
  hospital_id: string
  /** Group */
  group_id: string
  /** Department */
  department_id: string
  /** Short name */
  code: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Leader */
  leader_id: string | null
}

/** Items of editable lists as other modules may read them (PLA-34) */
export interface OrganisationFactListItem {
  /** Tenant */
  hospital_id: string
  /** Which list */
  list: string
  /** Stable code stored with records */
  code: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Order */
  position: number
  /** No longer offered since */
  retired_at: string | null
}

/** Weekly opening hours of sites and their dated exceptions */
export interface OrganisationFactOpeningHours {
  /** Tenant */
  hospital_id: string
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
  note: string
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

/** Sites as other modules may read them */
export interface OrganisationFactSite {
  /** Tenant */
  hospital_id: string
  /** Site */
  site_id: string
  /** Short name */
  code: string
  /** Name in Chinese */
  name_zh: string
  /** Name in English */
  name_en: string
  /** Address */
  address: string
  /** Telephone customers may call */
  phone: string
  /** When made; the first site is the one meant where none is named */
  created_at: string
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

/** When this database was restored from a backup, and by how much its transaction numbers are lifted since */
export interface PlatformRestoration {
  /** Counts up */
  number: number
  /** When it was restored */
  restored_at: string
  /** When the backup was made */
  made_at: string
  /** Added to the server's transaction numbers in event and audit rows and in seals */
  xid_offset: number
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
  /** incoming: known, not yet used; current: new values take it; outgoing: still opens what is being sealed anew */
  state: Generated<string>
}

/** Reports as they were issued; never changed afterwards (REP-2) */
export interface ReportsIssued {
  /** Tenant */
  hospital_id: string
  /** Issue */
  id: string
  /** Which report */
  kind: string
  /** Day it is about, in the hospital's zone */
  day: string
  /** Figures, shares by person, channel and department, and their names as of then */
  content: unknown
  /** When it was issued */
  issued_at: string
}

/** Visits as other modules may read them; an arrival taken back is no visit */
export interface VisitsFactVisit {
  /** Tenant */
  hospital_id: string
  /** Visit */
  visit_id: string
  /** Who came; resolve merged ones by customers.aliases */
  customer_id: string
  /** Appointment */
  appointment_id: string | null
  /** What for */
  service_id: string | null
  /** Kind of the service */
  service_kind: string | null
  /** Where to */
  department_id: string
  /** To whom */
  expert_id: string | null
  /** Arrival */
  arrived_at: string
  /** Staff member who greeted */
  arrived_by: string | null
  /** First called */
  called_at: string | null
  /** Service began */
  service_started_at: string | null
  /** Served, and left */
  finished_at: string | null
  /** Left without being served */
  left_at: string | null
  /** booked or walk_in */
  kind: string
  /** waiting, called, in_service, finished, left */
  state: string
  /** Whether the customer’s first */
  first_visit: boolean
}

/** History of visits: every step, also those taken back (VIS-12) */
export interface VisitsStep {
  /** Tenant */
  hospital_id: string
  /** Step */
  id: string
  /** Visit */
  visit_id: string
  /** When */
  at: string
  /** Who */
  actor_id: string | null
  /** What was done */
  act: string
  /** State before */
  from_state: string | null
  /** State after */
  to_state: string
  /** Why */
  reason: Generated<string>
}

/** Visits: from arrival to leaving (VIS-1) */
export interface VisitsVisit {
  /** Tenant */
  hospital_id: string
  /** Visit */
  id: string
  /** Counts changes */
  version: Generated<number>
  /** Who came */
  customer_id: string
  /** Appointment; null for who came without */
  appointment_id: string | null
  /** What for */
  service_id: string | null
  /** Kind of the service, as it was at arrival */
  service_kind: string | null
  /** Where to */
  department_id: string
  /** To whom */
  expert_id: string | null
  /** Where exactly */
  room_id: string | null
  /** booked or walk_in */
  kind: string
  /** waiting, called, in_service, finished, left, undone */
  state: string
  /** code, qr, name, phone, list or walk_in: how the desk found them */
  found_by: string
  /** Arrival: the clock of waiting begins */
  arrived_at: string
  /** Staff member who greeted */
  arrived_by: string | null
  /** First called */
  called_at: string | null
  /** Who called */
  called_by: string | null
  /** How often called */
  call_count: Generated<number>
  /** Service began */
  service_started_at: string | null
  /** Served, and left */
  finished_at: string | null
  /** Left without being served */
  left_at: string | null
  /** Arrival taken back at */
  undone_at: string | null
  /** Who took it back */
  undone_by: string | null
  /** Why left or undone */
  end_reason: Generated<string>
  /** Whether this is the customer’s first visit */
  first_visit: boolean
  /** When made */
  created_at: string
  /** Who made it */
  created_by: string | null
  /** When last changed */
  changed_at: string
  /** Who changed it last */
  changed_by: string | null
}

/** Every table and view, by its full name. */
export interface Database {
  'appointments.allocation': AppointmentsAllocation
  'appointments.appointment': AppointmentsAppointment
  'appointments.change': AppointmentsChange
  'appointments.exception': AppointmentsException
  'appointments.fact_appointment': AppointmentsFactAppointment
  'appointments.hold': AppointmentsHold
  'appointments.weekly_hours': AppointmentsWeeklyHours
  'catalogue.expert': CatalogueExpert
  'catalogue.fact_service': CatalogueFactService
  'catalogue.fact_service_resource': CatalogueFactServiceResource
  'catalogue.price': CataloguePrice
  'catalogue.recommendation': CatalogueRecommendation
  'catalogue.recommendation_option': CatalogueRecommendationOption
  'catalogue.service': CatalogueService
  'catalogue.service_resource': CatalogueServiceResource
  'catalogue.unsuitable': CatalogueUnsuitable
  'commitments.commitment': CommitmentsCommitment
  'commitments.fact_commitment': CommitmentsFactCommitment
  'commitments.handover': CommitmentsHandover
  'commitments.pause': CommitmentsPause
  'commitments.rung': CommitmentsRung
  'conversations.agent': ConversationsAgent
  'conversations.agent_skill': ConversationsAgentSkill
  'conversations.agent_spell': ConversationsAgentSpell
  'conversations.amendment': ConversationsAmendment
  'conversations.channel_account': ConversationsChannelAccount
  'conversations.channel_contact': ConversationsChannelContact
  'conversations.channel_inbound': ConversationsChannelInbound
  'conversations.delivery': ConversationsDelivery
  'conversations.draft': ConversationsDraft
  'conversations.entry': ConversationsEntry
  'conversations.fact_agent_spell': ConversationsFactAgentSpell
  'conversations.fact_inquiry': ConversationsFactInquiry
  'conversations.fact_thread': ConversationsFactThread
  'conversations.fact_transfer': ConversationsFactTransfer
  'conversations.inquiry': ConversationsInquiry
  'conversations.mention': ConversationsMention
  'conversations.message': ConversationsMessage
  'conversations.phrase': ConversationsPhrase
  'conversations.thread': ConversationsThread
  'conversations.transfer': ConversationsTransfer
  'conversations.visitor': ConversationsVisitor
  'customers.care': CustomersCare
  'customers.consent': CustomersConsent
  'customers.customer': CustomersCustomer
  'customers.fact_customer': CustomersFactCustomer
  'customers.gram': CustomersGram
  'customers.identifier': CustomersIdentifier
  'customers.merge': CustomersMerge
  'customers.note': CustomersNote
  'customers.phone': CustomersPhone
  'customers.relation': CustomersRelation
  'customers.tag': CustomersTag
  'customers.visit_mark': CustomersVisitMark
  'exports.export': ExportsExport
  'feedback.concerned': FeedbackConcerned
  'feedback.fact_feedback': FeedbackFactFeedback
  'feedback.fact_feedback_concerned': FeedbackFactFeedbackConcerned
  'feedback.fact_feedback_measure': FeedbackFactFeedbackMeasure
  'feedback.feedback': FeedbackFeedback
  'feedback.measure': FeedbackMeasure
  'feedback.step': FeedbackStep
  'feedback.team': FeedbackTeam
  'followups.attempt': FollowupsAttempt
  'followups.fact_follow_up': FollowupsFactFollowUp
  'followups.follow_up': FollowupsFollowUp
  'followups.obligation': FollowupsObligation
  'followups.plan': FollowupsPlan
  'imports.import': ImportsImport
  'imports.row': ImportsRow
  'knowledge.answer': KnowledgeAnswer
  'knowledge.answer_gram': KnowledgeAnswerGram
  'knowledge.answer_use': KnowledgeAnswerUse
  'knowledge.answer_version': KnowledgeAnswerVersion
  'knowledge.fact_answer_use': KnowledgeFactAnswerUse
  'knowledge.triage_model': KnowledgeTriageModel
  'notifications.attempt': NotificationsAttempt
  'notifications.fact_message': NotificationsFactMessage
  'notifications.message': NotificationsMessage
  'notifications.notice': NotificationsNotice
  'notifications.template_text': NotificationsTemplateText
  'organisation.certificate': OrganisationCertificate
  'organisation.credential': OrganisationCredential
  'organisation.department': OrganisationDepartment
  'organisation.fact_department': OrganisationFactDepartment
  'organisation.fact_group': OrganisationFactGroup
  'organisation.fact_list_item': OrganisationFactListItem
  'organisation.fact_opening_hours': OrganisationFactOpeningHours
  'organisation.fact_service_point': OrganisationFactServicePoint
  'organisation.fact_site': OrganisationFactSite
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
  'platform.restoration': PlatformRestoration
  'platform.session': PlatformSession
  'platform.tenant_key': PlatformTenantKey
  'reports.issued': ReportsIssued
  'visits.fact_visit': VisitsFactVisit
  'visits.step': VisitsStep
  'visits.visit': VisitsVisit
}
