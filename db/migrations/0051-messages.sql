-- Messages to customers (PLA-11): what was to be sent, to whom, when, and what became of it.

create table notifications.message (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  key text not null,
  customer_id uuid not null,
  subject_id uuid,
  channel text not null,
  purpose text not null,
  template text not null,
  language text not null,
  address_sealed bytea,
  content_sealed bytea,
  state text not null,
  send_at timestamptz(3) not null,
  attempts integer not null default 0,
  adapter text,
  provider_ref text,
  failure text,
  settled_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint message_pk primary key (hospital_id, id),
  constraint message_key_unique unique (hospital_id, key),
  constraint message_key_length check (length(key) between 1 and 200),
  constraint message_channel check (channel in ('sms', 'email', 'wechat')),
  constraint message_purpose check (purpose in ('service', 'marketing')),
  constraint message_language check (language in ('zh', 'en')),
  constraint message_state check (state in ('queued', 'sending', 'sent', 'failed', 'refused', 'withdrawn')),
  constraint message_settled check ((state in ('queued', 'sending')) = (settled_at is null)),
  constraint message_why check ((state in ('failed', 'refused', 'withdrawn')) <= (failure is not null)),
  constraint message_addressed check (state = 'refused' or address_sealed is not null)
);
create index message_latest on notifications.message (hospital_id, created_at desc, id desc);
create index message_of_customer on notifications.message (hospital_id, customer_id, created_at desc, id desc);
create index message_in_state on notifications.message (hospital_id, state, created_at desc, id desc);
create index message_to_send on notifications.message (hospital_id, send_at) where state in ('queued', 'sending');
create index message_queued_for on notifications.message (hospital_id, subject_id) where state = 'queued';
comment on table notifications.message is 'Messages to customers with their delivery result; content and address are sealed under the customer''s record key (PLA-11)';
comment on column notifications.message.hospital_id is 'Tenant';
comment on column notifications.message.id is 'Message; also what adapters are given so that nothing is sent twice';
comment on column notifications.message.version is 'Counts changes';
comment on column notifications.message.key is 'Names the occasion: the same key sends nothing again';
comment on column notifications.message.customer_id is 'To whom';
comment on column notifications.message.subject_id is 'Record it is about, e.g. the appointment';
comment on column notifications.message.channel is 'sms, email or wechat';
comment on column notifications.message.purpose is 'service or marketing';
comment on column notifications.message.template is 'Template it was made from';
comment on column notifications.message.language is 'zh or en';
comment on column notifications.message.address_sealed is 'Phone, e-mail or WeChat id; null when there was none';
comment on column notifications.message.content_sealed is 'Subject and text as filled in';
comment on column notifications.message.state is 'queued; sending; sent; failed for good; refused: not allowed or nowhere to send; withdrawn before it left';
comment on column notifications.message.send_at is 'Not before; while sending, when it counts as stuck';
comment on column notifications.message.attempts is 'How often sending was begun';
comment on column notifications.message.adapter is 'What sent it; development: only shown';
comment on column notifications.message.provider_ref is 'The provider''s own number';
comment on column notifications.message.failure is 'Why it was not sent: a code';
comment on column notifications.message.settled_at is 'When it was sent, given up, refused or withdrawn';
comment on column notifications.message.created_at is 'When made';
comment on column notifications.message.created_by is 'Whose act made it; null for the system';
comment on column notifications.message.changed_at is 'When last changed';
comment on column notifications.message.changed_by is 'Who changed it last';
comment on index notifications.message_latest is 'The outbox page, latest first';
comment on index notifications.message_of_customer is 'What a customer was sent';
comment on index notifications.message_in_state is 'The outbox page of one state';
comment on index notifications.message_to_send is 'What the sender takes, and what is stuck';
comment on index notifications.message_queued_for is 'What is withdrawn when a record changes';
select platform.protect('notifications.message');
grant select, insert, update on notifications.message to app;
grant select (hospital_id, id, customer_id, subject_id, channel, purpose, template, state, created_at, settled_at) on notifications.message to report;

create table notifications.attempt (
  hospital_id uuid not null,
  message_id uuid not null,
  attempt integer not null,
  at timestamptz(3) not null,
  adapter text not null,
  outcome text not null,
  detail text not null default '',
  constraint attempt_pk primary key (hospital_id, message_id, attempt),
  constraint attempt_message foreign key (hospital_id, message_id) references notifications.message (hospital_id, id),
  constraint attempt_outcome check (outcome in ('sent', 'again', 'failed'))
);
comment on table notifications.attempt is 'Each try to send a message and what the provider said';
comment on column notifications.attempt.hospital_id is 'Tenant';
comment on column notifications.attempt.message_id is 'Message';
comment on column notifications.attempt.attempt is 'Counts from 1';
comment on column notifications.attempt.at is 'When';
comment on column notifications.attempt.adapter is 'What was to send it';
comment on column notifications.attempt.outcome is 'sent; again: to be tried again; failed: for good';
comment on column notifications.attempt.detail is 'The provider''s code, never an address or text';
select platform.protect('notifications.attempt');
grant select, insert on notifications.attempt to app;

create table notifications.template_text (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  template text not null,
  channel text not null,
  language text not null,
  subject text not null default '',
  body text not null,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint template_text_pk primary key (hospital_id, id),
  constraint template_text_once unique (hospital_id, template, channel, language),
  constraint template_text_channel check (channel in ('sms', 'email', 'wechat')),
  constraint template_text_language check (language in ('zh', 'en')),
  constraint template_text_body check (length(body) between 1 and 4000)
);
comment on table notifications.template_text is 'A hospital''s own wording of a message template; without a row the shipped wording holds';
comment on column notifications.template_text.hospital_id is 'Tenant';
comment on column notifications.template_text.id is 'Wording';
comment on column notifications.template_text.version is 'Counts changes';
comment on column notifications.template_text.template is 'Template, as declared by the module that sends it';
comment on column notifications.template_text.channel is 'Channel it is for';
comment on column notifications.template_text.language is 'zh or en';
comment on column notifications.template_text.subject is 'Subject of an e-mail';
comment on column notifications.template_text.body is 'Text with {names} from the template''s closed list';
comment on column notifications.template_text.created_at is 'When made';
comment on column notifications.template_text.created_by is 'Who made it';
comment on column notifications.template_text.changed_at is 'When last changed';
comment on column notifications.template_text.changed_by is 'Who changed it last';
select platform.protect('notifications.template_text');
grant select, insert, update, delete on notifications.template_text to app;

create view notifications.fact_message with (security_invoker = true) as
  select m.hospital_id, m.id as message_id, m.customer_id, m.subject_id, m.channel, m.purpose, m.template, m.state, m.created_at, m.settled_at
    from notifications.message m;
comment on view notifications.fact_message is 'Messages to customers as other modules may read them';
comment on column notifications.fact_message.hospital_id is 'Tenant';
comment on column notifications.fact_message.message_id is 'Message';
comment on column notifications.fact_message.customer_id is 'To whom';
comment on column notifications.fact_message.subject_id is 'Record it is about';
comment on column notifications.fact_message.channel is 'sms, email or wechat';
comment on column notifications.fact_message.purpose is 'service or marketing';
comment on column notifications.fact_message.template is 'Template';
comment on column notifications.fact_message.state is 'queued, sending, sent, failed, refused or withdrawn';
comment on column notifications.fact_message.created_at is 'When made';
comment on column notifications.fact_message.settled_at is 'When sent, given up, refused or withdrawn';
grant select on notifications.fact_message to app, report;
