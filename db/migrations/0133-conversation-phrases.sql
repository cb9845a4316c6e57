-- Canned phrases of the desk, shared or one person's own (CON-6).

create table conversations.phrase (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  staff_id uuid,
  moment text not null,
  channels text[] not null default '{}',
  text_zh text not null default '',
  text_en text not null default '',
  shortcut text,
  active boolean not null default true,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint phrase_pk primary key (hospital_id, id),
  constraint phrase_moment check (moment in ('opening', 'process', 'closing', 'outside_line', 'inside_line', 'transfer', 'calling_out')),
  constraint phrase_says_something check (text_zh <> '' or text_en <> ''),
  constraint phrase_shared_in_both check (staff_id is not null or (text_zh <> '' and text_en <> '')),
  constraint phrase_shortcut check (shortcut ~ '^[a-z0-9]{1,12}$')
);
comment on table conversations.phrase is 'What is said again and again, put into the composer with its gaps filled (CON-6)';
comment on column conversations.phrase.hospital_id is 'Tenant';
comment on column conversations.phrase.id is 'Phrase';
comment on column conversations.phrase.version is 'Counts changes';
comment on column conversations.phrase.staff_id is 'Whose own it is; null: of the whole house';
comment on column conversations.phrase.moment is 'When it is said: opening, process, closing, outside_line, inside_line, transfer, calling_out';
comment on column conversations.phrase.channels is 'Channels it is for; empty: all';
comment on column conversations.phrase.text_zh is 'In Chinese, with gaps such as {customer}; empty where only English is said';
comment on column conversations.phrase.text_en is 'In English; empty where only Chinese is said';
comment on column conversations.phrase.shortcut is 'Typed after / to find it at once; null: none';
comment on column conversations.phrase.active is 'False: no longer offered';
comment on column conversations.phrase.created_at is 'When written';
comment on column conversations.phrase.created_by is 'Who wrote it; null for those shipped';
comment on column conversations.phrase.changed_at is 'When last changed';
comment on column conversations.phrase.changed_by is 'Who changed it last';
-- One shortcut opens one phrase of the house, and one of each person's own; it is also the index lists are read by.
create unique index phrase_shortcut_once on conversations.phrase (hospital_id, staff_id, shortcut) nulls not distinct where active and shortcut is not null;
create index phrase_of on conversations.phrase (hospital_id, staff_id);
select platform.protect('conversations.phrase');
grant select, insert, update on conversations.phrase to app;
