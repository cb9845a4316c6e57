-- What the files in db/migrations amount to. Printed from the catalogue by bin/generate.ts; not edited by hand.


-- ==================== appointments ====================
-- Booked times of experts and rooms (spec/appointments.md)
create schema appointments;
grant usage on schema appointments to app;
grant usage on schema appointments to report;

-- What occupies an expert or a room, buffers included. No two live rows of one unit overlap: the database sees to it that nobody is booked twice (APP-3)
create table appointments.allocation (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Allocation
  resource_id uuid not null,  -- Staff member or service point
  resource_kind text not null,  -- staff or room
  unit integer not null default 1,  -- Which of the units of a room for several
  starts_at timestamp(3) with time zone not null,  -- From, preparation included
  ends_at timestamp(3) with time zone not null,  -- To, cleaning up included
  during tstzrange not null generated always as (…) stored,  -- The same as a range, for the constraint
  appointment_id uuid,  -- Appointment that occupies
  hold_id uuid,  -- Hold that occupies
  expires_at timestamp(3) with time zone,  -- When a hold no longer counts; null for appointments
  live boolean not null default true,  -- False once cancelled, moved away or expired
  created_at timestamp(3) with time zone not null,  -- When made
  constraint allocation_pk PRIMARY KEY (hospital_id, id),
  constraint allocation_never_twice EXCLUDE USING gist (hospital_id WITH =, resource_id WITH =, unit WITH =, during WITH &&) WHERE (live),
  constraint allocation_appointment FOREIGN KEY (hospital_id, appointment_id) REFERENCES appointments.appointment(hospital_id, id),
  constraint allocation_hold FOREIGN KEY (hospital_id, hold_id) REFERENCES appointments.hold(hospital_id, id),
  constraint allocation_expiry CHECK (((hold_id IS NULL) = (expires_at IS NULL))),
  constraint allocation_for CHECK (((appointment_id IS NULL) <> (hold_id IS NULL))),
  constraint allocation_kind CHECK ((resource_kind = ANY (ARRAY['staff'::text, 'room'::text]))),
  constraint allocation_length CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '1 day'::interval)))),
  constraint allocation_unit CHECK (((unit >= 1) AND (unit <= 1000)))
);
-- Giving back what an appointment occupies
CREATE INDEX allocation_by_appointment ON appointments.allocation USING btree (hospital_id, appointment_id) WHERE ((appointment_id IS NOT NULL) AND live);
-- Giving back what a hold occupies
CREATE INDEX allocation_by_hold ON appointments.allocation USING btree (hospital_id, hold_id) WHERE ((hold_id IS NOT NULL) AND live);
-- What is taken of a few resources in some days; none is longer than a day
CREATE INDEX allocation_by_resource ON appointments.allocation USING btree (hospital_id, resource_id, starts_at) WHERE live;
alter table appointments.allocation enable row level security, force row level security;
create policy tenant on appointments.allocation as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on appointments.allocation to app;

-- Appointments (APP-4). Moving one keeps its id and its voucher; every change leaves a row in appointments.change
create table appointments.appointment (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Appointment
  version integer not null default 1,  -- Counts changes
  customer_id uuid not null,  -- For whom
  service_id uuid not null,  -- What
  department_id uuid not null,  -- Department that serves
  expert_id uuid,  -- Expert; null where the service needs none
  room_id uuid,  -- Room; null where the service needs none
  inquiry_id uuid,  -- Inquiry it came from
  channel text not null,  -- desk, phone, web, wechat, link, other: how the customer booked
  state text not null,  -- booked, confirmed, arrived, in_service, completed, cancelled, no_show
  starts_at timestamp(3) with time zone not null,  -- Begin of the service itself, without preparation
  ends_at timestamp(3) with time zone not null,  -- End of the service itself
  voucher_code text not null,  -- Short code, read aloud and typed (APP-6)
  voucher_hash bytea not null,  -- SHA-256 of the token of the voucher link; the token itself is stored nowhere
  voucher_number integer not null default 1,  -- Counts the links made; the present one is made with it
  note bytea,  -- What the department should know, encrypted under the customer’s key
  booked_at timestamp(3) with time zone not null,  -- When booked
  booked_by uuid,  -- Staff member who booked
  confirmed_at timestamp(3) with time zone,  -- When the customer said they will come
  confirmed_by text,  -- staff or customer
  acknowledged_at timestamp(3) with time zone,  -- When the department acknowledged it (APP-7)
  acknowledged_by uuid,  -- Who acknowledged
  arrived_at timestamp(3) with time zone,  -- When the customer came
  in_service_at timestamp(3) with time zone,  -- When the service began
  completed_at timestamp(3) with time zone,  -- When the service was over
  cancelled_at timestamp(3) with time zone,  -- When cancelled
  cancelled_by text,  -- staff or customer
  cancel_reason text not null default ''::text,  -- Why cancelled
  no_show_at timestamp(3) with time zone,  -- When it was counted as missed
  move_count integer not null default 0,  -- How often it was moved
  moved_by_customer_count integer not null default 0,  -- How often the customer moved it by the voucher
  overlap_reason text not null default ''::text,  -- Why the customer may be in two places at once
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint appointment_pk PRIMARY KEY (hospital_id, id),
  constraint appointment_voucher_code_unique UNIQUE (hospital_id, voucher_code),
  constraint appointment_voucher_hash_unique UNIQUE (hospital_id, voucher_hash),
  constraint appointment_cancelled_by CHECK ((cancelled_by = ANY (ARRAY['staff'::text, 'customer'::text]))),
  constraint appointment_cancelled_why CHECK (((state <> 'cancelled'::text) OR ((cancelled_at IS NOT NULL) AND (cancelled_by IS NOT NULL)))),
  constraint appointment_channel CHECK ((channel = ANY (ARRAY['desk'::text, 'phone'::text, 'web'::text, 'wechat'::text, 'link'::text, 'other'::text]))),
  constraint appointment_confirmed_by CHECK ((confirmed_by = ANY (ARRAY['staff'::text, 'customer'::text]))),
  constraint appointment_order CHECK ((ends_at > starts_at)),
  constraint appointment_state CHECK ((state = ANY (ARRAY['booked'::text, 'confirmed'::text, 'arrived'::text, 'in_service'::text, 'completed'::text, 'cancelled'::text, 'no_show'::text])))
);
-- What a staff member booked
CREATE INDEX appointment_by_booker ON appointments.appointment USING btree (hospital_id, booked_by, starts_at, id) WHERE (booked_by IS NOT NULL);
-- A customer’s appointments, and whether they overlap
CREATE INDEX appointment_by_customer ON appointments.appointment USING btree (hospital_id, customer_id, starts_at, id);
-- A department’s day
CREATE INDEX appointment_by_department ON appointments.appointment USING btree (hospital_id, department_id, starts_at, id);
-- An expert’s own list
CREATE INDEX appointment_by_expert ON appointments.appointment USING btree (hospital_id, expert_id, starts_at, id) WHERE (expert_id IS NOT NULL);
-- The appointments of an inquiry
CREATE INDEX appointment_by_inquiry ON appointments.appointment USING btree (hospital_id, inquiry_id) WHERE (inquiry_id IS NOT NULL);
-- Appointments in a state: unconfirmed, missed, cancelled, and the sweep for those to be counted as missed
CREATE INDEX appointment_by_state ON appointments.appointment USING btree (hospital_id, state, starts_at, id);
-- The list and the board of a day
CREATE INDEX appointment_by_time ON appointments.appointment USING btree (hospital_id, starts_at, id);
-- Departments’ bookings not yet acknowledged
CREATE INDEX appointment_unacknowledged ON appointments.appointment USING btree (hospital_id, department_id, booked_at, id) WHERE ((acknowledged_at IS NULL) AND (state = ANY (ARRAY['booked'::text, 'confirmed'::text])));
alter table appointments.appointment enable row level security, force row level security;
create policy tenant on appointments.appointment as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on appointments.appointment to app;
grant select (hospital_id, id, customer_id, service_id, department_id, expert_id, room_id, inquiry_id, channel, state, starts_at, ends_at, booked_at, booked_by, confirmed_at, acknowledged_at, arrived_at, completed_at, cancelled_at, no_show_at, move_count) on appointments.appointment to report;

-- History of appointments: every change with its reason; never changed itself (APP-4)
create table appointments.change (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Change
  appointment_id uuid not null,  -- Appointment
  at timestamp(3) with time zone not null,  -- When
  actor_id uuid,  -- Staff member; null for the system or the customer
  by text not null,  -- staff, customer or system
  act text not null,  -- What was done
  from_state text,  -- State before
  to_state text not null,  -- State after
  from_starts_at timestamp(3) with time zone,  -- Begin before, when moved
  to_starts_at timestamp(3) with time zone,  -- Begin after, when moved
  from_expert_id uuid,  -- Expert before, when moved
  to_expert_id uuid,  -- Expert after, when moved
  reason text not null default ''::text,  -- Why
  constraint change_pk PRIMARY KEY (hospital_id, id),
  constraint change_appointment FOREIGN KEY (hospital_id, appointment_id) REFERENCES appointments.appointment(hospital_id, id),
  constraint change_act CHECK ((act = ANY (ARRAY['book'::text, 'confirm'::text, 'acknowledge'::text, 'reschedule'::text, 'cancel'::text, 'arrive'::text, 'undo_arrival'::text, 'serve'::text, 'complete'::text, 'miss'::text]))),
  constraint change_by CHECK ((by = ANY (ARRAY['staff'::text, 'customer'::text, 'system'::text])))
);
-- The history of one appointment
CREATE INDEX change_of_appointment ON appointments.change USING btree (hospital_id, appointment_id, at, id);
alter table appointments.change enable row level security, force row level security;
create policy tenant on appointments.change as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on appointments.change to app;

-- What differs from the weekly hours: leave, closures, maintenance, and extra hours (APP-2)
create table appointments.exception (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  version integer not null default 1,  -- Counts changes
  resource_id uuid not null,  -- Staff member or service point
  resource_kind text not null,  -- staff or room
  kind text not null,  -- leave, closed, maintenance: cannot be booked; extra: can be booked beyond the weekly hours
  starts_at timestamp(3) with time zone not null,  -- From
  ends_at timestamp(3) with time zone not null,  -- To, not included
  reason text not null default ''::text,  -- Why, as the board shows it
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  voided_at timestamp(3) with time zone,  -- Withdrawn at
  voided_by uuid,  -- Withdrawn by
  constraint exception_pk PRIMARY KEY (hospital_id, id),
  constraint exception_kind CHECK ((kind = ANY (ARRAY['leave'::text, 'closed'::text, 'maintenance'::text, 'extra'::text]))),
  constraint exception_order CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '366 days'::interval)))),
  constraint exception_resource_kind CHECK ((resource_kind = ANY (ARRAY['staff'::text, 'room'::text])))
);
-- The exceptions of a few resources that end after a given time, for free times and the board
CREATE INDEX exception_by_resource ON appointments.exception USING btree (hospital_id, resource_id, ends_at) WHERE (voided_at IS NULL);
alter table appointments.exception enable row level security, force row level security;
create policy tenant on appointments.exception as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on appointments.exception to app;

-- Appointments as other modules may read them
--   hospital_id: Tenant
--   appointment_id: Appointment
--   customer_id: For whom; resolve merged ones by customers.aliases
--   service_id: What
--   department_id: Department that serves
--   expert_id: Expert
--   room_id: Room
--   inquiry_id: Inquiry it came from
--   booked_by: Staff member who booked
--   channel: How the customer booked
--   state: booked, confirmed, arrived, in_service, completed, cancelled, no_show
--   starts_at: Begin
--   ends_at: End
--   booked_at: When booked
--   confirmed_at: When confirmed
--   acknowledged_at: When the department acknowledged
--   arrived_at: When the customer came
--   completed_at: When served
--   cancelled_at: When cancelled
--   no_show_at: When counted as missed
--   move_count: How often moved
create view appointments.fact_appointment with (security_invoker=true) as
 SELECT hospital_id,
    id AS appointment_id,
    customer_id,
    service_id,
    department_id,
    expert_id,
    room_id,
    inquiry_id,
    booked_by,
    channel,
    state,
    starts_at,
    ends_at,
    booked_at,
    confirmed_at,
    acknowledged_at,
    arrived_at,
    completed_at,
    cancelled_at,
    no_show_at,
    move_count
   FROM appointments.appointment a;
grant select on appointments.fact_appointment to app;
grant select on appointments.fact_appointment to report;

-- Times kept while talking (APP-3): they occupy as bookings do, and end by themselves
create table appointments.hold (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Hold
  service_id uuid not null,  -- What
  expert_id uuid,  -- Expert
  room_id uuid,  -- Room
  customer_id uuid,  -- For whom, where known
  starts_at timestamp(3) with time zone not null,  -- Begin of the service itself
  ends_at timestamp(3) with time zone not null,  -- End of the service itself
  expires_at timestamp(3) with time zone not null,  -- From then on it no longer occupies
  held_by uuid,  -- Staff member who holds it
  released_at timestamp(3) with time zone,  -- Given back or turned into an appointment at
  appointment_id uuid,  -- Appointment it became
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  constraint hold_pk PRIMARY KEY (hospital_id, id),
  constraint hold_order CHECK ((ends_at > starts_at))
);
-- The holds of a day, for the board
CREATE INDEX hold_by_time ON appointments.hold USING btree (hospital_id, starts_at) WHERE (released_at IS NULL);
alter table appointments.hold enable row level security, force row level security;
create policy tenant on appointments.hold as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on appointments.hold to app;

-- When an expert or a room can be booked, by day of the week (APP-2, CAT-4). A room without any is open with its site
create table appointments.weekly_hours (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  resource_id uuid not null,  -- Staff member or service point
  resource_kind text not null,  -- staff or room
  weekday smallint not null,  -- 1 Monday … 7 Sunday
  from_minute integer not null,  -- Minutes since midnight
  to_minute integer not null,  -- Minutes since midnight; past midnight goes on counting, up to 2880
  valid_from date,  -- First day it holds; null from always
  valid_until date,  -- Last day it holds; null without end
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  voided_at timestamp(3) with time zone,  -- Withdrawn at
  voided_by uuid,  -- Withdrawn by
  constraint weekly_hours_pk PRIMARY KEY (hospital_id, id),
  constraint weekly_hours_kind CHECK ((resource_kind = ANY (ARRAY['staff'::text, 'room'::text]))),
  constraint weekly_hours_minutes CHECK ((((from_minute >= 0) AND (from_minute <= 1439)) AND (to_minute > from_minute) AND (to_minute <= 2880))),
  constraint weekly_hours_validity CHECK (((valid_until IS NULL) OR (valid_from IS NULL) OR (valid_until >= valid_from))),
  constraint weekly_hours_weekday CHECK (((weekday >= 1) AND (weekday <= 7)))
);
-- The hours of a few resources, for free times
CREATE INDEX weekly_hours_by_resource ON appointments.weekly_hours USING btree (hospital_id, resource_id) WHERE (voided_at IS NULL);
alter table appointments.weekly_hours enable row level security, force row level security;
create policy tenant on appointments.weekly_hours as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on appointments.weekly_hours to app;


-- ==================== catalogue ====================
-- What the hospital offers: services, experts, and what was recommended to whom (spec/catalogue.md)
create schema catalogue;
grant usage on schema catalogue to app;
grant usage on schema catalogue to report;

-- Experts as shown to agents and on the booking page (CAT-4)
create table catalogue.expert (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Staff member
  version integer not null default 1,  -- Counts changes
  profile_zh text not null default ''::text,  -- Who they are
  profile_en text not null default ''::text,  -- Who they are, in English
  expertise_zh text not null default ''::text,  -- What they are good at
  expertise_en text not null default ''::text,  -- What they are good at, in English
  duty_zh text not null default ''::text,  -- Duty in words, beside the hours that can be booked
  duty_en text not null default ''::text,  -- Duty in words, in English
  photo_file_id uuid,  -- Photo
  published_at timestamp(3) with time zone,  -- Shown on the booking page since
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint expert_pk PRIMARY KEY (hospital_id, id),
  constraint expert_staff FOREIGN KEY (hospital_id, id) REFERENCES organisation.staff(hospital_id, id)
);
alter table catalogue.expert enable row level security, force row level security;
create policy tenant on catalogue.expert as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on catalogue.expert to app;

-- Services as other modules may read them
--   hospital_id: Tenant
--   service_id: Service
--   department_id: Department
--   code: Short name
--   kind: Kind
--   name_zh: Name in Chinese
--   name_en: Name in English
--   minutes: Time with the customer
--   before_minutes: Preparation before
--   after_minutes: Clean-up after
--   arrive_early_minutes: Minutes to come early
--   bring_zh: What to bring
--   bring_en: What to bring, in English
--   price_fen: Price in force
--   position: Order
--   is_public: Offered publicly
--   retired_at: No longer offered since
create view catalogue.fact_service with (security_invoker=true) as
 SELECT hospital_id,
    id AS service_id,
    department_id,
    code,
    kind,
    name_zh,
    name_en,
    minutes,
    before_minutes,
    after_minutes,
    arrive_early_minutes,
    bring_zh,
    bring_en,
    price_fen,
    "position",
    is_public,
    retired_at
   FROM catalogue.service s;
grant select on catalogue.fact_service to app;
grant select on catalogue.fact_service to report;

-- Who can give a service and where
--   hospital_id: Tenant
--   service_id: Service
--   kind: staff or room
--   resource_id: Staff member or service point
create view catalogue.fact_service_resource with (security_invoker=true) as
 SELECT hospital_id,
    service_id,
    kind,
    resource_id
   FROM catalogue.service_resource r;
grant select on catalogue.fact_service_resource to app;
grant select on catalogue.fact_service_resource to report;

-- Prices with the instant from which each holds; a new price is a new row (CAT-1)
create table catalogue.price (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  service_id uuid not null,  -- Service
  price_fen bigint not null,  -- Price in fen
  effective_from timestamp(3) with time zone not null,  -- Holds from
  reason text not null default ''::text,  -- Why it was changed
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  constraint price_pk PRIMARY KEY (hospital_id, id),
  constraint price_service FOREIGN KEY (hospital_id, service_id) REFERENCES catalogue.service(hospital_id, id),
  constraint price_range CHECK (((price_fen >= 0) AND (price_fen <= '100000000000'::bigint)))
);
-- The price at an instant, and the history
CREATE INDEX price_in_force ON catalogue.price USING btree (hospital_id, service_id, effective_from DESC, id DESC);
-- Prices that have come into force since the last look
CREATE INDEX price_to_come ON catalogue.price USING btree (hospital_id, effective_from);
alter table catalogue.price enable row level security, force row level security;
create policy tenant on catalogue.price as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on catalogue.price to app;

-- What the customer needs, what was offered and what they chose (CAT-3, source A 3)
create table catalogue.recommendation (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Recommendation
  version integer not null default 1,  -- Counts changes
  customer_id uuid not null,  -- Customer
  inquiry_id uuid,  -- Inquiry it came from
  focus text not null,  -- What matters to them
  budget_fen bigint,  -- What they want to spend
  time_wish text not null default ''::text,  -- When they have time
  conditions_sealed bytea not null,  -- Conditions recorded for it, as a list of codes, sealed under the customer's key
  chosen_service_id uuid,  -- What they chose; null when nothing
  chosen_note text not null default ''::text,  -- In their words
  decided_at timestamp(3) with time zone,  -- When they decided
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who recommended
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  voided_at timestamp(3) with time zone,  -- Withdrawn at
  voided_by uuid,  -- Withdrawn by
  void_reason text,  -- Why
  constraint recommendation_pk PRIMARY KEY (hospital_id, id),
  constraint recommendation_chosen FOREIGN KEY (hospital_id, chosen_service_id) REFERENCES catalogue.service(hospital_id, id),
  constraint recommendation_customer FOREIGN KEY (hospital_id, customer_id) REFERENCES customers.customer(hospital_id, id),
  constraint recommendation_budget CHECK (((budget_fen >= 0) AND (budget_fen <= '100000000000'::bigint))),
  constraint recommendation_decided CHECK (((chosen_service_id IS NULL) OR (decided_at IS NOT NULL)))
);
-- What was recommended to a customer
CREATE INDEX recommendation_of_customer ON catalogue.recommendation USING btree (hospital_id, customer_id, created_at DESC, id DESC);
alter table catalogue.recommendation enable row level security, force row level security;
create policy tenant on catalogue.recommendation as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on catalogue.recommendation to app;

-- Options offered in a recommendation, with what speaks for and against each (CAT-3)
create table catalogue.recommendation_option (
  hospital_id uuid not null,  -- Tenant
  recommendation_id uuid not null,  -- Recommendation
  service_id uuid not null,  -- Service offered
  position smallint not null,  -- Order
  pros text not null default ''::text,  -- What speaks for it here
  cons text not null default ''::text,  -- What speaks against it here
  price_fen bigint not null,  -- Price said
  is_unsuitable boolean not null default false,  -- Marked unsuitable for a recorded condition
  override_reason text,  -- Why it was offered all the same
  constraint recommendation_option_pk PRIMARY KEY (hospital_id, recommendation_id, service_id),
  constraint recommendation_option_recommendation FOREIGN KEY (hospital_id, recommendation_id) REFERENCES catalogue.recommendation(hospital_id, id),
  constraint recommendation_option_service FOREIGN KEY (hospital_id, service_id) REFERENCES catalogue.service(hospital_id, id),
  constraint recommendation_option_override CHECK (((NOT is_unsuitable) OR (btrim(override_reason) <> ''::text)))
);
-- How often a service was offered
CREATE INDEX recommendation_option_service ON catalogue.recommendation_option USING btree (hospital_id, service_id);
alter table catalogue.recommendation_option enable row level security, force row level security;
create policy tenant on catalogue.recommendation_option as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on catalogue.recommendation_option to app;

-- Services: how long, what for, with advantages and limits, at an open price (CAT-1)
create table catalogue.service (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Service
  version integer not null default 1,  -- Counts changes
  department_id uuid not null,  -- Department that gives it
  code text not null,  -- Short name used in imports
  kind text not null,  -- What kind of service it is
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  minutes integer not null,  -- Time with the customer
  before_minutes integer not null default 0,  -- Preparation before
  after_minutes integer not null default 0,  -- Clean-up after
  arrive_early_minutes integer not null default 15,  -- How many minutes early the customer should come
  contains_zh text not null default ''::text,  -- What it contains
  contains_en text not null default ''::text,  -- What it contains, in English
  process_zh text not null default ''::text,  -- How it goes
  process_en text not null default ''::text,  -- How it goes, in English
  advantages_zh text not null default ''::text,  -- What speaks for it
  advantages_en text not null default ''::text,  -- What speaks for it, in English
  limits_zh text not null default ''::text,  -- What it cannot do, what speaks against it
  limits_en text not null default ''::text,  -- What it cannot do, in English
  suitable_zh text not null default ''::text,  -- For whom it is suitable, for whom not, in words
  suitable_en text not null default ''::text,  -- The same in English
  bring_zh text not null default ''::text,  -- What to bring and heed: documents, fasting, no make-up
  bring_en text not null default ''::text,  -- The same in English
  consent_form text not null default ''::text,  -- Consent form that must be signed; empty when none
  price_fen bigint not null,  -- Price in force; its history stands in price
  position integer not null default 0,  -- Order within the department
  is_public boolean not null default true,  -- Offered on the public booking page
  search_text text not null default ''::text,  -- Names, code, pinyin and initials in one text, for typing a part of it
  retired_at timestamp(3) with time zone,  -- No longer offered since
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint service_pk PRIMARY KEY (hospital_id, id),
  constraint service_code_unique UNIQUE (hospital_id, code),
  constraint service_department FOREIGN KEY (hospital_id, department_id) REFERENCES organisation.department(hospital_id, id),
  constraint service_buffers CHECK ((((before_minutes >= 0) AND (before_minutes <= 240)) AND ((after_minutes >= 0) AND (after_minutes <= 240)) AND ((arrive_early_minutes >= 0) AND (arrive_early_minutes <= 240)))),
  constraint service_kind CHECK ((kind = ANY (ARRAY['expert_consultation'::text, 'examination'::text, 'check_up'::text, 'care'::text, 'home_care'::text, 'screening'::text, 'event'::text]))),
  constraint service_minutes CHECK (((minutes >= 5) AND (minutes <= 1440))),
  constraint service_price CHECK (((price_fen >= 0) AND (price_fen <= '100000000000'::bigint)))
);
-- Services offered, by department
CREATE INDEX service_in_order ON catalogue.service USING btree (hospital_id, department_id, "position", code) WHERE (retired_at IS NULL);
alter table catalogue.service enable row level security, force row level security;
create policy tenant on catalogue.service as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on catalogue.service to app;
grant select (hospital_id, id, department_id, code, kind, name_zh, name_en, minutes, before_minutes, after_minutes, arrive_early_minutes, bring_zh, bring_en, price_fen, position, is_public, retired_at) on catalogue.service to report;

-- Who can give a service and where; a booking takes one of each kind that is named (CAT-1, APP-1)
create table catalogue.service_resource (
  hospital_id uuid not null,  -- Tenant
  service_id uuid not null,  -- Service
  kind text not null,  -- staff or room
  resource_id uuid not null,  -- Staff member or service point
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  constraint service_resource_pk PRIMARY KEY (hospital_id, service_id, kind, resource_id),
  constraint service_resource_service FOREIGN KEY (hospital_id, service_id) REFERENCES catalogue.service(hospital_id, id),
  constraint service_resource_kind CHECK ((kind = ANY (ARRAY['staff'::text, 'room'::text])))
);
-- What an expert gives, what a room is used for
CREATE INDEX service_resource_by_resource ON catalogue.service_resource USING btree (hospital_id, resource_id, service_id);
alter table catalogue.service_resource enable row level security, force row level security;
create policy tenant on catalogue.service_resource as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on catalogue.service_resource to app;
grant select on catalogue.service_resource to report;

-- Conditions for which a service is not suitable; offering it then needs an override with a reason (CAT-3)
create table catalogue.unsuitable (
  hospital_id uuid not null,  -- Tenant
  service_id uuid not null,  -- Service
  condition text not null,  -- Condition, from the editable list condition
  note text not null default ''::text,  -- Why, or under which circumstances it may be given
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  constraint unsuitable_pk PRIMARY KEY (hospital_id, service_id, condition),
  constraint unsuitable_service FOREIGN KEY (hospital_id, service_id) REFERENCES catalogue.service(hospital_id, id)
);
alter table catalogue.unsuitable enable row level security, force row level security;
create policy tenant on catalogue.unsuitable as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on catalogue.unsuitable to app;


-- ==================== commitments ====================
-- Promises with their due times, ladders, pauses and handovers (spec/platform.md PLA-10)
create schema commitments;
grant usage on schema commitments to app;
grant usage on schema commitments to report;

-- Something owed to someone by a due time (PLA-10)
create table commitments.commitment (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Commitment
  version integer not null default 1,  -- Counts changes
  kind text not null,  -- Kind declared by the module that promised, e.g. conversations.reply
  subject_kind text not null,  -- Kind of the record it is about
  subject_id uuid not null,  -- Record it is about
  customer_id uuid,  -- Customer it is owed to, where it is owed to one
  owner_id uuid,  -- Staff member who owes it; null while nobody in particular does
  group_id uuid,  -- Group that owes it: the owner's, or the one whose members may take it
  department_id uuid,  -- Department that owes it
  about text not null default ''::text,  -- A few plain words; never an encrypted value
  state text not null default 'open'::text,  -- open; paused: its time stands still; kept; cancelled
  started_at timestamp(3) with time zone not null,  -- Instant its time counts from
  allowed_unit text,  -- Unit of the time allowed; null when a fixed instant was promised
  allowed_amount integer,  -- Time allowed in that unit, by the figure in force at its start
  due_at timestamp(3) with time zone not null,  -- Due; while paused the last known due time
  next_step_at timestamp(3) with time zone,  -- When the next step of its ladder falls; null when none is left or its time stands still
  next_step smallint,  -- Place of that step in the ladder
  broken_at timestamp(3) with time zone,  -- When it was broken; set once, and kept when it is fulfilled late
  kept_at timestamp(3) with time zone,  -- When it was fulfilled
  kept_by uuid,  -- Who fulfilled it; null for the system
  cancelled_at timestamp(3) with time zone,  -- When it was cancelled
  cancelled_by uuid,  -- Who cancelled it
  cancel_reason text,  -- Why
  offered_to uuid,  -- Staff member asked to take it over, who has not answered yet
  created_at timestamp(3) with time zone not null,  -- When recorded
  created_by uuid,  -- Who recorded it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  settled_at timestamp(3) with time zone generated always as (…) stored,  -- When it was decided: broken, or else kept. The day it counts on; kept in time exactly when broken_at is null
  constraint commitment_pk PRIMARY KEY (hospital_id, id),
  constraint commitment_allowed CHECK ((((allowed_unit IS NULL) = (allowed_amount IS NULL)) AND (allowed_amount >= 0))),
  constraint commitment_allowed_unit CHECK ((allowed_unit = ANY (ARRAY['minutes'::text, 'working_minutes'::text, 'working_days'::text]))),
  constraint commitment_cancelled CHECK ((((state = 'cancelled'::text) = (cancelled_at IS NOT NULL)) AND ((cancelled_at IS NULL) OR (cancel_reason IS NOT NULL)))),
  constraint commitment_due_after_start CHECK ((due_at >= started_at)),
  constraint commitment_kept CHECK (((state = 'kept'::text) = (kept_at IS NOT NULL))),
  constraint commitment_offer_while_live CHECK (((offered_to IS NULL) OR (state = ANY (ARRAY['open'::text, 'paused'::text])))),
  constraint commitment_state CHECK ((state = ANY (ARRAY['open'::text, 'paused'::text, 'kept'::text, 'cancelled'::text]))),
  constraint commitment_step_named CHECK (((next_step_at IS NULL) = (next_step IS NULL))),
  constraint commitment_steps_while_open CHECK (((next_step_at IS NULL) OR (state = 'open'::text)))
);
-- What was broken, latest first
CREATE INDEX commitment_broken ON commitments.commitment USING btree (hospital_id, broken_at DESC, id DESC) WHERE (broken_at IS NOT NULL);
-- What one person broke, latest first
CREATE INDEX commitment_broken_of_owner ON commitments.commitment USING btree (hospital_id, owner_id, broken_at DESC, id DESC) WHERE (broken_at IS NOT NULL);
-- What the ticker takes each second
CREATE INDEX commitment_due_step ON commitments.commitment USING btree (hospital_id, next_step_at, id) WHERE (next_step_at IS NOT NULL);
-- Everything owed, by due time, for the director
CREATE INDEX commitment_live ON commitments.commitment USING btree (hospital_id, due_at, id) WHERE (state = ANY (ARRAY['open'::text, 'paused'::text]));
-- What a department owes, by due time
CREATE INDEX commitment_live_of_department ON commitments.commitment USING btree (hospital_id, department_id, due_at, id) WHERE (state = ANY (ARRAY['open'::text, 'paused'::text]));
-- What a group owes, by due time
CREATE INDEX commitment_live_of_group ON commitments.commitment USING btree (hospital_id, group_id, due_at, id) WHERE (state = ANY (ARRAY['open'::text, 'paused'::text]));
-- What I owe, by due time
CREATE INDEX commitment_live_of_owner ON commitments.commitment USING btree (hospital_id, owner_id, due_at, id) WHERE (state = ANY (ARRAY['open'::text, 'paused'::text]));
-- What I am asked to take over
CREATE INDEX commitment_live_offered ON commitments.commitment USING btree (hospital_id, offered_to) WHERE (offered_to IS NOT NULL);
-- One live promise of a kind about a record: promising again answers the one there is
CREATE UNIQUE INDEX commitment_live_once ON commitments.commitment USING btree (hospital_id, subject_id, kind) WHERE (state = ANY (ARRAY['open'::text, 'paused'::text]));
-- Promises to a customer
CREATE INDEX commitment_of_customer ON commitments.commitment USING btree (hospital_id, customer_id, due_at DESC) WHERE (customer_id IS NOT NULL);
-- Kept and broken of one person, for the figures
CREATE INDEX commitment_of_owner_by_due ON commitments.commitment USING btree (hospital_id, owner_id, due_at DESC, id DESC);
-- Promises about a record
CREATE INDEX commitment_of_subject ON commitments.commitment USING btree (hospital_id, subject_id, started_at);
-- Kept and broken of a day
CREATE INDEX commitment_settled ON commitments.commitment USING btree (hospital_id, settled_at) WHERE (settled_at IS NOT NULL);
-- Kept and broken of a group on a day
CREATE INDEX commitment_settled_of_group ON commitments.commitment USING btree (hospital_id, group_id, settled_at) WHERE (settled_at IS NOT NULL);
-- Kept and broken of one person on a day
CREATE INDEX commitment_settled_of_owner ON commitments.commitment USING btree (hospital_id, owner_id, settled_at) WHERE (settled_at IS NOT NULL);
alter table commitments.commitment enable row level security, force row level security;
create policy tenant on commitments.commitment as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on commitments.commitment to app;
grant select (hospital_id, id, kind, subject_kind, subject_id, customer_id, owner_id, group_id, department_id, state, started_at, due_at, broken_at, kept_at, kept_by, cancelled_at, settled_at) on commitments.commitment to report;

-- Commitments as other modules may read them
--   hospital_id: Tenant
--   commitment_id: Commitment
--   kind: Kind, e.g. conversations.reply
--   subject_kind: Kind of the record it is about
--   subject_id: Record it is about
--   customer_id: Customer it is owed to
--   owner_id: Staff member who owes it
--   group_id: Group that owes it
--   department_id: Department that owes it
--   started_at: Its time counts from here
--   due_at: Due
--   kept_at: Fulfilled at
--   kept_by: Fulfilled by
--   broken_at: Broken at; stays when it is fulfilled late
--   cancelled_at: Cancelled at
--   state: open, paused, kept or cancelled
--   settled_at: Broken at, or else kept at: the instant it counts on in figures
create view commitments.fact_commitment with (security_invoker=true) as
 SELECT hospital_id,
    id AS commitment_id,
    kind,
    subject_kind,
    subject_id,
    customer_id,
    owner_id,
    group_id,
    department_id,
    started_at,
    due_at,
    kept_at,
    kept_by,
    broken_at,
    cancelled_at,
    state,
    settled_at
   FROM commitments.commitment c;
grant select on commitments.fact_commitment to app;
grant select on commitments.fact_commitment to report;

-- Handing over: the new owner must accept, until then the old one owes it
create table commitments.handover (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Handover
  commitment_id uuid not null,  -- Commitment
  from_id uuid,  -- Owner so far; null when nobody in particular owed it
  to_id uuid not null,  -- Who is to take it
  reason text not null default ''::text,  -- Why
  offered_at timestamp(3) with time zone not null,  -- When offered
  offered_by uuid,  -- Who offered it
  answer text,  -- accepted, declined or withdrawn; null while open
  answered_at timestamp(3) with time zone,  -- When
  answer_reason text not null default ''::text,  -- Why it was declined
  constraint handover_pk PRIMARY KEY (hospital_id, id),
  constraint handover_commitment FOREIGN KEY (hospital_id, commitment_id) REFERENCES commitments.commitment(hospital_id, id),
  constraint handover_answer CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint handover_answered CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint handover_to_another CHECK (((from_id IS NULL) OR (from_id <> to_id)))
);
-- Handovers of a commitment, in order
CREATE INDEX handover_of_commitment ON commitments.handover USING btree (hospital_id, commitment_id, offered_at);
-- One offer at a time
CREATE UNIQUE INDEX handover_open_once ON commitments.handover USING btree (hospital_id, commitment_id) WHERE (answer IS NULL);
alter table commitments.handover enable row level security, force row level security;
create policy tenant on commitments.handover as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on commitments.handover to app;

-- Times in which a commitment's time stands still, with the reason
create table commitments.pause (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Pause
  commitment_id uuid not null,  -- Commitment
  reason text not null,  -- Why
  paused_at timestamp(3) with time zone not null,  -- From
  paused_by uuid,  -- Who paused it
  resumed_at timestamp(3) with time zone,  -- Until; null while it lasts
  resumed_by uuid,  -- Who let it go on
  constraint pause_pk PRIMARY KEY (hospital_id, id),
  constraint pause_commitment FOREIGN KEY (hospital_id, commitment_id) REFERENCES commitments.commitment(hospital_id, id),
  constraint pause_order CHECK ((resumed_at >= paused_at))
);
-- Pauses of a commitment, in order
CREATE INDEX pause_of_commitment ON commitments.pause USING btree (hospital_id, commitment_id, paused_at);
-- A commitment is paused once at a time
CREATE UNIQUE INDEX pause_open_once ON commitments.pause USING btree (hospital_id, commitment_id) WHERE (resumed_at IS NULL);
alter table commitments.pause enable row level security, force row level security;
create policy tenant on commitments.pause as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on commitments.pause to app;

-- Steps of the ladder that were taken: each once
create table commitments.rung (
  hospital_id uuid not null,  -- Tenant
  commitment_id uuid not null,  -- Commitment
  step smallint not null,  -- Place of the step in its ladder
  act text not null,  -- nudge, broken, leader or director
  fell_at timestamp(3) with time zone not null,  -- When the step was due
  taken_at timestamp(3) with time zone not null,  -- When it was taken
  told uuid[] not null default '{}'::uuid[],  -- Staff members who were told
  constraint rung_pk PRIMARY KEY (hospital_id, commitment_id, step),
  constraint rung_commitment FOREIGN KEY (hospital_id, commitment_id) REFERENCES commitments.commitment(hospital_id, id),
  constraint rung_act CHECK ((act = ANY (ARRAY['nudge'::text, 'broken'::text, 'leader'::text, 'director'::text]))),
  constraint rung_step CHECK (((step >= 0) AND (step <= 99)))
);
alter table commitments.rung enable row level security, force row level security;
create policy tenant on commitments.rung as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on commitments.rung to app;
grant select on commitments.rung to report;


-- ==================== conversations ====================
-- Inquiries in all channels, their sheets and owners (spec/conversations.md)
create schema conversations;
grant usage on schema conversations to app;
grant usage on schema conversations to report;

-- What consultants are doing now (CON-16)
create table conversations.agent (
  hospital_id uuid not null,  -- Tenant
  staff_id uuid not null,  -- Consultant
  version integer not null default 1,  -- Counts changes
  state text not null,  -- ready, talking (on the phone), writing_up, absent for a short while, off
  since timestamp(3) with time zone not null,  -- Since when
  given_at timestamp(3) with time zone,  -- When they last were given a conversation: the next goes to who waited longest
  constraint agent_pk PRIMARY KEY (hospital_id, staff_id),
  constraint agent_state CHECK ((state = ANY (ARRAY['ready'::text, 'talking'::text, 'writing_up'::text, 'absent'::text, 'off'::text])))
);
CREATE INDEX agent_ready ON conversations.agent USING btree (hospital_id, given_at NULLS FIRST, staff_id) WHERE (state = 'ready'::text);
alter table conversations.agent enable row level security, force row level security;
create policy tenant on conversations.agent as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.agent to app;

-- What a consultant is given (CON-5); without a row: every department, as many as the house says
create table conversations.agent_skill (
  hospital_id uuid not null,  -- Tenant
  staff_id uuid not null,  -- Consultant
  version integer not null default 1,  -- Counts changes
  department_ids uuid[] not null default '{}'::uuid[],  -- Departments they answer for; empty: all of them
  capacity smallint,  -- Conversations they have at once; null: as the house says
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint agent_skill_pk PRIMARY KEY (hospital_id, staff_id),
  constraint agent_skill_capacity CHECK (((capacity >= 1) AND (capacity <= 50)))
);
alter table conversations.agent_skill enable row level security, force row level security;
create policy tenant on conversations.agent_skill as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.agent_skill to app;

-- Time spent in each state (CON-16)
create table conversations.agent_spell (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Spell
  staff_id uuid not null,  -- Consultant
  state text not null,  -- State
  began_at timestamp(3) with time zone not null,  -- From
  ended_at timestamp(3) with time zone,  -- To; null while it lasts
  constraint agent_spell_pk PRIMARY KEY (hospital_id, id),
  constraint agent_spell_order CHECK ((ended_at >= began_at)),
  constraint agent_spell_state CHECK ((state = ANY (ARRAY['ready'::text, 'talking'::text, 'writing_up'::text, 'absent'::text, 'off'::text])))
);
CREATE INDEX agent_spell_of_staff ON conversations.agent_spell USING btree (hospital_id, staff_id, began_at DESC);
CREATE UNIQUE INDEX agent_spell_one_open ON conversations.agent_spell USING btree (hospital_id, staff_id) WHERE (ended_at IS NULL);
alter table conversations.agent_spell enable row level security, force row level security;
create policy tenant on conversations.agent_spell as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.agent_spell to app;
grant select (hospital_id, id, staff_id, state, began_at, ended_at) on conversations.agent_spell to report;

-- Visible corrections of a sheet after its signature (CON-1); appended only
create table conversations.amendment (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Amendment
  inquiry_id uuid not null,  -- Inquiry
  field text not null,  -- Field corrected, as named in the API
  before text,  -- Value signed or last amended
  after text,  -- Value from now on
  reason text not null,  -- Why
  at timestamp(3) with time zone not null,  -- When
  staff_id uuid,  -- Who; null for the system
  constraint amendment_pk PRIMARY KEY (hospital_id, id),
  constraint amendment_inquiry FOREIGN KEY (hospital_id, inquiry_id) REFERENCES conversations.inquiry(hospital_id, id),
  constraint amendment_changes CHECK ((before IS DISTINCT FROM after)),
  constraint amendment_field CHECK ((field = ANY (ARRAY['age'::text, 'region'::text, 'source'::text, 'domain'::text, 'matter'::text, 'content'::text, 'departmentId'::text, 'serviceId'::text, 'answer'::text, 'nextStep'::text, 'outcome'::text, 'lostReason'::text, 'outcomeNote'::text, 'turnedTo'::text, 'appointmentId'::text])))
);
CREATE INDEX amendment_of_inquiry ON conversations.amendment USING btree (hospital_id, inquiry_id, at, id);
alter table conversations.amendment enable row level security, force row level security;
create policy tenant on conversations.amendment as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on conversations.amendment to app;

-- An account with the provider of a channel
create table conversations.channel_account (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Account; the door of its webhook leads here
  version integer not null default 1,  -- Counts changes made by hand
  kind text not null,  -- Which adapter carries it
  name text not null,  -- What the hospital calls it
  is_on boolean not null default false,  -- False: nothing is taken in and nothing is sent
  options jsonb not null default '{}'::jsonb,  -- What may be seen: app ids, signatures
  secrets bytea,  -- Tokens and keys, encrypted; never shown again
  pass bytea,  -- Access token given by the provider for a while, encrypted
  pass_until timestamp(3) with time zone,  -- Until when that is used
  cursor text not null default ''::text,  -- Up to where messages were fetched, where the provider is asked for them
  last_received_at timestamp(3) with time zone,  -- When something last came in
  last_sent_at timestamp(3) with time zone,  -- When something was last handed over
  last_error text,  -- The provider's last complaint: a code, never an address or a text
  last_error_at timestamp(3) with time zone,  -- When that was
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed by hand
  changed_by uuid,  -- Who changed it last
  constraint channel_account_pk PRIMARY KEY (hospital_id, id),
  constraint channel_account_named_once UNIQUE (hospital_id, kind, name),
  constraint channel_account_error CHECK (((last_error IS NULL) = (last_error_at IS NULL))),
  constraint channel_account_kind CHECK ((kind = ANY (ARRAY['wechat'::text, 'wecom'::text, 'aliyun_sms'::text, 'tencent_sms'::text, 'email'::text, 'phone'::text]))),
  constraint channel_account_pass CHECK (((pass IS NULL) = (pass_until IS NULL)))
);
alter table conversations.channel_account enable row level security, force row level security;
create policy tenant on conversations.channel_account as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.channel_account to app;

-- Somebody who writes over an account of a channel
create table conversations.channel_contact (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Contact
  account_id uuid not null,  -- Account they write to
  address bytea not null,  -- How the provider knows them, encrypted
  address_index bytea not null,  -- Blind index of that
  thread_id uuid,  -- Their latest conversation
  window_until timestamp(3) with time zone,  -- Until when they may be written to (CON-13); null where the channel has no such limit
  window_left integer,  -- How many more messages until then
  blocked_at timestamp(3) with time zone,  -- What they write is dropped from then on
  blocked_by uuid,  -- Who refused them
  block_reason text,  -- Why
  created_at timestamp(3) with time zone not null,  -- First seen
  constraint channel_contact_pk PRIMARY KEY (hospital_id, id),
  constraint channel_contact_once UNIQUE (hospital_id, account_id, address_index),
  constraint channel_contact_account FOREIGN KEY (hospital_id, account_id) REFERENCES conversations.channel_account(hospital_id, id),
  constraint channel_contact_blocked CHECK (((blocked_at IS NULL) OR ((blocked_by IS NOT NULL) AND (block_reason <> ''::text)))),
  constraint channel_contact_window CHECK ((((window_until IS NULL) = (window_left IS NULL)) AND (window_left >= 0)))
);
alter table conversations.channel_contact enable row level security, force row level security;
create policy tenant on conversations.channel_contact as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.channel_contact to app;

-- What arrived, by the provider's own number: the second arrival changes nothing
create table conversations.channel_inbound (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Arrival
  account_id uuid not null,  -- Account
  ref_hash bytea not null,  -- SHA-256 of the provider's number of the message
  contact_id uuid,  -- Who sent it
  payload bytea,  -- What is still to be fetched from the provider, encrypted; null when nothing is
  tries integer not null default 0,  -- How often fetching was tried
  at timestamp(3) with time zone not null,  -- When it was accepted
  constraint channel_inbound_pk PRIMARY KEY (hospital_id, id),
  constraint channel_inbound_once UNIQUE (hospital_id, account_id, ref_hash),
  constraint channel_inbound_account FOREIGN KEY (hospital_id, account_id) REFERENCES conversations.channel_account(hospital_id, id)
);
alter table conversations.channel_inbound enable row level security, force row level security;
create policy tenant on conversations.channel_inbound as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.channel_inbound to app;

-- How far a message to somebody outside the house has come
create table conversations.delivery (
  hospital_id uuid not null,  -- Tenant
  thread_id uuid not null,  -- Thread
  number integer not null,  -- The message
  contact_id uuid not null,  -- To whom
  account_id uuid not null,  -- Over which account
  state text not null,  -- queued; sending; sent: the provider has it; delivered: it says so; failed for good
  attempts integer not null default 0,  -- How often sending was begun
  next_at timestamp(3) with time zone not null,  -- Next try; while sending, when it counts as stuck
  provider_ref text,  -- The provider's number of it, for receipts
  failure text,  -- What the provider said last: a code
  leaves boolean not null default true,  -- False in the example hospital: nothing leaves the house
  changed_at timestamp(3) with time zone not null,  -- Last change
  constraint delivery_pk PRIMARY KEY (hospital_id, thread_id, number),
  constraint delivery_account FOREIGN KEY (hospital_id, account_id) REFERENCES conversations.channel_account(hospital_id, id),
  constraint delivery_contact FOREIGN KEY (hospital_id, contact_id) REFERENCES conversations.channel_contact(hospital_id, id),
  constraint delivery_of_message FOREIGN KEY (hospital_id, thread_id, number) REFERENCES conversations.message(hospital_id, thread_id, number),
  constraint delivery_state CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'failed'::text]))),
  constraint delivery_why CHECK (((state = 'failed'::text) <= (failure IS NOT NULL)))
);
-- The message a receipt is about
CREATE INDEX delivery_by_ref ON conversations.delivery USING btree (hospital_id, account_id, provider_ref) WHERE (provider_ref IS NOT NULL);
-- What the sender takes, and what is stuck
CREATE INDEX delivery_due ON conversations.delivery USING btree (hospital_id, next_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
alter table conversations.delivery enable row level security, force row level security;
create policy tenant on conversations.delivery as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.delivery to app;

-- What somebody began to write, kept for their other device (CON-14)
create table conversations.draft (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Draft
  thread_id uuid not null,  -- Thread
  staff_id uuid not null,  -- Whose
  text_sealed bytea,  -- The text, encrypted; null when there is none
  is_note boolean not null default false,  -- Meant as a note for colleagues
  after integer not null default 0,  -- Last message its writer had seen
  changed_at timestamp(3) with time zone not null,  -- Last changed
  retired_at timestamp(3) with time zone,  -- When somebody else's reply made it idle; its writer still finds it, marked so
  constraint draft_pk PRIMARY KEY (hospital_id, id),
  constraint draft_one_each UNIQUE (hospital_id, thread_id, staff_id),
  constraint draft_thread FOREIGN KEY (hospital_id, thread_id) REFERENCES conversations.thread(hospital_id, id)
);
alter table conversations.draft enable row level security, force row level security;
create policy tenant on conversations.draft as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.draft to app;

-- What was answered, asked of experts and tried by phone, one after the other; appended only
create table conversations.entry (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  inquiry_id uuid not null,  -- Inquiry
  kind text not null,  -- answer to the customer, question to an expert, the expert's answer, attempt to call back, internal note
  at timestamp(3) with time zone not null,  -- When it happened
  recorded_at timestamp(3) with time zone not null,  -- When it was entered
  staff_id uuid,  -- Who said or tried it
  reached boolean,  -- Whether the call reached the customer
  text text not null default ''::text,  -- In words
  constraint entry_pk PRIMARY KEY (hospital_id, id),
  constraint entry_inquiry FOREIGN KEY (hospital_id, inquiry_id) REFERENCES conversations.inquiry(hospital_id, id),
  constraint entry_at CHECK ((at <= (recorded_at + '00:05:00'::interval))),
  constraint entry_kind CHECK ((kind = ANY (ARRAY['answer'::text, 'specialist_question'::text, 'specialist_answer'::text, 'call_back'::text, 'note'::text]))),
  constraint entry_reached CHECK (((kind = 'call_back'::text) = (reached IS NOT NULL))),
  constraint entry_says_something CHECK (((text <> ''::text) OR (reached IS NOT NULL)))
);
CREATE INDEX entry_of_inquiry ON conversations.entry USING btree (hospital_id, inquiry_id, at, id);
alter table conversations.entry enable row level security, force row level security;
create policy tenant on conversations.entry as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on conversations.entry to app;

-- Time of consultants in each state, as other modules may read it
--   hospital_id: Tenant
--   spell_id: Spell
--   staff_id: Consultant
--   state: State
--   began_at: From
--   ended_at: To
create view conversations.fact_agent_spell with (security_invoker=true) as
 SELECT hospital_id,
    id AS spell_id,
    staff_id,
    state,
    began_at,
    ended_at
   FROM conversations.agent_spell s;
grant select on conversations.fact_agent_spell to app;
grant select on conversations.fact_agent_spell to report;

-- Inquiries as other modules may read them
--   hospital_id: Tenant
--   inquiry_id: Inquiry
--   customer_id: Customer, when registered
--   channel: Channel
--   received_at: Asked at; null when unknown
--   recorded_at: Entered at
--   day: Day it counts for; null when unknown
--   answerer_id: Who answered first
--   first_asker_id: Who received it first
--   owner_id: Who answers for it
--   group_id: Group of the owner
--   department_id: Department concerned
--   service_id: Service concerned
--   source: How they learnt of the hospital
--   domain: Kind of question
--   matter: What is asked, in a line
--   caller: What to call someone not registered
--   outcome: How it ended
--   lost_reason: Why not booked
--   turned_to: Where the customer was told to turn
--   appointment_id: Appointment that came of it
--   state: State
--   answered_at: First answer at
--   specialist_id: Expert asked
--   specialist_department_id: Department asked
--   specialist_due_at: Promised by
--   call_back_at: Call-back agreed for
--   missing: Fields the sheet still lacks
--   completed_at: When the sheet was complete
--   closed_at: Closed at
--   signed_off_at: Signed off at
--   imported: Taken over from a file
--   import_id: Import run
create view conversations.fact_inquiry with (security_invoker=true) as
 SELECT hospital_id,
    id AS inquiry_id,
    customer_id,
    channel,
    received_at,
    recorded_at,
    day,
    answerer_id,
    first_asker_id,
    owner_id,
    group_id,
    department_id,
    service_id,
    source,
    domain,
    matter,
    caller,
    outcome,
    lost_reason,
    turned_to,
    appointment_id,
    state,
    answered_at,
    specialist_id,
    specialist_department_id,
    specialist_due_at,
    call_back_at,
    missing,
    completed_at,
    closed_at,
    signed_off_at,
    imported,
    import_id
   FROM conversations.inquiry i;
grant select on conversations.fact_inquiry to app;
grant select on conversations.fact_inquiry to report;

-- Threads as other modules may read them
--   hospital_id: Tenant
--   thread_id: Thread and inquiry
--   channel: Channel
--   state: open or closed
--   owner_id: Owner
--   group_id: Group of the owner
--   opened_at: Beginning
--   first_reply_at: First reply
--   closed_at: End
--   last_number: Messages, notes and events in it
--   waiting_since: Waiting for a reply since
--   due_at: Reply owed by
--   rating: What the customer thought of it, 1 to 5
--   rated_at: When they said so
create view conversations.fact_thread with (security_invoker=true) as
 SELECT hospital_id,
    id AS thread_id,
    channel,
    state,
    owner_id,
    group_id,
    opened_at,
    first_reply_at,
    closed_at,
    last_number,
    waiting_since,
    due_at,
    rating,
    rated_at
   FROM conversations.thread t;
grant select on conversations.fact_thread to app;
grant select on conversations.fact_thread to report;

-- Transfers of inquiries as other modules may read them
--   hospital_id: Tenant
--   transfer_id: Transfer
--   inquiry_id: Inquiry
--   from_id: From
--   to_id: To
--   asked_at: Asked at
--   state: State
--   settled_at: Settled at
create view conversations.fact_transfer with (security_invoker=true) as
 SELECT hospital_id,
    id AS transfer_id,
    inquiry_id,
    from_id,
    to_id,
    asked_at,
    state,
    settled_at
   FROM conversations.transfer t;
grant select on conversations.fact_transfer to app;
grant select on conversations.fact_transfer to report;

-- Consultations: one matter asked once, with the sheet 咨询登记表 (CON-1)
create table conversations.inquiry (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Inquiry
  version integer not null default 1,  -- Counts changes
  channel text not null,  -- How the customer asked; import: taken over from a file that does not say
  state text not null,  -- waiting for a reply, specialist promised, call_back agreed, answered, closed
  received_at timestamp(3) with time zone,  -- When the customer asked; null where an imported file does not say
  recorded_at timestamp(3) with time zone not null,  -- When it was entered
  listed_at timestamp(3) with time zone not null,  -- Place in lists: received, or else recorded
  day date,  -- Day it counts for, in the hospital's zone; null when unknown, then it is in no daily figure
  site_id uuid,  -- Site of the desk that took it
  customer_id uuid,  -- Customer; null for an anonymous or unregistered caller
  caller text not null default ''::text,  -- What to call someone who is not registered
  contact bytea,  -- Phone of someone who is not registered, encrypted
  contact_index bytea,  -- Blind index of that phone
  age smallint,  -- Age as told, in years
  region text not null default ''::text,  -- Where the customer comes from, as told
  source text,  -- How they learnt of the hospital (list inquiry_source)
  domain text,  -- Kind of question (list inquiry_domain)
  matter text not null,  -- What is asked, in a line
  content text not null default ''::text,  -- What was asked, in full
  department_id uuid,  -- Department it concerns
  service_id uuid,  -- Service asked about or recommended
  answer text not null default ''::text,  -- What was answered
  answered_at timestamp(3) with time zone,  -- First answer given at
  answerer_id uuid,  -- Who answered first
  first_asker_id uuid,  -- Who received it first (首问负责人); null only for imported rows
  owner_id uuid,  -- Who answers for it now (CON-2)
  group_id uuid,  -- Group of the owner when they took it
  specialist_id uuid,  -- Expert asked
  specialist_department_id uuid,  -- Department asked, when no single expert is
  specialist_due_at timestamp(3) with time zone,  -- Promised to the customer by (CON-3)
  call_back_at timestamp(3) with time zone,  -- Call-back agreed for
  next_step text not null default ''::text,  -- Next step as agreed
  outcome text,  -- How it ended (CON-15)
  lost_reason text,  -- Why not booked (list lost_reason)
  outcome_note text not null default ''::text,  -- Said about the outcome
  turned_to text not null default ''::text,  -- Where the customer was told to turn, when out of scope
  appointment_id uuid,  -- Appointment that came of it
  missing smallint not null default 0,  -- Number of fields the sheet still lacks
  completed_at timestamp(3) with time zone,  -- When the sheet first lacked nothing; lateness is measured from received_at
  closed_at timestamp(3) with time zone,  -- Closed at; null also for imported rows of unknown date
  closed_by uuid,  -- Closed by
  signed_off_at timestamp(3) with time zone,  -- Signed off at; the sheet is frozen from then on
  signed_off_by uuid,  -- Signed off by: the answerer's signature
  imported boolean not null default false,  -- Taken over from a file: nothing is promised for it
  import_id uuid,  -- Import run that made it
  row_hash bytea,  -- Identity of the imported row: importing it again makes nothing twice
  created_by uuid,  -- Who entered it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint inquiry_pk PRIMARY KEY (hospital_id, id),
  constraint inquiry_age CHECK (((age >= 0) AND (age <= 130))),
  constraint inquiry_call_back_when CHECK (((state <> 'call_back'::text) OR (call_back_at IS NOT NULL))),
  constraint inquiry_channel CHECK ((channel = ANY (ARRAY['walk_in'::text, 'phone'::text, 'web_chat'::text, 'wechat'::text, 'wecom'::text, 'qq'::text, 'email'::text, 'message_board'::text, 'forum'::text, 'sms'::text, 'letter'::text, 'import'::text]))),
  constraint inquiry_closed_with_outcome CHECK (((state = 'closed'::text) = (outcome IS NOT NULL))),
  constraint inquiry_imported_row CHECK ((imported = (row_hash IS NOT NULL))),
  constraint inquiry_lost_with_reason CHECK (((outcome IS DISTINCT FROM 'lost'::text) OR (lost_reason IS NOT NULL) OR imported)),
  constraint inquiry_missing CHECK (((missing >= 0) AND (missing <= 20))),
  constraint inquiry_outcome CHECK ((outcome = ANY (ARRAY['answered'::text, 'booked'::text, 'lost'::text, 'complaint'::text, 'transferred'::text, 'out_of_scope'::text, 'nuisance'::text]))),
  constraint inquiry_received_before_recorded CHECK ((received_at <= (recorded_at + '00:05:00'::interval))),
  constraint inquiry_signed_when_closed CHECK (((signed_off_at IS NULL) OR ((state = 'closed'::text) AND (signed_off_by IS NOT NULL) AND (missing = 0)))),
  constraint inquiry_specialist_named CHECK (((state <> 'specialist'::text) OR ((specialist_due_at IS NOT NULL) AND ((specialist_id IS NOT NULL) OR (specialist_department_id IS NOT NULL))))),
  constraint inquiry_state CHECK ((state = ANY (ARRAY['waiting'::text, 'specialist'::text, 'call_back'::text, 'answered'::text, 'closed'::text]))),
  constraint inquiry_time_known CHECK ((imported OR ((received_at IS NOT NULL) AND (day IS NOT NULL) AND ((owner_id IS NOT NULL) OR (channel = ANY (ARRAY['web_chat'::text, 'wechat'::text, 'wecom'::text, 'email'::text, 'message_board'::text, 'sms'::text])))))),
  constraint inquiry_turned_somewhere CHECK (((outcome IS DISTINCT FROM 'out_of_scope'::text) OR (turned_to <> ''::text)))
);
CREATE INDEX inquiry_by_department ON conversations.inquiry USING btree (hospital_id, department_id, listed_at DESC, id DESC);
CREATE INDEX inquiry_by_time ON conversations.inquiry USING btree (hospital_id, listed_at DESC, id DESC);
CREATE INDEX inquiry_call_back_due ON conversations.inquiry USING btree (hospital_id, call_back_at, id) WHERE (state = 'call_back'::text);
CREATE UNIQUE INDEX inquiry_imported_once ON conversations.inquiry USING btree (hospital_id, row_hash) WHERE (row_hash IS NOT NULL);
CREATE INDEX inquiry_incomplete ON conversations.inquiry USING btree (hospital_id, listed_at DESC, id DESC) WHERE (missing > 0);
CREATE INDEX inquiry_lesson ON conversations.inquiry USING btree (hospital_id, recorded_at DESC, id DESC) WHERE ((state = 'closed'::text) AND (department_id IS NOT NULL));
CREATE INDEX inquiry_of_appointment ON conversations.inquiry USING btree (hospital_id, appointment_id) WHERE (appointment_id IS NOT NULL);
CREATE INDEX inquiry_of_contact ON conversations.inquiry USING btree (hospital_id, contact_index) WHERE (contact_index IS NOT NULL);
CREATE INDEX inquiry_of_customer ON conversations.inquiry USING btree (hospital_id, customer_id, listed_at DESC, id DESC) WHERE (customer_id IS NOT NULL);
CREATE INDEX inquiry_of_day ON conversations.inquiry USING btree (hospital_id, day, listed_at DESC, id DESC) WHERE (day IS NOT NULL);
CREATE INDEX inquiry_of_first_asker ON conversations.inquiry USING btree (hospital_id, first_asker_id, listed_at DESC, id DESC);
CREATE INDEX inquiry_of_import ON conversations.inquiry USING btree (hospital_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX inquiry_of_specialist ON conversations.inquiry USING btree (hospital_id, specialist_id, specialist_due_at) WHERE (state = 'specialist'::text);
CREATE INDEX inquiry_open_of_owner ON conversations.inquiry USING btree (hospital_id, owner_id, listed_at DESC, id DESC) WHERE (state <> 'closed'::text);
CREATE INDEX inquiry_out_of_scope ON conversations.inquiry USING btree (hospital_id, listed_at DESC, id DESC) WHERE (outcome = 'out_of_scope'::text);
CREATE INDEX inquiry_to_recontact ON conversations.inquiry USING btree (hospital_id, listed_at DESC, id DESC) WHERE ((outcome = 'lost'::text) AND (appointment_id IS NULL) AND ((customer_id IS NOT NULL) OR (contact_index IS NOT NULL)));
alter table conversations.inquiry enable row level security, force row level security;
create policy tenant on conversations.inquiry as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
CREATE TRIGGER inquiry_leads_thread AFTER UPDATE ON conversations.inquiry FOR EACH ROW WHEN (((((old.owner_id IS DISTINCT FROM new.owner_id) OR (old.group_id IS DISTINCT FROM new.group_id)) OR (old.department_id IS DISTINCT FROM new.department_id)) OR ((old.state = 'closed'::text) IS DISTINCT FROM (new.state = 'closed'::text)))) EXECUTE FUNCTION conversations.follow_inquiry();
CREATE TRIGGER inquiry_signed_off BEFORE UPDATE ON conversations.inquiry FOR EACH ROW WHEN ((old.signed_off_at IS NOT NULL)) EXECUTE FUNCTION conversations.keep_signed();
grant insert, select, update on conversations.inquiry to app;
grant select (hospital_id, id, channel, state, received_at, recorded_at, listed_at, day, customer_id, caller, source, domain, matter, department_id, service_id, answered_at, answerer_id, first_asker_id, owner_id, group_id, specialist_id, specialist_department_id, specialist_due_at, call_back_at, outcome, lost_reason, turned_to, appointment_id, missing, completed_at, closed_at, signed_off_at, imported, import_id) on conversations.inquiry to report;

-- Colleagues named in a note (CON-6)
create table conversations.mention (
  hospital_id uuid not null,  -- Tenant
  thread_id uuid not null,  -- Thread
  number integer not null,  -- The note
  staff_id uuid not null,  -- Who is named
  at timestamp(3) with time zone not null,  -- When
  seen_at timestamp(3) with time zone,  -- When they looked
  constraint mention_pk PRIMARY KEY (hospital_id, thread_id, number, staff_id),
  constraint mention_in_message FOREIGN KEY (hospital_id, thread_id, number) REFERENCES conversations.message(hospital_id, thread_id, number)
);
CREATE INDEX mention_unseen ON conversations.mention USING btree (hospital_id, staff_id, at DESC, thread_id) WHERE (seen_at IS NULL);
alter table conversations.mention enable row level security, force row level security;
create policy tenant on conversations.mention as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.mention to app;

-- What was written, one after the other; appended only
create table conversations.message (
  hospital_id uuid not null,  -- Tenant
  thread_id uuid not null,  -- Thread
  number integer not null,  -- Place in the thread: 1, 2, 3 without a gap
  id uuid not null,  -- Message
  client_id text,  -- What the sender's device calls it: sent again, it is the same message
  author text not null,  -- visitor (the customer, whatever the channel), staff or system
  staff_id uuid,  -- Who of the staff
  kind text not null,  -- text and file for the customer, note for colleagues only, event: what happened to the conversation
  text text not null default ''::text,  -- The text; phones, identity and card numbers and e-mail addresses in it are masked
  sealed bytea,  -- The text in full where something of it is masked, encrypted (PLA-4)
  file_id uuid,  -- File
  data jsonb,  -- Facts of an event
  at timestamp(3) with time zone not null,  -- When it was accepted
  constraint message_pk PRIMARY KEY (hospital_id, thread_id, number),
  constraint message_thread FOREIGN KEY (hospital_id, thread_id) REFERENCES conversations.thread(hospital_id, id),
  constraint message_author CHECK (((author = ANY (ARRAY['visitor'::text, 'staff'::text, 'system'::text])) AND ((author = 'staff'::text) = (staff_id IS NOT NULL)))),
  constraint message_kind CHECK ((kind = ANY (ARRAY['text'::text, 'file'::text, 'note'::text, 'event'::text]))),
  constraint message_length CHECK ((length(text) <= 8000)),
  constraint message_note_of_staff CHECK (((kind <> 'note'::text) OR (author = 'staff'::text))),
  constraint message_number CHECK ((number > 0)),
  constraint message_says_something CHECK (((text <> ''::text) OR (file_id IS NOT NULL) OR (data IS NOT NULL)))
);
CREATE INDEX message_of_file ON conversations.message USING btree (hospital_id, file_id) WHERE (file_id IS NOT NULL);
CREATE UNIQUE INDEX message_once ON conversations.message USING btree (hospital_id, thread_id, client_id) WHERE (client_id IS NOT NULL);
CREATE UNIQUE INDEX message_sealed ON conversations.message USING btree (hospital_id, id) WHERE (sealed IS NOT NULL);
alter table conversations.message enable row level security, force row level security;
create policy tenant on conversations.message as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on conversations.message to app;

-- What is said again and again, put into the composer with its gaps filled (CON-6)
create table conversations.phrase (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Phrase
  version integer not null default 1,  -- Counts changes
  staff_id uuid,  -- Whose own it is; null: of the whole house
  moment text not null,  -- When it is said: opening, process, closing, outside_line, inside_line, transfer, calling_out
  channels text[] not null default '{}'::text[],  -- Channels it is for; empty: all
  text_zh text not null default ''::text,  -- In Chinese, with gaps such as {customer}; empty where only English is said
  text_en text not null default ''::text,  -- In English; empty where only Chinese is said
  shortcut text,  -- Typed after / to find it at once; null: none
  active boolean not null default true,  -- False: no longer offered
  created_at timestamp(3) with time zone not null,  -- When written
  created_by uuid,  -- Who wrote it; null for those shipped
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint phrase_pk PRIMARY KEY (hospital_id, id),
  constraint phrase_moment CHECK ((moment = ANY (ARRAY['opening'::text, 'process'::text, 'closing'::text, 'outside_line'::text, 'inside_line'::text, 'transfer'::text, 'calling_out'::text]))),
  constraint phrase_says_something CHECK (((text_zh <> ''::text) OR (text_en <> ''::text))),
  constraint phrase_shared_in_both CHECK (((staff_id IS NOT NULL) OR ((text_zh <> ''::text) AND (text_en <> ''::text)))),
  constraint phrase_shortcut CHECK ((shortcut ~ '^[a-z0-9]{1,12}$'::text))
);
CREATE INDEX phrase_of ON conversations.phrase USING btree (hospital_id, staff_id);
CREATE UNIQUE INDEX phrase_shortcut_once ON conversations.phrase USING btree (hospital_id, staff_id, shortcut) NULLS NOT DISTINCT WHERE (active AND (shortcut IS NOT NULL));
alter table conversations.phrase enable row level security, force row level security;
create policy tenant on conversations.phrase as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.phrase to app;

-- The exchange of messages that carries an inquiry, and how far each side is (PLA-13); the id is the inquiry's
create table conversations.thread (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Thread and inquiry
  channel text not null,  -- How they write
  visitor_id uuid,  -- Who writes, in the web chat
  state text not null default 'open'::text,  -- open or closed, as the inquiry
  opened_at timestamp(3) with time zone not null,  -- Beginning
  last_number integer not null default 0,  -- Number of the last message: taken from here under the lock of the row, so there are no gaps
  last_at timestamp(3) with time zone not null,  -- When that was
  last_side text not null default 'system'::text,  -- Who wrote last what the customer sees
  visitor_number integer not null default 0,  -- Number of the customer's last message
  waiting_since timestamp(3) with time zone,  -- When the customer wrote what is not answered yet; null while it is their turn
  due_at timestamp(3) with time zone,  -- By when they are answered: the reply owed
  first_reply_at timestamp(3) with time zone,  -- When somebody first answered
  visitor_received integer not null default 0,  -- What reached the customer's device, up to this number
  visitor_read integer not null default 0,  -- What the customer saw, up to this number
  staff_read integer not null default 0,  -- What the owner or whoever answers saw, up to this number
  language text not null default 'zh-CN'::text,  -- Language of the customer
  page text not null default ''::text,  -- Page they came from
  owner_id uuid,  -- Owner, as of the inquiry; null while nobody took it
  group_id uuid,  -- Group, as of the inquiry
  department_id uuid,  -- Department, as of the inquiry
  labels text[] not null default '{}'::text[],  -- Codes of the list thread_label
  snoozed_until timestamp(3) with time zone,  -- Put aside until then, or until the customer writes
  left_at timestamp(3) with time zone,  -- When the customer left the chat
  closed_at timestamp(3) with time zone,  -- End
  rating smallint,  -- What they thought of it, 1 to 5
  rated_at timestamp(3) with time zone,  -- When they said so
  overflowed_at timestamp(3) with time zone,  -- When the leaders were told that nobody could take it; null while that was not needed
  contact_id uuid,  -- Who writes, over a channel outside the house
  constraint thread_pk PRIMARY KEY (hospital_id, id),
  constraint thread_inquiry FOREIGN KEY (hospital_id, id) REFERENCES conversations.inquiry(hospital_id, id),
  constraint thread_visitor FOREIGN KEY (hospital_id, visitor_id) REFERENCES conversations.visitor(hospital_id, id),
  constraint thread_closed CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint thread_heads CHECK (((last_number >= 0) AND (visitor_number <= last_number) AND (visitor_received <= last_number) AND (visitor_read <= visitor_received) AND (staff_read <= last_number))),
  constraint thread_last_side CHECK ((last_side = ANY (ARRAY['visitor'::text, 'staff'::text, 'system'::text]))),
  constraint thread_rating CHECK ((((rating IS NULL) = (rated_at IS NULL)) AND ((rating >= 1) AND (rating <= 5)))),
  constraint thread_state CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint thread_waiting CHECK ((((waiting_since IS NULL) = (due_at IS NULL)) AND ((waiting_since IS NULL) OR (state = 'open'::text))))
) with (fillfactor=70);
CREATE INDEX thread_closed_list ON conversations.thread USING btree (hospital_id, closed_at DESC, id DESC) WHERE (state = 'closed'::text);
CREATE INDEX thread_of_visitor ON conversations.thread USING btree (hospital_id, visitor_id, opened_at DESC) WHERE (visitor_id IS NOT NULL);
CREATE INDEX thread_open_list ON conversations.thread USING btree (hospital_id, opened_at DESC, id DESC) WHERE (state = 'open'::text);
CREATE INDEX thread_open_of_owner ON conversations.thread USING btree (hospital_id, owner_id, opened_at DESC, id DESC) WHERE (state = 'open'::text);
CREATE INDEX thread_overdue ON conversations.thread USING btree (hospital_id, due_at, id) WHERE (due_at IS NOT NULL);
CREATE INDEX thread_unassigned ON conversations.thread USING btree (hospital_id, opened_at, id) WHERE ((state = 'open'::text) AND (owner_id IS NULL));
CREATE INDEX thread_waiting ON conversations.thread USING btree (hospital_id, waiting_since, id) WHERE (waiting_since IS NOT NULL);
alter table conversations.thread enable row level security, force row level security;
create policy tenant on conversations.thread as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.thread to app;
grant select (hospital_id, id, channel, state, opened_at, last_number, waiting_since, due_at, first_reply_at, owner_id, group_id, closed_at, rating, rated_at) on conversations.thread to report;

-- Handing an inquiry to a colleague, who accepts or declines; until then the first asker answers for it (CON-2)
create table conversations.transfer (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Transfer
  inquiry_id uuid not null,  -- Inquiry
  from_id uuid not null,  -- Owner at the time
  to_id uuid not null,  -- Colleague asked, or who took it over
  asked_by uuid,  -- Who asked; a leader may on the owner's behalf
  asked_at timestamp(3) with time zone not null,  -- When
  reason text not null,  -- Why
  told_customer text not null default ''::text,  -- What the customer was told: who will answer, on which number
  state text not null default 'asked'::text,  -- asked, accepted, declined, withdrawn; taken: taken over without being asked
  settled_at timestamp(3) with time zone,  -- When it was accepted, declined, withdrawn or taken
  settled_by uuid,  -- By whom
  settled_reason text not null default ''::text,  -- Why it was declined
  constraint transfer_pk PRIMARY KEY (hospital_id, id),
  constraint transfer_inquiry FOREIGN KEY (hospital_id, inquiry_id) REFERENCES conversations.inquiry(hospital_id, id),
  constraint transfer_declined_with_reason CHECK (((state <> 'declined'::text) OR (settled_reason <> ''::text))),
  constraint transfer_settled CHECK (((state = 'asked'::text) = (settled_at IS NULL))),
  constraint transfer_state CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'taken'::text]))),
  constraint transfer_to_another CHECK ((from_id <> to_id))
);
CREATE INDEX transfer_of_inquiry ON conversations.transfer USING btree (hospital_id, inquiry_id, asked_at, id);
CREATE UNIQUE INDEX transfer_one_asked ON conversations.transfer USING btree (hospital_id, inquiry_id) WHERE (state = 'asked'::text);
CREATE INDEX transfer_to_me ON conversations.transfer USING btree (hospital_id, to_id, asked_at) WHERE (state = 'asked'::text);
alter table conversations.transfer enable row level security, force row level security;
create policy tenant on conversations.transfer as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.transfer to app;
grant select (hospital_id, id, inquiry_id, from_id, to_id, asked_at, state, settled_at) on conversations.transfer to report;

-- Who writes from the web chat, known by a token whose hash alone is kept (CON-8)
create table conversations.visitor (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Visitor
  version integer not null default 1,  -- Counts changes
  start_hash bytea not null,  -- SHA-256 of what the browser drew by lot when it began: beginning again with it answers the same visitor
  language text not null,  -- zh-CN or en
  name text not null default ''::text,  -- What they want to be called; empty when they did not say
  contact bytea,  -- Phone left for a reply, encrypted
  contact_index bytea,  -- Blind index of that phone
  consented_at timestamp(3) with time zone not null,  -- When they agreed to what is said before the chat (PLA-6)
  consent_wording text not null,  -- Version of the wording they agreed to
  page text not null default ''::text,  -- Page of the hospital's site they came from, without its query
  thread_id uuid,  -- Their latest conversation
  blocked_at timestamp(3) with time zone,  -- Refused from then on: harassment
  blocked_by uuid,  -- Who refused them
  block_reason text,  -- Why
  created_at timestamp(3) with time zone not null,  -- First seen
  changed_at timestamp(3) with time zone not null,  -- Last changed
  constraint visitor_pk PRIMARY KEY (hospital_id, id),
  constraint visitor_starts_once UNIQUE (hospital_id, start_hash),
  constraint visitor_blocked_with_reason CHECK (((blocked_at IS NULL) OR ((blocked_by IS NOT NULL) AND (block_reason <> ''::text)))),
  constraint visitor_language CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])))
);
alter table conversations.visitor enable row level security, force row level security;
create policy tenant on conversations.visitor as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on conversations.visitor to app;

-- A thread has the owner, department and end of its inquiry, whichever way that changed
CREATE OR REPLACE FUNCTION conversations.follow_inquiry()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  update conversations.thread t
     set owner_id = new.owner_id, group_id = new.group_id, department_id = new.department_id,
         state = case when new.state = 'closed' then 'closed' else 'open' end,
         closed_at = case when new.state = 'closed' then coalesce(t.closed_at, new.closed_at, new.changed_at) end,
         waiting_since = case when new.state <> 'closed' then t.waiting_since end,
         due_at = case when new.state <> 'closed' then t.due_at end,
         snoozed_until = case when new.state <> 'closed' then t.snoozed_until end
   where t.hospital_id = new.hospital_id and t.id = new.id;
  return null;
end $function$;

-- Freezes a sheet once signed: a change needs an amendment of the same instant, a signature is never taken back (CON-1)
CREATE OR REPLACE FUNCTION conversations.keep_signed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if (new.signed_off_at, new.signed_off_by) is distinct from (old.signed_off_at, old.signed_off_by)
     or ((new.channel, new.received_at, new.recorded_at, new.day, new.customer_id, new.caller, new.contact_index, new.age, new.region, new.source, new.domain,
          new.matter, new.content, new.department_id, new.service_id, new.answer, new.answered_at, new.answerer_id, new.first_asker_id,
          new.next_step, new.outcome, new.lost_reason, new.outcome_note, new.turned_to, new.appointment_id, new.state)
         is distinct from
         (old.channel, old.received_at, old.recorded_at, old.day, old.customer_id, old.caller, old.contact_index, old.age, old.region, old.source, old.domain,
          old.matter, old.content, old.department_id, old.service_id, old.answer, old.answered_at, old.answerer_id, old.first_asker_id,
          old.next_step, old.outcome, old.lost_reason, old.outcome_note, old.turned_to, old.appointment_id, old.state)
         and not exists (select 1 from conversations.amendment a
                          where a.hospital_id = old.hospital_id and a.inquiry_id = old.id and a.at = new.changed_at)) then
    raise exception 'A signed sheet changes by amendment only' using errcode = '23514', constraint = 'inquiry_signed_off', schema = 'conversations', table = 'inquiry';
  end if;
  return new;
end $function$;

-- Undoes one import run: removes its rows that nobody has worked on since; the only way a row leaves this table
CREATE OR REPLACE FUNCTION conversations.remove_imported(run uuid)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with gone as (
    delete from conversations.inquiry i
     where i.hospital_id = current_setting('app.hospital_id')::uuid and i.import_id = run and i.imported and i.version = 1
    returning 1)
  select count(*)::int from gone
$function$;
grant execute on function conversations.remove_imported(run uuid) to app;


-- ==================== customers ====================
-- Everyone who may use, uses or used the hospital's services (spec/customers.md)
create schema customers;
grant usage on schema customers to app;
grant usage on schema customers to report;

-- Health notes of a person, opened only with an audit row in the same transaction (CUS-1, SAFETY 18)
create table customers.care (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Customer
  allergies_sealed bytea,  -- Allergies, sealed under the record's key
  conditions_sealed bytea,  -- Special conditions, sealed
  needs_sealed bytea,  -- Needs and preferences, sealed
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint care_pk PRIMARY KEY (hospital_id, id),
  constraint care_customer FOREIGN KEY (hospital_id, id) REFERENCES customers.customer(hospital_id, id)
);
alter table customers.care enable row level security, force row level security;
create policy tenant on customers.care as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.care to app;

-- What the customer agreed to, in which words, when and how; a use without it is refused (PLA-6)
create table customers.consent (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Consent
  customer_id uuid not null,  -- Who agreed
  purpose text not null,  -- service_contact, marketing, recording or sharing
  party text not null default ''::text,  -- With whom, for sharing
  wording text not null,  -- Version of the words agreed to
  way text not null,  -- spoken, paper, online or message
  given_at timestamp(3) with time zone not null,  -- When given
  recorded_by uuid,  -- Who recorded it
  withdrawn_at timestamp(3) with time zone,  -- When withdrawn; from then on the use is refused
  withdrawn_way text,  -- How it was withdrawn
  withdrawal_recorded_by uuid,  -- Who recorded the withdrawal
  created_at timestamp(3) with time zone not null,  -- When entered
  constraint consent_pk PRIMARY KEY (hospital_id, id),
  constraint consent_customer FOREIGN KEY (hospital_id, customer_id) REFERENCES customers.customer(hospital_id, id),
  constraint consent_party CHECK (((purpose = 'sharing'::text) = (party <> ''::text))),
  constraint consent_purpose CHECK ((purpose = ANY (ARRAY['service_contact'::text, 'marketing'::text, 'recording'::text, 'sharing'::text]))),
  constraint consent_way CHECK ((way = ANY (ARRAY['spoken'::text, 'paper'::text, 'online'::text, 'message'::text]))),
  constraint consent_withdrawal CHECK ((((withdrawn_at IS NULL) = (withdrawn_way IS NULL)) AND (withdrawn_at >= given_at)))
);
-- What a person agrees to now: one consent per purpose and party
CREATE UNIQUE INDEX consent_in_force ON customers.consent USING btree (hospital_id, customer_id, purpose, party) WHERE (withdrawn_at IS NULL);
-- All consents of a person with their history
CREATE INDEX consent_of_customer ON customers.consent USING btree (hospital_id, customer_id, given_at DESC);
alter table customers.consent enable row level security, force row level security;
create policy tenant on customers.consent as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.consent to app;

-- A person. Names, sex and birth date are plain and guarded by right; what is sensitive is sealed under the record's own key (CUS-1, PLA-4)
create table customers.customer (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Customer
  version integer not null default 1,  -- Counts changes
  name text not null,  -- Full name exactly as given
  name_pinyin text not null default ''::text,  -- Its sound in letters, for ordering
  salutation text not null default ''::text,  -- How to address them: 张阿姨, speaks slowly
  sex text not null default 'unknown'::text,  -- female, male, or unknown
  birth_date date,  -- Birth date, where known: a calendar fact, never an instant
  age_noted smallint,  -- Age as told, where the birth date is not known
  age_noted_on date,  -- Day the age was told
  occupation text not null default ''::text,  -- Occupation
  region text not null default ''::text,  -- Where they come from, in words
  address_sealed bytea,  -- Address, sealed under the record's key
  source text,  -- How they heard of the hospital, from the editable list customer_source
  source_customer_id uuid,  -- The customer who referred them
  source_staff_id uuid,  -- The staff member who referred them
  source_note text not null default ''::text,  -- More on the source: which advertisement, which event
  matter text not null default ''::text,  -- What they came for when registered
  contact_way text,  -- Preferred way of contact
  contact_time text not null default ''::text,  -- Preferred and unwelcome times, in words
  do_not_contact boolean not null default false,  -- They asked not to be contacted
  do_not_contact_reason text not null default ''::text,  -- In whose words and when
  level text not null default 'ordinary'::text,  -- Member level
  vip boolean not null default false,  -- Treated as a VIP
  owner_id uuid,  -- Responsible consultant
  owner_since timestamp(3) with time zone,  -- Responsible since
  photo_file_id uuid,  -- Photo
  has_allergies boolean not null default false,  -- Allergies are on record: what they are stands sealed in care
  has_conditions boolean not null default false,  -- Special conditions are on record: which stand sealed in care
  record_salt bytea,  -- Makes the record's key; without it nothing sealed about this person opens any more
  visit_count integer not null default 0,  -- Completed visits, of all merged records
  recent_visits timestamp(3) with time zone[] not null default '{}'::timestamp with time zone[],  -- The latest completed visits, newest first, at most 20
  last_visit_at timestamp(3) with time zone,  -- Latest completed visit
  confirmed_at timestamp(3) with time zone,  -- When name and phone were last read back to the customer and confirmed
  confirmed_by uuid,  -- By whom
  merged_into uuid,  -- The record that stands for this person now (CUS-3)
  merged_count integer not null default 0,  -- How many records were merged into this one directly
  destroyed_at timestamp(3) with time zone,  -- When the record's key was destroyed
  created_at timestamp(3) with time zone not null,  -- When registered
  created_by uuid,  -- Who registered them
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint customer_pk PRIMARY KEY (hospital_id, id),
  constraint customer_hospital FOREIGN KEY (hospital_id) REFERENCES platform.hospital(hospital_id),
  constraint customer_merged_into FOREIGN KEY (hospital_id, merged_into) REFERENCES customers.customer(hospital_id, id),
  constraint customer_owner FOREIGN KEY (hospital_id, owner_id) REFERENCES organisation.staff(hospital_id, id),
  constraint customer_source_customer FOREIGN KEY (hospital_id, source_customer_id) REFERENCES customers.customer(hospital_id, id),
  constraint customer_age CHECK (((((age_noted >= 0) AND (age_noted <= 150)) AND (age_noted_on IS NOT NULL)) OR (age_noted IS NULL))),
  constraint customer_contact_way CHECK ((contact_way = ANY (ARRAY['phone'::text, 'sms'::text, 'wechat'::text, 'email'::text, 'qq'::text]))),
  constraint customer_key_or_destroyed CHECK (((record_salt IS NULL) = (destroyed_at IS NOT NULL))),
  constraint customer_level CHECK ((level = ANY (ARRAY['ordinary'::text, 'silver'::text, 'gold'::text, 'platinum'::text, 'diamond'::text]))),
  constraint customer_name_length CHECK ((char_length(name) <= 50)),
  constraint customer_name_not_blank CHECK (((destroyed_at IS NOT NULL) OR (btrim(name) <> ''::text))),
  constraint customer_not_into_itself CHECK ((merged_into <> id)),
  constraint customer_one_age CHECK (((birth_date IS NULL) OR (age_noted IS NULL))),
  constraint customer_salt CHECK ((octet_length(record_salt) = 32)),
  constraint customer_sex CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'unknown'::text]))),
  constraint customer_visits CHECK (((visit_count >= 0) AND ((visit_count = 0) = (last_visit_at IS NULL))))
);
-- The whole name typed; the same name and birth date (CUS-3)
CREATE INDEX customer_by_name ON customers.customer USING btree (hospital_id, name, id);
-- My customers, newest first
CREATE INDEX customer_by_owner ON customers.customer USING btree (hospital_id, owner_id, created_at DESC, id DESC) WHERE ((merged_into IS NULL) AND (owner_id IS NOT NULL));
-- The list in the order of names
CREATE INDEX customer_by_sound ON customers.customer USING btree (hospital_id, name_pinyin, id) WHERE (merged_into IS NULL);
-- Who came last; who has stayed away (lifecycle)
CREATE INDEX customer_last_visited ON customers.customer USING btree (hospital_id, last_visit_at DESC, id DESC) WHERE ((merged_into IS NULL) AND (last_visit_at IS NOT NULL));
-- Records merged into a person: aliases
CREATE INDEX customer_merged ON customers.customer USING btree (hospital_id, merged_into) WHERE (merged_into IS NOT NULL);
-- The list, newest first
CREATE INDEX customer_newest ON customers.customer USING btree (hospital_id, created_at DESC, id DESC) WHERE (merged_into IS NULL);
-- Who has not come yet, newest first
CREATE INDEX customer_prospects ON customers.customer USING btree (hospital_id, created_at DESC, id DESC) WHERE ((merged_into IS NULL) AND (visit_count = 0));
-- VIP customers, newest first
CREATE INDEX customer_vip ON customers.customer USING btree (hospital_id, created_at DESC, id DESC) WHERE ((merged_into IS NULL) AND vip);
alter table customers.customer enable row level security, force row level security;
create policy tenant on customers.customer as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.customer to app;
grant select (hospital_id, id, name, sex, birth_date, age_noted, age_noted_on, source, do_not_contact, level, vip, owner_id, visit_count, last_visit_at, merged_into, created_at, created_by) on customers.customer to report;

-- Customers as other modules may read them; a merged record names the one that stands for it
--   hospital_id: Tenant
--   customer_id: Customer
--   name: Full name
--   sex: female, male or unknown
--   birth_date: Birth date
--   age_noted: Age as told
--   age_noted_on: Day the age was told
--   level: Member level
--   vip: VIP
--   owner_id: Responsible consultant
--   source: How they heard of the hospital
--   merged_into: The record that stands for this person now
--   created_at: When registered
--   created_by: Who registered them
--   do_not_contact: They asked not to be contacted
--   visit_count: Completed visits
--   last_visit_at: Latest completed visit
create view customers.fact_customer with (security_invoker=true) as
 SELECT hospital_id,
    id AS customer_id,
    name,
    sex,
    birth_date,
    age_noted,
    age_noted_on,
    level,
    vip,
    owner_id,
    source,
    merged_into,
    created_at,
    created_by,
    do_not_contact,
    visit_count,
    last_visit_at
   FROM customers.customer c;
grant select on customers.fact_customer to app;
grant select on customers.fact_customer to report;

-- Short texts by which a name is found by equality: characters, pairs, beginnings of pinyin, initials (CUS-9)
create table customers.gram (
  hospital_id uuid not null,  -- Tenant
  gram text not null,  -- Characters, pair, beginning of the pinyin, or initials
  customer_id uuid not null,  -- Whose name holds it
  constraint gram_pk PRIMARY KEY (hospital_id, gram, customer_id),
  constraint gram_customer FOREIGN KEY (hospital_id, customer_id) REFERENCES customers.customer(hospital_id, id)
);
-- Replacing the grams of a changed name
CREATE INDEX gram_of_customer ON customers.gram USING btree (hospital_id, customer_id);
alter table customers.gram enable row level security, force row level security;
create policy tenant on customers.gram as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on customers.gram to app;

-- What else a person is known by: identity document, card, WeChat, QQ, e-mail; sealed (CUS-11)
create table customers.identifier (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Identifier
  customer_id uuid not null,  -- Whose
  kind text not null,  -- What it is
  value_sealed bytea not null,  -- The value, sealed under the record's key
  value_index bytea not null,  -- Keyed hash of kind and normalised value
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  voided_at timestamp(3) with time zone,  -- Removed at
  voided_by uuid,  -- Removed by
  constraint identifier_pk PRIMARY KEY (hospital_id, id),
  constraint identifier_customer FOREIGN KEY (hospital_id, customer_id) REFERENCES customers.customer(hospital_id, id),
  constraint identifier_kind CHECK ((kind = ANY (ARRAY['identity'::text, 'passport'::text, 'card'::text, 'wechat_openid'::text, 'wechat_unionid'::text, 'wechat'::text, 'qq'::text, 'email'::text])))
);
-- An account of an official channel belongs to one person
CREATE UNIQUE INDEX identifier_account_unique ON customers.identifier USING btree (hospital_id, value_index) WHERE ((voided_at IS NULL) AND (kind = ANY (ARRAY['wechat_openid'::text, 'wechat_unionid'::text])));
-- Who an incoming contact is (CUS-11)
CREATE INDEX identifier_by_value ON customers.identifier USING btree (hospital_id, value_index) WHERE (voided_at IS NULL);
-- A card belongs to one person
CREATE UNIQUE INDEX identifier_card_unique ON customers.identifier USING btree (hospital_id, value_index) WHERE ((voided_at IS NULL) AND (kind = 'card'::text));
-- One person, one identity document
CREATE UNIQUE INDEX identifier_identity_unique ON customers.identifier USING btree (hospital_id, value_index) WHERE ((voided_at IS NULL) AND (kind = ANY (ARRAY['identity'::text, 'passport'::text])));
-- Identifiers of a person
CREATE INDEX identifier_of_customer ON customers.identifier USING btree (hospital_id, customer_id, kind) WHERE (voided_at IS NULL);
alter table customers.identifier enable row level security, force row level security;
create policy tenant on customers.identifier as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.identifier to app;

-- Merges of two records of one person; undone by removing the pointer (CUS-3)
create table customers.merge (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Merge
  kept_id uuid not null,  -- The record that stands for the person
  merged_id uuid not null,  -- The record that points to it
  reason text not null,  -- Why they are one person
  filled jsonb not null default '{}'::jsonb,  -- Empty fields of the kept record that took the merged one's value: names only; taken back when undone
  merged_at timestamp(3) with time zone not null,  -- When
  merged_by uuid,  -- Who
  undo_until timestamp(3) with time zone not null,  -- May be undone until
  undone_at timestamp(3) with time zone,  -- Undone at
  undone_by uuid,  -- Undone by
  undo_reason text,  -- Why it was undone
  constraint merge_pk PRIMARY KEY (hospital_id, id),
  constraint merge_kept FOREIGN KEY (hospital_id, kept_id) REFERENCES customers.customer(hospital_id, id),
  constraint merge_merged FOREIGN KEY (hospital_id, merged_id) REFERENCES customers.customer(hospital_id, id),
  constraint merge_two_records CHECK ((kept_id <> merged_id)),
  constraint merge_undone CHECK ((((undone_at IS NULL) = (undo_reason IS NULL)) AND (undone_at <= undo_until)))
);
-- A record is merged into one other at a time
CREATE UNIQUE INDEX merge_in_force ON customers.merge USING btree (hospital_id, merged_id) WHERE (undone_at IS NULL);
-- What was merged into a person, for undoing
CREATE INDEX merge_of_kept ON customers.merge USING btree (hospital_id, kept_id, merged_at DESC);
alter table customers.merge enable row level security, force row level security;
create policy tenant on customers.merge as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.merge to app;

-- What colleagues note about a person for each other, sealed
create table customers.note (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Note
  customer_id uuid not null,  -- About whom
  text_sealed bytea not null,  -- The text, sealed under the record's key
  created_at timestamp(3) with time zone not null,  -- When
  created_by uuid,  -- Who
  voided_at timestamp(3) with time zone,  -- Withdrawn at
  voided_by uuid,  -- Withdrawn by
  constraint note_pk PRIMARY KEY (hospital_id, id),
  constraint note_customer FOREIGN KEY (hospital_id, customer_id) REFERENCES customers.customer(hospital_id, id)
);
-- Notes of a person
CREATE INDEX note_of_customer ON customers.note USING btree (hospital_id, customer_id, created_at DESC);
alter table customers.note enable row level security, force row level security;
create policy tenant on customers.note as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.note to app;

-- Phones, sealed; found through keyed hashes (CUS-1, CUS-11, PLA-4)
create table customers.phone (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Phone
  customer_id uuid not null,  -- Whose
  position smallint not null default 0,  -- Order; the first is called first
  label text not null default ''::text,  -- Whose or which: daughter, office
  kind text not null,  -- mobile, landline, service or foreign
  number_sealed bytea not null,  -- E.164 with extension, sealed under the record's key
  phone_index bytea not null,  -- Keyed hash of the E.164 number
  phone4_index bytea not null,  -- Keyed hash of the last four digits
  dead_at timestamp(3) with time zone,  -- Found to be out of use since
  dead_reason text not null default ''::text,  -- How that is known
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  voided_at timestamp(3) with time zone,  -- Removed at
  voided_by uuid,  -- Removed by
  constraint phone_pk PRIMARY KEY (hospital_id, id),
  constraint phone_customer FOREIGN KEY (hospital_id, customer_id) REFERENCES customers.customer(hospital_id, id),
  constraint phone_kind CHECK ((kind = ANY (ARRAY['mobile'::text, 'landline'::text, 'service'::text, 'foreign'::text]))),
  constraint phone_position CHECK ((("position" >= 0) AND ("position" <= 99)))
);
-- Search by the last four digits
CREATE INDEX phone_last_four ON customers.phone USING btree (hospital_id, phone4_index, customer_id) WHERE (voided_at IS NULL);
-- Phones of a person, the first one first
CREATE INDEX phone_of_customer ON customers.phone USING btree (hospital_id, customer_id, "position", id) WHERE (voided_at IS NULL);
-- Who calls; whether the phone is known already. A family may share a phone, one person holds it once
CREATE UNIQUE INDEX phone_once_per_customer ON customers.phone USING btree (hospital_id, phone_index, customer_id) WHERE (voided_at IS NULL);
alter table customers.phone enable row level security, force row level security;
create policy tenant on customers.phone as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.phone to app;

-- Family and others: who pays, who accompanies (CUS-1)
create table customers.relation (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Relation
  customer_id uuid not null,  -- Person
  other_id uuid not null,  -- The other
  kind text not null,  -- What the other is to the person
  pays boolean not null default false,  -- The other pays
  accompanies boolean not null default false,  -- The other accompanies
  note text not null default ''::text,  -- In words
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  voided_at timestamp(3) with time zone,  -- Removed at
  voided_by uuid,  -- Removed by
  constraint relation_pk PRIMARY KEY (hospital_id, id),
  constraint relation_customer FOREIGN KEY (hospital_id, customer_id) REFERENCES customers.customer(hospital_id, id),
  constraint relation_other FOREIGN KEY (hospital_id, other_id) REFERENCES customers.customer(hospital_id, id),
  constraint relation_kind CHECK ((kind = ANY (ARRAY['spouse'::text, 'parent'::text, 'child'::text, 'sibling'::text, 'grandparent'::text, 'grandchild'::text, 'relative'::text, 'friend'::text, 'colleague'::text, 'other'::text]))),
  constraint relation_not_with_self CHECK ((customer_id <> other_id))
);
-- The same relation seen from the other side
CREATE INDEX relation_from_other ON customers.relation USING btree (hospital_id, other_id) WHERE (voided_at IS NULL);
-- Whom a person is related to, each once
CREATE UNIQUE INDEX relation_once ON customers.relation USING btree (hospital_id, customer_id, other_id) WHERE (voided_at IS NULL);
alter table customers.relation enable row level security, force row level security;
create policy tenant on customers.relation as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.relation to app;

-- Tags, from the editable list customer_tag
create table customers.tag (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  customer_id uuid not null,  -- Who carries it
  tag text not null,  -- Code in the list
  created_at timestamp(3) with time zone not null,  -- When put on
  created_by uuid,  -- Who put it on
  voided_at timestamp(3) with time zone,  -- Taken off at
  voided_by uuid,  -- Taken off by
  constraint tag_pk PRIMARY KEY (hospital_id, id),
  constraint tag_customer FOREIGN KEY (hospital_id, customer_id) REFERENCES customers.customer(hospital_id, id),
  constraint tag_form CHECK ((tag ~ '^[a-z0-9][a-z0-9_-]{0,39}$'::text))
);
-- Who carries a tag
CREATE INDEX tag_carriers ON customers.tag USING btree (hospital_id, tag, customer_id) WHERE (voided_at IS NULL);
-- Tags of a person, each once
CREATE UNIQUE INDEX tag_once ON customers.tag USING btree (hospital_id, customer_id, tag) WHERE (voided_at IS NULL);
alter table customers.tag enable row level security, force row level security;
create policy tenant on customers.tag as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.tag to app;

-- Completed visits as told by visits, so that the lifecycle is computed without asking upwards (CUS-4)
create table customers.visit_mark (
  hospital_id uuid not null,  -- Tenant
  customer_id uuid not null,  -- Who came
  visit_id uuid not null,  -- Visit
  finished_at timestamp(3) with time zone not null,  -- When it was completed
  voided_at timestamp(3) with time zone,  -- Taken back at
  constraint visit_mark_pk PRIMARY KEY (hospital_id, customer_id, visit_id),
  constraint visit_mark_customer FOREIGN KEY (hospital_id, customer_id) REFERENCES customers.customer(hospital_id, id)
);
-- The latest completed visits of a person, for the lifecycle
CREATE INDEX visit_mark_latest ON customers.visit_mark USING btree (hospital_id, customer_id, finished_at DESC) WHERE (voided_at IS NULL);
alter table customers.visit_mark enable row level security, force row level security;
create policy tenant on customers.visit_mark as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on customers.visit_mark to app;

-- All records of the person a record belongs to: read what concerns a customer with = any(customers.aliases(id)) (CUS-3)
CREATE OR REPLACE FUNCTION customers.aliases(customer uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  with recursive down as (
    select customers.root(customer) as id
    union all
    select c.id from down join customers.customer c
        on c.hospital_id = current_setting('app.hospital_id')::uuid and c.merged_into = down.id)
  select coalesce(array_agg(down.id) filter (where down.id is not null), array[customer]) from down
$function$;
grant execute on function customers.aliases(customer uuid) to app;
grant execute on function customers.aliases(customer uuid) to report;

-- The record that stands for a person now, whichever of their records is named; null when there is none (CUS-3)
CREATE OR REPLACE FUNCTION customers.root(customer uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  with recursive up as (
    select c.id, c.merged_into from customers.customer c
     where c.hospital_id = current_setting('app.hospital_id')::uuid and c.id = customer
    union all
    select c.id, c.merged_into from up join customers.customer c
        on c.hospital_id = current_setting('app.hospital_id')::uuid and c.id = up.merged_into)
  select up.id from up where up.merged_into is null
$function$;
grant execute on function customers.root(customer uuid) to app;
grant execute on function customers.root(customer uuid) to report;


-- ==================== exports ====================
-- Lists on their way out as files (PLA-15)
create schema exports;
grant usage on schema exports to app;

-- A list asked for as a file: what, by whom, how far it is, until when it can be had
create table exports.export (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Export
  version integer not null default 1,  -- Counts changes of state
  list text not null,  -- The list
  filters_sealed bytea not null,  -- Filters as JSON, sealed: what was searched for may be a phone
  columns text[] not null,  -- Columns in their order
  format text not null,  -- csv or xlsx
  locale text not null,  -- Language of header and codes
  reveal boolean not null default false,  -- Whether sealed values come in full
  reason text not null default ''::text,  -- Why they must
  state text not null,  -- waiting, running, done, failed; expired: the file is gone
  row_count integer not null default 0,  -- Rows written so far
  file_id uuid,  -- The file, sealed in the store; null once it is gone
  file_name text not null,  -- Name it is saved under
  bytes integer,  -- Its size
  failure text,  -- Why it failed: a code
  created_at timestamp(3) with time zone not null,  -- Asked for at
  created_by uuid,  -- Asked for by: the only one who may have it
  finished_at timestamp(3) with time zone,  -- Made at
  expires_at timestamp(3) with time zone,  -- Until when it is kept
  taken_count integer not null default 0,  -- How often it was fetched
  constraint export_pk PRIMARY KEY (hospital_id, id),
  constraint export_done_with_file CHECK (((state = 'done'::text) = ((file_id IS NOT NULL) AND (expires_at IS NOT NULL)))),
  constraint export_format CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text]))),
  constraint export_has_columns CHECK ((cardinality(columns) > 0)),
  constraint export_locale CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint export_reveal_with_reason CHECK (((NOT reveal) OR (reason <> ''::text))),
  constraint export_state CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'expired'::text])))
);
CREATE INDEX export_expiry ON exports.export USING btree (hospital_id, expires_at) WHERE (state = 'done'::text);
CREATE INDEX export_of_maker ON exports.export USING btree (hospital_id, created_by, created_at DESC, id DESC);
alter table exports.export enable row level security, force row level security;
create policy tenant on exports.export as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on exports.export to app;


-- ==================== feedback ====================
-- Praise, suggestions, complaints and their handling (spec/feedback.md)
create schema feedback;
grant usage on schema feedback to app;
grant usage on schema feedback to report;

-- Persons and departments a piece of feedback is about
create table feedback.concerned (
  hospital_id uuid not null,  -- Tenant
  feedback_id uuid not null,  -- Feedback
  kind text not null,  -- staff or department
  subject_id uuid not null,  -- Staff member or department
  responsible boolean not null default false,  -- Found responsible by the investigation
  constraint concerned_pk PRIMARY KEY (hospital_id, feedback_id, kind, subject_id),
  constraint concerned_feedback FOREIGN KEY (hospital_id, feedback_id) REFERENCES feedback.feedback(hospital_id, id),
  constraint concerned_kind CHECK ((kind = ANY (ARRAY['staff'::text, 'department'::text])))
);
CREATE INDEX concerned_subject ON feedback.concerned USING btree (hospital_id, kind, subject_id);
alter table feedback.concerned enable row level security, force row level security;
create policy tenant on feedback.concerned as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
CREATE TRIGGER concerned_no_own_case AFTER INSERT ON feedback.concerned FOR EACH ROW EXECUTE FUNCTION feedback.keep_apart();
grant delete, insert, select, update on feedback.concerned to app;
grant select on feedback.concerned to report;

-- Feedback as other modules may read it (FEE-8); nothing the customer said
--   hospital_id: Tenant
--   feedback_id: Feedback
--   kind: praise, suggestion, complaint
--   category: Category
--   severity: Severity
--   channel: Way in
--   state: State
--   customer_id: Customer
--   inquiry_id: Inquiry
--   visit_id: Visit
--   follow_up_id: Follow-up
--   received_at: Said at
--   recorded_at: Entered at
--   day: Day it counts for
--   taken_by: Who took it
--   responsible_id: Leader it was routed to
--   handler_id: Who handles it
--   several_departments: Several departments involved
--   responded_at: First response at
--   result_due_at: Result due at
--   finding: Finding
--   cause: Cause
--   decision: Decision on a suggestion
--   on_the_spot: Settled on the spot
--   told_at: Customer told at
--   satisfied: Satisfied with the handling
--   closed_at: Closed at
--   reopened: Times opened again
--   same_person: Times the same person came in 90 days
--   same_matter_id: Earlier feedback on the same matter
create view feedback.fact_feedback with (security_invoker=true) as
 SELECT hospital_id,
    id AS feedback_id,
    kind,
    category,
    severity,
    channel,
    state,
    customer_id,
    inquiry_id,
    visit_id,
    follow_up_id,
    received_at,
    recorded_at,
    day,
    taken_by,
    responsible_id,
    handler_id,
    several_departments,
    responded_at,
    result_due_at,
    finding,
    cause,
    decision,
    on_the_spot,
    told_at,
    satisfied,
    closed_at,
    reopened,
    same_person,
    same_matter_id
   FROM feedback.feedback f;
grant select on feedback.fact_feedback to app;
grant select on feedback.fact_feedback to report;

-- Persons and departments feedback is about
--   hospital_id: Tenant
--   feedback_id: Feedback
--   kind: staff or department
--   subject_id: Staff member or department
--   responsible: Found responsible
create view feedback.fact_feedback_concerned with (security_invoker=true) as
 SELECT hospital_id,
    feedback_id,
    kind,
    subject_id,
    responsible
   FROM feedback.concerned c;
grant select on feedback.fact_feedback_concerned to app;
grant select on feedback.fact_feedback_concerned to report;

-- Measures as other modules may read them
--   hospital_id: Tenant
--   measure_id: Measure
--   feedback_id: Feedback
--   kind: Kind
--   owner_id: Owner
--   due_at: Due
--   done_at: Done at
--   voided_at: Withdrawn at
--   created_at: Entered at
create view feedback.fact_feedback_measure with (security_invoker=true) as
 SELECT hospital_id,
    id AS measure_id,
    feedback_id,
    kind,
    owner_id,
    due_at,
    done_at,
    voided_at,
    created_at
   FROM feedback.measure m;
grant select on feedback.fact_feedback_measure to app;
grant select on feedback.fact_feedback_measure to report;

-- Opinions of customers and, for complaints, the case (FEE-1, FEE-4)
create table feedback.feedback (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Feedback
  version integer not null default 1,  -- Counts changes
  kind text not null,  -- praise, suggestion, complaint
  category text,  -- Finer category (list feedback_category)
  severity text not null default 'ordinary'::text,  -- slight, ordinary, serious
  channel text not null,  -- Way in
  state text not null default 'received'::text,  -- Where it stands; which states there are depends on the kind
  customer_id uuid,  -- Customer; null when anonymous or not registered
  inquiry_id uuid,  -- Inquiry it came out of
  visit_id uuid,  -- Visit it is about
  follow_up_id uuid,  -- Follow-up in which it was said
  contact bytea,  -- Name and phone of someone not registered, encrypted
  matter bytea not null,  -- What it is about in a line, encrypted under the customer's record key or, when anonymous, the hospital's
  statement bytea not null,  -- What the customer said, encrypted likewise
  analysis bytea,  -- The taker's first analysis and advice, encrypted likewise
  place text not null default ''::text,  -- Where it happened
  happened_at timestamp(3) with time zone,  -- When it happened, where the time is known
  happened_on date,  -- Day on which it happened
  received_at timestamp(3) with time zone not null,  -- When the customer said it
  recorded_at timestamp(3) with time zone not null,  -- When it was entered; from here the first response is due
  day date not null,  -- Day it counts for, in the hospital's zone
  taken_by uuid,  -- Who took it
  responsible_id uuid,  -- Leader it was routed to (FEE-2)
  handler_id uuid,  -- Who handles the case
  several_departments boolean not null default false,  -- Several departments are involved: the longer time limit holds (FEE-5)
  responded_at timestamp(3) with time zone,  -- First response to the customer
  result_due_at timestamp(3) with time zone,  -- Result due to the customer
  finding text,  -- substantiated, partly, not
  cause text,  -- Cause found (list feedback_cause)
  decision text,  -- Suggestion adopted or declined
  decision_reason text not null default ''::text,  -- Why it was decided so
  on_the_spot boolean not null default false,  -- Settled on the spot
  told bytea,  -- What the customer was told, encrypted
  told_at timestamp(3) with time zone,  -- When
  told_by uuid,  -- By whom
  satisfied text,  -- Whether the customer is satisfied with the handling
  closed_at timestamp(3) with time zone,  -- Closed at
  closed_by uuid,  -- Closed by
  reopened smallint not null default 0,  -- How often it was opened again
  same_person integer not null default 1,  -- How many times the same person came within 90 days, this one included (FEE-6)
  same_matter_id uuid,  -- Earlier feedback on the same matter within 90 days (FEE-6)
  created_by uuid,  -- Who entered it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  contact_index bytea,  -- Blind index of the phone of someone not registered
  constraint feedback_pk PRIMARY KEY (hospital_id, id),
  constraint feedback_channel CHECK ((channel = ANY (ARRAY['desk'::text, 'phone'::text, 'web'::text, 'wall_code'::text, 'suggestion_box'::text, 'survey'::text, 'follow_up'::text, 'review_page'::text, 'email'::text, 'letter'::text]))),
  constraint feedback_closed CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint feedback_complaint_told_before_closed CHECK (((NOT ((kind = 'complaint'::text) AND (state = ANY (ARRAY['told'::text, 'closed'::text])))) OR ((told_at IS NOT NULL) AND (satisfied IS NOT NULL)))),
  constraint feedback_decision CHECK ((decision = ANY (ARRAY['adopted'::text, 'declined'::text]))),
  constraint feedback_declined_with_reason CHECK (((decision IS DISTINCT FROM 'declined'::text) OR (decision_reason <> ''::text))),
  constraint feedback_finding CHECK ((finding = ANY (ARRAY['substantiated'::text, 'partly'::text, 'not'::text]))),
  constraint feedback_happened_before CHECK ((happened_at <= (recorded_at + '00:05:00'::interval))),
  constraint feedback_kind CHECK ((kind = ANY (ARRAY['praise'::text, 'suggestion'::text, 'complaint'::text]))),
  constraint feedback_received_before CHECK ((received_at <= (recorded_at + '00:05:00'::interval))),
  constraint feedback_same_person CHECK ((same_person >= 1)),
  constraint feedback_satisfied CHECK ((satisfied = ANY (ARRAY['satisfied'::text, 'partly'::text, 'dissatisfied'::text, 'not_reached'::text]))),
  constraint feedback_severity CHECK ((severity = ANY (ARRAY['slight'::text, 'ordinary'::text, 'serious'::text]))),
  constraint feedback_state CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'investigating'::text, 'found'::text, 'planned'::text, 'carried_out'::text, 'decided'::text, 'told'::text, 'closed'::text]))),
  constraint feedback_state_of_kind CHECK ((((kind = 'praise'::text) AND (state = ANY (ARRAY['received'::text, 'closed'::text]))) OR ((kind = 'suggestion'::text) AND (state = ANY (ARRAY['received'::text, 'accepted'::text, 'decided'::text, 'told'::text, 'closed'::text]))) OR ((kind = 'complaint'::text) AND (state = ANY (ARRAY['received'::text, 'accepted'::text, 'investigating'::text, 'found'::text, 'planned'::text, 'carried_out'::text, 'told'::text, 'closed'::text]))))),
  constraint feedback_told CHECK (((told IS NULL) = (told_at IS NULL)))
);
CREATE INDEX feedback_by_day ON feedback.feedback USING btree (hospital_id, day);
CREATE INDEX feedback_by_kind ON feedback.feedback USING btree (hospital_id, kind, received_at DESC, id DESC);
CREATE INDEX feedback_by_time ON feedback.feedback USING btree (hospital_id, received_at DESC, id DESC);
CREATE INDEX feedback_of_contact ON feedback.feedback USING btree (hospital_id, contact_index, received_at DESC) WHERE (contact_index IS NOT NULL);
CREATE INDEX feedback_of_customer ON feedback.feedback USING btree (hospital_id, customer_id, received_at DESC, id DESC) WHERE (customer_id IS NOT NULL);
CREATE INDEX feedback_of_handler ON feedback.feedback USING btree (hospital_id, handler_id, received_at DESC, id DESC) WHERE (handler_id IS NOT NULL);
CREATE INDEX feedback_of_responsible ON feedback.feedback USING btree (hospital_id, responsible_id, received_at DESC, id DESC);
CREATE INDEX feedback_of_taker ON feedback.feedback USING btree (hospital_id, taken_by, received_at DESC, id DESC) WHERE (taken_by IS NOT NULL);
CREATE INDEX feedback_open ON feedback.feedback USING btree (hospital_id, kind, received_at DESC, id DESC) WHERE (state <> 'closed'::text);
CREATE INDEX feedback_same_matter ON feedback.feedback USING btree (hospital_id, kind, category, received_at DESC) WHERE (category IS NOT NULL);
alter table feedback.feedback enable row level security, force row level security;
create policy tenant on feedback.feedback as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
CREATE TRIGGER feedback_no_own_case AFTER INSERT OR UPDATE OF responsible_id, handler_id, kind ON feedback.feedback FOR EACH ROW EXECUTE FUNCTION feedback.keep_apart();
grant insert, select, update on feedback.feedback to app;
grant select (hospital_id, id, kind, category, severity, channel, state, customer_id, inquiry_id, visit_id, follow_up_id, received_at, recorded_at, day, taken_by, responsible_id, handler_id, several_departments, responded_at, result_due_at, finding, cause, decision, on_the_spot, told_at, satisfied, closed_at, reopened, same_person, same_matter_id) on feedback.feedback to report;

-- Measures of a complaint's plan and actions of adopted suggestions, each with owner and date
create table feedback.measure (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Measure
  version integer not null default 1,  -- Counts changes
  feedback_id uuid not null,  -- Feedback
  kind text not null,  -- explain, apologise, refund, redo, compensate, improve, discipline
  text text not null,  -- What is to be done
  owner_id uuid not null,  -- By whom
  due_at timestamp(3) with time zone not null,  -- By when
  done_at timestamp(3) with time zone,  -- Done at
  done_by uuid,  -- Reported done by
  done_note text not null default ''::text,  -- What was done
  voided_at timestamp(3) with time zone,  -- Withdrawn at
  voided_by uuid,  -- Withdrawn by
  void_reason text,  -- Why
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  constraint measure_pk PRIMARY KEY (hospital_id, id),
  constraint measure_feedback FOREIGN KEY (hospital_id, feedback_id) REFERENCES feedback.feedback(hospital_id, id),
  constraint measure_done_once CHECK (((done_at IS NULL) OR (voided_at IS NULL))),
  constraint measure_kind CHECK ((kind = ANY (ARRAY['explain'::text, 'apologise'::text, 'refund'::text, 'redo'::text, 'compensate'::text, 'improve'::text, 'discipline'::text])))
);
CREATE INDEX measure_of_feedback ON feedback.measure USING btree (hospital_id, feedback_id, created_at, id);
CREATE INDEX measure_of_owner ON feedback.measure USING btree (hospital_id, owner_id, due_at) WHERE ((done_at IS NULL) AND (voided_at IS NULL));
alter table feedback.measure enable row level security, force row level security;
create policy tenant on feedback.measure as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on feedback.measure to app;
grant select (hospital_id, id, feedback_id, kind, owner_id, due_at, done_at, voided_at, created_at) on feedback.measure to report;

-- What was done in a case, in order: the talks, statements, findings, and who moved it; appended only
create table feedback.step (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  feedback_id uuid not null,  -- Feedback
  step text not null,  -- What was done
  at timestamp(3) with time zone not null,  -- When
  recorded_at timestamp(3) with time zone not null,  -- Entered at
  staff_id uuid,  -- By whom
  note bytea,  -- In words, encrypted under the key of the feedback
  facts jsonb not null default '{}'::jsonb,  -- Plain facts: new handler, new due time, finding
  customer_id uuid,  -- Customer under whose record key the note is sealed; null: the hospital's key
  constraint step_pk PRIMARY KEY (hospital_id, id),
  constraint step_feedback FOREIGN KEY (hospital_id, feedback_id) REFERENCES feedback.feedback(hospital_id, id),
  constraint step_name CHECK ((step = ANY (ARRAY['accept'::text, 'settle'::text, 'investigate'::text, 'statement'::text, 'talk'::text, 'note'::text, 'find'::text, 'plan'::text, 'measure'::text, 'carry_out'::text, 'decide'::text, 'tell'::text, 'thank'::text, 'close'::text, 'reopen'::text, 'extend'::text, 'assign'::text])))
);
CREATE INDEX step_of_feedback ON feedback.step USING btree (hospital_id, feedback_id, at, id);
alter table feedback.step enable row level security, force row level security;
create policy tenant on feedback.step as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on feedback.step to app;

-- Who may see and work on a case besides its handler and leaders (FEE-7)
create table feedback.team (
  hospital_id uuid not null,  -- Tenant
  feedback_id uuid not null,  -- Case
  staff_id uuid not null,  -- Member
  added_at timestamp(3) with time zone not null,  -- Since
  added_by uuid,  -- Added by
  constraint team_pk PRIMARY KEY (hospital_id, feedback_id, staff_id),
  constraint team_feedback FOREIGN KEY (hospital_id, feedback_id) REFERENCES feedback.feedback(hospital_id, id)
);
CREATE INDEX team_of_staff ON feedback.team USING btree (hospital_id, staff_id);
alter table feedback.team enable row level security, force row level security;
create policy tenant on feedback.team as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
CREATE TRIGGER team_no_own_case AFTER INSERT ON feedback.team FOR EACH ROW EXECUTE FUNCTION feedback.keep_apart();
grant delete, insert, select, update on feedback.team to app;

-- Refuses a handler, leader or team member whom the complaint is about (FEE-7)
CREATE OR REPLACE FUNCTION feedback.keep_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  conflict boolean;
begin
  if tg_table_name = 'feedback' then
    conflict := new.kind = 'complaint' and exists (
      select 1 from feedback.concerned c
       where c.hospital_id = new.hospital_id and c.feedback_id = new.id and c.kind = 'staff' and c.subject_id in (new.responsible_id, new.handler_id));
  elsif tg_table_name = 'concerned' then
    conflict := new.kind = 'staff' and exists (
      select 1 from feedback.feedback f
       where f.hospital_id = new.hospital_id and f.id = new.feedback_id and f.kind = 'complaint'
         and (new.subject_id in (f.responsible_id, f.handler_id)
              or exists (select 1 from feedback.team t where t.hospital_id = f.hospital_id and t.feedback_id = f.id and t.staff_id = new.subject_id)));
  else
    conflict := exists (
      select 1 from feedback.concerned c join feedback.feedback f on f.hospital_id = c.hospital_id and f.id = c.feedback_id
       where c.hospital_id = new.hospital_id and c.feedback_id = new.feedback_id and c.kind = 'staff' and c.subject_id = new.staff_id and f.kind = 'complaint');
  end if;
  if conflict then
    raise exception 'Nobody handles a case about themselves' using errcode = '23514', constraint = 'feedback_no_own_case', schema = 'feedback', table = tg_table_name;
  end if;
  return new;
end $function$;


-- ==================== followups ====================
-- Follow-up calls after visits, treatments, no-shows and inquiries (spec/followups.md)
create schema followups;
grant usage on schema followups to app;
grant usage on schema followups to report;

-- Each attempt to reach the customer (FOL-3)
create table followups.attempt (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Attempt
  follow_up_id uuid not null,  -- Follow-up
  at timestamp(3) with time zone not null,  -- When
  by uuid,  -- Who
  outcome text not null,  -- What came of it
  note_sealed bytea,  -- How they feel, what was said; encrypted under the customer's key
  call_again_at timestamp(3) with time zone,  -- When they asked to be called again
  symptom_level text,  -- Symptom passed to the doctor: watch, today, urgent
  feedback_id uuid,  -- Opinion recorded from the call
  constraint attempt_pk PRIMARY KEY (hospital_id, id),
  constraint attempt_follow_up FOREIGN KEY (hospital_id, follow_up_id) REFERENCES followups.follow_up(hospital_id, id),
  constraint attempt_call_again CHECK (((call_again_at IS NULL) OR (outcome = 'busy'::text))),
  constraint attempt_outcome CHECK ((outcome = ANY (ARRAY['reached'::text, 'no_answer'::text, 'busy'::text, 'switched_off'::text, 'wrong_number'::text, 'refused'::text]))),
  constraint attempt_symptom CHECK (((symptom_level IS NULL) OR ((outcome = 'reached'::text) AND (symptom_level = ANY (ARRAY['watch'::text, 'today'::text, 'urgent'::text])))))
);
CREATE INDEX attempt_of_follow_up ON followups.attempt USING btree (hospital_id, follow_up_id, at);
alter table followups.attempt enable row level security, force row level security;
create policy tenant on followups.attempt as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on followups.attempt to app;

-- Follow-ups as other modules may read them
--   hospital_id: Tenant
--   follow_up_id: Follow-up
--   obligation_id: What is owed
--   trigger: What it follows
--   customer_id: Customer
--   department_id: Department
--   owner_id: Who calls
--   way: How
--   state: due, reached, unreached, refused, cancelled
--   due_at: To be done by
--   attempts: Attempts made
--   outcome: Outcome of the last attempt
--   done_at: When it came to an end
--   done_by: Who ended it
create view followups.fact_follow_up with (security_invoker=true) as
 SELECT hospital_id,
    id AS follow_up_id,
    obligation_id,
    trigger,
    customer_id,
    department_id,
    owner_id,
    way,
    state,
    due_at,
    attempts,
    outcome,
    done_at,
    done_by
   FROM followups.follow_up f;
grant select on followups.fact_follow_up to app;
grant select on followups.fact_follow_up to report;

-- One planned contact and what came of it (FOL-3)
create table followups.follow_up (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Follow-up
  version integer not null default 1,  -- Counts changes
  obligation_id uuid not null,  -- What is owed
  plan_id uuid,  -- Plan it came of; null when made by hand
  trigger text not null,  -- What it follows
  customer_id uuid not null,  -- Customer
  department_id uuid,  -- Department concerned
  owner_id uuid,  -- Who calls
  way text not null,  -- How
  state text not null default 'due'::text,  -- due; reached; unreached after attempts at different hours; refused; cancelled
  due_at timestamp(3) with time zone not null,  -- To be done by
  next_at timestamp(3) with time zone not null,  -- Next attempt not before; orders the work list
  attempts integer not null default 0,  -- Attempts made
  outcome text,  -- Outcome of the last attempt
  done_at timestamp(3) with time zone,  -- When it came to an end
  done_by uuid,  -- Who ended it
  created_at timestamp(3) with time zone not null,  -- When planned
  created_by uuid,  -- Who planned it; null for a plan
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint follow_up_pk PRIMARY KEY (hospital_id, id),
  constraint follow_up_obligation FOREIGN KEY (hospital_id, obligation_id) REFERENCES followups.obligation(hospital_id, id),
  constraint follow_up_plan FOREIGN KEY (hospital_id, plan_id) REFERENCES followups.plan(hospital_id, id),
  constraint follow_up_done CHECK (((state = 'due'::text) = (done_at IS NULL))),
  constraint follow_up_state CHECK ((state = ANY (ARRAY['due'::text, 'reached'::text, 'unreached'::text, 'refused'::text, 'cancelled'::text]))),
  constraint follow_up_way CHECK ((way = ANY (ARRAY['call'::text, 'sms'::text, 'wechat'::text, 'email'::text])))
);
CREATE INDEX follow_up_by_customer ON followups.follow_up USING btree (hospital_id, customer_id, due_at DESC);
CREATE INDEX follow_up_by_due ON followups.follow_up USING btree (hospital_id, due_at DESC, id DESC);
CREATE INDEX follow_up_by_obligation ON followups.follow_up USING btree (hospital_id, obligation_id);
CREATE INDEX follow_up_of_owner ON followups.follow_up USING btree (hospital_id, owner_id, next_at, id) WHERE (state = 'due'::text);
CREATE INDEX follow_up_work_list ON followups.follow_up USING btree (hospital_id, next_at, id) WHERE (state = 'due'::text);
alter table followups.follow_up enable row level security, force row level security;
create policy tenant on followups.follow_up as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on followups.follow_up to app;

-- Everyone who is owed a follow-up, whether or not one was planned: coverage is counted from here (FOL-8)
create table followups.obligation (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Obligation
  trigger text not null,  -- What it follows
  subject_kind text not null,  -- Kind of the record it follows
  subject_id uuid not null,  -- Record it follows
  customer_id uuid not null,  -- Customer
  department_id uuid,  -- Department concerned
  expert_id uuid,  -- Expert who served, if one did
  about text not null default ''::text,  -- What was done, in a few plain words (the service)
  arose_at timestamp(3) with time zone not null,  -- When it arose: end of the visit, missed appointment, closed inquiry
  settled_at timestamp(3) with time zone,  -- When it fell away without a call
  settled_reason text,  -- Why: no_contact (the customer does not wish it), booked_again, withdrawn
  constraint obligation_pk PRIMARY KEY (hospital_id, id),
  constraint obligation_once UNIQUE (hospital_id, trigger, subject_id),
  constraint obligation_settled CHECK (((settled_at IS NULL) = (settled_reason IS NULL))),
  constraint obligation_trigger CHECK ((trigger = ANY (ARRAY['first_visit'::text, 'treatment'::text, 'no_show'::text, 'inquiry_not_booked'::text, 'manual'::text])))
);
CREATE INDEX obligation_by_customer ON followups.obligation USING btree (hospital_id, customer_id);
CREATE INDEX obligation_by_time ON followups.obligation USING btree (hospital_id, arose_at DESC, id DESC);
alter table followups.obligation enable row level security, force row level security;
create policy tenant on followups.obligation as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on followups.obligation to app;

-- When somebody is followed up after what, how, and what to ask (FOL-1)
create table followups.plan (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Plan
  version integer not null default 1,  -- Counts changes
  trigger text not null,  -- What it follows
  offset_days integer not null,  -- Days after it (T + n)
  way text not null,  -- How
  script_zh text not null,  -- What to say and ask, in Chinese; one point a line
  script_en text not null,  -- What to say and ask, in English; one point a line
  active boolean not null default true,  -- Whether new follow-ups come of it
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint plan_pk PRIMARY KEY (hospital_id, id),
  constraint plan_once UNIQUE (hospital_id, trigger, offset_days),
  constraint plan_offset CHECK (((offset_days >= 0) AND (offset_days <= 365))),
  constraint plan_trigger CHECK ((trigger = ANY (ARRAY['first_visit'::text, 'treatment'::text, 'no_show'::text, 'inquiry_not_booked'::text]))),
  constraint plan_way CHECK ((way = ANY (ARRAY['call'::text, 'sms'::text, 'wechat'::text, 'email'::text])))
);
alter table followups.plan enable row level security, force row level security;
create policy tenant on followups.plan as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on followups.plan to app;


-- ==================== imports ====================
-- Tables from outside on their way in: staging, mapping, outcome and undoing (PLA-15)
create schema imports;
grant usage on schema imports to app;

-- A file taken in to become records: what it is, how its columns are meant, what came of it
create table imports.import (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Import
  version integer not null default 1,  -- Counts what people and the machine decide; progress does not count
  kind text not null,  -- Kind of records: inquiries, …
  state text not null,  -- reading the file, checking rows, ready to run, running, stopped by a fault, done, undoing, undone; failed: not readable; discarded: given up before it ran
  mode text not null default 'skip_bad_rows'::text,  -- Whether one faulty row stops everything, or only itself
  file_id uuid,  -- The file as it came; its content is kept until the import has ended
  file_name text not null,  -- Name of the file
  format text not null,  -- csv or xlsx, by content
  encoding text,  -- Encoding recognised, of a CSV
  declared_wrong boolean not null default false,  -- The sender named another encoding, and was wrong
  delimiter text,  -- Separator of cells, of a CSV
  sheet text,  -- Sheet of the workbook
  sheets text[] not null default '{}'::text[],  -- Visible sheets of the workbook
  header text[] not null,  -- Names of the columns
  mapping jsonb not null default '{}'::jsonb,  -- Field → column number from 0
  choices jsonb not null default '{}'::jsonb,  -- What the file does not say, as decided; null: not known
  assigned jsonb not null default '{}'::jsonb,  -- Field → name in the file → id of the record meant, or new
  names jsonb not null default '{}'::jsonb,  -- Field → names found in the file with the number of their rows and the record they match
  made jsonb not null default '{}'::jsonb,  -- Field → name → id of records this import made
  row_count integer not null default 0,  -- Rows staged
  checked_count integer not null default 0,  -- Rows checked so far under the present mapping
  good_count integer not null default 0,  -- Rows that the check found fit to be written
  bad_count integer not null default 0,  -- Rows that cannot be taken
  known_count integer not null default 0,  -- Rows that are on record already
  done_count integer not null default 0,  -- Rows dealt with by the run so far
  created_count integer not null default 0,  -- Records written
  removed_count integer,  -- Records removed by undoing
  failure text,  -- Why it failed or stopped: a code
  created_at timestamp(3) with time zone not null,  -- When the file came
  created_by uuid,  -- Who sent it
  changed_at timestamp(3) with time zone not null,  -- Last decision at
  changed_by uuid,  -- Last decision by
  started_at timestamp(3) with time zone,  -- Run started at
  started_by uuid,  -- Run started by
  finished_at timestamp(3) with time zone,  -- Run ended at
  undo_asked_by uuid,  -- Who undid it
  undo_reason text,  -- Why it was undone
  undone_at timestamp(3) with time zone,  -- When undoing was done
  constraint import_pk PRIMARY KEY (hospital_id, id),
  constraint import_counts CHECK ((LEAST(row_count, checked_count, good_count, bad_count, known_count, done_count, created_count) >= 0)),
  constraint import_mode CHECK ((mode = ANY (ARRAY['all_or_nothing'::text, 'skip_bad_rows'::text]))),
  constraint import_state CHECK ((state = ANY (ARRAY['reading'::text, 'checking'::text, 'ready'::text, 'running'::text, 'stopped'::text, 'done'::text, 'undoing'::text, 'undone'::text, 'failed'::text, 'discarded'::text]))),
  constraint import_undone_with_reason CHECK (((state <> ALL (ARRAY['undoing'::text, 'undone'::text])) OR (undo_reason IS NOT NULL)))
);
CREATE INDEX import_by_time ON imports.import USING btree (hospital_id, created_at DESC, id DESC);
alter table imports.import enable row level security, force row level security;
create policy tenant on imports.import as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on imports.import to app;

-- Rows of a file on their way in; their cells are emptied once written
create table imports.row (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Row
  import_id uuid not null,  -- Import
  kind text not null,  -- Kind of the import
  number integer not null,  -- Place in the file as the spreadsheet counts, from 1
  cells bytea,  -- Cells as JSON, sealed with the hospital's key: a file may hold anything
  row_hash bytea not null,  -- Identity: SHA-256 of the normalised cells
  problem text,  -- What was wrong with the row in the file itself
  problem_column integer,  -- Column of that problem, from 0
  faults jsonb not null default '[]'::jsonb,  -- Why the row cannot be taken, without its values
  state text not null default 'staged'::text,  -- staged, good, bad, known (on record already), created, undone
  constraint row_pk PRIMARY KEY (hospital_id, id),
  constraint row_number_once UNIQUE (hospital_id, import_id, number),
  constraint row_import FOREIGN KEY (hospital_id, import_id) REFERENCES imports.import(hospital_id, id),
  constraint row_bad_with_cause CHECK (((state = 'bad'::text) = (faults <> '[]'::jsonb))),
  constraint row_state CHECK ((state = ANY (ARRAY['staged'::text, 'good'::text, 'bad'::text, 'known'::text, 'created'::text, 'undone'::text])))
);
CREATE INDEX row_by_identity ON imports."row" USING btree (hospital_id, import_id, row_hash, number);
CREATE INDEX row_by_state ON imports."row" USING btree (hospital_id, import_id, state, number);
CREATE UNIQUE INDEX row_created_once ON imports."row" USING btree (hospital_id, kind, row_hash) WHERE (state = 'created'::text);
alter table imports.row enable row level security, force row level security;
create policy tenant on imports.row as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select, update on imports.row to app;


-- ==================== knowledge ====================
-- One voice: standard answers and the triage aid (spec/knowledge.md)
create schema knowledge;
grant usage on schema knowledge to app;
grant usage on schema knowledge to report;

-- One standard answer: its place in the house, and which of its versions holds (KNO-1)
create table knowledge.answer (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Answer
  version integer not null default 1,  -- Counts changes
  title text not null,  -- The question in a line, as lists show it
  department_id uuid,  -- Department it concerns; null for the whole house
  current integer,  -- Version in force; null before the first approval
  open integer,  -- Version being written or waiting for approval; null when none is
  open_state text,  -- State of that version: draft, proposed or returned
  retired_at timestamp(3) with time zone,  -- When it was withdrawn
  retired_by uuid,  -- Who withdrew it
  retired_why text,  -- Why
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint answer_pk PRIMARY KEY (hospital_id, id),
  constraint answer_department FOREIGN KEY (hospital_id, department_id) REFERENCES organisation.department(hospital_id, id),
  constraint answer_open CHECK ((((open IS NULL) = (open_state IS NULL)) AND (open_state = ANY (ARRAY['draft'::text, 'proposed'::text, 'returned'::text])))),
  constraint answer_retired CHECK (((retired_at IS NULL) = (retired_why IS NULL)))
);
CREATE INDEX answer_by_change ON knowledge.answer USING btree (hospital_id, changed_at DESC, id DESC);
CREATE INDEX answer_of_department ON knowledge.answer USING btree (hospital_id, department_id, changed_at DESC, id DESC);
CREATE INDEX answer_to_approve ON knowledge.answer USING btree (hospital_id, changed_at DESC, id DESC) WHERE (open_state = 'proposed'::text);
alter table knowledge.answer enable row level security, force row level security;
create policy tenant on knowledge.answer as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on knowledge.answer to app;
grant select (hospital_id, id, title, department_id) on knowledge.answer to report;

-- Pairs of characters, words and initials by which answers are found; each by equality, which an index serves under row security
create table knowledge.answer_gram (
  hospital_id uuid not null,  -- Tenant
  gram text not null,  -- Characters, word or initials of the questions
  answer_id uuid not null,  -- Answer that holds it
  weight integer not null,  -- In how many of its questions
  constraint answer_gram_pk PRIMARY KEY (hospital_id, gram, answer_id),
  constraint answer_gram_of FOREIGN KEY (hospital_id, answer_id) REFERENCES knowledge.answer(hospital_id, id)
);
CREATE INDEX answer_gram_of_answer ON knowledge.answer_gram USING btree (hospital_id, answer_id);
alter table knowledge.answer_gram enable row level security, force row level security;
create policy tenant on knowledge.answer_gram as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on knowledge.answer_gram to app;

-- What somebody did with a suggested answer: weak answers show by it (KNO-5)
create table knowledge.answer_use (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Use
  answer_id uuid not null,  -- Answer
  number integer not null,  -- Its version then
  staff_id uuid not null,  -- Who
  inquiry_id uuid,  -- Inquiry it was suggested for
  act text not null,  -- used as it is, edited, ignored
  at timestamp(3) with time zone not null,  -- When
  constraint answer_use_pk PRIMARY KEY (hospital_id, id),
  constraint answer_use_version FOREIGN KEY (hospital_id, answer_id, number) REFERENCES knowledge.answer_version(hospital_id, answer_id, number),
  constraint answer_use_act CHECK ((act = ANY (ARRAY['used'::text, 'edited'::text, 'ignored'::text])))
);
CREATE INDEX answer_use_of_answer ON knowledge.answer_use USING btree (hospital_id, answer_id, at DESC);
CREATE INDEX answer_use_of_inquiry ON knowledge.answer_use USING btree (hospital_id, inquiry_id) WHERE (inquiry_id IS NOT NULL);
CREATE INDEX answer_use_of_staff ON knowledge.answer_use USING btree (hospital_id, staff_id, answer_id, number DESC);
alter table knowledge.answer_use enable row level security, force row level security;
create policy tenant on knowledge.answer_use as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on knowledge.answer_use to app;
grant select on knowledge.answer_use to report;

-- Each wording of an answer, with who wrote and who approved it; an approved one never changes (KNO-1)
create table knowledge.answer_version (
  hospital_id uuid not null,  -- Tenant
  answer_id uuid not null,  -- Answer
  number integer not null,  -- 1 for the first
  state text not null,  -- draft, proposed, approved, returned
  questions text[] not null,  -- Ways in which it is asked
  texts jsonb not null,  -- Wording by channel; any is the one for channels without their own. Gaps such as {price:CODE} are filled when read
  valid_from date,  -- First day it holds; null: at once
  valid_to date,  -- Last day it holds; null: open
  author_id uuid not null,  -- Who wrote it
  written_at timestamp(3) with time zone not null,  -- When last written
  proposed_at timestamp(3) with time zone,  -- When put up for approval
  decided_by uuid,  -- Who approved or returned it
  decided_at timestamp(3) with time zone,  -- When
  decided_note text,  -- What was said with it
  constraint answer_version_pk PRIMARY KEY (hospital_id, answer_id, number),
  constraint answer_version_of FOREIGN KEY (hospital_id, answer_id) REFERENCES knowledge.answer(hospital_id, id),
  constraint answer_four_eyes CHECK (((state <> 'approved'::text) OR (decided_by IS DISTINCT FROM author_id))),
  constraint answer_version_asked CHECK (((cardinality(questions) >= 1) AND (cardinality(questions) <= 20))),
  constraint answer_version_days CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_from <= valid_to))),
  constraint answer_version_decided CHECK (((state = ANY (ARRAY['approved'::text, 'returned'::text])) = (decided_at IS NOT NULL))),
  constraint answer_version_state CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'approved'::text, 'returned'::text])))
);
alter table knowledge.answer_version enable row level security, force row level security;
create policy tenant on knowledge.answer_version as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on knowledge.answer_version to app;

-- What was done with suggested answers, as other modules may read it
--   hospital_id: Tenant
--   use_id: Use
--   answer_id: Answer
--   number: Version
--   title: The question in a line
--   department_id: Department
--   staff_id: Who
--   inquiry_id: Inquiry
--   act: used, edited, ignored
--   at: When
create view knowledge.fact_answer_use with (security_invoker=true) as
 SELECT u.hospital_id,
    u.id AS use_id,
    u.answer_id,
    u.number,
    a.title,
    a.department_id,
    u.staff_id,
    u.inquiry_id,
    u.act,
    u.at
   FROM knowledge.answer_use u
     JOIN knowledge.answer a ON a.hospital_id = u.hospital_id AND a.id = u.answer_id;
grant select on knowledge.fact_answer_use to app;
grant select on knowledge.fact_answer_use to report;

-- What the triage aid learnt, each time, and how it did on inquiries held out (KNO-3)
create table knowledge.triage_model (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Model
  learnt_at timestamp(3) with time zone not null,  -- When
  asked_by uuid,  -- Who asked for it; null when it learnt by itself
  lessons integer not null,  -- Closed inquiries it learnt from
  imported integer not null,  -- Of these, taken over from files
  newest_at timestamp(3) with time zone not null,  -- When the newest of them was recorded
  held_out integer not null,  -- Held-out inquiries it was asked about
  first_right integer not null,  -- Named right at once
  three_right integer not null,  -- Right department among the first three
  sure integer not null,  -- Of the held-out, where it said to be sure
  sure_right integer not null,  -- Of these, right
  departments jsonb not null,  -- The same counts for each department
  model bytea,  -- The packed model; null once a newer one took its place
  constraint triage_model_pk PRIMARY KEY (hospital_id, id),
  constraint triage_model_counts CHECK (((held_out >= three_right) AND (three_right >= first_right) AND (sure >= sure_right)))
);
CREATE INDEX triage_model_newest ON knowledge.triage_model USING btree (hospital_id, learnt_at DESC, id DESC);
alter table knowledge.triage_model enable row level security, force row level security;
create policy tenant on knowledge.triage_model as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on knowledge.triage_model to app;


-- ==================== notifications ====================
-- Notices to staff and messages to customers (spec/platform.md PLA-11)
create schema notifications;
grant usage on schema notifications to app;
grant usage on schema notifications to report;

-- Each try to send a message and what the provider said
create table notifications.attempt (
  hospital_id uuid not null,  -- Tenant
  message_id uuid not null,  -- Message
  attempt integer not null,  -- Counts from 1
  at timestamp(3) with time zone not null,  -- When
  adapter text not null,  -- What was to send it
  outcome text not null,  -- sent; again: to be tried again; failed: for good
  detail text not null default ''::text,  -- The provider's code, never an address or text
  constraint attempt_pk PRIMARY KEY (hospital_id, message_id, attempt),
  constraint attempt_message FOREIGN KEY (hospital_id, message_id) REFERENCES notifications.message(hospital_id, id),
  constraint attempt_outcome CHECK ((outcome = ANY (ARRAY['sent'::text, 'again'::text, 'failed'::text])))
);
alter table notifications.attempt enable row level security, force row level security;
create policy tenant on notifications.attempt as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on notifications.attempt to app;

-- Messages to customers as other modules may read them
--   hospital_id: Tenant
--   message_id: Message
--   customer_id: To whom
--   subject_id: Record it is about
--   channel: sms, email or wechat
--   purpose: service or marketing
--   template: Template
--   state: queued, sending, sent, failed, refused or withdrawn
--   created_at: When made
--   settled_at: When sent, given up, refused or withdrawn
create view notifications.fact_message with (security_invoker=true) as
 SELECT hospital_id,
    id AS message_id,
    customer_id,
    subject_id,
    channel,
    purpose,
    template,
    state,
    created_at,
    settled_at
   FROM notifications.message m;
grant select on notifications.fact_message to app;
grant select on notifications.fact_message to report;

-- Messages to customers with their delivery result; content and address are sealed under the customer's record key (PLA-11)
create table notifications.message (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Message; also what adapters are given so that nothing is sent twice
  version integer not null default 1,  -- Counts changes
  key text not null,  -- Names the occasion: the same key sends nothing again
  customer_id uuid not null,  -- To whom
  subject_id uuid,  -- Record it is about, e.g. the appointment
  channel text not null,  -- sms, email or wechat
  purpose text not null,  -- service or marketing
  template text not null,  -- Template it was made from
  language text not null,  -- zh or en
  address_sealed bytea,  -- Phone, e-mail or WeChat id; null when there was none
  content_sealed bytea,  -- Subject and text as filled in
  state text not null,  -- queued; sending; sent; failed for good; refused: not allowed or nowhere to send; withdrawn before it left
  send_at timestamp(3) with time zone not null,  -- Not before; while sending, when it counts as stuck
  attempts integer not null default 0,  -- How often sending was begun
  adapter text,  -- What sent it; development: only shown
  provider_ref text,  -- The provider's own number
  failure text,  -- Why it was not sent: a code
  settled_at timestamp(3) with time zone,  -- When it was sent, given up, refused or withdrawn
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Whose act made it; null for the system
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint message_pk PRIMARY KEY (hospital_id, id),
  constraint message_key_unique UNIQUE (hospital_id, key),
  constraint message_addressed CHECK (((state = 'refused'::text) OR (address_sealed IS NOT NULL))),
  constraint message_channel CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text, 'wechat'::text]))),
  constraint message_key_length CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint message_language CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  constraint message_purpose CHECK ((purpose = ANY (ARRAY['service'::text, 'marketing'::text]))),
  constraint message_settled CHECK (((state = ANY (ARRAY['queued'::text, 'sending'::text])) = (settled_at IS NULL))),
  constraint message_state CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint message_why CHECK (((state = ANY (ARRAY['failed'::text, 'refused'::text, 'withdrawn'::text])) <= (failure IS NOT NULL)))
);
-- The outbox page of one state
CREATE INDEX message_in_state ON notifications.message USING btree (hospital_id, state, created_at DESC, id DESC);
-- The outbox page, latest first
CREATE INDEX message_latest ON notifications.message USING btree (hospital_id, created_at DESC, id DESC);
-- What a customer was sent
CREATE INDEX message_of_customer ON notifications.message USING btree (hospital_id, customer_id, created_at DESC, id DESC);
-- What is withdrawn when a record changes
CREATE INDEX message_queued_for ON notifications.message USING btree (hospital_id, subject_id) WHERE (state = 'queued'::text);
-- What the sender takes, and what is stuck
CREATE INDEX message_to_send ON notifications.message USING btree (hospital_id, send_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
alter table notifications.message enable row level security, force row level security;
create policy tenant on notifications.message as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on notifications.message to app;
grant select (hospital_id, id, customer_id, subject_id, channel, purpose, template, state, settled_at, created_at) on notifications.message to report;

-- What a staff member was told on their screen (PLA-11)
create table notifications.notice (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Notice
  staff_id uuid not null,  -- Who is told
  kind text not null,  -- What kind of news, e.g. commitments.broken
  zh text not null,  -- The sentence in Chinese; never an encrypted value
  en text not null,  -- The sentence in English
  link text not null default ''::text,  -- Where to act on it, within the staff application
  subject_id uuid,  -- Record it is about
  at timestamp(3) with time zone not null,  -- When
  read_at timestamp(3) with time zone,  -- When it was read
  constraint notice_pk PRIMARY KEY (hospital_id, id),
  constraint notice_link_local CHECK (((link = ''::text) OR ((link ~~ '/%'::text) AND (link !~~ '//%'::text))))
);
-- My notices, latest first
CREATE INDEX notice_of_staff ON notifications.notice USING btree (hospital_id, staff_id, at DESC, id DESC);
-- The number beside the bell
CREATE INDEX notice_unread ON notifications.notice USING btree (hospital_id, staff_id) WHERE (read_at IS NULL);
alter table notifications.notice enable row level security, force row level security;
create policy tenant on notifications.notice as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on notifications.notice to app;

-- A hospital's own wording of a message template; without a row the shipped wording holds
create table notifications.template_text (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Wording
  version integer not null default 1,  -- Counts changes
  template text not null,  -- Template, as declared by the module that sends it
  channel text not null,  -- Channel it is for
  language text not null,  -- zh or en
  subject text not null default ''::text,  -- Subject of an e-mail
  body text not null,  -- Text with {names} from the template's closed list
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint template_text_pk PRIMARY KEY (hospital_id, id),
  constraint template_text_once UNIQUE (hospital_id, template, channel, language),
  constraint template_text_body CHECK (((length(body) >= 1) AND (length(body) <= 4000))),
  constraint template_text_channel CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text, 'wechat'::text]))),
  constraint template_text_language CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);
alter table notifications.template_text enable row level security, force row level security;
create policy tenant on notifications.template_text as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select, update on notifications.template_text to app;


-- ==================== organisation ====================
-- Tenant structure, staff, rights, settings (spec/organisation.md)
create schema organisation;
grant usage on schema organisation to app;
grant usage on schema organisation to report;

-- Certificates of staff; who lacks a required valid one receives no inquiries (ORG-3, source D art. 4)
create table organisation.certificate (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Certificate
  version integer not null default 1,  -- Counts changes
  staff_id uuid not null,  -- Holder
  kind text not null,  -- Kind, from the editable list certificate_kind
  number text not null default ''::text,  -- Number on the paper
  issued_on date,  -- Issued
  expires_on date,  -- Valid until; null without end
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  voided_at timestamp(3) with time zone,  -- Withdrawn at
  voided_by uuid,  -- Withdrawn by
  void_reason text,  -- Why
  constraint certificate_pk PRIMARY KEY (hospital_id, id),
  constraint certificate_staff FOREIGN KEY (hospital_id, staff_id) REFERENCES organisation.staff(hospital_id, id),
  constraint certificate_dates CHECK (((expires_on IS NULL) OR (issued_on IS NULL) OR (expires_on >= issued_on)))
);
CREATE INDEX certificate_by_staff ON organisation.certificate USING btree (hospital_id, staff_id);
alter table organisation.certificate enable row level security, force row level security;
create policy tenant on organisation.certificate as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.certificate to app;

-- How a staff member proves who they are (PLA-1); read by sign-in alone
create table organisation.credential (
  hospital_id uuid not null,  -- Tenant
  staff_id uuid not null,  -- Staff member
  password_hash text not null,  -- argon2id in PHC form
  must_change boolean not null default true,  -- Initial password: nothing else is allowed before it is changed
  changed_at timestamp(3) with time zone not null,  -- When the password was set
  failures integer not null default 0,  -- Failures in a row
  locked_until timestamp(3) with time zone,  -- No sign-in before
  totp_secret bytea,  -- Secret of the second factor, encrypted
  totp_confirmed_at timestamp(3) with time zone,  -- Second factor in force since
  totp_last_step bigint,  -- Last time step used, so that a code works once
  constraint credential_pk PRIMARY KEY (hospital_id, staff_id),
  constraint credential_staff FOREIGN KEY (hospital_id, staff_id) REFERENCES organisation.staff(hospital_id, id)
);
alter table organisation.credential enable row level security, force row level security;
create policy tenant on organisation.credential as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.credential to app;

-- Departments and centres (ORG-1)
create table organisation.department (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Department
  version integer not null default 1,  -- Counts changes
  site_id uuid,  -- Site; null when it serves all
  parent_id uuid,  -- Superior department or centre (ORG-7)
  code text not null,  -- Short name used in imports
  kind text not null,  -- clinical: customers are treated there; centre: part of the customer-service centre; support: the rest
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  position integer not null default 0,  -- Order in lists
  closed_at timestamp(3) with time zone,  -- No longer used since
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint department_pk PRIMARY KEY (hospital_id, id),
  constraint department_code_unique UNIQUE (hospital_id, code),
  constraint department_parent FOREIGN KEY (hospital_id, parent_id) REFERENCES organisation.department(hospital_id, id),
  constraint department_site FOREIGN KEY (hospital_id, site_id) REFERENCES organisation.site(hospital_id, id),
  constraint department_kind CHECK ((kind = ANY (ARRAY['clinical'::text, 'centre'::text, 'support'::text])))
);
CREATE INDEX department_by_name ON organisation.department USING btree (hospital_id, name_zh);
alter table organisation.department enable row level security, force row level security;
create policy tenant on organisation.department as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.department to app;

-- Departments as other modules may read them
--   hospital_id: Tenant
--   department_id: Department
--   site_id: Site
--   parent_id: Superior department
--   code: Short name
--   kind: clinical, centre or support
--   name_zh: Name in Chinese
--   name_en: Name in English
--   position: Order
--   closed_at: Closed since
create view organisation.fact_department with (security_invoker=true) as
 SELECT hospital_id,
    id AS department_id,
    site_id,
    parent_id,
    code,
    kind,
    name_zh,
    name_en,
    "position",
    closed_at
   FROM organisation.department d;
grant select on organisation.fact_department to app;
grant select on organisation.fact_department to report;

-- Groups of staff as other modules may read them
--   hospital_id: Tenant
--   group_id: Group
--   department_id: Department
--   code: Short name
--   name_zh: Name in Chinese
--   name_en: Name in English
--   leader_id: Leader
create view organisation.fact_group with (security_invoker=true) as
 SELECT hospital_id,
    id AS group_id,
    department_id,
    code,
    name_zh,
    name_en,
    leader_id
   FROM organisation.staff_group g;
grant select on organisation.fact_group to app;
grant select on organisation.fact_group to report;

-- Items of editable lists as other modules may read them (PLA-34)
--   hospital_id: Tenant
--   list: Which list
--   code: Stable code stored with records
--   name_zh: Name in Chinese
--   name_en: Name in English
--   position: Order
--   retired_at: No longer offered since
create view organisation.fact_list_item with (security_invoker=true) as
 SELECT hospital_id,
    list,
    code,
    name_zh,
    name_en,
    "position",
    retired_at
   FROM organisation.list_item i;
grant select on organisation.fact_list_item to app;
grant select on organisation.fact_list_item to report;

-- Weekly opening hours of sites and their dated exceptions
--   hospital_id: Tenant
--   site_id: Site
--   weekday: 1 Monday … 7 Sunday, for weekly hours
--   day: The day, for an exception
--   opens: HH:MM; null on a closed day
--   closes: HH:MM
--   note: Why
create view organisation.fact_opening_hours with (security_invoker=true) as
 SELECT hospital_id,
    site_id,
    weekday,
    day,
    opens,
    closes,
    note
   FROM organisation.opening_hours o;
grant select on organisation.fact_opening_hours to app;
grant select on organisation.fact_opening_hours to report;

-- Service points as other modules may read them
--   hospital_id: Tenant
--   service_point_id: Service point
--   site_id: Site
--   department_id: Department
--   code: Short name
--   kind: What it is
--   name_zh: Name in Chinese
--   name_en: Name in English
--   floor: Floor
--   map_note: How to get there
--   capacity: Customers at once
--   closed_at: Closed since
create view organisation.fact_service_point with (security_invoker=true) as
 SELECT hospital_id,
    id AS service_point_id,
    site_id,
    department_id,
    code,
    kind,
    name_zh,
    name_en,
    floor,
    map_note,
    capacity,
    closed_at
   FROM organisation.service_point p;
grant select on organisation.fact_service_point to app;
grant select on organisation.fact_service_point to report;

-- Sites as other modules may read them
--   hospital_id: Tenant
--   site_id: Site
--   code: Short name
--   name_zh: Name in Chinese
--   name_en: Name in English
--   address: Address
--   phone: Telephone customers may call
--   created_at: When made; the first site is the one meant where none is named
create view organisation.fact_site with (security_invoker=true) as
 SELECT hospital_id,
    id AS site_id,
    code,
    name_zh,
    name_en,
    address,
    phone,
    created_at
   FROM organisation.site s;
grant select on organisation.fact_site to app;
grant select on organisation.fact_site to report;

-- Staff as other modules may read them
--   hospital_id: Tenant
--   staff_id: Staff member
--   number: Staff number
--   name: Full name
--   name_en: Name in Latin letters
--   title_zh: Title in Chinese
--   title_en: Title in English
--   site_id: Site
--   department_id: Department
--   group_id: Group
--   leader_id: Leader of the group
--   status: probation, regular or left
--   colour: Colour on boards
create view organisation.fact_staff with (security_invoker=true) as
 SELECT s.hospital_id,
    s.id AS staff_id,
    s.number,
    s.name,
    s.name_en,
    s.title_zh,
    s.title_en,
    s.site_id,
    s.department_id,
    s.group_id,
    g.leader_id,
    s.status,
    s.colour
   FROM organisation.staff s
     LEFT JOIN organisation.staff_group g ON g.hospital_id = s.hospital_id AND g.id = s.group_id;
grant select on organisation.fact_staff to app;
grant select on organisation.fact_staff to report;

-- Editable lists with Chinese and English names: sources, matters, lost reasons, categories, … (PLA-34)
create table organisation.list_item (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Item
  version integer not null default 1,  -- Counts changes
  list text not null,  -- Which list
  code text not null,  -- Stable code stored with records
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  position integer not null default 0,  -- Order
  retired_at timestamp(3) with time zone,  -- No longer offered since
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint list_item_pk PRIMARY KEY (hospital_id, id),
  constraint list_item_code_unique UNIQUE (hospital_id, list, code)
);
alter table organisation.list_item enable row level security, force row level security;
create policy tenant on organisation.list_item as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.list_item to app;
grant select on organisation.list_item to report;

-- Weekly opening hours of a site, and dated exceptions (open otherwise, or closed)
create table organisation.opening_hours (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  site_id uuid not null,  -- Site
  weekday smallint,  -- 1 Monday … 7 Sunday, for weekly hours
  day date,  -- The day, for an exception
  opens text,  -- HH:MM; null on a closed day
  closes text,  -- HH:MM
  note text not null default ''::text,  -- Why
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  constraint opening_hours_pk PRIMARY KEY (hospital_id, id),
  constraint opening_hours_site FOREIGN KEY (hospital_id, site_id) REFERENCES organisation.site(hospital_id, id),
  constraint opening_hours_times CHECK ((((opens IS NULL) AND (closes IS NULL) AND (day IS NOT NULL)) OR ((opens ~ '^\d\d:\d\d$'::text) AND (closes ~ '^\d\d:\d\d$'::text) AND (opens < closes)))),
  constraint opening_hours_weekday CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint opening_hours_when CHECK (((weekday IS NULL) <> (day IS NULL)))
);
CREATE INDEX opening_hours_by_site ON organisation.opening_hours USING btree (hospital_id, site_id);
alter table organisation.opening_hours enable row level security, force row level security;
create policy tenant on organisation.opening_hours as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on organisation.opening_hours to app;
grant select on organisation.opening_hours to report;

-- What a staff member chose for their screens
create table organisation.preference (
  hospital_id uuid not null,  -- Tenant
  staff_id uuid not null,  -- Staff member
  locale text not null default 'zh-CN'::text,  -- Language
  settings jsonb not null default '{}'::jsonb,  -- Theme, density, type size, saved views
  constraint preference_pk PRIMARY KEY (hospital_id, staff_id),
  constraint preference_staff FOREIGN KEY (hospital_id, staff_id) REFERENCES organisation.staff(hospital_id, id),
  constraint preference_locale CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
);
alter table organisation.preference enable row level security, force row level security;
create policy tenant on organisation.preference as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.preference to app;

-- Roles: shipped presets, editable per hospital (PLA-2)
create table organisation.role (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Role
  version integer not null default 1,  -- Counts changes
  code text not null,  -- Code of the shipped preset, or of the hospital's own role
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  grants jsonb,  -- Permission → scope; null while the role is as shipped
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint role_pk PRIMARY KEY (hospital_id, id),
  constraint role_code_unique UNIQUE (hospital_id, code)
);
alter table organisation.role enable row level security, force row level security;
create policy tenant on organisation.role as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.role to app;

-- Desks, counters, rooms, stations, wards and beds (ORG-4)
create table organisation.service_point (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Service point
  version integer not null default 1,  -- Counts changes
  site_id uuid not null,  -- Site
  department_id uuid,  -- Department that uses it
  code text not null,  -- Short name, e.g. the room number
  kind text not null,  -- What it is
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  floor text not null default ''::text,  -- Floor as customers read it
  map_note text not null default ''::text,  -- How to get there
  capacity integer not null default 1,  -- Customers served at once
  closed_at timestamp(3) with time zone,  -- No longer used since
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint service_point_pk PRIMARY KEY (hospital_id, id),
  constraint service_point_code_unique UNIQUE (hospital_id, code),
  constraint service_point_department FOREIGN KEY (hospital_id, department_id) REFERENCES organisation.department(hospital_id, id),
  constraint service_point_site FOREIGN KEY (hospital_id, site_id) REFERENCES organisation.site(hospital_id, id),
  constraint service_point_capacity CHECK (((capacity >= 1) AND (capacity <= 1000))),
  constraint service_point_kind CHECK ((kind = ANY (ARRAY['desk'::text, 'counter'::text, 'consulting_room'::text, 'care_room'::text, 'station'::text, 'ward'::text, 'bed'::text])))
);
alter table organisation.service_point enable row level security, force row level security;
create policy tenant on organisation.service_point as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.service_point to app;

-- Policy settings with the instant from which each value holds; a new value is a new row (ORG-5)
create table organisation.setting (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  key text not null,  -- Key, as declared by the module that uses it
  value jsonb not null,  -- Value in the unit declared with the key
  effective_from timestamp(3) with time zone not null,  -- Holds from
  reason text not null default ''::text,  -- Why it was changed
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  constraint setting_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX setting_in_force ON organisation.setting USING btree (hospital_id, key, effective_from DESC, id DESC);
alter table organisation.setting enable row level security, force row level security;
create policy tenant on organisation.setting as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on organisation.setting to app;

-- Sites (院区) of a hospital (ORG-1)
create table organisation.site (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Site
  version integer not null default 1,  -- Counts changes
  code text not null,  -- Short name used in imports
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  address text not null default ''::text,  -- Street address, printed on vouchers
  phone text not null default ''::text,  -- Telephone printed on vouchers
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint site_pk PRIMARY KEY (hospital_id, id),
  constraint site_code_unique UNIQUE (hospital_id, code),
  constraint site_hospital FOREIGN KEY (hospital_id) REFERENCES platform.hospital(hospital_id)
);
alter table organisation.site enable row level security, force row level security;
create policy tenant on organisation.site as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.site to app;
grant select on organisation.site to report;

-- Staff (ORG-2)
create table organisation.staff (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Staff member
  version integer not null default 1,  -- Counts changes
  number text not null,  -- Staff number, upper case; signs in with it
  name text not null,  -- Full name
  name_en text not null,  -- Name in Latin letters
  phone_index bytea,  -- Blind index of the mobile phone, for signing in with it
  phone bytea,  -- Mobile phone, encrypted
  extension text not null default ''::text,  -- Telephone extension
  site_id uuid,  -- Site
  department_id uuid,  -- Department
  group_id uuid,  -- Group
  title_zh text not null default ''::text,  -- Title or post as shown, in Chinese
  title_en text not null default ''::text,  -- Title or post as shown, in English
  languages text[] not null default '{}'::text[],  -- Languages and dialects
  specialties text[] not null default '{}'::text[],  -- What an expert is known for
  introduction text not null default ''::text,  -- Introduction shown to customers
  status text not null default 'regular'::text,  -- probation, regular or left
  colour text not null default 'jade'::text,  -- Colour on boards: a token name
  started_on date,  -- First day of work
  left_at timestamp(3) with time zone,  -- Left at
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint staff_pk PRIMARY KEY (hospital_id, id),
  constraint staff_number_unique UNIQUE (hospital_id, number),
  constraint staff_department FOREIGN KEY (hospital_id, department_id) REFERENCES organisation.department(hospital_id, id),
  constraint staff_group_member FOREIGN KEY (hospital_id, group_id) REFERENCES organisation.staff_group(hospital_id, id),
  constraint staff_site FOREIGN KEY (hospital_id, site_id) REFERENCES organisation.site(hospital_id, id),
  constraint staff_number_form CHECK ((number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'::text)),
  constraint staff_status CHECK ((status = ANY (ARRAY['probation'::text, 'regular'::text, 'left'::text])))
);
CREATE INDEX staff_phone ON organisation.staff USING btree (hospital_id, phone_index) WHERE (phone_index IS NOT NULL);
alter table organisation.staff enable row level security, force row level security;
create policy tenant on organisation.staff as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.staff to app;

-- Groups of staff within a department, with their leader (ORG-1)
create table organisation.staff_group (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Group
  version integer not null default 1,  -- Counts changes
  department_id uuid not null,  -- Department
  code text not null,  -- Short name used in imports
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  leader_id uuid,  -- Leader: first rung of every ladder of its members
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint staff_group_pk PRIMARY KEY (hospital_id, id),
  constraint staff_group_code_unique UNIQUE (hospital_id, code),
  constraint staff_group_department FOREIGN KEY (hospital_id, department_id) REFERENCES organisation.department(hospital_id, id),
  constraint staff_group_leader FOREIGN KEY (hospital_id, leader_id) REFERENCES organisation.staff(hospital_id, id)
);
alter table organisation.staff_group enable row level security, force row level security;
create policy tenant on organisation.staff_group as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.staff_group to app;
grant select (hospital_id, id, department_id, code, name_zh, name_en, leader_id) on organisation.staff_group to report;

-- Who holds which role
create table organisation.staff_role (
  hospital_id uuid not null,  -- Tenant
  staff_id uuid not null,  -- Staff member
  role_id uuid not null,  -- Role
  constraint staff_role_pk PRIMARY KEY (hospital_id, staff_id, role_id),
  constraint staff_role_role FOREIGN KEY (hospital_id, role_id) REFERENCES organisation.role(hospital_id, id),
  constraint staff_role_staff FOREIGN KEY (hospital_id, staff_id) REFERENCES organisation.staff(hospital_id, id)
);
CREATE INDEX staff_role_by_role ON organisation.staff_role USING btree (hospital_id, role_id);
alter table organisation.staff_role enable row level security, force row level security;
create policy tenant on organisation.staff_role as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on organisation.staff_role to app;

-- Removes those of the given departments of this tenant that were never changed and that nothing refers to; answers how many went
CREATE OR REPLACE FUNCTION organisation.remove_unused_departments(ids uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  tenant uuid := current_setting('app.hospital_id')::uuid;
  kept uuid[] := array(select d.id from organisation.department d where d.hospital_id = tenant and d.id = any (ids) and d.version > 1);
  place record;
  found uuid[];
  gone integer;
begin
  -- Other modules refer to departments by plain ids, so every column that may hold one is asked.
  for place in
    select c.oid::regclass as relation, a.attname as name from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'pg_catalog.uuid'::regtype
      join pg_catalog.pg_attribute t on t.attrelid = c.oid and t.attname = 'hospital_id' and not t.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'ext', 'graphile_worker')
       and (a.attname ~ '(^|_)department_id$' or (c.oid = 'organisation.department'::regclass and a.attname = 'parent_id'))
  loop
    execute format('select array(select distinct x.%I from %s x where x.hospital_id = $1 and x.%I = any ($2))', place.name, place.relation, place.name)
      into found using tenant, ids;
    kept := kept || found;
  end loop;
  delete from organisation.department d where d.hospital_id = tenant and d.id = any (ids) and d.id <> all (kept);
  get diagnostics gone = row_count;
  return gone;
end $function$;
grant execute on function organisation.remove_unused_departments(ids uuid[]) to app;


-- ==================== platform ====================
-- What any application would know: hospitals, staff, sessions, events, audit, keys
create schema platform;
grant usage on schema platform to app;
grant usage on schema platform to queue;
grant usage on schema platform to report;
grant usage on schema platform to seal;

-- Who did what to which record, from where, what changed (PLA-7). Inserted only; sealed in a hash chain afterwards
create table platform.audit (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- UUIDv7
  at timestamp(3) with time zone not null,  -- When
  actor_id uuid,  -- Staff member; null for the system or a customer by link
  session_id uuid,  -- Session
  network text,  -- Network of the client (/24 or /64)
  request_id text,  -- Request, as in the logs
  action text not null,  -- Permission or act
  subject_kind text not null,  -- Kind of the record
  subject_id uuid,  -- Record
  customer_id uuid,  -- Customer concerned
  reason text,  -- Reason given, where one is asked for
  changed jsonb not null default '{}'::jsonb,  -- Names of changed fields with plain values, or with keyed digests for encrypted fields
  leaf bytea not null,  -- SHA-256 of the canonical row
  xid xid8 not null default pg_current_xact_id(),  -- Transaction; orders sealing
  constraint audit_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX audit_by_actor ON platform.audit USING btree (hospital_id, actor_id, at DESC) WHERE (actor_id IS NOT NULL);
CREATE INDEX audit_by_subject ON platform.audit USING btree (hospital_id, subject_id, at DESC) WHERE (subject_id IS NOT NULL);
CREATE INDEX audit_by_time ON platform.audit USING btree (hospital_id, at DESC, id DESC);
CREATE INDEX audit_unsealed ON platform.audit USING btree (xid, id);
alter table platform.audit enable row level security, force row level security;
create policy sealer on platform.audit as permissive for select to seal using (true);
create policy tenant on platform.audit as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on platform.audit to app;
grant select on platform.audit to seal;

-- Chain of seals over all audit rows of the database: each covers a closed range of transactions
create table platform.audit_seal (
  number bigint not null,  -- Counts up without gaps
  from_xid xid8 not null,  -- First transaction covered
  to_xid xid8 not null,  -- First transaction not covered
  entries integer not null,  -- Number of audit rows in the range
  leaves bytea not null,  -- For each row its id (16 bytes) and leaf (32 bytes), ordered by transaction and id
  prev_hash bytea not null,  -- Hash of the seal before
  hash bytea not null,  -- SHA-256 over number, range, count, leaves and prev_hash
  sealed_at timestamp(3) with time zone not null,  -- When
  constraint audit_seal_pk PRIMARY KEY (number),
  constraint audit_seal_range CHECK ((from_xid < to_xid))
);
grant insert, select on platform.audit_seal to seal;

-- Reactions that are done: written in the reaction's own transaction, so that its effects happen once
create table platform.delivery (
  hospital_id uuid not null,  -- Tenant
  event_id uuid not null,  -- Event
  subscriber text not null,  -- Reaction
  done_at timestamp(3) with time zone not null,  -- When
  constraint delivery_pk PRIMARY KEY (hospital_id, event_id, subscriber)
);
alter table platform.delivery enable row level security, force row level security;
create policy tenant on platform.delivery as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on platform.delivery to app;

-- What was refused for want of a right, written after the refused transaction was rolled back
create table platform.denial (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- UUIDv7
  at timestamp(3) with time zone not null,  -- When
  actor_id uuid,  -- Who asked
  action text not null,  -- Permission that was missing
  route text not null,  -- Route pattern, never the address itself
  code text not null,  -- Refusal
  request_id text not null,  -- Request, as in the logs
  constraint denial_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX denial_by_time ON platform.denial USING btree (hospital_id, at DESC, id DESC);
alter table platform.denial enable row level security, force row level security;
create policy tenant on platform.denial as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on platform.denial to app;

-- Exact hash of a secret or sign-in name to its tenant and subject; readable only through platform.open_door
create table platform.door (
  kind text not null,  -- What the secret opens
  secret_hash bytea not null,  -- SHA-256 of the secret; the secret itself is stored nowhere
  hospital_id uuid not null,  -- Tenant behind the door
  subject_id uuid not null,  -- What lies behind: session, appointment, staff member, …
  actor_id uuid,  -- Staff member who walks through, for sessions
  stamp integer not null default 1,  -- Raised whenever the rights behind the door change, so that cached rights are dropped at once
  expires_at timestamp(3) with time zone,  -- After this the door is shut
  constraint door_pk PRIMARY KEY (kind, secret_hash),
  constraint door_kind CHECK ((kind = ANY (ARRAY['session'::text, 'voucher'::text, 'survey'::text, 'visitor'::text, 'api-key'::text, 'webhook'::text, 'staff-sign-in'::text, 'setup'::text])))
);
CREATE INDEX door_actor ON platform.door USING btree (hospital_id, actor_id) WHERE (actor_id IS NOT NULL);
CREATE INDEX door_expiry ON platform.door USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX door_subject ON platform.door USING btree (hospital_id, subject_id);

-- What happened: the timeline, each record's history, and the source of reactions. Appended, never changed
create table platform.event (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- UUIDv7 made by the application
  name text not null,  -- module.what-happened
  version smallint not null default 1,  -- Version of the data's shape
  at timestamp(3) with time zone not null,  -- When it happened (business time)
  actor_id uuid,  -- Staff member who did it; null for the system or the customer
  customer_id uuid,  -- Customer on whose timeline it stands
  subject_id uuid,  -- Record whose history it is
  data jsonb not null default '{}'::jsonb,  -- Ids and plain facts; never an encrypted field's value
  history boolean not null default false,  -- True for events of the past (import, example): nothing is promised or sent for them
  xid xid8 not null default pg_current_xact_id(),  -- Transaction, for resuming at a horizon below which nothing can appear any more
  constraint event_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX event_customer_timeline ON platform.event USING btree (hospital_id, customer_id, at DESC, id DESC) WHERE (customer_id IS NOT NULL);
CREATE INDEX event_subject_history ON platform.event USING btree (hospital_id, subject_id, at DESC, id DESC) WHERE (subject_id IS NOT NULL);
alter table platform.event enable row level security, force row level security;
create policy tenant on platform.event as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on platform.event to app;

-- Files of records; contents are encrypted in the file store under a random name (PLA-12)
create table platform.file (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- File
  version integer not null default 1,  -- Counts changes
  owner_kind text not null,  -- Kind of the record it belongs to; decides who may see it
  owner_id uuid,  -- Record
  customer_id uuid,  -- Customer concerned
  name text not null,  -- Name as uploaded, shown only to those who may see the record
  media_type text not null,  -- Recognised from the contents
  bytes integer not null,  -- Size before encryption
  sha256 bytea not null,  -- Digest of the contents, for backups
  place text not null,  -- Random name in the file store
  created_at timestamp(3) with time zone not null,  -- When
  created_by uuid,  -- Who
  voided_at timestamp(3) with time zone,  -- Withdrawn at
  voided_by uuid,  -- Withdrawn by
  void_reason text,  -- Why
  constraint file_pk PRIMARY KEY (hospital_id, id),
  constraint file_bytes CHECK (((bytes >= 0) AND (bytes <= 104857600)))
);
CREATE INDEX file_owner ON platform.file USING btree (hospital_id, owner_kind, owner_id, created_at DESC);
alter table platform.file enable row level security, force row level security;
create policy tenant on platform.file as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on platform.file to app;

-- Tenants of this installation (PLA-3)
create table platform.hospital (
  hospital_id uuid not null,  -- The tenant; stands first in every key of every business table
  code text not null,  -- What staff type to name their hospital at sign-in
  name_zh text not null,  -- Name shown in Chinese
  name_en text not null,  -- Name shown in English
  zone text not null default 'Asia/Shanghai'::text,  -- IANA zone that decides days, weeks and months
  is_example boolean not null default false,  -- True for the example hospital: shows a banner and never sends through a real adapter (PLA-33)
  created_at timestamp(3) with time zone not null,  -- When the tenant was made
  constraint hospital_pk PRIMARY KEY (hospital_id),
  constraint hospital_code_unique UNIQUE (code),
  constraint hospital_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,31}$'::text))
);
alter table platform.hospital enable row level security, force row level security;
create policy definer_lists on platform.hospital as permissive for select to owner using (true);
create policy tenant on platform.hospital as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on platform.hospital to app;

-- Answers given to keyed requests, kept for a day, so that a repeated request has one effect (PLA-20)
create table platform.idempotency (
  hospital_id uuid not null,  -- Tenant
  day date not null,  -- UTC day; partitions are dropped whole
  actor_id uuid not null,  -- Who asked
  route text not null,  -- Operation
  key text not null,  -- Idempotency-Key of the request
  body_hash bytea not null,  -- SHA-256 of the body: the same key with another body is refused
  status smallint,  -- Status answered; null while under way
  response bytea,  -- Body answered, encrypted with the tenant's key
  constraint idempotency_pk PRIMARY KEY (hospital_id, day, actor_id, route, key),
  constraint idempotency_key_length CHECK (((length(key) >= 8) AND (length(key) <= 200)))
) partition by RANGE (day);
alter table platform.idempotency enable row level security, force row level security;
create policy tenant on platform.idempotency as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on platform.idempotency to app;

-- Which migration files this database has seen
create table platform.migration (
  name text not null,  -- File name in db/migrations
  hash text not null,  -- SHA-256 of the file as it was applied, in hex
  applied_at timestamp(3) with time zone not null default now(),  -- When it was applied
  constraint migration_pk PRIMARY KEY (name)
);

-- What the dispatcher has yet to hand to reactions, jobs and screens; written in the business transaction, emptied every few milliseconds
create table platform.outbox (
  id uuid not null,  -- Event id, or id of the task
  hospital_id uuid not null,  -- Tenant
  kind text not null,  -- event: reactions and live screens; task: one job
  name text not null,  -- Event name or task name
  subscribers text[] not null default '{}'::text[],  -- Reactions that take the event
  payload jsonb not null,  -- For a task its payload; for an event the ids that live screens need
  run_at timestamp(3) with time zone,  -- Not before
  job_key text,  -- A later task of the same key replaces an earlier one
  constraint outbox_pk PRIMARY KEY (id),
  constraint outbox_kind CHECK ((kind = ANY (ARRAY['event'::text, 'task'::text])))
);
alter table platform.outbox enable row level security, force row level security;
create policy dispatcher on platform.outbox as permissive for all to queue using (true);
create policy tenant on platform.outbox as permissive for insert to app with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert on platform.outbox to app;
grant delete, select, update on platform.outbox to queue;

-- Counts of attempts per account and network in a window; shared by all processes
create table platform.rate (
  bucket text not null,  -- Keyed hash of what is limited
  window_start timestamp(3) with time zone not null,  -- Start of the window
  taken integer not null,  -- Attempts in it
  constraint rate_pk PRIMARY KEY (bucket, window_start)
);
CREATE INDEX rate_expiry ON platform.rate USING btree (window_start);
grant delete, insert, select, update on platform.rate to app;

-- When this database was restored from a backup, and by how much its transaction numbers are lifted since
create table platform.restoration (
  number integer not null,  -- Counts up
  restored_at timestamp(3) with time zone not null,  -- When it was restored
  made_at timestamp(3) with time zone not null,  -- When the backup was made
  xid_offset bigint not null,  -- Added to the server's transaction numbers in event and audit rows and in seals
  constraint restoration_pk PRIMARY KEY (number),
  constraint restoration_offset CHECK ((xid_offset > 0))
);
grant select on platform.restoration to seal;

-- Sign-ins, listed to their owner and revocable (PLA-1)
create table platform.session (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- The session; its secret lives only in the cookie and, hashed, in the door
  staff_id uuid not null,  -- Who signed in
  created_at timestamp(3) with time zone not null,  -- When
  last_seen_at timestamp(3) with time zone not null,  -- Last use, written at most once a minute
  expires_at timestamp(3) with time zone not null,  -- End of the session at the latest
  network text not null,  -- Network of the client (/24 or /64), never the full address
  device text not null,  -- Browser and system in words, for the owner to recognise
  stepped_up_at timestamp(3) with time zone,  -- When the password was last confirmed, for pay, export and break-glass
  ended_at timestamp(3) with time zone,  -- Signed out or revoked at
  constraint session_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX session_staff ON platform.session USING btree (hospital_id, staff_id, created_at DESC);
alter table platform.session enable row level security, force row level security;
create policy tenant on platform.session as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on platform.session to app;

-- Keys of a tenant, wrapped by the master key outside the database (PLA-4)
create table platform.tenant_key (
  hospital_id uuid not null,  -- Tenant
  purpose text not null,  -- data: field encryption; blind: lookup hashes and digests; link: public links
  version integer not null,  -- Counts up at rotation; stored in the head of every encrypted value
  wrapped bytea not null,  -- The key, AES-256-GCM under the master key
  created_at timestamp(3) with time zone not null,  -- When the key was made
  state text not null default 'current'::text,  -- incoming: known, not yet used; current: new values take it; outgoing: still opens what is being sealed anew
  constraint tenant_key_pk PRIMARY KEY (hospital_id, purpose, version),
  constraint tenant_key_hospital FOREIGN KEY (hospital_id) REFERENCES platform.hospital(hospital_id),
  constraint tenant_key_purpose CHECK ((purpose = ANY (ARRAY['data'::text, 'blind'::text, 'link'::text]))),
  constraint tenant_key_state CHECK ((state = ANY (ARRAY['incoming'::text, 'current'::text, 'outgoing'::text]))),
  constraint tenant_key_version CHECK (((version >= 1) AND (version <= 65535)))
);
CREATE UNIQUE INDEX tenant_key_one_current ON platform.tenant_key USING btree (hospital_id, purpose) WHERE (state = 'current'::text);
alter table platform.tenant_key enable row level security, force row level security;
create policy tenant on platform.tenant_key as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on platform.tenant_key to app;

-- Runs one statement once in each tenant and answers the rows it touched; for data steps of migrations, by the owner alone
CREATE OR REPLACE FUNCTION platform.each_hospital(statement text)
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  hospital record;
  touched bigint;
  total bigint := 0;
begin
  for hospital in select h.hospital_id from platform.hospital h order by h.hospital_id loop
    perform set_config('app.hospital_id', hospital.hospital_id::text, true);
    execute statement;
    get diagnostics touched = row_count;
    total := total + touched;
  end loop;
  -- What follows in the same migration must not go on as the last tenant.
  perform set_config('app.hospital_id', '', true);
  return total;
end $function$;

-- Makes a door into the tenant of the transaction
CREATE OR REPLACE FUNCTION platform.hang_door(door_kind text, hash bytea, subject uuid, actor uuid, expires timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into platform.door (kind, secret_hash, hospital_id, subject_id, actor_id, expires_at)
  values (door_kind, hash, current_setting('app.hospital_id')::uuid, subject, actor, expires)
$function$;
grant execute on function platform.hang_door(door_kind text, hash bytea, subject uuid, actor uuid, expires timestamp with time zone) to app;

-- The tenants, for sweeps that then open one tenant transaction each, and for naming the only hospital at sign-in
CREATE OR REPLACE FUNCTION platform.hospitals()
 RETURNS TABLE(hospital_id uuid, code text, name_zh text, name_en text, zone text, is_example boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select h.hospital_id, h.code, h.name_zh, h.name_en, h.zone, h.is_example from platform.hospital h order by h.created_at, h.code
$function$;
grant execute on function platform.hospitals() to app;
grant execute on function platform.hospitals() to queue;
grant execute on function platform.hospitals() to seal;

-- Answers one exact secret and sets the tenant of the transaction; the only reader of platform.door
CREATE OR REPLACE FUNCTION platform.open_door(door_kind text, hash bytea, now_at timestamp with time zone)
 RETURNS TABLE(hospital_id uuid, subject_id uuid, actor_id uuid, stamp integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.hospital_id, d.subject_id, d.actor_id, d.stamp
    from (select d.* from platform.door d
           where d.kind = door_kind and d.secret_hash = hash
             and (d.expires_at is null or d.expires_at > now_at)) d,
         lateral (select set_config('app.hospital_id', d.hospital_id::text, true)) entered
$function$;
grant execute on function platform.open_door(door_kind text, hash bytea, now_at timestamp with time zone) to app;

-- Puts the wall between tenants round a table: row security enabled and forced; no hospital set is an error, not an empty answer (PLA-3).
CREATE OR REPLACE FUNCTION platform.protect(target regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (hospital_id = current_setting(''app.hospital_id'')::uuid)
       with check (hospital_id = current_setting(''app.hospital_id'')::uuid)', target);
end $function$;

-- Makes the partitions of the next days and drops those older than yesterday
CREATE OR REPLACE FUNCTION platform.roll_idempotency(today date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  d date;
  old record;
begin
  perform pg_advisory_xact_lock(hashtext('platform.roll_idempotency'));
  for d in select generate_series(today - 1, today + 2, interval '1 day')::date loop
    if to_regclass(format('platform.idempotency_%s', to_char(d, 'YYYYMMDD'))) is null then
      execute format('create table platform.idempotency_%s partition of platform.idempotency for values from (%L) to (%L)',
        to_char(d, 'YYYYMMDD'), d, d + 1);
      execute format('comment on table platform.idempotency_%s is %L', to_char(d, 'YYYYMMDD'), 'One day of platform.idempotency');
      execute format('alter table platform.idempotency_%s enable row level security', to_char(d, 'YYYYMMDD'));
      execute format('alter table platform.idempotency_%s force row level security', to_char(d, 'YYYYMMDD'));
    end if;
  end loop;
  for old in select c.relname from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
              where i.inhparent = 'platform.idempotency'::regclass and right(c.relname, 8) < to_char(today - 1, 'YYYYMMDD') loop
    execute format('drop table platform.%I', old.relname);
  end loop;
end $function$;
grant execute on function platform.roll_idempotency(today date) to app;

-- Removes the doors of one kind that lead to a subject of this tenant
CREATE OR REPLACE FUNCTION platform.shut_doors(door_kind text, subject uuid)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with gone as (
    delete from platform.door
     where hospital_id = current_setting('app.hospital_id')::uuid and kind = door_kind and subject_id = subject
    returning 1)
  select count(*)::int from gone
$function$;
grant execute on function platform.shut_doors(door_kind text, subject uuid) to app;

-- Makes every process drop what it remembers of an actor's rights
CREATE OR REPLACE FUNCTION platform.stamp_doors(actor uuid)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with stamped as (
    update platform.door set stamp = stamp + 1
     where hospital_id = current_setting('app.hospital_id')::uuid and actor_id = actor
    returning 1)
  select count(*)::int from stamped
$function$;
grant execute on function platform.stamp_doors(actor uuid) to app;

-- Removes doors that are past their time
CREATE OR REPLACE FUNCTION platform.sweep_doors(now_at timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with gone as (delete from platform.door where expires_at < now_at returning 1) select count(*)::int from gone
$function$;
grant execute on function platform.sweep_doors(now_at timestamp with time zone) to app;


-- ==================== reports ====================
-- Reports as issued (spec/reports.md)
create schema reports;
grant usage on schema reports to app;
grant usage on schema reports to report;

-- Reports as they were issued; never changed afterwards (REP-2)
create table reports.issued (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Issue
  kind text not null,  -- Which report
  day date not null,  -- Day it is about, in the hospital's zone
  content jsonb not null,  -- Figures, shares by person, channel and department, and their names as of then
  issued_at timestamp(3) with time zone not null,  -- When it was issued
  constraint issued_pk PRIMARY KEY (hospital_id, id),
  constraint issued_once UNIQUE (hospital_id, kind, day),
  constraint issued_kind CHECK ((kind = 'daily'::text))
);
CREATE INDEX issued_newest ON reports.issued USING btree (hospital_id, day DESC, id DESC);
alter table reports.issued enable row level security, force row level security;
create policy tenant on reports.issued as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on reports.issued to app;


-- ==================== visits ====================
-- Who came, who waits, who is served (spec/visits.md)
create schema visits;
grant usage on schema visits to app;
grant usage on schema visits to report;

-- Visits as other modules may read them; an arrival taken back is no visit
--   hospital_id: Tenant
--   visit_id: Visit
--   customer_id: Who came; resolve merged ones by customers.aliases
--   appointment_id: Appointment
--   service_id: What for
--   service_kind: Kind of the service
--   department_id: Where to
--   expert_id: To whom
--   arrived_at: Arrival
--   arrived_by: Staff member who greeted
--   called_at: First called
--   service_started_at: Service began
--   finished_at: Served, and left
--   left_at: Left without being served
--   kind: booked or walk_in
--   state: waiting, called, in_service, finished, left
--   first_visit: Whether the customer’s first
create view visits.fact_visit with (security_invoker=true) as
 SELECT hospital_id,
    id AS visit_id,
    customer_id,
    appointment_id,
    service_id,
    service_kind,
    department_id,
    expert_id,
    arrived_at,
    arrived_by,
    called_at,
    service_started_at,
    finished_at,
    left_at,
    kind,
    state,
    first_visit
   FROM visits.visit v
  WHERE state <> 'undone'::text;
grant select on visits.fact_visit to app;
grant select on visits.fact_visit to report;

-- History of visits: every step, also those taken back (VIS-12)
create table visits.step (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Step
  visit_id uuid not null,  -- Visit
  at timestamp(3) with time zone not null,  -- When
  actor_id uuid,  -- Who
  act text not null,  -- What was done
  from_state text,  -- State before
  to_state text not null,  -- State after
  reason text not null default ''::text,  -- Why
  constraint step_pk PRIMARY KEY (hospital_id, id),
  constraint step_visit FOREIGN KEY (hospital_id, visit_id) REFERENCES visits.visit(hospital_id, id),
  constraint step_act CHECK ((act = ANY (ARRAY['arrive'::text, 'call'::text, 'back'::text, 'serve'::text, 'finish'::text, 'leave'::text, 'undo'::text])))
);
-- The history of one visit
CREATE INDEX step_of_visit ON visits.step USING btree (hospital_id, visit_id, at, id);
alter table visits.step enable row level security, force row level security;
create policy tenant on visits.step as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on visits.step to app;

-- Visits: from arrival to leaving (VIS-1)
create table visits.visit (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Visit
  version integer not null default 1,  -- Counts changes
  customer_id uuid not null,  -- Who came
  appointment_id uuid,  -- Appointment; null for who came without
  service_id uuid,  -- What for
  service_kind text,  -- Kind of the service, as it was at arrival
  department_id uuid not null,  -- Where to
  expert_id uuid,  -- To whom
  room_id uuid,  -- Where exactly
  kind text not null,  -- booked or walk_in
  state text not null,  -- waiting, called, in_service, finished, left, undone
  found_by text not null,  -- code, qr, name, phone, list or walk_in: how the desk found them
  arrived_at timestamp(3) with time zone not null,  -- Arrival: the clock of waiting begins
  arrived_by uuid,  -- Staff member who greeted
  called_at timestamp(3) with time zone,  -- First called
  called_by uuid,  -- Who called
  call_count integer not null default 0,  -- How often called
  service_started_at timestamp(3) with time zone,  -- Service began
  finished_at timestamp(3) with time zone,  -- Served, and left
  left_at timestamp(3) with time zone,  -- Left without being served
  undone_at timestamp(3) with time zone,  -- Arrival taken back at
  undone_by uuid,  -- Who took it back
  end_reason text not null default ''::text,  -- Why left or undone
  first_visit boolean not null,  -- Whether this is the customer’s first visit
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint visit_pk PRIMARY KEY (hospital_id, id),
  constraint visit_finished_at CHECK (((state <> 'finished'::text) OR (finished_at IS NOT NULL))),
  constraint visit_found_by CHECK ((found_by = ANY (ARRAY['code'::text, 'qr'::text, 'name'::text, 'phone'::text, 'list'::text, 'walk_in'::text]))),
  constraint visit_kind CHECK ((kind = ANY (ARRAY['booked'::text, 'walk_in'::text]))),
  constraint visit_kind_has_appointment CHECK (((kind = 'booked'::text) = (appointment_id IS NOT NULL))),
  constraint visit_state CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'in_service'::text, 'finished'::text, 'left'::text, 'undone'::text])))
);
-- A customer’s visits; is it the first?
CREATE INDEX visit_by_customer ON visits.visit USING btree (hospital_id, customer_id, arrived_at DESC, id);
-- A department’s day
CREATE INDEX visit_by_department ON visits.visit USING btree (hospital_id, department_id, arrived_at, id);
-- The visits of a day
CREATE INDEX visit_by_time ON visits.visit USING btree (hospital_id, arrived_at, id);
-- An appointment opens one visit
CREATE UNIQUE INDEX visit_once_an_appointment ON visits.visit USING btree (hospital_id, appointment_id) WHERE ((appointment_id IS NOT NULL) AND (state <> 'undone'::text));
-- The waiting list
CREATE INDEX visit_open ON visits.visit USING btree (hospital_id, arrived_at, id) WHERE (state = ANY (ARRAY['waiting'::text, 'called'::text, 'in_service'::text]));
-- Nobody waits twice at one department
CREATE UNIQUE INDEX visit_waits_once ON visits.visit USING btree (hospital_id, customer_id, department_id) WHERE (state = ANY (ARRAY['waiting'::text, 'called'::text, 'in_service'::text]));
alter table visits.visit enable row level security, force row level security;
create policy tenant on visits.visit as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on visits.visit to app;
grant select (hospital_id, id, customer_id, appointment_id, service_id, service_kind, department_id, expert_id, kind, state, arrived_at, arrived_by, called_at, service_started_at, finished_at, left_at, first_visit) on visits.visit to report;
