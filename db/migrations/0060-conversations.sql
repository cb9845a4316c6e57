-- Conversations and inquiries (CON): the consultation sheet, what was said, who took over, corrections after the signature.

create schema conversations;
comment on schema conversations is 'Inquiries in all channels, their sheets and owners (spec/conversations.md)';
grant usage on schema conversations to app, report;

create table conversations.inquiry (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  channel text not null,
  state text not null,
  received_at timestamptz(3),
  recorded_at timestamptz(3) not null,
  listed_at timestamptz(3) not null,
  day date,
  site_id uuid,
  customer_id uuid,
  caller text not null default '',
  contact bytea,
  contact_index bytea,
  age smallint,
  region text not null default '',
  source text,
  domain text,
  matter text not null,
  content text not null default '',
  department_id uuid,
  service_id uuid,
  answer text not null default '',
  answered_at timestamptz(3),
  answerer_id uuid,
  first_asker_id uuid,
  owner_id uuid,
  group_id uuid,
  specialist_id uuid,
  specialist_department_id uuid,
  specialist_due_at timestamptz(3),
  call_back_at timestamptz(3),
  next_step text not null default '',
  outcome text,
  lost_reason text,
  outcome_note text not null default '',
  turned_to text not null default '',
  appointment_id uuid,
  missing smallint not null default 0,
  completed_at timestamptz(3),
  closed_at timestamptz(3),
  closed_by uuid,
  signed_off_at timestamptz(3),
  signed_off_by uuid,
  imported boolean not null default false,
  import_id uuid,
  row_hash bytea,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint inquiry_pk primary key (hospital_id, id),
  constraint inquiry_channel check (channel in ('walk_in', 'phone', 'web_chat', 'wechat', 'wecom', 'qq', 'email', 'message_board', 'forum', 'sms', 'letter', 'import')),
  constraint inquiry_state check (state in ('waiting', 'specialist', 'call_back', 'answered', 'closed')),
  constraint inquiry_outcome check (outcome in ('answered', 'booked', 'lost', 'complaint', 'transferred', 'out_of_scope', 'nuisance')),
  constraint inquiry_closed_with_outcome check ((state = 'closed') = (outcome is not null)),
  constraint inquiry_lost_with_reason check ((outcome is distinct from 'lost') or lost_reason is not null or imported),
  constraint inquiry_turned_somewhere check ((outcome is distinct from 'out_of_scope') or turned_to <> ''),
  constraint inquiry_signed_when_closed check (signed_off_at is null or (state = 'closed' and signed_off_by is not null and missing = 0)),
  constraint inquiry_received_before_recorded check (received_at <= recorded_at + interval '5 minutes'),
  constraint inquiry_time_known check (imported or (received_at is not null and day is not null and owner_id is not null)),
  constraint inquiry_specialist_named check (state <> 'specialist' or (specialist_due_at is not null and (specialist_id is not null or specialist_department_id is not null))),
  constraint inquiry_call_back_when check (state <> 'call_back' or call_back_at is not null),
  constraint inquiry_age check (age between 0 and 130),
  constraint inquiry_missing check (missing between 0 and 20),
  constraint inquiry_imported_row check (imported = (row_hash is not null))
);
create index inquiry_by_time on conversations.inquiry (hospital_id, listed_at desc, id desc);
create index inquiry_of_customer on conversations.inquiry (hospital_id, customer_id, listed_at desc, id desc) where customer_id is not null;
create index inquiry_open_of_owner on conversations.inquiry (hospital_id, owner_id, listed_at desc, id desc) where state <> 'closed';
create index inquiry_of_specialist on conversations.inquiry (hospital_id, specialist_id, specialist_due_at) where state = 'specialist';
create index inquiry_of_first_asker on conversations.inquiry (hospital_id, first_asker_id, listed_at desc, id desc);
create index inquiry_by_department on conversations.inquiry (hospital_id, department_id, listed_at desc, id desc);
create index inquiry_by_day on conversations.inquiry (hospital_id, day) where day is not null;
create index inquiry_incomplete on conversations.inquiry (hospital_id, listed_at desc, id desc) where missing > 0;
create index inquiry_call_back_due on conversations.inquiry (hospital_id, call_back_at, id) where state = 'call_back';
create index inquiry_lost on conversations.inquiry (hospital_id, listed_at desc, id desc) where outcome = 'lost' and appointment_id is null;
create index inquiry_out_of_scope on conversations.inquiry (hospital_id, listed_at desc, id desc) where outcome = 'out_of_scope';
create index inquiry_of_contact on conversations.inquiry (hospital_id, contact_index) where contact_index is not null;
create index inquiry_of_appointment on conversations.inquiry (hospital_id, appointment_id) where appointment_id is not null;
create index inquiry_of_import on conversations.inquiry (hospital_id, import_id) where import_id is not null;
create unique index inquiry_imported_once on conversations.inquiry (hospital_id, row_hash) where row_hash is not null;
comment on table conversations.inquiry is 'Consultations: one matter asked once, with the sheet 咨询登记表 (CON-1)';
comment on column conversations.inquiry.hospital_id is 'Tenant';
comment on column conversations.inquiry.id is 'Inquiry';
comment on column conversations.inquiry.version is 'Counts changes';
comment on column conversations.inquiry.channel is 'How the customer asked; import: taken over from a file that does not say';
comment on column conversations.inquiry.state is 'waiting for a reply, specialist promised, call_back agreed, answered, closed';
comment on column conversations.inquiry.received_at is 'When the customer asked; null where an imported file does not say';
comment on column conversations.inquiry.recorded_at is 'When it was entered';
comment on column conversations.inquiry.listed_at is 'Place in lists: received, or else recorded';
comment on column conversations.inquiry.day is 'Day it counts for, in the hospital''s zone; null when unknown, then it is in no daily figure';
comment on column conversations.inquiry.site_id is 'Site of the desk that took it';
comment on column conversations.inquiry.customer_id is 'Customer; null for an anonymous or unregistered caller';
comment on column conversations.inquiry.caller is 'What to call someone who is not registered';
comment on column conversations.inquiry.contact is 'Phone of someone who is not registered, encrypted';
comment on column conversations.inquiry.contact_index is 'Blind index of that phone';
comment on column conversations.inquiry.age is 'Age as told, in years';
comment on column conversations.inquiry.region is 'Where the customer comes from, as told';
comment on column conversations.inquiry.source is 'How they learnt of the hospital (list inquiry_source)';
comment on column conversations.inquiry.domain is 'Kind of question (list inquiry_domain)';
comment on column conversations.inquiry.matter is 'What is asked, in a line';
comment on column conversations.inquiry.content is 'What was asked, in full';
comment on column conversations.inquiry.department_id is 'Department it concerns';
comment on column conversations.inquiry.service_id is 'Service asked about or recommended';
comment on column conversations.inquiry.answer is 'What was answered';
comment on column conversations.inquiry.answered_at is 'First answer given at';
comment on column conversations.inquiry.answerer_id is 'Who answered first';
comment on column conversations.inquiry.first_asker_id is 'Who received it first (首问负责人); null only for imported rows';
comment on column conversations.inquiry.owner_id is 'Who answers for it now (CON-2)';
comment on column conversations.inquiry.group_id is 'Group of the owner when they took it';
comment on column conversations.inquiry.specialist_id is 'Expert asked';
comment on column conversations.inquiry.specialist_department_id is 'Department asked, when no single expert is';
comment on column conversations.inquiry.specialist_due_at is 'Promised to the customer by (CON-3)';
comment on column conversations.inquiry.call_back_at is 'Call-back agreed for';
comment on column conversations.inquiry.next_step is 'Next step as agreed';
comment on column conversations.inquiry.outcome is 'How it ended (CON-15)';
comment on column conversations.inquiry.lost_reason is 'Why not booked (list lost_reason)';
comment on column conversations.inquiry.outcome_note is 'Said about the outcome';
comment on column conversations.inquiry.turned_to is 'Where the customer was told to turn, when out of scope';
comment on column conversations.inquiry.appointment_id is 'Appointment that came of it';
comment on column conversations.inquiry.missing is 'Number of fields the sheet still lacks';
comment on column conversations.inquiry.completed_at is 'When the sheet first lacked nothing; lateness is measured from received_at';
comment on column conversations.inquiry.closed_at is 'Closed at; null also for imported rows of unknown date';
comment on column conversations.inquiry.closed_by is 'Closed by';
comment on column conversations.inquiry.signed_off_at is 'Signed off at; the sheet is frozen from then on';
comment on column conversations.inquiry.signed_off_by is 'Signed off by: the answerer''s signature';
comment on column conversations.inquiry.imported is 'Taken over from a file: nothing is promised for it';
comment on column conversations.inquiry.import_id is 'Import run that made it';
comment on column conversations.inquiry.row_hash is 'Identity of the imported row: importing it again makes nothing twice';
comment on column conversations.inquiry.created_by is 'Who entered it';
comment on column conversations.inquiry.changed_at is 'When last changed';
comment on column conversations.inquiry.changed_by is 'Who changed it last';

create table conversations.amendment (
  hospital_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  field text not null,
  before text,
  after text,
  reason text not null,
  at timestamptz(3) not null,
  staff_id uuid,
  constraint amendment_pk primary key (hospital_id, id),
  constraint amendment_inquiry foreign key (hospital_id, inquiry_id) references conversations.inquiry (hospital_id, id),
  constraint amendment_field check (field in ('age', 'region', 'source', 'domain', 'matter', 'content', 'departmentId', 'serviceId', 'answer', 'nextStep', 'outcome', 'lostReason', 'outcomeNote', 'turnedTo', 'appointmentId')),
  constraint amendment_changes check (before is distinct from after)
);
create index amendment_of_inquiry on conversations.amendment (hospital_id, inquiry_id, at, id);
comment on table conversations.amendment is 'Visible corrections of a sheet after its signature (CON-1); appended only';
comment on column conversations.amendment.hospital_id is 'Tenant';
comment on column conversations.amendment.id is 'Amendment';
comment on column conversations.amendment.inquiry_id is 'Inquiry';
comment on column conversations.amendment.field is 'Field corrected, as named in the API';
comment on column conversations.amendment.before is 'Value signed or last amended';
comment on column conversations.amendment.after is 'Value from now on';
comment on column conversations.amendment.reason is 'Why';
comment on column conversations.amendment.at is 'When';
comment on column conversations.amendment.staff_id is 'Who; null for the system';
select platform.protect('conversations.amendment');
grant select, insert on conversations.amendment to app;

create function conversations.keep_signed() returns trigger
language plpgsql set search_path = '' as $$
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
end $$;
comment on function conversations.keep_signed() is 'Freezes a sheet once signed: a change needs an amendment of the same instant, a signature is never taken back (CON-1)';
create trigger inquiry_signed_off before update on conversations.inquiry
  for each row when (old.signed_off_at is not null) execute function conversations.keep_signed();

select platform.protect('conversations.inquiry');
grant select, insert, update on conversations.inquiry to app;

create table conversations.entry (
  hospital_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  kind text not null,
  at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  staff_id uuid,
  reached boolean,
  text text not null default '',
  constraint entry_pk primary key (hospital_id, id),
  constraint entry_inquiry foreign key (hospital_id, inquiry_id) references conversations.inquiry (hospital_id, id),
  constraint entry_kind check (kind in ('answer', 'specialist_question', 'specialist_answer', 'call_back', 'note')),
  constraint entry_says_something check (text <> '' or reached is not null),
  constraint entry_reached check ((kind = 'call_back') = (reached is not null)),
  constraint entry_at check (at <= recorded_at + interval '5 minutes')
);
create index entry_of_inquiry on conversations.entry (hospital_id, inquiry_id, at, id);
comment on table conversations.entry is 'What was answered, asked of experts and tried by phone, one after the other; appended only';
comment on column conversations.entry.hospital_id is 'Tenant';
comment on column conversations.entry.id is 'Entry';
comment on column conversations.entry.inquiry_id is 'Inquiry';
comment on column conversations.entry.kind is 'answer to the customer, question to an expert, the expert''s answer, attempt to call back, internal note';
comment on column conversations.entry.at is 'When it happened';
comment on column conversations.entry.recorded_at is 'When it was entered';
comment on column conversations.entry.staff_id is 'Who said or tried it';
comment on column conversations.entry.reached is 'Whether the call reached the customer';
comment on column conversations.entry.text is 'In words';
select platform.protect('conversations.entry');
grant select, insert on conversations.entry to app;

create table conversations.transfer (
  hospital_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  asked_by uuid,
  asked_at timestamptz(3) not null,
  reason text not null,
  told_customer text not null default '',
  state text not null default 'asked',
  settled_at timestamptz(3),
  settled_by uuid,
  settled_reason text not null default '',
  constraint transfer_pk primary key (hospital_id, id),
  constraint transfer_inquiry foreign key (hospital_id, inquiry_id) references conversations.inquiry (hospital_id, id),
  constraint transfer_state check (state in ('asked', 'accepted', 'declined', 'withdrawn', 'taken')),
  constraint transfer_settled check ((state = 'asked') = (settled_at is null)),
  constraint transfer_to_another check (from_id <> to_id),
  constraint transfer_declined_with_reason check (state <> 'declined' or settled_reason <> '')
);
create unique index transfer_one_asked on conversations.transfer (hospital_id, inquiry_id) where state = 'asked';
create index transfer_of_inquiry on conversations.transfer (hospital_id, inquiry_id, asked_at, id);
create index transfer_to_me on conversations.transfer (hospital_id, to_id, asked_at) where state = 'asked';
comment on table conversations.transfer is 'Handing an inquiry to a colleague, who accepts or declines; until then the first asker answers for it (CON-2)';
comment on column conversations.transfer.hospital_id is 'Tenant';
comment on column conversations.transfer.id is 'Transfer';
comment on column conversations.transfer.inquiry_id is 'Inquiry';
comment on column conversations.transfer.from_id is 'Owner at the time';
comment on column conversations.transfer.to_id is 'Colleague asked, or who took it over';
comment on column conversations.transfer.asked_by is 'Who asked; a leader may on the owner''s behalf';
comment on column conversations.transfer.asked_at is 'When';
comment on column conversations.transfer.reason is 'Why';
comment on column conversations.transfer.told_customer is 'What the customer was told: who will answer, on which number';
comment on column conversations.transfer.state is 'asked, accepted, declined, withdrawn; taken: taken over without being asked';
comment on column conversations.transfer.settled_at is 'When it was accepted, declined, withdrawn or taken';
comment on column conversations.transfer.settled_by is 'By whom';
comment on column conversations.transfer.settled_reason is 'Why it was declined';
select platform.protect('conversations.transfer');
grant select, insert, update on conversations.transfer to app;

create function conversations.remove_imported(run uuid) returns integer
language sql security definer set search_path = '' as $$
  with gone as (
    delete from conversations.inquiry i
     where i.hospital_id = current_setting('app.hospital_id')::uuid and i.import_id = run and i.imported and i.version = 1
    returning 1)
  select count(*)::int from gone
$$;
comment on function conversations.remove_imported(uuid) is 'Undoes one import run: removes its rows that nobody has worked on since; the only way a row leaves this table';
revoke all on function conversations.remove_imported(uuid) from public;
grant execute on function conversations.remove_imported(uuid) to app;

create view conversations.fact_inquiry with (security_invoker = true) as
  select i.hospital_id, i.id as inquiry_id, i.customer_id, i.channel, i.received_at, i.recorded_at, i.day, i.answerer_id, i.first_asker_id, i.owner_id, i.group_id,
         i.department_id, i.service_id, i.source, i.domain, i.matter, i.caller, i.outcome, i.lost_reason, i.turned_to, i.appointment_id, i.state, i.answered_at,
         i.specialist_id, i.specialist_department_id, i.specialist_due_at, i.call_back_at, i.missing, i.completed_at, i.closed_at, i.signed_off_at, i.imported, i.import_id
    from conversations.inquiry i;
comment on view conversations.fact_inquiry is 'Inquiries as other modules may read them';
comment on column conversations.fact_inquiry.hospital_id is 'Tenant';
comment on column conversations.fact_inquiry.inquiry_id is 'Inquiry';
comment on column conversations.fact_inquiry.customer_id is 'Customer, when registered';
comment on column conversations.fact_inquiry.channel is 'Channel';
comment on column conversations.fact_inquiry.received_at is 'Asked at; null when unknown';
comment on column conversations.fact_inquiry.recorded_at is 'Entered at';
comment on column conversations.fact_inquiry.day is 'Day it counts for; null when unknown';
comment on column conversations.fact_inquiry.answerer_id is 'Who answered first';
comment on column conversations.fact_inquiry.first_asker_id is 'Who received it first';
comment on column conversations.fact_inquiry.owner_id is 'Who answers for it';
comment on column conversations.fact_inquiry.group_id is 'Group of the owner';
comment on column conversations.fact_inquiry.department_id is 'Department concerned';
comment on column conversations.fact_inquiry.service_id is 'Service concerned';
comment on column conversations.fact_inquiry.source is 'How they learnt of the hospital';
comment on column conversations.fact_inquiry.domain is 'Kind of question';
comment on column conversations.fact_inquiry.matter is 'What is asked, in a line';
comment on column conversations.fact_inquiry.caller is 'What to call someone not registered';
comment on column conversations.fact_inquiry.outcome is 'How it ended';
comment on column conversations.fact_inquiry.lost_reason is 'Why not booked';
comment on column conversations.fact_inquiry.turned_to is 'Where the customer was told to turn';
comment on column conversations.fact_inquiry.appointment_id is 'Appointment that came of it';
comment on column conversations.fact_inquiry.state is 'State';
comment on column conversations.fact_inquiry.answered_at is 'First answer at';
comment on column conversations.fact_inquiry.specialist_id is 'Expert asked';
comment on column conversations.fact_inquiry.specialist_department_id is 'Department asked';
comment on column conversations.fact_inquiry.specialist_due_at is 'Promised by';
comment on column conversations.fact_inquiry.call_back_at is 'Call-back agreed for';
comment on column conversations.fact_inquiry.missing is 'Fields the sheet still lacks';
comment on column conversations.fact_inquiry.completed_at is 'When the sheet was complete';
comment on column conversations.fact_inquiry.closed_at is 'Closed at';
comment on column conversations.fact_inquiry.signed_off_at is 'Signed off at';
comment on column conversations.fact_inquiry.imported is 'Taken over from a file';
comment on column conversations.fact_inquiry.import_id is 'Import run';
grant select on conversations.fact_inquiry to app, report;
grant select (hospital_id, id, customer_id, channel, received_at, recorded_at, listed_at, day, answerer_id, first_asker_id, owner_id, group_id, department_id, service_id,
  source, domain, matter, caller, outcome, lost_reason, turned_to, appointment_id, state, answered_at, specialist_id, specialist_department_id, specialist_due_at,
  call_back_at, missing, completed_at, closed_at, signed_off_at, imported, import_id) on conversations.inquiry to report;

create view conversations.fact_transfer with (security_invoker = true) as
  select t.hospital_id, t.id as transfer_id, t.inquiry_id, t.from_id, t.to_id, t.asked_at, t.state, t.settled_at from conversations.transfer t;
comment on view conversations.fact_transfer is 'Transfers of inquiries as other modules may read them';
comment on column conversations.fact_transfer.hospital_id is 'Tenant';
comment on column conversations.fact_transfer.transfer_id is 'Transfer';
comment on column conversations.fact_transfer.inquiry_id is 'Inquiry';
comment on column conversations.fact_transfer.from_id is 'From';
comment on column conversations.fact_transfer.to_id is 'To';
comment on column conversations.fact_transfer.asked_at is 'Asked at';
comment on column conversations.fact_transfer.state is 'State';
comment on column conversations.fact_transfer.settled_at is 'Settled at';
grant select on conversations.fact_transfer to app, report;
grant select (hospital_id, id, inquiry_id, from_id, to_id, asked_at, state, settled_at) on conversations.transfer to report;
