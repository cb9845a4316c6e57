-- Follow-ups (FOL-1, 2, 3, 5, 8): plans by trigger, obligations that arose, calls planned for them, attempts made.

create schema followups;
comment on schema followups is 'Follow-up calls after visits, treatments, no-shows and inquiries (spec/followups.md)';
grant usage on schema followups to app, report;

create table followups.plan (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  trigger text not null,
  offset_days integer not null,
  way text not null,
  script_zh text not null,
  script_en text not null,
  active boolean not null default true,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint plan_pk primary key (hospital_id, id),
  constraint plan_once unique (hospital_id, trigger, offset_days),
  constraint plan_trigger check (trigger in ('first_visit', 'treatment', 'no_show', 'inquiry_not_booked')),
  constraint plan_way check (way in ('call', 'sms', 'wechat', 'email')),
  constraint plan_offset check (offset_days between 0 and 365)
);
comment on table followups.plan is 'When somebody is followed up after what, how, and what to ask (FOL-1)';
comment on column followups.plan.hospital_id is 'Tenant';
comment on column followups.plan.id is 'Plan';
comment on column followups.plan.version is 'Counts changes';
comment on column followups.plan.trigger is 'What it follows';
comment on column followups.plan.offset_days is 'Days after it (T + n)';
comment on column followups.plan.way is 'How';
comment on column followups.plan.script_zh is 'What to say and ask, in Chinese; one point a line';
comment on column followups.plan.script_en is 'What to say and ask, in English; one point a line';
comment on column followups.plan.active is 'Whether new follow-ups come of it';
comment on column followups.plan.created_at is 'When made';
comment on column followups.plan.created_by is 'Who made it';
comment on column followups.plan.changed_at is 'When last changed';
comment on column followups.plan.changed_by is 'Who changed it last';
select platform.protect('followups.plan');
grant select, insert, update on followups.plan to app;

create table followups.obligation (
  hospital_id uuid not null,
  id uuid not null,
  trigger text not null,
  subject_kind text not null,
  subject_id uuid not null,
  customer_id uuid not null,
  department_id uuid,
  expert_id uuid,
  about text not null default '',
  arose_at timestamptz(3) not null,
  settled_at timestamptz(3),
  settled_reason text,
  constraint obligation_pk primary key (hospital_id, id),
  constraint obligation_once unique (hospital_id, trigger, subject_id),
  constraint obligation_trigger check (trigger in ('first_visit', 'treatment', 'no_show', 'inquiry_not_booked', 'manual')),
  constraint obligation_settled check ((settled_at is null) = (settled_reason is null))
);
create index obligation_by_time on followups.obligation (hospital_id, arose_at desc, id desc);
create index obligation_by_customer on followups.obligation (hospital_id, customer_id);
comment on table followups.obligation is 'Everyone who is owed a follow-up, whether or not one was planned: coverage is counted from here (FOL-8)';
comment on column followups.obligation.hospital_id is 'Tenant';
comment on column followups.obligation.id is 'Obligation';
comment on column followups.obligation.trigger is 'What it follows';
comment on column followups.obligation.subject_kind is 'Kind of the record it follows';
comment on column followups.obligation.subject_id is 'Record it follows';
comment on column followups.obligation.customer_id is 'Customer';
comment on column followups.obligation.department_id is 'Department concerned';
comment on column followups.obligation.expert_id is 'Expert who served, if one did';
comment on column followups.obligation.about is 'What was done, in a few plain words (the service)';
comment on column followups.obligation.arose_at is 'When it arose: end of the visit, missed appointment, closed inquiry';
comment on column followups.obligation.settled_at is 'When it fell away without a call';
comment on column followups.obligation.settled_reason is 'Why: no_contact (the customer does not wish it), booked_again, withdrawn';
select platform.protect('followups.obligation');
grant select, insert, update on followups.obligation to app;

create table followups.follow_up (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  obligation_id uuid not null,
  plan_id uuid,
  trigger text not null,
  customer_id uuid not null,
  department_id uuid,
  owner_id uuid,
  way text not null,
  state text not null default 'due',
  due_at timestamptz(3) not null,
  next_at timestamptz(3) not null,
  attempts integer not null default 0,
  outcome text,
  done_at timestamptz(3),
  done_by uuid,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint follow_up_pk primary key (hospital_id, id),
  constraint follow_up_obligation foreign key (hospital_id, obligation_id) references followups.obligation (hospital_id, id),
  constraint follow_up_plan foreign key (hospital_id, plan_id) references followups.plan (hospital_id, id),
  constraint follow_up_state check (state in ('due', 'reached', 'unreached', 'refused', 'cancelled')),
  constraint follow_up_way check (way in ('call', 'sms', 'wechat', 'email')),
  constraint follow_up_done check ((state = 'due') = (done_at is null))
);
create index follow_up_work_list on followups.follow_up (hospital_id, next_at, id) where state = 'due';
create index follow_up_of_owner on followups.follow_up (hospital_id, owner_id, next_at, id) where state = 'due';
create index follow_up_by_due on followups.follow_up (hospital_id, due_at desc, id desc);
create index follow_up_by_customer on followups.follow_up (hospital_id, customer_id, due_at desc);
create index follow_up_by_obligation on followups.follow_up (hospital_id, obligation_id);
comment on table followups.follow_up is 'One planned contact and what came of it (FOL-3)';
comment on column followups.follow_up.hospital_id is 'Tenant';
comment on column followups.follow_up.id is 'Follow-up';
comment on column followups.follow_up.version is 'Counts changes';
comment on column followups.follow_up.obligation_id is 'What is owed';
comment on column followups.follow_up.plan_id is 'Plan it came of; null when made by hand';
comment on column followups.follow_up.trigger is 'What it follows';
comment on column followups.follow_up.customer_id is 'Customer';
comment on column followups.follow_up.department_id is 'Department concerned';
comment on column followups.follow_up.owner_id is 'Who calls';
comment on column followups.follow_up.way is 'How';
comment on column followups.follow_up.state is 'due; reached; unreached after attempts at different hours; refused; cancelled';
comment on column followups.follow_up.due_at is 'To be done by';
comment on column followups.follow_up.next_at is 'Next attempt not before; orders the work list';
comment on column followups.follow_up.attempts is 'Attempts made';
comment on column followups.follow_up.outcome is 'Outcome of the last attempt';
comment on column followups.follow_up.done_at is 'When it came to an end';
comment on column followups.follow_up.done_by is 'Who ended it';
comment on column followups.follow_up.created_at is 'When planned';
comment on column followups.follow_up.created_by is 'Who planned it; null for a plan';
comment on column followups.follow_up.changed_at is 'When last changed';
comment on column followups.follow_up.changed_by is 'Who changed it last';
select platform.protect('followups.follow_up');
grant select, insert, update on followups.follow_up to app;

create table followups.attempt (
  hospital_id uuid not null,
  id uuid not null,
  follow_up_id uuid not null,
  at timestamptz(3) not null,
  by uuid,
  outcome text not null,
  note_sealed bytea,
  call_again_at timestamptz(3),
  symptom_level text,
  feedback_id uuid,
  constraint attempt_pk primary key (hospital_id, id),
  constraint attempt_follow_up foreign key (hospital_id, follow_up_id) references followups.follow_up (hospital_id, id),
  constraint attempt_outcome check (outcome in ('reached', 'no_answer', 'busy', 'switched_off', 'wrong_number', 'refused')),
  constraint attempt_call_again check (call_again_at is null or outcome = 'busy'),
  constraint attempt_symptom check (symptom_level is null or (outcome = 'reached' and symptom_level in ('watch', 'today', 'urgent')))
);
create index attempt_of_follow_up on followups.attempt (hospital_id, follow_up_id, at);
comment on table followups.attempt is 'Each attempt to reach the customer (FOL-3)';
comment on column followups.attempt.hospital_id is 'Tenant';
comment on column followups.attempt.id is 'Attempt';
comment on column followups.attempt.follow_up_id is 'Follow-up';
comment on column followups.attempt.at is 'When';
comment on column followups.attempt.by is 'Who';
comment on column followups.attempt.outcome is 'What came of it';
comment on column followups.attempt.note_sealed is 'How they feel, what was said; encrypted under the customer''s key';
comment on column followups.attempt.call_again_at is 'When they asked to be called again';
comment on column followups.attempt.symptom_level is 'Symptom passed to the doctor: watch, today, urgent';
comment on column followups.attempt.feedback_id is 'Opinion recorded from the call';
select platform.protect('followups.attempt');
grant select, insert on followups.attempt to app;

create view followups.fact_follow_up with (security_invoker = true) as
  select f.hospital_id, f.id as follow_up_id, f.obligation_id, f.trigger, f.customer_id, f.department_id, f.owner_id, f.way, f.state, f.due_at, f.attempts, f.outcome, f.done_at, f.done_by
    from followups.follow_up f;
comment on view followups.fact_follow_up is 'Follow-ups as other modules may read them';
comment on column followups.fact_follow_up.hospital_id is 'Tenant';
comment on column followups.fact_follow_up.follow_up_id is 'Follow-up';
comment on column followups.fact_follow_up.obligation_id is 'What is owed';
comment on column followups.fact_follow_up.trigger is 'What it follows';
comment on column followups.fact_follow_up.customer_id is 'Customer';
comment on column followups.fact_follow_up.department_id is 'Department';
comment on column followups.fact_follow_up.owner_id is 'Who calls';
comment on column followups.fact_follow_up.way is 'How';
comment on column followups.fact_follow_up.state is 'due, reached, unreached, refused, cancelled';
comment on column followups.fact_follow_up.due_at is 'To be done by';
comment on column followups.fact_follow_up.attempts is 'Attempts made';
comment on column followups.fact_follow_up.outcome is 'Outcome of the last attempt';
comment on column followups.fact_follow_up.done_at is 'When it came to an end';
comment on column followups.fact_follow_up.done_by is 'Who ended it';
grant select on followups.fact_follow_up to app, report;
