-- Feedback and complaints (FEE): praise, suggestions, complaint cases with steps, measures and what the customer was told.

create schema feedback;
comment on schema feedback is 'Praise, suggestions, complaints and their handling (spec/feedback.md)';
grant usage on schema feedback to app, report;

create table feedback.feedback (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  kind text not null,
  category text,
  severity text not null default 'ordinary',
  channel text not null,
  state text not null default 'received',
  customer_id uuid,
  inquiry_id uuid,
  visit_id uuid,
  follow_up_id uuid,
  contact bytea,
  matter bytea not null,
  statement bytea not null,
  analysis bytea,
  place text not null default '',
  happened_at timestamptz(3),
  happened_on date,
  received_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  day date not null,
  taken_by uuid,
  responsible_id uuid,
  handler_id uuid,
  several_departments boolean not null default false,
  responded_at timestamptz(3),
  result_due_at timestamptz(3),
  finding text,
  cause text,
  decision text,
  decision_reason text not null default '',
  on_the_spot boolean not null default false,
  told bytea,
  told_at timestamptz(3),
  told_by uuid,
  satisfied text,
  closed_at timestamptz(3),
  closed_by uuid,
  reopened smallint not null default 0,
  same_person integer not null default 1,
  same_matter_id uuid,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint feedback_pk primary key (hospital_id, id),
  constraint feedback_kind check (kind in ('praise', 'suggestion', 'complaint')),
  constraint feedback_severity check (severity in ('slight', 'ordinary', 'serious')),
  constraint feedback_channel check (channel in ('desk', 'phone', 'web', 'wall_code', 'suggestion_box', 'survey', 'follow_up', 'review_page', 'email', 'letter')),
  constraint feedback_state check (state in ('received', 'accepted', 'investigating', 'found', 'planned', 'carried_out', 'decided', 'told', 'closed')),
  constraint feedback_state_of_kind check (
    (kind = 'praise' and state in ('received', 'closed'))
    or (kind = 'suggestion' and state in ('received', 'accepted', 'decided', 'told', 'closed'))
    or (kind = 'complaint' and state in ('received', 'accepted', 'investigating', 'found', 'planned', 'carried_out', 'told', 'closed'))),
  constraint feedback_finding check (finding in ('substantiated', 'partly', 'not')),
  constraint feedback_decision check (decision in ('adopted', 'declined')),
  constraint feedback_declined_with_reason check (decision is distinct from 'declined' or decision_reason <> ''),
  constraint feedback_satisfied check (satisfied in ('satisfied', 'partly', 'dissatisfied', 'not_reached')),
  constraint feedback_told check ((told is null) = (told_at is null)),
  constraint feedback_complaint_told_before_closed check (not (kind = 'complaint' and state in ('told', 'closed')) or (told_at is not null and satisfied is not null)),
  constraint feedback_closed check ((state = 'closed') = (closed_at is not null)),
  constraint feedback_happened_before check (happened_at <= recorded_at + interval '5 minutes'),
  constraint feedback_received_before check (received_at <= recorded_at + interval '5 minutes'),
  constraint feedback_same_person check (same_person >= 1)
);
create index feedback_by_time on feedback.feedback (hospital_id, received_at desc, id desc);
create index feedback_by_kind on feedback.feedback (hospital_id, kind, received_at desc, id desc);
create index feedback_open on feedback.feedback (hospital_id, kind, received_at desc, id desc) where state <> 'closed';
create index feedback_of_responsible on feedback.feedback (hospital_id, responsible_id, received_at desc, id desc);
create index feedback_of_handler on feedback.feedback (hospital_id, handler_id, received_at desc, id desc) where handler_id is not null;
create index feedback_of_taker on feedback.feedback (hospital_id, taken_by, received_at desc, id desc) where taken_by is not null;
create index feedback_of_customer on feedback.feedback (hospital_id, customer_id, received_at desc, id desc) where customer_id is not null;
create index feedback_by_day on feedback.feedback (hospital_id, day);
create index feedback_same_matter on feedback.feedback (hospital_id, kind, category, received_at desc) where category is not null;
comment on table feedback.feedback is 'Opinions of customers and, for complaints, the case (FEE-1, FEE-4)';
comment on column feedback.feedback.hospital_id is 'Tenant';
comment on column feedback.feedback.id is 'Feedback';
comment on column feedback.feedback.version is 'Counts changes';
comment on column feedback.feedback.kind is 'praise, suggestion, complaint';
comment on column feedback.feedback.category is 'Finer category (list feedback_category)';
comment on column feedback.feedback.severity is 'slight, ordinary, serious';
comment on column feedback.feedback.channel is 'Way in';
comment on column feedback.feedback.state is 'Where it stands; which states there are depends on the kind';
comment on column feedback.feedback.customer_id is 'Customer; null when anonymous or not registered';
comment on column feedback.feedback.inquiry_id is 'Inquiry it came out of';
comment on column feedback.feedback.visit_id is 'Visit it is about';
comment on column feedback.feedback.follow_up_id is 'Follow-up in which it was said';
comment on column feedback.feedback.contact is 'Name and phone of someone not registered, encrypted';
comment on column feedback.feedback.matter is 'What it is about in a line, encrypted under the customer''s record key or, when anonymous, the hospital''s';
comment on column feedback.feedback.statement is 'What the customer said, encrypted likewise';
comment on column feedback.feedback.analysis is 'The taker''s first analysis and advice, encrypted likewise';
comment on column feedback.feedback.place is 'Where it happened';
comment on column feedback.feedback.happened_at is 'When it happened, where the time is known';
comment on column feedback.feedback.happened_on is 'Day on which it happened';
comment on column feedback.feedback.received_at is 'When the customer said it';
comment on column feedback.feedback.recorded_at is 'When it was entered; from here the first response is due';
comment on column feedback.feedback.day is 'Day it counts for, in the hospital''s zone';
comment on column feedback.feedback.taken_by is 'Who took it';
comment on column feedback.feedback.responsible_id is 'Leader it was routed to (FEE-2)';
comment on column feedback.feedback.handler_id is 'Who handles the case';
comment on column feedback.feedback.several_departments is 'Several departments are involved: the longer time limit holds (FEE-5)';
comment on column feedback.feedback.responded_at is 'First response to the customer';
comment on column feedback.feedback.result_due_at is 'Result due to the customer';
comment on column feedback.feedback.finding is 'substantiated, partly, not';
comment on column feedback.feedback.cause is 'Cause found (list feedback_cause)';
comment on column feedback.feedback.decision is 'Suggestion adopted or declined';
comment on column feedback.feedback.decision_reason is 'Why it was decided so';
comment on column feedback.feedback.on_the_spot is 'Settled on the spot';
comment on column feedback.feedback.told is 'What the customer was told, encrypted';
comment on column feedback.feedback.told_at is 'When';
comment on column feedback.feedback.told_by is 'By whom';
comment on column feedback.feedback.satisfied is 'Whether the customer is satisfied with the handling';
comment on column feedback.feedback.closed_at is 'Closed at';
comment on column feedback.feedback.closed_by is 'Closed by';
comment on column feedback.feedback.reopened is 'How often it was opened again';
comment on column feedback.feedback.same_person is 'How many times the same person came within 90 days, this one included (FEE-6)';
comment on column feedback.feedback.same_matter_id is 'Earlier feedback on the same matter within 90 days (FEE-6)';
comment on column feedback.feedback.created_by is 'Who entered it';
comment on column feedback.feedback.changed_at is 'When last changed';
comment on column feedback.feedback.changed_by is 'Who changed it last';

create table feedback.concerned (
  hospital_id uuid not null,
  feedback_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  responsible boolean not null default false,
  constraint concerned_pk primary key (hospital_id, feedback_id, kind, subject_id),
  constraint concerned_feedback foreign key (hospital_id, feedback_id) references feedback.feedback (hospital_id, id),
  constraint concerned_kind check (kind in ('staff', 'department'))
);
create index concerned_subject on feedback.concerned (hospital_id, kind, subject_id);
comment on table feedback.concerned is 'Persons and departments a piece of feedback is about';
comment on column feedback.concerned.hospital_id is 'Tenant';
comment on column feedback.concerned.feedback_id is 'Feedback';
comment on column feedback.concerned.kind is 'staff or department';
comment on column feedback.concerned.subject_id is 'Staff member or department';
comment on column feedback.concerned.responsible is 'Found responsible by the investigation';

create table feedback.team (
  hospital_id uuid not null,
  feedback_id uuid not null,
  staff_id uuid not null,
  added_at timestamptz(3) not null,
  added_by uuid,
  constraint team_pk primary key (hospital_id, feedback_id, staff_id),
  constraint team_feedback foreign key (hospital_id, feedback_id) references feedback.feedback (hospital_id, id)
);
create index team_of_staff on feedback.team (hospital_id, staff_id);
comment on table feedback.team is 'Who may see and work on a case besides its handler and leaders (FEE-7)';
comment on column feedback.team.hospital_id is 'Tenant';
comment on column feedback.team.feedback_id is 'Case';
comment on column feedback.team.staff_id is 'Member';
comment on column feedback.team.added_at is 'Since';
comment on column feedback.team.added_by is 'Added by';

create table feedback.step (
  hospital_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  step text not null,
  at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  staff_id uuid,
  note bytea,
  facts jsonb not null default '{}',
  constraint step_pk primary key (hospital_id, id),
  constraint step_feedback foreign key (hospital_id, feedback_id) references feedback.feedback (hospital_id, id),
  constraint step_name check (step in ('accept', 'settle', 'investigate', 'statement', 'talk', 'note', 'find', 'plan', 'measure', 'carry_out', 'decide', 'tell', 'thank', 'close', 'reopen', 'extend', 'assign'))
);
create index step_of_feedback on feedback.step (hospital_id, feedback_id, at, id);
comment on table feedback.step is 'What was done in a case, in order: the talks, statements, findings, and who moved it; appended only';
comment on column feedback.step.hospital_id is 'Tenant';
comment on column feedback.step.id is 'Entry';
comment on column feedback.step.feedback_id is 'Feedback';
comment on column feedback.step.step is 'What was done';
comment on column feedback.step.at is 'When';
comment on column feedback.step.recorded_at is 'Entered at';
comment on column feedback.step.staff_id is 'By whom';
comment on column feedback.step.note is 'In words, encrypted under the key of the feedback';
comment on column feedback.step.facts is 'Plain facts: new handler, new due time, finding';

create table feedback.measure (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  feedback_id uuid not null,
  kind text not null,
  text text not null,
  owner_id uuid not null,
  due_at timestamptz(3) not null,
  done_at timestamptz(3),
  done_by uuid,
  done_note text not null default '',
  voided_at timestamptz(3),
  voided_by uuid,
  void_reason text,
  created_at timestamptz(3) not null,
  created_by uuid,
  constraint measure_pk primary key (hospital_id, id),
  constraint measure_feedback foreign key (hospital_id, feedback_id) references feedback.feedback (hospital_id, id),
  constraint measure_kind check (kind in ('explain', 'apologise', 'refund', 'redo', 'compensate', 'improve', 'discipline')),
  constraint measure_done_once check (done_at is null or voided_at is null)
);
create index measure_of_feedback on feedback.measure (hospital_id, feedback_id, created_at, id);
create index measure_of_owner on feedback.measure (hospital_id, owner_id, due_at) where done_at is null and voided_at is null;
comment on table feedback.measure is 'Measures of a complaint''s plan and actions of adopted suggestions, each with owner and date';
comment on column feedback.measure.hospital_id is 'Tenant';
comment on column feedback.measure.id is 'Measure';
comment on column feedback.measure.version is 'Counts changes';
comment on column feedback.measure.feedback_id is 'Feedback';
comment on column feedback.measure.kind is 'explain, apologise, refund, redo, compensate, improve, discipline';
comment on column feedback.measure.text is 'What is to be done';
comment on column feedback.measure.owner_id is 'By whom';
comment on column feedback.measure.due_at is 'By when';
comment on column feedback.measure.done_at is 'Done at';
comment on column feedback.measure.done_by is 'Reported done by';
comment on column feedback.measure.done_note is 'What was done';
comment on column feedback.measure.voided_at is 'Withdrawn at';
comment on column feedback.measure.voided_by is 'Withdrawn by';
comment on column feedback.measure.void_reason is 'Why';
comment on column feedback.measure.created_at is 'When entered';
comment on column feedback.measure.created_by is 'Who entered it';

-- Nobody handles a case about themselves (FEE-7), whichever of the two is entered last.
create function feedback.keep_apart() returns trigger
language plpgsql set search_path = '' as $$
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
end $$;
comment on function feedback.keep_apart() is 'Refuses a handler, leader or team member whom the complaint is about (FEE-7)';
create trigger feedback_no_own_case after insert or update of responsible_id, handler_id, kind on feedback.feedback for each row execute function feedback.keep_apart();
create trigger concerned_no_own_case after insert on feedback.concerned for each row execute function feedback.keep_apart();
create trigger team_no_own_case after insert on feedback.team for each row execute function feedback.keep_apart();

select platform.protect('feedback.feedback');
select platform.protect('feedback.concerned');
select platform.protect('feedback.team');
select platform.protect('feedback.step');
select platform.protect('feedback.measure');
grant select, insert, update on feedback.feedback, feedback.measure to app;
grant select, insert, update, delete on feedback.concerned, feedback.team to app;
grant select, insert on feedback.step to app;

create view feedback.fact_feedback with (security_invoker = true) as
  select f.hospital_id, f.id as feedback_id, f.kind, f.category, f.severity, f.channel, f.state, f.customer_id, f.inquiry_id, f.visit_id, f.follow_up_id,
         f.received_at, f.recorded_at, f.day, f.taken_by, f.responsible_id, f.handler_id, f.several_departments, f.responded_at, f.result_due_at,
         f.finding, f.cause, f.decision, f.on_the_spot, f.told_at, f.satisfied, f.closed_at, f.reopened, f.same_person, f.same_matter_id
    from feedback.feedback f;
comment on view feedback.fact_feedback is 'Feedback as other modules may read it (FEE-8); nothing the customer said';
comment on column feedback.fact_feedback.hospital_id is 'Tenant';
comment on column feedback.fact_feedback.feedback_id is 'Feedback';
comment on column feedback.fact_feedback.kind is 'praise, suggestion, complaint';
comment on column feedback.fact_feedback.category is 'Category';
comment on column feedback.fact_feedback.severity is 'Severity';
comment on column feedback.fact_feedback.channel is 'Way in';
comment on column feedback.fact_feedback.state is 'State';
comment on column feedback.fact_feedback.customer_id is 'Customer';
comment on column feedback.fact_feedback.inquiry_id is 'Inquiry';
comment on column feedback.fact_feedback.visit_id is 'Visit';
comment on column feedback.fact_feedback.follow_up_id is 'Follow-up';
comment on column feedback.fact_feedback.received_at is 'Said at';
comment on column feedback.fact_feedback.recorded_at is 'Entered at';
comment on column feedback.fact_feedback.day is 'Day it counts for';
comment on column feedback.fact_feedback.taken_by is 'Who took it';
comment on column feedback.fact_feedback.responsible_id is 'Leader it was routed to';
comment on column feedback.fact_feedback.handler_id is 'Who handles it';
comment on column feedback.fact_feedback.several_departments is 'Several departments involved';
comment on column feedback.fact_feedback.responded_at is 'First response at';
comment on column feedback.fact_feedback.result_due_at is 'Result due at';
comment on column feedback.fact_feedback.finding is 'Finding';
comment on column feedback.fact_feedback.cause is 'Cause';
comment on column feedback.fact_feedback.decision is 'Decision on a suggestion';
comment on column feedback.fact_feedback.on_the_spot is 'Settled on the spot';
comment on column feedback.fact_feedback.told_at is 'Customer told at';
comment on column feedback.fact_feedback.satisfied is 'Satisfied with the handling';
comment on column feedback.fact_feedback.closed_at is 'Closed at';
comment on column feedback.fact_feedback.reopened is 'Times opened again';
comment on column feedback.fact_feedback.same_person is 'Times the same person came in 90 days';
comment on column feedback.fact_feedback.same_matter_id is 'Earlier feedback on the same matter';

create view feedback.fact_feedback_concerned with (security_invoker = true) as
  select c.hospital_id, c.feedback_id, c.kind, c.subject_id, c.responsible from feedback.concerned c;
comment on view feedback.fact_feedback_concerned is 'Persons and departments feedback is about';
comment on column feedback.fact_feedback_concerned.hospital_id is 'Tenant';
comment on column feedback.fact_feedback_concerned.feedback_id is 'Feedback';
comment on column feedback.fact_feedback_concerned.kind is 'staff or department';
comment on column feedback.fact_feedback_concerned.subject_id is 'Staff member or department';
comment on column feedback.fact_feedback_concerned.responsible is 'Found responsible';

create view feedback.fact_feedback_measure with (security_invoker = true) as
  select m.hospital_id, m.id as measure_id, m.feedback_id, m.kind, m.owner_id, m.due_at, m.done_at, m.voided_at, m.created_at from feedback.measure m;
comment on view feedback.fact_feedback_measure is 'Measures as other modules may read them';
comment on column feedback.fact_feedback_measure.hospital_id is 'Tenant';
comment on column feedback.fact_feedback_measure.measure_id is 'Measure';
comment on column feedback.fact_feedback_measure.feedback_id is 'Feedback';
comment on column feedback.fact_feedback_measure.kind is 'Kind';
comment on column feedback.fact_feedback_measure.owner_id is 'Owner';
comment on column feedback.fact_feedback_measure.due_at is 'Due';
comment on column feedback.fact_feedback_measure.done_at is 'Done at';
comment on column feedback.fact_feedback_measure.voided_at is 'Withdrawn at';
comment on column feedback.fact_feedback_measure.created_at is 'Entered at';
grant select on feedback.fact_feedback, feedback.fact_feedback_concerned, feedback.fact_feedback_measure to app, report;
grant select (hospital_id, id, kind, category, severity, channel, state, customer_id, inquiry_id, visit_id, follow_up_id, received_at, recorded_at, day, taken_by, responsible_id,
  handler_id, several_departments, responded_at, result_due_at, finding, cause, decision, on_the_spot, told_at, satisfied, closed_at, reopened, same_person, same_matter_id)
  on feedback.feedback to report;
grant select on feedback.concerned to report;
grant select (hospital_id, id, feedback_id, kind, owner_id, due_at, done_at, voided_at, created_at) on feedback.measure to report;
