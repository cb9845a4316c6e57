-- Appointments (APP-1…8, 13): hours of experts and rooms, what occupies them, holds, appointments and their changes.

create schema appointments;
comment on schema appointments is 'Booked times of experts and rooms (spec/appointments.md)';
grant usage on schema appointments to app, report;

create table appointments.weekly_hours (
  hospital_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  resource_kind text not null,
  weekday smallint not null,
  from_minute integer not null,
  to_minute integer not null,
  valid_from date,
  valid_until date,
  created_at timestamptz(3) not null,
  created_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  constraint weekly_hours_pk primary key (hospital_id, id),
  constraint weekly_hours_kind check (resource_kind in ('staff', 'room')),
  constraint weekly_hours_weekday check (weekday between 1 and 7),
  constraint weekly_hours_minutes check (from_minute between 0 and 1439 and to_minute > from_minute and to_minute <= 2880),
  constraint weekly_hours_validity check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index weekly_hours_by_resource on appointments.weekly_hours (hospital_id, resource_id) where voided_at is null;
comment on table appointments.weekly_hours is 'When an expert or a room can be booked, by day of the week (APP-2, CAT-4). A room without any is open with its site';
comment on index appointments.weekly_hours_by_resource is 'The hours of a few resources, for free times';
comment on column appointments.weekly_hours.hospital_id is 'Tenant';
comment on column appointments.weekly_hours.id is 'Entry';
comment on column appointments.weekly_hours.resource_id is 'Staff member or service point';
comment on column appointments.weekly_hours.resource_kind is 'staff or room';
comment on column appointments.weekly_hours.weekday is '1 Monday … 7 Sunday';
comment on column appointments.weekly_hours.from_minute is 'Minutes since midnight';
comment on column appointments.weekly_hours.to_minute is 'Minutes since midnight; past midnight goes on counting, up to 2880';
comment on column appointments.weekly_hours.valid_from is 'First day it holds; null from always';
comment on column appointments.weekly_hours.valid_until is 'Last day it holds; null without end';
comment on column appointments.weekly_hours.created_at is 'When made';
comment on column appointments.weekly_hours.created_by is 'Who made it';
comment on column appointments.weekly_hours.voided_at is 'Withdrawn at';
comment on column appointments.weekly_hours.voided_by is 'Withdrawn by';
select platform.protect('appointments.weekly_hours');
grant select, insert, update on appointments.weekly_hours to app;

create table appointments.exception (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  resource_id uuid not null,
  resource_kind text not null,
  kind text not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  reason text not null default '',
  created_at timestamptz(3) not null,
  created_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  constraint exception_pk primary key (hospital_id, id),
  constraint exception_resource_kind check (resource_kind in ('staff', 'room')),
  constraint exception_kind check (kind in ('leave', 'closed', 'maintenance', 'extra')),
  constraint exception_order check (ends_at > starts_at and ends_at <= starts_at + interval '366 days')
);
create index exception_by_resource on appointments.exception (hospital_id, resource_id, ends_at) where voided_at is null;
comment on table appointments.exception is 'What differs from the weekly hours: leave, closures, maintenance, and extra hours (APP-2)';
comment on index appointments.exception_by_resource is 'The exceptions of a few resources that end after a given time, for free times and the board';
comment on column appointments.exception.hospital_id is 'Tenant';
comment on column appointments.exception.id is 'Entry';
comment on column appointments.exception.version is 'Counts changes';
comment on column appointments.exception.resource_id is 'Staff member or service point';
comment on column appointments.exception.resource_kind is 'staff or room';
comment on column appointments.exception.kind is 'leave, closed, maintenance: cannot be booked; extra: can be booked beyond the weekly hours';
comment on column appointments.exception.starts_at is 'From';
comment on column appointments.exception.ends_at is 'To, not included';
comment on column appointments.exception.reason is 'Why, as the board shows it';
comment on column appointments.exception.created_at is 'When made';
comment on column appointments.exception.created_by is 'Who made it';
comment on column appointments.exception.voided_at is 'Withdrawn at';
comment on column appointments.exception.voided_by is 'Withdrawn by';
select platform.protect('appointments.exception');
grant select, insert, update on appointments.exception to app;

create table appointments.appointment (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  customer_id uuid not null,
  service_id uuid not null,
  department_id uuid not null,
  expert_id uuid,
  room_id uuid,
  inquiry_id uuid,
  channel text not null,
  state text not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  voucher_code text not null,
  voucher_hash bytea not null,
  voucher_number integer not null default 1,
  note bytea,
  booked_at timestamptz(3) not null,
  booked_by uuid,
  confirmed_at timestamptz(3),
  confirmed_by text,
  acknowledged_at timestamptz(3),
  acknowledged_by uuid,
  arrived_at timestamptz(3),
  in_service_at timestamptz(3),
  completed_at timestamptz(3),
  cancelled_at timestamptz(3),
  cancelled_by text,
  cancel_reason text not null default '',
  no_show_at timestamptz(3),
  move_count integer not null default 0,
  moved_by_customer_count integer not null default 0,
  overlap_reason text not null default '',
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint appointment_pk primary key (hospital_id, id),
  constraint appointment_voucher_code_unique unique (hospital_id, voucher_code),
  constraint appointment_voucher_hash_unique unique (hospital_id, voucher_hash),
  constraint appointment_state check (state in ('booked', 'confirmed', 'arrived', 'in_service', 'completed', 'cancelled', 'no_show')),
  constraint appointment_channel check (channel in ('desk', 'phone', 'web', 'wechat', 'link', 'other')),
  constraint appointment_order check (ends_at > starts_at),
  constraint appointment_confirmed_by check (confirmed_by in ('staff', 'customer')),
  constraint appointment_cancelled_by check (cancelled_by in ('staff', 'customer')),
  constraint appointment_cancelled_why check (state <> 'cancelled' or (cancelled_at is not null and cancelled_by is not null))
);
create index appointment_by_time on appointments.appointment (hospital_id, starts_at, id);
create index appointment_by_department on appointments.appointment (hospital_id, department_id, starts_at, id);
create index appointment_by_expert on appointments.appointment (hospital_id, expert_id, starts_at, id) where expert_id is not null;
create index appointment_by_customer on appointments.appointment (hospital_id, customer_id, starts_at, id);
create index appointment_by_booker on appointments.appointment (hospital_id, booked_by, starts_at, id) where booked_by is not null;
create index appointment_unacknowledged on appointments.appointment (hospital_id, department_id, booked_at, id) where acknowledged_at is null and state in ('booked', 'confirmed');
create index appointment_by_state on appointments.appointment (hospital_id, state, starts_at, id);
create index appointment_by_inquiry on appointments.appointment (hospital_id, inquiry_id) where inquiry_id is not null;
comment on table appointments.appointment is 'Appointments (APP-4). Moving one keeps its id and its voucher; every change leaves a row in appointments.change';
comment on index appointments.appointment_by_time is 'The list and the board of a day';
comment on index appointments.appointment_by_department is 'A department’s day';
comment on index appointments.appointment_by_expert is 'An expert’s own list';
comment on index appointments.appointment_by_customer is 'A customer’s appointments, and whether they overlap';
comment on index appointments.appointment_by_booker is 'What a staff member booked';
comment on index appointments.appointment_unacknowledged is 'Departments’ bookings not yet acknowledged';
comment on index appointments.appointment_by_state is 'Appointments in a state: unconfirmed, missed, cancelled, and the sweep for those to be counted as missed';
comment on index appointments.appointment_by_inquiry is 'The appointments of an inquiry';
comment on column appointments.appointment.hospital_id is 'Tenant';
comment on column appointments.appointment.id is 'Appointment';
comment on column appointments.appointment.version is 'Counts changes';
comment on column appointments.appointment.customer_id is 'For whom';
comment on column appointments.appointment.service_id is 'What';
comment on column appointments.appointment.department_id is 'Department that serves';
comment on column appointments.appointment.expert_id is 'Expert; null where the service needs none';
comment on column appointments.appointment.room_id is 'Room; null where the service needs none';
comment on column appointments.appointment.inquiry_id is 'Inquiry it came from';
comment on column appointments.appointment.channel is 'desk, phone, web, wechat, link, other: how the customer booked';
comment on column appointments.appointment.state is 'booked, confirmed, arrived, in_service, completed, cancelled, no_show';
comment on column appointments.appointment.starts_at is 'Begin of the service itself, without preparation';
comment on column appointments.appointment.ends_at is 'End of the service itself';
comment on column appointments.appointment.voucher_code is 'Short code, read aloud and typed (APP-6)';
comment on column appointments.appointment.voucher_hash is 'SHA-256 of the token of the voucher link; the token itself is stored nowhere';
comment on column appointments.appointment.voucher_number is 'Counts the links made; the present one is made with it';
comment on column appointments.appointment.note is 'What the department should know, encrypted under the customer’s key';
comment on column appointments.appointment.booked_at is 'When booked';
comment on column appointments.appointment.booked_by is 'Staff member who booked';
comment on column appointments.appointment.confirmed_at is 'When the customer said they will come';
comment on column appointments.appointment.confirmed_by is 'staff or customer';
comment on column appointments.appointment.acknowledged_at is 'When the department acknowledged it (APP-7)';
comment on column appointments.appointment.acknowledged_by is 'Who acknowledged';
comment on column appointments.appointment.arrived_at is 'When the customer came';
comment on column appointments.appointment.in_service_at is 'When the service began';
comment on column appointments.appointment.completed_at is 'When the service was over';
comment on column appointments.appointment.cancelled_at is 'When cancelled';
comment on column appointments.appointment.cancelled_by is 'staff or customer';
comment on column appointments.appointment.cancel_reason is 'Why cancelled';
comment on column appointments.appointment.no_show_at is 'When it was counted as missed';
comment on column appointments.appointment.move_count is 'How often it was moved';
comment on column appointments.appointment.moved_by_customer_count is 'How often the customer moved it by the voucher';
comment on column appointments.appointment.overlap_reason is 'Why the customer may be in two places at once';
comment on column appointments.appointment.created_at is 'When made';
comment on column appointments.appointment.created_by is 'Who made it';
comment on column appointments.appointment.changed_at is 'When last changed';
comment on column appointments.appointment.changed_by is 'Who changed it last';
select platform.protect('appointments.appointment');
grant select, insert, update on appointments.appointment to app;

create table appointments.hold (
  hospital_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  expert_id uuid,
  room_id uuid,
  customer_id uuid,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  held_by uuid,
  released_at timestamptz(3),
  appointment_id uuid,
  created_at timestamptz(3) not null,
  created_by uuid,
  constraint hold_pk primary key (hospital_id, id),
  constraint hold_order check (ends_at > starts_at)
);
create index hold_by_time on appointments.hold (hospital_id, starts_at) where released_at is null;
comment on table appointments.hold is 'Times kept while talking (APP-3): they occupy as bookings do, and end by themselves';
comment on index appointments.hold_by_time is 'The holds of a day, for the board';
comment on column appointments.hold.hospital_id is 'Tenant';
comment on column appointments.hold.id is 'Hold';
comment on column appointments.hold.service_id is 'What';
comment on column appointments.hold.expert_id is 'Expert';
comment on column appointments.hold.room_id is 'Room';
comment on column appointments.hold.customer_id is 'For whom, where known';
comment on column appointments.hold.starts_at is 'Begin of the service itself';
comment on column appointments.hold.ends_at is 'End of the service itself';
comment on column appointments.hold.expires_at is 'From then on it no longer occupies';
comment on column appointments.hold.held_by is 'Staff member who holds it';
comment on column appointments.hold.released_at is 'Given back or turned into an appointment at';
comment on column appointments.hold.appointment_id is 'Appointment it became';
comment on column appointments.hold.created_at is 'When made';
comment on column appointments.hold.created_by is 'Who made it';
select platform.protect('appointments.hold');
grant select, insert, update on appointments.hold to app;

create table appointments.allocation (
  hospital_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  resource_kind text not null,
  unit integer not null default 1,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  during tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
  appointment_id uuid,
  hold_id uuid,
  expires_at timestamptz(3),
  live boolean not null default true,
  created_at timestamptz(3) not null,
  constraint allocation_pk primary key (hospital_id, id),
  constraint allocation_kind check (resource_kind in ('staff', 'room')),
  constraint allocation_unit check (unit between 1 and 1000),
  constraint allocation_for check ((appointment_id is null) <> (hold_id is null)),
  constraint allocation_expiry check ((hold_id is null) = (expires_at is null)),
  constraint allocation_length check (ends_at > starts_at and ends_at <= starts_at + interval '1 day'),
  constraint allocation_appointment foreign key (hospital_id, appointment_id) references appointments.appointment (hospital_id, id),
  constraint allocation_hold foreign key (hospital_id, hold_id) references appointments.hold (hospital_id, id),
  constraint allocation_never_twice exclude using gist (hospital_id with =, resource_id with =, unit with =, during with &&) where (live)
);
create index allocation_by_resource on appointments.allocation (hospital_id, resource_id, starts_at) where live;
create index allocation_by_appointment on appointments.allocation (hospital_id, appointment_id) where appointment_id is not null and live;
create index allocation_by_hold on appointments.allocation (hospital_id, hold_id) where hold_id is not null and live;
comment on table appointments.allocation is 'What occupies an expert or a room, buffers included. No two live rows of one unit overlap: the database sees to it that nobody is booked twice (APP-3)';
comment on index appointments.allocation_by_resource is 'What is taken of a few resources in some days; none is longer than a day';
comment on index appointments.allocation_by_appointment is 'Giving back what an appointment occupies';
comment on index appointments.allocation_by_hold is 'Giving back what a hold occupies';
comment on column appointments.allocation.hospital_id is 'Tenant';
comment on column appointments.allocation.id is 'Allocation';
comment on column appointments.allocation.resource_id is 'Staff member or service point';
comment on column appointments.allocation.resource_kind is 'staff or room';
comment on column appointments.allocation.unit is 'Which of the units of a room for several';
comment on column appointments.allocation.starts_at is 'From, preparation included';
comment on column appointments.allocation.ends_at is 'To, cleaning up included';
comment on column appointments.allocation.during is 'The same as a range, for the constraint';
comment on column appointments.allocation.appointment_id is 'Appointment that occupies';
comment on column appointments.allocation.hold_id is 'Hold that occupies';
comment on column appointments.allocation.expires_at is 'When a hold no longer counts; null for appointments';
comment on column appointments.allocation.live is 'False once cancelled, moved away or expired';
comment on column appointments.allocation.created_at is 'When made';
select platform.protect('appointments.allocation');
grant select, insert, update on appointments.allocation to app;

create table appointments.change (
  hospital_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  at timestamptz(3) not null,
  actor_id uuid,
  by text not null,
  act text not null,
  from_state text,
  to_state text not null,
  from_starts_at timestamptz(3),
  to_starts_at timestamptz(3),
  from_expert_id uuid,
  to_expert_id uuid,
  reason text not null default '',
  constraint change_pk primary key (hospital_id, id),
  constraint change_appointment foreign key (hospital_id, appointment_id) references appointments.appointment (hospital_id, id),
  constraint change_by check (by in ('staff', 'customer', 'system')),
  constraint change_act check (act in ('book', 'confirm', 'acknowledge', 'reschedule', 'cancel', 'arrive', 'undo_arrival', 'serve', 'complete', 'miss'))
);
create index change_of_appointment on appointments.change (hospital_id, appointment_id, at, id);
comment on table appointments.change is 'History of appointments: every change with its reason; never changed itself (APP-4)';
comment on index appointments.change_of_appointment is 'The history of one appointment';
comment on column appointments.change.hospital_id is 'Tenant';
comment on column appointments.change.id is 'Change';
comment on column appointments.change.appointment_id is 'Appointment';
comment on column appointments.change.at is 'When';
comment on column appointments.change.actor_id is 'Staff member; null for the system or the customer';
comment on column appointments.change.by is 'staff, customer or system';
comment on column appointments.change.act is 'What was done';
comment on column appointments.change.from_state is 'State before';
comment on column appointments.change.to_state is 'State after';
comment on column appointments.change.from_starts_at is 'Begin before, when moved';
comment on column appointments.change.to_starts_at is 'Begin after, when moved';
comment on column appointments.change.from_expert_id is 'Expert before, when moved';
comment on column appointments.change.to_expert_id is 'Expert after, when moved';
comment on column appointments.change.reason is 'Why';
select platform.protect('appointments.change');
grant select, insert on appointments.change to app;

create view appointments.fact_appointment with (security_invoker = true) as
  select a.hospital_id, a.id as appointment_id, a.customer_id, a.service_id, a.department_id, a.expert_id, a.room_id, a.inquiry_id, a.booked_by, a.channel, a.state, a.starts_at, a.ends_at,
         a.booked_at, a.confirmed_at, a.acknowledged_at, a.arrived_at, a.completed_at, a.cancelled_at, a.no_show_at, a.move_count
    from appointments.appointment a;
comment on view appointments.fact_appointment is 'Appointments as other modules may read them';
comment on column appointments.fact_appointment.hospital_id is 'Tenant';
comment on column appointments.fact_appointment.appointment_id is 'Appointment';
comment on column appointments.fact_appointment.customer_id is 'For whom; resolve merged ones by customers.aliases';
comment on column appointments.fact_appointment.service_id is 'What';
comment on column appointments.fact_appointment.department_id is 'Department that serves';
comment on column appointments.fact_appointment.expert_id is 'Expert';
comment on column appointments.fact_appointment.room_id is 'Room';
comment on column appointments.fact_appointment.inquiry_id is 'Inquiry it came from';
comment on column appointments.fact_appointment.booked_by is 'Staff member who booked';
comment on column appointments.fact_appointment.channel is 'How the customer booked';
comment on column appointments.fact_appointment.state is 'booked, confirmed, arrived, in_service, completed, cancelled, no_show';
comment on column appointments.fact_appointment.starts_at is 'Begin';
comment on column appointments.fact_appointment.ends_at is 'End';
comment on column appointments.fact_appointment.booked_at is 'When booked';
comment on column appointments.fact_appointment.confirmed_at is 'When confirmed';
comment on column appointments.fact_appointment.acknowledged_at is 'When the department acknowledged';
comment on column appointments.fact_appointment.arrived_at is 'When the customer came';
comment on column appointments.fact_appointment.completed_at is 'When served';
comment on column appointments.fact_appointment.cancelled_at is 'When cancelled';
comment on column appointments.fact_appointment.no_show_at is 'When counted as missed';
comment on column appointments.fact_appointment.move_count is 'How often moved';
grant select on appointments.fact_appointment to app, report;

grant select (hospital_id, id, customer_id, service_id, department_id, expert_id, room_id, inquiry_id, booked_by, channel, state, starts_at, ends_at,
  booked_at, confirmed_at, acknowledged_at, arrived_at, completed_at, cancelled_at, no_show_at, move_count) on appointments.appointment to report;
