-- Commitments (PLA-10): who owes what to whom by when; the one place that holds deadlines.

create schema commitments;
comment on schema commitments is 'Promises with their due times, ladders, pauses and handovers (spec/platform.md PLA-10)';
grant usage on schema commitments to app, report;

create table commitments.commitment (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  customer_id uuid,
  owner_id uuid,
  group_id uuid,
  department_id uuid,
  about text not null default '',
  state text not null default 'open',
  started_at timestamptz(3) not null,
  allowed_unit text,
  allowed_amount integer,
  due_at timestamptz(3) not null,
  next_step_at timestamptz(3),
  next_step smallint,
  broken_at timestamptz(3),
  kept_at timestamptz(3),
  kept_by uuid,
  cancelled_at timestamptz(3),
  cancelled_by uuid,
  cancel_reason text,
  offered_to uuid,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint commitment_pk primary key (hospital_id, id),
  constraint commitment_state check (state in ('open', 'paused', 'kept', 'cancelled')),
  constraint commitment_allowed check ((allowed_unit is null) = (allowed_amount is null) and allowed_amount >= 0),
  constraint commitment_allowed_unit check (allowed_unit in ('minutes', 'working_minutes', 'working_days')),
  constraint commitment_due_after_start check (due_at >= started_at),
  constraint commitment_kept check ((state = 'kept') = (kept_at is not null)),
  constraint commitment_cancelled check ((state = 'cancelled') = (cancelled_at is not null) and (cancelled_at is null or cancel_reason is not null)),
  constraint commitment_steps_while_open check (next_step_at is null or state = 'open'),
  constraint commitment_step_named check ((next_step_at is null) = (next_step is null)),
  constraint commitment_offer_while_live check (offered_to is null or state in ('open', 'paused'))
);
create unique index commitment_live_once on commitments.commitment (hospital_id, subject_id, kind) where state in ('open', 'paused');
create index commitment_due_step on commitments.commitment (hospital_id, next_step_at, id) where next_step_at is not null;
create index commitment_live_of_owner on commitments.commitment (hospital_id, owner_id, due_at, id) where state in ('open', 'paused');
create index commitment_live_offered on commitments.commitment (hospital_id, offered_to) where offered_to is not null;
create index commitment_live_of_group on commitments.commitment (hospital_id, group_id, due_at, id) where state in ('open', 'paused');
create index commitment_live_of_department on commitments.commitment (hospital_id, department_id, due_at, id) where state in ('open', 'paused');
create index commitment_live on commitments.commitment (hospital_id, due_at, id) where state in ('open', 'paused');
create index commitment_broken on commitments.commitment (hospital_id, broken_at desc, id desc) where broken_at is not null;
create index commitment_broken_of_owner on commitments.commitment (hospital_id, owner_id, broken_at desc, id desc) where broken_at is not null;
create index commitment_by_due on commitments.commitment (hospital_id, due_at desc, id desc);
create index commitment_of_owner_by_due on commitments.commitment (hospital_id, owner_id, due_at desc, id desc);
create index commitment_of_subject on commitments.commitment (hospital_id, subject_id, started_at);
create index commitment_of_customer on commitments.commitment (hospital_id, customer_id, due_at desc) where customer_id is not null;
comment on table commitments.commitment is 'Something owed to someone by a due time (PLA-10)';
comment on column commitments.commitment.hospital_id is 'Tenant';
comment on column commitments.commitment.id is 'Commitment';
comment on column commitments.commitment.version is 'Counts changes';
comment on column commitments.commitment.kind is 'Kind declared by the module that promised, e.g. conversations.reply';
comment on column commitments.commitment.subject_kind is 'Kind of the record it is about';
comment on column commitments.commitment.subject_id is 'Record it is about';
comment on column commitments.commitment.customer_id is 'Customer it is owed to, where it is owed to one';
comment on column commitments.commitment.owner_id is 'Staff member who owes it; null while nobody in particular does';
comment on column commitments.commitment.group_id is 'Group that owes it: the owner''s, or the one whose members may take it';
comment on column commitments.commitment.department_id is 'Department that owes it';
comment on column commitments.commitment.about is 'A few plain words; never an encrypted value';
comment on column commitments.commitment.state is 'open; paused: its time stands still; kept; cancelled';
comment on column commitments.commitment.started_at is 'Instant its time counts from';
comment on column commitments.commitment.allowed_unit is 'Unit of the time allowed; null when a fixed instant was promised';
comment on column commitments.commitment.allowed_amount is 'Time allowed in that unit, by the figure in force at its start';
comment on column commitments.commitment.due_at is 'Due; while paused the last known due time';
comment on column commitments.commitment.next_step_at is 'When the next step of its ladder falls; null when none is left or its time stands still';
comment on column commitments.commitment.next_step is 'Place of that step in the ladder';
comment on column commitments.commitment.broken_at is 'When it was broken; set once, and kept when it is fulfilled late';
comment on column commitments.commitment.kept_at is 'When it was fulfilled';
comment on column commitments.commitment.kept_by is 'Who fulfilled it; null for the system';
comment on column commitments.commitment.cancelled_at is 'When it was cancelled';
comment on column commitments.commitment.cancelled_by is 'Who cancelled it';
comment on column commitments.commitment.cancel_reason is 'Why';
comment on column commitments.commitment.offered_to is 'Staff member asked to take it over, who has not answered yet';
comment on column commitments.commitment.created_at is 'When recorded';
comment on column commitments.commitment.created_by is 'Who recorded it';
comment on column commitments.commitment.changed_at is 'When last changed';
comment on column commitments.commitment.changed_by is 'Who changed it last';
comment on index commitments.commitment_live_once is 'One live promise of a kind about a record: promising again answers the one there is';
comment on index commitments.commitment_due_step is 'What the ticker takes each second';
comment on index commitments.commitment_live_of_owner is 'What I owe, by due time';
comment on index commitments.commitment_live_offered is 'What I am asked to take over';
comment on index commitments.commitment_live_of_group is 'What a group owes, by due time';
comment on index commitments.commitment_live_of_department is 'What a department owes, by due time';
comment on index commitments.commitment_live is 'Everything owed, by due time, for the director';
comment on index commitments.commitment_broken is 'What was broken, latest first';
comment on index commitments.commitment_broken_of_owner is 'What one person broke, latest first';
comment on index commitments.commitment_by_due is 'Kept and broken of a day, for the figures';
comment on index commitments.commitment_of_owner_by_due is 'Kept and broken of one person, for the figures';
comment on index commitments.commitment_of_subject is 'Promises about a record';
comment on index commitments.commitment_of_customer is 'Promises to a customer';
select platform.protect('commitments.commitment');
grant select, insert, update on commitments.commitment to app;
grant select (hospital_id, id, kind, subject_kind, subject_id, customer_id, owner_id, group_id, department_id, state, started_at, due_at, broken_at, kept_at, kept_by, cancelled_at) on commitments.commitment to report;

create table commitments.rung (
  hospital_id uuid not null,
  commitment_id uuid not null,
  step smallint not null,
  act text not null,
  fell_at timestamptz(3) not null,
  taken_at timestamptz(3) not null,
  told uuid[] not null default '{}',
  constraint rung_pk primary key (hospital_id, commitment_id, step),
  constraint rung_commitment foreign key (hospital_id, commitment_id) references commitments.commitment (hospital_id, id),
  constraint rung_act check (act in ('nudge', 'broken', 'leader', 'director')),
  constraint rung_step check (step between 0 and 99)
);
comment on table commitments.rung is 'Steps of the ladder that were taken: each once';
comment on column commitments.rung.hospital_id is 'Tenant';
comment on column commitments.rung.commitment_id is 'Commitment';
comment on column commitments.rung.step is 'Place of the step in its ladder';
comment on column commitments.rung.act is 'nudge, broken, leader or director';
comment on column commitments.rung.fell_at is 'When the step was due';
comment on column commitments.rung.taken_at is 'When it was taken';
comment on column commitments.rung.told is 'Staff members who were told';
select platform.protect('commitments.rung');
grant select, insert on commitments.rung to app;
grant select on commitments.rung to report;

create table commitments.pause (
  hospital_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  reason text not null,
  paused_at timestamptz(3) not null,
  paused_by uuid,
  resumed_at timestamptz(3),
  resumed_by uuid,
  constraint pause_pk primary key (hospital_id, id),
  constraint pause_commitment foreign key (hospital_id, commitment_id) references commitments.commitment (hospital_id, id),
  constraint pause_order check (resumed_at >= paused_at)
);
create unique index pause_open_once on commitments.pause (hospital_id, commitment_id) where resumed_at is null;
create index pause_of_commitment on commitments.pause (hospital_id, commitment_id, paused_at);
comment on table commitments.pause is 'Times in which a commitment''s time stands still, with the reason';
comment on column commitments.pause.hospital_id is 'Tenant';
comment on column commitments.pause.id is 'Pause';
comment on column commitments.pause.commitment_id is 'Commitment';
comment on column commitments.pause.reason is 'Why';
comment on column commitments.pause.paused_at is 'From';
comment on column commitments.pause.paused_by is 'Who paused it';
comment on column commitments.pause.resumed_at is 'Until; null while it lasts';
comment on column commitments.pause.resumed_by is 'Who let it go on';
comment on index commitments.pause_open_once is 'A commitment is paused once at a time';
comment on index commitments.pause_of_commitment is 'Pauses of a commitment, in order';
select platform.protect('commitments.pause');
grant select, insert, update on commitments.pause to app;

create table commitments.handover (
  hospital_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  from_id uuid,
  to_id uuid not null,
  reason text not null default '',
  offered_at timestamptz(3) not null,
  offered_by uuid,
  answer text,
  answered_at timestamptz(3),
  answer_reason text not null default '',
  constraint handover_pk primary key (hospital_id, id),
  constraint handover_commitment foreign key (hospital_id, commitment_id) references commitments.commitment (hospital_id, id),
  constraint handover_answer check (answer in ('accepted', 'declined', 'withdrawn')),
  constraint handover_answered check ((answer is null) = (answered_at is null)),
  constraint handover_to_another check (from_id is null or from_id <> to_id)
);
create unique index handover_open_once on commitments.handover (hospital_id, commitment_id) where answer is null;
create index handover_of_commitment on commitments.handover (hospital_id, commitment_id, offered_at);
comment on table commitments.handover is 'Handing over: the new owner must accept, until then the old one owes it';
comment on column commitments.handover.hospital_id is 'Tenant';
comment on column commitments.handover.id is 'Handover';
comment on column commitments.handover.commitment_id is 'Commitment';
comment on column commitments.handover.from_id is 'Owner so far; null when nobody in particular owed it';
comment on column commitments.handover.to_id is 'Who is to take it';
comment on column commitments.handover.reason is 'Why';
comment on column commitments.handover.offered_at is 'When offered';
comment on column commitments.handover.offered_by is 'Who offered it';
comment on column commitments.handover.answer is 'accepted, declined or withdrawn; null while open';
comment on column commitments.handover.answered_at is 'When';
comment on column commitments.handover.answer_reason is 'Why it was declined';
comment on index commitments.handover_open_once is 'One offer at a time';
comment on index commitments.handover_of_commitment is 'Handovers of a commitment, in order';
select platform.protect('commitments.handover');
grant select, insert, update on commitments.handover to app;

create view commitments.fact_commitment with (security_invoker = true) as
  select c.hospital_id, c.id as commitment_id, c.kind, c.subject_kind, c.subject_id, c.customer_id, c.owner_id, c.group_id, c.department_id,
         c.started_at, c.due_at, c.kept_at, c.kept_by, c.broken_at, c.cancelled_at, c.state
    from commitments.commitment c;
comment on view commitments.fact_commitment is 'Commitments as other modules may read them';
comment on column commitments.fact_commitment.hospital_id is 'Tenant';
comment on column commitments.fact_commitment.commitment_id is 'Commitment';
comment on column commitments.fact_commitment.kind is 'Kind, e.g. conversations.reply';
comment on column commitments.fact_commitment.subject_kind is 'Kind of the record it is about';
comment on column commitments.fact_commitment.subject_id is 'Record it is about';
comment on column commitments.fact_commitment.customer_id is 'Customer it is owed to';
comment on column commitments.fact_commitment.owner_id is 'Staff member who owes it';
comment on column commitments.fact_commitment.group_id is 'Group that owes it';
comment on column commitments.fact_commitment.department_id is 'Department that owes it';
comment on column commitments.fact_commitment.started_at is 'Its time counts from here';
comment on column commitments.fact_commitment.due_at is 'Due';
comment on column commitments.fact_commitment.kept_at is 'Fulfilled at';
comment on column commitments.fact_commitment.kept_by is 'Fulfilled by';
comment on column commitments.fact_commitment.broken_at is 'Broken at; stays when it is fulfilled late';
comment on column commitments.fact_commitment.cancelled_at is 'Cancelled at';
comment on column commitments.fact_commitment.state is 'open, paused, kept or cancelled';
grant select on commitments.fact_commitment to app, report;
