-- Notifications (PLA-11): what staff are told on their screens.

create schema notifications;
comment on schema notifications is 'Notices to staff and messages to customers (spec/platform.md PLA-11)';
grant usage on schema notifications to app, report;

create table notifications.notice (
  hospital_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  kind text not null,
  zh text not null,
  en text not null,
  link text not null default '',
  subject_id uuid,
  at timestamptz(3) not null,
  read_at timestamptz(3),
  constraint notice_pk primary key (hospital_id, id),
  constraint notice_link_local check (link = '' or (link like '/%' and link not like '//%'))
);
create index notice_of_staff on notifications.notice (hospital_id, staff_id, at desc, id desc);
create index notice_unread on notifications.notice (hospital_id, staff_id) where read_at is null;
comment on table notifications.notice is 'What a staff member was told on their screen (PLA-11)';
comment on column notifications.notice.hospital_id is 'Tenant';
comment on column notifications.notice.id is 'Notice';
comment on column notifications.notice.staff_id is 'Who is told';
comment on column notifications.notice.kind is 'What kind of news, e.g. commitments.broken';
comment on column notifications.notice.zh is 'The sentence in Chinese; never an encrypted value';
comment on column notifications.notice.en is 'The sentence in English';
comment on column notifications.notice.link is 'Where to act on it, within the staff application';
comment on column notifications.notice.subject_id is 'Record it is about';
comment on column notifications.notice.at is 'When';
comment on column notifications.notice.read_at is 'When it was read';
comment on index notifications.notice_of_staff is 'My notices, latest first';
comment on index notifications.notice_unread is 'The number beside the bell';
select platform.protect('notifications.notice');
grant select, insert, update on notifications.notice to app;
