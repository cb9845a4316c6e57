-- The durable live core of conversations (CON-2, 3, 8, 12, 14, 16): threads of messages with gap-free numbers, visitors, drafts,
-- mentions, and what consultants are doing. A thread has the id of the inquiry it carries.

-- Whoever writes may wait for an owner; whoever is spoken to has one at once.
alter table conversations.inquiry drop constraint inquiry_time_known;
alter table conversations.inquiry add constraint inquiry_time_known check (imported or (received_at is not null and day is not null
  and (owner_id is not null or channel in ('web_chat', 'wechat', 'wecom', 'email', 'message_board', 'sms'))));

create table conversations.visitor (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  start_hash bytea not null,
  language text not null,
  name text not null default '',
  contact bytea,
  contact_index bytea,
  consented_at timestamptz(3) not null,
  consent_wording text not null,
  page text not null default '',
  thread_id uuid,
  blocked_at timestamptz(3),
  blocked_by uuid,
  block_reason text,
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  constraint visitor_pk primary key (hospital_id, id),
  constraint visitor_starts_once unique (hospital_id, start_hash),
  constraint visitor_language check (language in ('zh-CN', 'en')),
  constraint visitor_blocked_with_reason check (blocked_at is null or (blocked_by is not null and block_reason <> ''))
);
comment on table conversations.visitor is 'Who writes from the web chat, known by a token whose hash alone is kept (CON-8)';
comment on column conversations.visitor.hospital_id is 'Tenant';
comment on column conversations.visitor.id is 'Visitor';
comment on column conversations.visitor.version is 'Counts changes';
comment on column conversations.visitor.start_hash is 'SHA-256 of what the browser drew by lot when it began: beginning again with it answers the same visitor';
comment on column conversations.visitor.language is 'zh-CN or en';
comment on column conversations.visitor.name is 'What they want to be called; empty when they did not say';
comment on column conversations.visitor.contact is 'Phone left for a reply, encrypted';
comment on column conversations.visitor.contact_index is 'Blind index of that phone';
comment on column conversations.visitor.consented_at is 'When they agreed to what is said before the chat (PLA-6)';
comment on column conversations.visitor.consent_wording is 'Version of the wording they agreed to';
comment on column conversations.visitor.page is 'Page of the hospital''s site they came from, without its query';
comment on column conversations.visitor.thread_id is 'Their latest conversation';
comment on column conversations.visitor.blocked_at is 'Refused from then on: harassment';
comment on column conversations.visitor.blocked_by is 'Who refused them';
comment on column conversations.visitor.block_reason is 'Why';
comment on column conversations.visitor.created_at is 'First seen';
comment on column conversations.visitor.changed_at is 'Last changed';
select platform.protect('conversations.visitor');
grant select, insert, update on conversations.visitor to app;

create table conversations.thread (
  hospital_id uuid not null,
  id uuid not null,
  channel text not null,
  visitor_id uuid,
  state text not null default 'open',
  opened_at timestamptz(3) not null,
  last_number integer not null default 0,
  last_at timestamptz(3) not null,
  last_side text not null default 'system',
  visitor_number integer not null default 0,
  waiting_since timestamptz(3),
  due_at timestamptz(3),
  first_reply_at timestamptz(3),
  visitor_received integer not null default 0,
  visitor_read integer not null default 0,
  staff_read integer not null default 0,
  language text not null default 'zh-CN',
  page text not null default '',
  owner_id uuid,
  group_id uuid,
  department_id uuid,
  labels text[] not null default '{}',
  snoozed_until timestamptz(3),
  left_at timestamptz(3),
  closed_at timestamptz(3),
  rating smallint,
  rated_at timestamptz(3),
  constraint thread_pk primary key (hospital_id, id),
  constraint thread_inquiry foreign key (hospital_id, id) references conversations.inquiry (hospital_id, id),
  constraint thread_visitor foreign key (hospital_id, visitor_id) references conversations.visitor (hospital_id, id),
  constraint thread_state check (state in ('open', 'closed')),
  constraint thread_last_side check (last_side in ('visitor', 'staff', 'system')),
  constraint thread_heads check (last_number >= 0 and visitor_number <= last_number and visitor_received <= last_number and visitor_read <= visitor_received and staff_read <= last_number),
  constraint thread_waiting check ((waiting_since is null) = (due_at is null) and (waiting_since is null or state = 'open')),
  constraint thread_closed check ((state = 'closed') = (closed_at is not null)),
  constraint thread_rating check ((rating is null) = (rated_at is null) and rating between 1 and 5)
) with (fillfactor = 70);
-- Mine: a consultant's open conversations.
create index thread_open_of_owner on conversations.thread (hospital_id, owner_id, opened_at desc, id desc) where state = 'open';
-- Nobody's yet, the longest waiting first: what is handed out next.
create index thread_unassigned on conversations.thread (hospital_id, opened_at, id) where state = 'open' and owner_id is null;
-- All who wait for a reply, the longest waiting first.
create index thread_waiting on conversations.thread (hospital_id, waiting_since, id) where waiting_since is not null;
-- Past their time.
create index thread_overdue on conversations.thread (hospital_id, due_at, id) where due_at is not null;
create index thread_closed_list on conversations.thread (hospital_id, closed_at desc, id desc) where state = 'closed';
create index thread_open_list on conversations.thread (hospital_id, opened_at desc, id desc) where state = 'open';
create index thread_of_visitor on conversations.thread (hospital_id, visitor_id, opened_at desc) where visitor_id is not null;
comment on table conversations.thread is 'The exchange of messages that carries an inquiry, and how far each side is (PLA-13); the id is the inquiry''s';
comment on column conversations.thread.hospital_id is 'Tenant';
comment on column conversations.thread.id is 'Thread and inquiry';
comment on column conversations.thread.channel is 'How they write';
comment on column conversations.thread.visitor_id is 'Who writes, in the web chat';
comment on column conversations.thread.state is 'open or closed, as the inquiry';
comment on column conversations.thread.opened_at is 'Beginning';
comment on column conversations.thread.last_number is 'Number of the last message: taken from here under the lock of the row, so there are no gaps';
comment on column conversations.thread.last_at is 'When that was';
comment on column conversations.thread.last_side is 'Who wrote last what the customer sees';
comment on column conversations.thread.visitor_number is 'Number of the customer''s last message';
comment on column conversations.thread.waiting_since is 'When the customer wrote what is not answered yet; null while it is their turn';
comment on column conversations.thread.due_at is 'By when they are answered: the reply owed';
comment on column conversations.thread.first_reply_at is 'When somebody first answered';
comment on column conversations.thread.visitor_received is 'What reached the customer''s device, up to this number';
comment on column conversations.thread.visitor_read is 'What the customer saw, up to this number';
comment on column conversations.thread.staff_read is 'What the owner or whoever answers saw, up to this number';
comment on column conversations.thread.language is 'Language of the customer';
comment on column conversations.thread.page is 'Page they came from';
comment on column conversations.thread.owner_id is 'Owner, as of the inquiry; null while nobody took it';
comment on column conversations.thread.group_id is 'Group, as of the inquiry';
comment on column conversations.thread.department_id is 'Department, as of the inquiry';
comment on column conversations.thread.labels is 'Codes of the list thread_label';
comment on column conversations.thread.snoozed_until is 'Put aside until then, or until the customer writes';
comment on column conversations.thread.left_at is 'When the customer left the chat';
comment on column conversations.thread.closed_at is 'End';
comment on column conversations.thread.rating is 'What they thought of it, 1 to 5';
comment on column conversations.thread.rated_at is 'When they said so';

create table conversations.message (
  hospital_id uuid not null,
  thread_id uuid not null,
  number integer not null,
  id uuid not null,
  client_id text,
  author text not null,
  staff_id uuid,
  kind text not null,
  text text not null default '',
  sealed bytea,
  file_id uuid,
  data jsonb,
  at timestamptz(3) not null,
  constraint message_pk primary key (hospital_id, thread_id, number),
  constraint message_thread foreign key (hospital_id, thread_id) references conversations.thread (hospital_id, id),
  constraint message_author check (author in ('visitor', 'staff', 'system') and (author = 'staff') = (staff_id is not null)),
  constraint message_kind check (kind in ('text', 'file', 'note', 'event')),
  constraint message_note_of_staff check (kind <> 'note' or author = 'staff'),
  constraint message_says_something check (text <> '' or file_id is not null or data is not null),
  constraint message_length check (length(text) <= 8000),
  constraint message_number check (number > 0)
);
-- Sending again with the same client id finds the first.
create unique index message_once on conversations.message (hospital_id, thread_id, client_id) where client_id is not null;
-- Where sealed texts are found when keys are rotated.
create unique index message_sealed on conversations.message (hospital_id, id) where sealed is not null;
-- The message a file belongs to.
create index message_of_file on conversations.message (hospital_id, file_id) where file_id is not null;
comment on table conversations.message is 'What was written, one after the other; appended only';
comment on column conversations.message.hospital_id is 'Tenant';
comment on column conversations.message.thread_id is 'Thread';
comment on column conversations.message.number is 'Place in the thread: 1, 2, 3 without a gap';
comment on column conversations.message.id is 'Message';
comment on column conversations.message.client_id is 'What the sender''s device calls it: sent again, it is the same message';
comment on column conversations.message.author is 'visitor (the customer, whatever the channel), staff or system';
comment on column conversations.message.staff_id is 'Who of the staff';
comment on column conversations.message.kind is 'text and file for the customer, note for colleagues only, event: what happened to the conversation';
comment on column conversations.message.text is 'The text; phones, identity and card numbers and e-mail addresses in it are masked';
comment on column conversations.message.sealed is 'The text in full where something of it is masked, encrypted (PLA-4)';
comment on column conversations.message.file_id is 'File';
comment on column conversations.message.data is 'Facts of an event';
comment on column conversations.message.at is 'When it was accepted';
select platform.protect('conversations.message');
grant select, insert on conversations.message to app;

create function conversations.follow_inquiry() returns trigger
language plpgsql set search_path = '' as $$
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
end $$;
comment on function conversations.follow_inquiry() is 'A thread has the owner, department and end of its inquiry, whichever way that changed';
revoke all on function conversations.follow_inquiry() from public;
create trigger inquiry_leads_thread after update on conversations.inquiry for each row
  when ((old.owner_id, old.group_id, old.department_id, old.state = 'closed') is distinct from (new.owner_id, new.group_id, new.department_id, new.state = 'closed'))
  execute function conversations.follow_inquiry();

select platform.protect('conversations.thread');
grant select, insert, update on conversations.thread to app;

create table conversations.draft (
  hospital_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  staff_id uuid not null,
  text_sealed bytea,
  is_note boolean not null default false,
  after integer not null default 0,
  changed_at timestamptz(3) not null,
  retired_at timestamptz(3),
  constraint draft_pk primary key (hospital_id, id),
  constraint draft_one_each unique (hospital_id, thread_id, staff_id),
  constraint draft_thread foreign key (hospital_id, thread_id) references conversations.thread (hospital_id, id)
);
comment on table conversations.draft is 'What somebody began to write, kept for their other device (CON-14)';
comment on column conversations.draft.hospital_id is 'Tenant';
comment on column conversations.draft.id is 'Draft';
comment on column conversations.draft.thread_id is 'Thread';
comment on column conversations.draft.staff_id is 'Whose';
comment on column conversations.draft.text_sealed is 'The text, encrypted; null when there is none';
comment on column conversations.draft.is_note is 'Meant as a note for colleagues';
comment on column conversations.draft.after is 'Last message its writer had seen';
comment on column conversations.draft.changed_at is 'Last changed';
comment on column conversations.draft.retired_at is 'When somebody else''s reply made it idle; its writer still finds it, marked so';
select platform.protect('conversations.draft');
grant select, insert, update on conversations.draft to app;

create table conversations.mention (
  hospital_id uuid not null,
  thread_id uuid not null,
  number integer not null,
  staff_id uuid not null,
  at timestamptz(3) not null,
  seen_at timestamptz(3),
  constraint mention_pk primary key (hospital_id, thread_id, number, staff_id),
  constraint mention_in_message foreign key (hospital_id, thread_id, number) references conversations.message (hospital_id, thread_id, number)
);
-- Where I am named and have not looked yet.
create index mention_unseen on conversations.mention (hospital_id, staff_id, at desc, thread_id) where seen_at is null;
comment on table conversations.mention is 'Colleagues named in a note (CON-6)';
comment on column conversations.mention.hospital_id is 'Tenant';
comment on column conversations.mention.thread_id is 'Thread';
comment on column conversations.mention.number is 'The note';
comment on column conversations.mention.staff_id is 'Who is named';
comment on column conversations.mention.at is 'When';
comment on column conversations.mention.seen_at is 'When they looked';
select platform.protect('conversations.mention');
grant select, insert, update on conversations.mention to app;

create table conversations.agent (
  hospital_id uuid not null,
  staff_id uuid not null,
  version integer not null default 1,
  state text not null,
  since timestamptz(3) not null,
  given_at timestamptz(3),
  constraint agent_pk primary key (hospital_id, staff_id),
  constraint agent_state check (state in ('ready', 'talking', 'writing_up', 'absent', 'off'))
);
-- Who takes the next conversation: ready, and longest without one.
create index agent_ready on conversations.agent (hospital_id, given_at nulls first, staff_id) where state = 'ready';
comment on table conversations.agent is 'What consultants are doing now (CON-16)';
comment on column conversations.agent.hospital_id is 'Tenant';
comment on column conversations.agent.staff_id is 'Consultant';
comment on column conversations.agent.version is 'Counts changes';
comment on column conversations.agent.state is 'ready, talking (on the phone), writing_up, absent for a short while, off';
comment on column conversations.agent.since is 'Since when';
comment on column conversations.agent.given_at is 'When they last were given a conversation: the next goes to who waited longest';
select platform.protect('conversations.agent');
grant select, insert, update on conversations.agent to app;

create table conversations.agent_spell (
  hospital_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  state text not null,
  began_at timestamptz(3) not null,
  ended_at timestamptz(3),
  constraint agent_spell_pk primary key (hospital_id, id),
  constraint agent_spell_state check (state in ('ready', 'talking', 'writing_up', 'absent', 'off')),
  constraint agent_spell_order check (ended_at >= began_at)
);
create unique index agent_spell_one_open on conversations.agent_spell (hospital_id, staff_id) where ended_at is null;
create index agent_spell_of_staff on conversations.agent_spell (hospital_id, staff_id, began_at desc);
comment on table conversations.agent_spell is 'Time spent in each state (CON-16)';
comment on column conversations.agent_spell.hospital_id is 'Tenant';
comment on column conversations.agent_spell.id is 'Spell';
comment on column conversations.agent_spell.staff_id is 'Consultant';
comment on column conversations.agent_spell.state is 'State';
comment on column conversations.agent_spell.began_at is 'From';
comment on column conversations.agent_spell.ended_at is 'To; null while it lasts';
select platform.protect('conversations.agent_spell');
grant select, insert, update on conversations.agent_spell to app;

create view conversations.fact_thread with (security_invoker = true) as
  select t.hospital_id, t.id as thread_id, t.channel, t.state, t.owner_id, t.group_id, t.opened_at, t.first_reply_at, t.closed_at, t.last_number, t.waiting_since, t.due_at, t.rating, t.rated_at from conversations.thread t;
comment on view conversations.fact_thread is 'Threads as other modules may read them';
comment on column conversations.fact_thread.hospital_id is 'Tenant';
comment on column conversations.fact_thread.thread_id is 'Thread and inquiry';
comment on column conversations.fact_thread.channel is 'Channel';
comment on column conversations.fact_thread.state is 'open or closed';
comment on column conversations.fact_thread.owner_id is 'Owner';
comment on column conversations.fact_thread.group_id is 'Group of the owner';
comment on column conversations.fact_thread.opened_at is 'Beginning';
comment on column conversations.fact_thread.first_reply_at is 'First reply';
comment on column conversations.fact_thread.closed_at is 'End';
comment on column conversations.fact_thread.last_number is 'Messages, notes and events in it';
comment on column conversations.fact_thread.waiting_since is 'Waiting for a reply since';
comment on column conversations.fact_thread.due_at is 'Reply owed by';
comment on column conversations.fact_thread.rating is 'What the customer thought of it, 1 to 5';
comment on column conversations.fact_thread.rated_at is 'When they said so';
grant select on conversations.fact_thread to app, report;
grant select (hospital_id, id, channel, state, owner_id, group_id, opened_at, first_reply_at, closed_at, last_number, waiting_since, due_at, rating, rated_at) on conversations.thread to report;

create view conversations.fact_agent_spell with (security_invoker = true) as
  select s.hospital_id, s.id as spell_id, s.staff_id, s.state, s.began_at, s.ended_at from conversations.agent_spell s;
comment on view conversations.fact_agent_spell is 'Time of consultants in each state, as other modules may read it';
comment on column conversations.fact_agent_spell.hospital_id is 'Tenant';
comment on column conversations.fact_agent_spell.spell_id is 'Spell';
comment on column conversations.fact_agent_spell.staff_id is 'Consultant';
comment on column conversations.fact_agent_spell.state is 'State';
comment on column conversations.fact_agent_spell.began_at is 'From';
comment on column conversations.fact_agent_spell.ended_at is 'To';
grant select on conversations.fact_agent_spell to app, report;
grant select (hospital_id, id, staff_id, state, began_at, ended_at) on conversations.agent_spell to report;
