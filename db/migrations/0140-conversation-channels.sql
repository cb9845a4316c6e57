-- Channels outside the house (issue 3 §4; CON-13, PLA-11): accounts with providers, who writes from there, what arrived, what is on its way.

create table conversations.channel_account (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  kind text not null,
  name text not null,
  is_on boolean not null default false,
  options jsonb not null default '{}',
  secrets bytea,
  pass bytea,
  pass_until timestamptz(3),
  cursor text not null default '',
  last_received_at timestamptz(3),
  last_sent_at timestamptz(3),
  last_error text,
  last_error_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint channel_account_pk primary key (hospital_id, id),
  constraint channel_account_named_once unique (hospital_id, kind, name),
  constraint channel_account_kind check (kind in ('wechat', 'wecom', 'aliyun_sms', 'tencent_sms', 'email', 'phone')),
  constraint channel_account_pass check ((pass is null) = (pass_until is null)),
  constraint channel_account_error check ((last_error is null) = (last_error_at is null))
);
comment on table conversations.channel_account is 'An account with the provider of a channel';
comment on column conversations.channel_account.hospital_id is 'Tenant';
comment on column conversations.channel_account.id is 'Account; the door of its webhook leads here';
comment on column conversations.channel_account.version is 'Counts changes made by hand';
comment on column conversations.channel_account.kind is 'Which adapter carries it';
comment on column conversations.channel_account.name is 'What the hospital calls it';
comment on column conversations.channel_account.is_on is 'False: nothing is taken in and nothing is sent';
comment on column conversations.channel_account.options is 'What may be seen: app ids, signatures';
comment on column conversations.channel_account.secrets is 'Tokens and keys, encrypted; never shown again';
comment on column conversations.channel_account.pass is 'Access token given by the provider for a while, encrypted';
comment on column conversations.channel_account.pass_until is 'Until when that is used';
comment on column conversations.channel_account.cursor is 'Up to where messages were fetched, where the provider is asked for them';
comment on column conversations.channel_account.last_received_at is 'When something last came in';
comment on column conversations.channel_account.last_sent_at is 'When something was last handed over';
comment on column conversations.channel_account.last_error is 'The provider''s last complaint: a code, never an address or a text';
comment on column conversations.channel_account.last_error_at is 'When that was';
comment on column conversations.channel_account.created_at is 'When made';
comment on column conversations.channel_account.created_by is 'Who made it';
comment on column conversations.channel_account.changed_at is 'When last changed by hand';
comment on column conversations.channel_account.changed_by is 'Who changed it last';
select platform.protect('conversations.channel_account');
grant select, insert, update on conversations.channel_account to app;

create table conversations.channel_contact (
  hospital_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  address bytea not null,
  address_index bytea not null,
  thread_id uuid,
  window_until timestamptz(3),
  window_left integer,
  blocked_at timestamptz(3),
  blocked_by uuid,
  block_reason text,
  created_at timestamptz(3) not null,
  constraint channel_contact_pk primary key (hospital_id, id),
  constraint channel_contact_once unique (hospital_id, account_id, address_index),
  constraint channel_contact_account foreign key (hospital_id, account_id) references conversations.channel_account (hospital_id, id),
  constraint channel_contact_window check ((window_until is null) = (window_left is null) and window_left >= 0),
  constraint channel_contact_blocked check (blocked_at is null or (blocked_by is not null and block_reason <> ''))
);
comment on table conversations.channel_contact is 'Somebody who writes over an account of a channel';
comment on column conversations.channel_contact.hospital_id is 'Tenant';
comment on column conversations.channel_contact.id is 'Contact';
comment on column conversations.channel_contact.account_id is 'Account they write to';
comment on column conversations.channel_contact.address is 'How the provider knows them, encrypted';
comment on column conversations.channel_contact.address_index is 'Blind index of that';
comment on column conversations.channel_contact.thread_id is 'Their latest conversation';
comment on column conversations.channel_contact.window_until is 'Until when they may be written to (CON-13); null where the channel has no such limit';
comment on column conversations.channel_contact.window_left is 'How many more messages until then';
comment on column conversations.channel_contact.blocked_at is 'What they write is dropped from then on';
comment on column conversations.channel_contact.blocked_by is 'Who refused them';
comment on column conversations.channel_contact.block_reason is 'Why';
comment on column conversations.channel_contact.created_at is 'First seen';
select platform.protect('conversations.channel_contact');
grant select, insert, update on conversations.channel_contact to app;

create table conversations.channel_inbound (
  hospital_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  ref_hash bytea not null,
  contact_id uuid,
  payload bytea,
  tries integer not null default 0,
  at timestamptz(3) not null,
  constraint channel_inbound_pk primary key (hospital_id, id),
  constraint channel_inbound_once unique (hospital_id, account_id, ref_hash),
  constraint channel_inbound_account foreign key (hospital_id, account_id) references conversations.channel_account (hospital_id, id)
);
comment on table conversations.channel_inbound is 'What arrived, by the provider''s own number: the second arrival changes nothing';
comment on column conversations.channel_inbound.hospital_id is 'Tenant';
comment on column conversations.channel_inbound.id is 'Arrival';
comment on column conversations.channel_inbound.account_id is 'Account';
comment on column conversations.channel_inbound.ref_hash is 'SHA-256 of the provider''s number of the message';
comment on column conversations.channel_inbound.contact_id is 'Who sent it';
comment on column conversations.channel_inbound.payload is 'What is still to be fetched from the provider, encrypted; null when nothing is';
comment on column conversations.channel_inbound.tries is 'How often fetching was tried';
comment on column conversations.channel_inbound.at is 'When it was accepted';
select platform.protect('conversations.channel_inbound');
grant select, insert, update on conversations.channel_inbound to app;

alter table conversations.thread add column contact_id uuid;
comment on column conversations.thread.contact_id is 'Who writes, over a channel outside the house';

create table conversations.delivery (
  hospital_id uuid not null,
  thread_id uuid not null,
  number integer not null,
  contact_id uuid not null,
  account_id uuid not null,
  state text not null,
  attempts integer not null default 0,
  next_at timestamptz(3) not null,
  provider_ref text,
  failure text,
  leaves boolean not null default true,
  changed_at timestamptz(3) not null,
  constraint delivery_pk primary key (hospital_id, thread_id, number),
  constraint delivery_of_message foreign key (hospital_id, thread_id, number) references conversations.message (hospital_id, thread_id, number),
  constraint delivery_contact foreign key (hospital_id, contact_id) references conversations.channel_contact (hospital_id, id),
  constraint delivery_account foreign key (hospital_id, account_id) references conversations.channel_account (hospital_id, id),
  constraint delivery_state check (state in ('queued', 'sending', 'sent', 'delivered', 'failed')),
  constraint delivery_why check ((state = 'failed') <= (failure is not null))
);
create index delivery_due on conversations.delivery (hospital_id, next_at) where state in ('queued', 'sending');
create index delivery_by_ref on conversations.delivery (hospital_id, account_id, provider_ref) where provider_ref is not null;
comment on table conversations.delivery is 'How far a message to somebody outside the house has come';
comment on column conversations.delivery.hospital_id is 'Tenant';
comment on column conversations.delivery.thread_id is 'Thread';
comment on column conversations.delivery.number is 'The message';
comment on column conversations.delivery.contact_id is 'To whom';
comment on column conversations.delivery.account_id is 'Over which account';
comment on column conversations.delivery.state is 'queued; sending; sent: the provider has it; delivered: it says so; failed for good';
comment on column conversations.delivery.attempts is 'How often sending was begun';
comment on column conversations.delivery.next_at is 'Next try; while sending, when it counts as stuck';
comment on column conversations.delivery.provider_ref is 'The provider''s number of it, for receipts';
comment on column conversations.delivery.failure is 'What the provider said last: a code';
comment on column conversations.delivery.leaves is 'False in the example hospital: nothing leaves the house';
comment on column conversations.delivery.changed_at is 'Last change';
comment on index conversations.delivery_due is 'What the sender takes, and what is stuck';
comment on index conversations.delivery_by_ref is 'The message a receipt is about';
select platform.protect('conversations.delivery');
grant select, insert, update on conversations.delivery to app;
