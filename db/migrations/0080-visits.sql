-- Visits (VIS-1): from arrival to leaving, with the simple waiting list.

create schema visits;
comment on schema visits is 'Who came, who waits, who is served (spec/visits.md)';
grant usage on schema visits to app, report;

create table visits.visit (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  customer_id uuid not null,
  appointment_id uuid,
  service_id uuid,
  service_kind text,
  department_id uuid not null,
  expert_id uuid,
  room_id uuid,
  kind text not null,
  state text not null,
  found_by text not null,
  arrived_at timestamptz(3) not null,
  arrived_by uuid,
  called_at timestamptz(3),
  called_by uuid,
  call_count integer not null default 0,
  service_started_at timestamptz(3),
  finished_at timestamptz(3),
  left_at timestamptz(3),
  undone_at timestamptz(3),
  undone_by uuid,
  end_reason text not null default '',
  first_visit boolean not null,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint visit_pk primary key (hospital_id, id),
  constraint visit_kind check (kind in ('booked', 'walk_in')),
  constraint visit_kind_has_appointment check ((kind = 'booked') = (appointment_id is not null)),
  constraint visit_state check (state in ('waiting', 'called', 'in_service', 'finished', 'left', 'undone')),
  constraint visit_found_by check (found_by in ('code', 'qr', 'name', 'phone', 'list', 'walk_in')),
  constraint visit_finished_at check (state <> 'finished' or finished_at is not null)
);
create unique index visit_once_an_appointment on visits.visit (hospital_id, appointment_id) where appointment_id is not null and state <> 'undone';
create unique index visit_waits_once on visits.visit (hospital_id, customer_id, department_id) where state in ('waiting', 'called', 'in_service');
create index visit_open on visits.visit (hospital_id, arrived_at, id) where state in ('waiting', 'called', 'in_service');
create index visit_by_time on visits.visit (hospital_id, arrived_at, id);
create index visit_by_department on visits.visit (hospital_id, department_id, arrived_at, id);
create index visit_by_customer on visits.visit (hospital_id, customer_id, arrived_at desc, id);
comment on table visits.visit is 'Visits: from arrival to leaving (VIS-1)';
comment on index visits.visit_once_an_appointment is 'An appointment opens one visit';
comment on index visits.visit_waits_once is 'Nobody waits twice at one department';
comment on index visits.visit_open is 'The waiting list';
comment on index visits.visit_by_time is 'The visits of a day';
comment on index visits.visit_by_department is 'A department’s day';
comment on index visits.visit_by_customer is 'A customer’s visits; is it the first?';
comment on column visits.visit.hospital_id is 'Tenant';
comment on column visits.visit.id is 'Visit';
comment on column visits.visit.version is 'Counts changes';
comment on column visits.visit.customer_id is 'Who came';
comment on column visits.visit.appointment_id is 'Appointment; null for who came without';
comment on column visits.visit.service_id is 'What for';
comment on column visits.visit.service_kind is 'Kind of the service, as it was at arrival';
comment on column visits.visit.department_id is 'Where to';
comment on column visits.visit.expert_id is 'To whom';
comment on column visits.visit.room_id is 'Where exactly';
comment on column visits.visit.kind is 'booked or walk_in';
comment on column visits.visit.state is 'waiting, called, in_service, finished, left, undone';
comment on column visits.visit.found_by is 'code, qr, name, phone, list or walk_in: how the desk found them';
comment on column visits.visit.arrived_at is 'Arrival: the clock of waiting begins';
comment on column visits.visit.arrived_by is 'Staff member who greeted';
comment on column visits.visit.called_at is 'First called';
comment on column visits.visit.called_by is 'Who called';
comment on column visits.visit.call_count is 'How often called';
comment on column visits.visit.service_started_at is 'Service began';
comment on column visits.visit.finished_at is 'Served, and left';
comment on column visits.visit.left_at is 'Left without being served';
comment on column visits.visit.undone_at is 'Arrival taken back at';
comment on column visits.visit.undone_by is 'Who took it back';
comment on column visits.visit.end_reason is 'Why left or undone';
comment on column visits.visit.first_visit is 'Whether this is the customer’s first visit';
comment on column visits.visit.created_at is 'When made';
comment on column visits.visit.created_by is 'Who made it';
comment on column visits.visit.changed_at is 'When last changed';
comment on column visits.visit.changed_by is 'Who changed it last';
select platform.protect('visits.visit');
grant select, insert, update on visits.visit to app;

create table visits.step (
  hospital_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  at timestamptz(3) not null,
  actor_id uuid,
  act text not null,
  from_state text,
  to_state text not null,
  reason text not null default '',
  constraint step_pk primary key (hospital_id, id),
  constraint step_visit foreign key (hospital_id, visit_id) references visits.visit (hospital_id, id),
  constraint step_act check (act in ('arrive', 'call', 'back', 'serve', 'finish', 'leave', 'undo'))
);
create index step_of_visit on visits.step (hospital_id, visit_id, at, id);
comment on table visits.step is 'History of visits: every step, also those taken back (VIS-12)';
comment on index visits.step_of_visit is 'The history of one visit';
comment on column visits.step.hospital_id is 'Tenant';
comment on column visits.step.id is 'Step';
comment on column visits.step.visit_id is 'Visit';
comment on column visits.step.at is 'When';
comment on column visits.step.actor_id is 'Who';
comment on column visits.step.act is 'What was done';
comment on column visits.step.from_state is 'State before';
comment on column visits.step.to_state is 'State after';
comment on column visits.step.reason is 'Why';
select platform.protect('visits.step');
grant select, insert on visits.step to app;

create view visits.fact_visit with (security_invoker = true) as
  select v.hospital_id, v.id as visit_id, v.customer_id, v.appointment_id, v.service_id, v.service_kind, v.department_id, v.expert_id, v.arrived_at, v.arrived_by, v.called_at, v.service_started_at, v.finished_at, v.left_at, v.kind, v.state, v.first_visit
    from visits.visit v
   where v.state <> 'undone';
comment on view visits.fact_visit is 'Visits as other modules may read them; an arrival taken back is no visit';
comment on column visits.fact_visit.hospital_id is 'Tenant';
comment on column visits.fact_visit.visit_id is 'Visit';
comment on column visits.fact_visit.customer_id is 'Who came; resolve merged ones by customers.aliases';
comment on column visits.fact_visit.appointment_id is 'Appointment';
comment on column visits.fact_visit.service_id is 'What for';
comment on column visits.fact_visit.service_kind is 'Kind of the service';
comment on column visits.fact_visit.department_id is 'Where to';
comment on column visits.fact_visit.expert_id is 'To whom';
comment on column visits.fact_visit.arrived_at is 'Arrival';
comment on column visits.fact_visit.arrived_by is 'Staff member who greeted';
comment on column visits.fact_visit.called_at is 'First called';
comment on column visits.fact_visit.service_started_at is 'Service began';
comment on column visits.fact_visit.finished_at is 'Served, and left';
comment on column visits.fact_visit.left_at is 'Left without being served';
comment on column visits.fact_visit.kind is 'booked or walk_in';
comment on column visits.fact_visit.state is 'waiting, called, in_service, finished, left';
comment on column visits.fact_visit.first_visit is 'Whether the customer’s first';
grant select on visits.fact_visit to app, report;

grant select (hospital_id, id, customer_id, appointment_id, service_id, service_kind, department_id, expert_id, arrived_at, arrived_by, called_at, service_started_at, finished_at, left_at, kind, state, first_visit) on visits.visit to report;
