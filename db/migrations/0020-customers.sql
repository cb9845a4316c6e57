-- Customers (CUS-1…5, 9, 11; PLA-4, 6): persons, phones, identifiers, care notes, relations, tags, consents, merges, grams.

create schema customers;
comment on schema customers is 'Everyone who may use, uses or used the hospital''s services (spec/customers.md)';
grant usage on schema customers to app, report;

create table customers.customer (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  name text not null,
  name_pinyin text not null default '',
  salutation text not null default '',
  sex text not null default 'unknown',
  birth_date date,
  age_noted smallint,
  age_noted_on date,
  occupation text not null default '',
  region text not null default '',
  address_sealed bytea,
  source text,
  source_customer_id uuid,
  source_staff_id uuid,
  source_note text not null default '',
  matter text not null default '',
  contact_way text,
  contact_time text not null default '',
  do_not_contact boolean not null default false,
  do_not_contact_reason text not null default '',
  level text not null default 'ordinary',
  vip boolean not null default false,
  owner_id uuid,
  owner_since timestamptz(3),
  photo_file_id uuid,
  has_allergies boolean not null default false,
  has_conditions boolean not null default false,
  record_salt bytea,
  visit_count integer not null default 0,
  recent_visits timestamptz(3)[] not null default '{}',
  last_visit_at timestamptz(3),
  confirmed_at timestamptz(3),
  confirmed_by uuid,
  merged_into uuid,
  merged_count integer not null default 0,
  destroyed_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint customer_pk primary key (hospital_id, id),
  constraint customer_hospital foreign key (hospital_id) references platform.hospital (hospital_id),
  constraint customer_name_not_blank check (destroyed_at is not null or btrim(name) <> ''),
  constraint customer_name_length check (char_length(name) <= 50),
  constraint customer_sex check (sex in ('female', 'male', 'unknown')),
  constraint customer_age check (age_noted between 0 and 150 and age_noted_on is not null or age_noted is null),
  constraint customer_one_age check (birth_date is null or age_noted is null),
  constraint customer_contact_way check (contact_way in ('phone', 'sms', 'wechat', 'email', 'qq')),
  constraint customer_level check (level in ('ordinary', 'silver', 'gold', 'platinum', 'diamond')),
  constraint customer_salt check (octet_length(record_salt) = 32),
  constraint customer_key_or_destroyed check ((record_salt is null) = (destroyed_at is not null)),
  constraint customer_not_into_itself check (merged_into <> id),
  constraint customer_merged_into foreign key (hospital_id, merged_into) references customers.customer (hospital_id, id),
  constraint customer_source_customer foreign key (hospital_id, source_customer_id) references customers.customer (hospital_id, id),
  constraint customer_owner foreign key (hospital_id, owner_id) references organisation.staff (hospital_id, id),
  constraint customer_visits check (visit_count >= 0 and (visit_count = 0) = (last_visit_at is null))
);
create index customer_newest on customers.customer (hospital_id, created_at desc, id desc) where merged_into is null;
comment on index customers.customer_newest is 'The list, newest first';
create index customer_by_owner on customers.customer (hospital_id, owner_id, created_at desc, id desc) where merged_into is null and owner_id is not null;
comment on index customers.customer_by_owner is 'My customers, newest first';
create index customer_by_sound on customers.customer (hospital_id, name_pinyin, id) where merged_into is null;
comment on index customers.customer_by_sound is 'The list in the order of names';
create index customer_last_visited on customers.customer (hospital_id, last_visit_at desc, id desc) where merged_into is null and last_visit_at is not null;
comment on index customers.customer_last_visited is 'Who came last; who has stayed away (lifecycle)';
create index customer_vip on customers.customer (hospital_id, created_at desc, id desc) where merged_into is null and vip;
comment on index customers.customer_vip is 'VIP customers, newest first';
create index customer_prospects on customers.customer (hospital_id, created_at desc, id desc) where merged_into is null and visit_count = 0;
comment on index customers.customer_prospects is 'Who has not come yet, newest first';
create index customer_by_name on customers.customer (hospital_id, name, id);
comment on index customers.customer_by_name is 'The whole name typed; the same name and birth date (CUS-3)';
create index customer_merged on customers.customer (hospital_id, merged_into) where merged_into is not null;
comment on index customers.customer_merged is 'Records merged into a person: aliases';
comment on table customers.customer is 'A person. Names, sex and birth date are plain and guarded by right; what is sensitive is sealed under the record''s own key (CUS-1, PLA-4)';
comment on column customers.customer.hospital_id is 'Tenant';
comment on column customers.customer.id is 'Customer';
comment on column customers.customer.version is 'Counts changes';
comment on column customers.customer.name is 'Full name exactly as given';
comment on column customers.customer.name_pinyin is 'Its sound in letters, for ordering';
comment on column customers.customer.salutation is 'How to address them: 张阿姨, speaks slowly';
comment on column customers.customer.sex is 'female, male, or unknown';
comment on column customers.customer.birth_date is 'Birth date, where known: a calendar fact, never an instant';
comment on column customers.customer.age_noted is 'Age as told, where the birth date is not known';
comment on column customers.customer.age_noted_on is 'Day the age was told';
comment on column customers.customer.occupation is 'Occupation';
comment on column customers.customer.region is 'Where they come from, in words';
comment on column customers.customer.address_sealed is 'Address, sealed under the record''s key';
comment on column customers.customer.source is 'How they heard of the hospital, from the editable list customer_source';
comment on column customers.customer.source_customer_id is 'The customer who referred them';
comment on column customers.customer.source_staff_id is 'The staff member who referred them';
comment on column customers.customer.source_note is 'More on the source: which advertisement, which event';
comment on column customers.customer.matter is 'What they came for when registered';
comment on column customers.customer.contact_way is 'Preferred way of contact';
comment on column customers.customer.contact_time is 'Preferred and unwelcome times, in words';
comment on column customers.customer.do_not_contact is 'They asked not to be contacted';
comment on column customers.customer.do_not_contact_reason is 'In whose words and when';
comment on column customers.customer.level is 'Member level';
comment on column customers.customer.vip is 'Treated as a VIP';
comment on column customers.customer.owner_id is 'Responsible consultant';
comment on column customers.customer.owner_since is 'Responsible since';
comment on column customers.customer.photo_file_id is 'Photo';
comment on column customers.customer.has_allergies is 'Allergies are on record: what they are stands sealed in care';
comment on column customers.customer.has_conditions is 'Special conditions are on record: which stand sealed in care';
comment on column customers.customer.record_salt is 'Makes the record''s key; without it nothing sealed about this person opens any more';
comment on column customers.customer.visit_count is 'Completed visits, of all merged records';
comment on column customers.customer.recent_visits is 'The latest completed visits, newest first, at most 20';
comment on column customers.customer.last_visit_at is 'Latest completed visit';
comment on column customers.customer.confirmed_at is 'When name and phone were last read back to the customer and confirmed';
comment on column customers.customer.confirmed_by is 'By whom';
comment on column customers.customer.merged_into is 'The record that stands for this person now (CUS-3)';
comment on column customers.customer.merged_count is 'How many records were merged into this one directly';
comment on column customers.customer.destroyed_at is 'When the record''s key was destroyed';
comment on column customers.customer.created_at is 'When registered';
comment on column customers.customer.created_by is 'Who registered them';
comment on column customers.customer.changed_at is 'When last changed';
comment on column customers.customer.changed_by is 'Who changed it last';
select platform.protect('customers.customer');
grant select, insert, update on customers.customer to app;
grant select (hospital_id, id, name, sex, birth_date, age_noted, age_noted_on, level, vip, owner_id, source, merged_into, created_at, created_by, do_not_contact, visit_count, last_visit_at) on customers.customer to report;

create table customers.phone (
  hospital_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  position smallint not null default 0,
  label text not null default '',
  kind text not null,
  number_sealed bytea not null,
  phone_index bytea not null,
  phone4_index bytea not null,
  dead_at timestamptz(3),
  dead_reason text not null default '',
  created_at timestamptz(3) not null,
  created_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  constraint phone_pk primary key (hospital_id, id),
  constraint phone_customer foreign key (hospital_id, customer_id) references customers.customer (hospital_id, id),
  constraint phone_kind check (kind in ('mobile', 'landline', 'service', 'foreign')),
  constraint phone_position check (position between 0 and 99)
);
create index phone_of_customer on customers.phone (hospital_id, customer_id, position, id) where voided_at is null;
comment on index customers.phone_of_customer is 'Phones of a person, the first one first';
create unique index phone_once_per_customer on customers.phone (hospital_id, phone_index, customer_id) where voided_at is null;
comment on index customers.phone_once_per_customer is 'Who calls; whether the phone is known already. A family may share a phone, one person holds it once';
create index phone_last_four on customers.phone (hospital_id, phone4_index, customer_id) where voided_at is null;
comment on index customers.phone_last_four is 'Search by the last four digits';
comment on table customers.phone is 'Phones, sealed; found through keyed hashes (CUS-1, CUS-11, PLA-4)';
comment on column customers.phone.hospital_id is 'Tenant';
comment on column customers.phone.id is 'Phone';
comment on column customers.phone.customer_id is 'Whose';
comment on column customers.phone.position is 'Order; the first is called first';
comment on column customers.phone.label is 'Whose or which: daughter, office';
comment on column customers.phone.kind is 'mobile, landline, service or foreign';
comment on column customers.phone.number_sealed is 'E.164 with extension, sealed under the record''s key';
comment on column customers.phone.phone_index is 'Keyed hash of the E.164 number';
comment on column customers.phone.phone4_index is 'Keyed hash of the last four digits';
comment on column customers.phone.dead_at is 'Found to be out of use since';
comment on column customers.phone.dead_reason is 'How that is known';
comment on column customers.phone.created_at is 'When entered';
comment on column customers.phone.created_by is 'Who entered it';
comment on column customers.phone.voided_at is 'Removed at';
comment on column customers.phone.voided_by is 'Removed by';
select platform.protect('customers.phone');
grant select, insert, update on customers.phone to app;

create table customers.identifier (
  hospital_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  value_sealed bytea not null,
  value_index bytea not null,
  created_at timestamptz(3) not null,
  created_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  constraint identifier_pk primary key (hospital_id, id),
  constraint identifier_customer foreign key (hospital_id, customer_id) references customers.customer (hospital_id, id),
  constraint identifier_kind check (kind in ('identity', 'passport', 'card', 'wechat_openid', 'wechat_unionid', 'wechat', 'qq', 'email'))
);
create index identifier_of_customer on customers.identifier (hospital_id, customer_id, kind) where voided_at is null;
comment on index customers.identifier_of_customer is 'Identifiers of a person';
create index identifier_by_value on customers.identifier (hospital_id, value_index) where voided_at is null;
comment on index customers.identifier_by_value is 'Who an incoming contact is (CUS-11)';
create unique index identifier_identity_unique on customers.identifier (hospital_id, value_index) where voided_at is null and kind in ('identity', 'passport');
comment on index customers.identifier_identity_unique is 'One person, one identity document';
create unique index identifier_card_unique on customers.identifier (hospital_id, value_index) where voided_at is null and kind = 'card';
comment on index customers.identifier_card_unique is 'A card belongs to one person';
create unique index identifier_account_unique on customers.identifier (hospital_id, value_index) where voided_at is null and kind in ('wechat_openid', 'wechat_unionid');
comment on index customers.identifier_account_unique is 'An account of an official channel belongs to one person';
comment on table customers.identifier is 'What else a person is known by: identity document, card, WeChat, QQ, e-mail; sealed (CUS-11)';
comment on column customers.identifier.hospital_id is 'Tenant';
comment on column customers.identifier.id is 'Identifier';
comment on column customers.identifier.customer_id is 'Whose';
comment on column customers.identifier.kind is 'What it is';
comment on column customers.identifier.value_sealed is 'The value, sealed under the record''s key';
comment on column customers.identifier.value_index is 'Keyed hash of kind and normalised value';
comment on column customers.identifier.created_at is 'When entered';
comment on column customers.identifier.created_by is 'Who entered it';
comment on column customers.identifier.voided_at is 'Removed at';
comment on column customers.identifier.voided_by is 'Removed by';
select platform.protect('customers.identifier');
grant select, insert, update on customers.identifier to app;

create table customers.care (
  hospital_id uuid not null,
  id uuid not null,
  allergies_sealed bytea,
  conditions_sealed bytea,
  needs_sealed bytea,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint care_pk primary key (hospital_id, id),
  constraint care_customer foreign key (hospital_id, id) references customers.customer (hospital_id, id)
);
comment on table customers.care is 'Health notes of a person, opened only with an audit row in the same transaction (CUS-1, SAFETY 18)';
comment on column customers.care.hospital_id is 'Tenant';
comment on column customers.care.id is 'Customer';
comment on column customers.care.allergies_sealed is 'Allergies, sealed under the record''s key';
comment on column customers.care.conditions_sealed is 'Special conditions, sealed';
comment on column customers.care.needs_sealed is 'Needs and preferences, sealed';
comment on column customers.care.changed_at is 'When last changed';
comment on column customers.care.changed_by is 'Who changed it last';
select platform.protect('customers.care');
grant select, insert, update on customers.care to app;

create table customers.gram (
  hospital_id uuid not null,
  gram text not null,
  customer_id uuid not null,
  constraint gram_pk primary key (hospital_id, gram, customer_id),
  constraint gram_customer foreign key (hospital_id, customer_id) references customers.customer (hospital_id, id)
);
create index gram_of_customer on customers.gram (hospital_id, customer_id);
comment on index customers.gram_of_customer is 'Replacing the grams of a changed name';
comment on table customers.gram is 'Short texts by which a name is found by equality: characters, pairs, beginnings of pinyin, initials (CUS-9)';
comment on column customers.gram.hospital_id is 'Tenant';
comment on column customers.gram.gram is 'Characters, pair, beginning of the pinyin, or initials';
comment on column customers.gram.customer_id is 'Whose name holds it';
select platform.protect('customers.gram');
grant select, insert, delete on customers.gram to app;

create table customers.relation (
  hospital_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  other_id uuid not null,
  kind text not null,
  pays boolean not null default false,
  accompanies boolean not null default false,
  note text not null default '',
  created_at timestamptz(3) not null,
  created_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  constraint relation_pk primary key (hospital_id, id),
  constraint relation_customer foreign key (hospital_id, customer_id) references customers.customer (hospital_id, id),
  constraint relation_other foreign key (hospital_id, other_id) references customers.customer (hospital_id, id),
  constraint relation_not_with_self check (customer_id <> other_id),
  constraint relation_kind check (kind in ('spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'relative', 'friend', 'colleague', 'other'))
);
create unique index relation_once on customers.relation (hospital_id, customer_id, other_id) where voided_at is null;
comment on index customers.relation_once is 'Whom a person is related to, each once';
create index relation_from_other on customers.relation (hospital_id, other_id) where voided_at is null;
comment on index customers.relation_from_other is 'The same relation seen from the other side';
comment on table customers.relation is 'Family and others: who pays, who accompanies (CUS-1)';
comment on column customers.relation.hospital_id is 'Tenant';
comment on column customers.relation.id is 'Relation';
comment on column customers.relation.customer_id is 'Person';
comment on column customers.relation.other_id is 'The other';
comment on column customers.relation.kind is 'What the other is to the person';
comment on column customers.relation.pays is 'The other pays';
comment on column customers.relation.accompanies is 'The other accompanies';
comment on column customers.relation.note is 'In words';
comment on column customers.relation.created_at is 'When entered';
comment on column customers.relation.created_by is 'Who entered it';
comment on column customers.relation.voided_at is 'Removed at';
comment on column customers.relation.voided_by is 'Removed by';
select platform.protect('customers.relation');
grant select, insert, update on customers.relation to app;

create table customers.tag (
  hospital_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  tag text not null,
  created_at timestamptz(3) not null,
  created_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  constraint tag_pk primary key (hospital_id, id),
  constraint tag_customer foreign key (hospital_id, customer_id) references customers.customer (hospital_id, id),
  constraint tag_form check (tag ~ '^[a-z0-9][a-z0-9_-]{0,39}$')
);
create unique index tag_once on customers.tag (hospital_id, customer_id, tag) where voided_at is null;
comment on index customers.tag_once is 'Tags of a person, each once';
create index tag_carriers on customers.tag (hospital_id, tag, customer_id) where voided_at is null;
comment on index customers.tag_carriers is 'Who carries a tag';
comment on table customers.tag is 'Tags, from the editable list customer_tag';
comment on column customers.tag.hospital_id is 'Tenant';
comment on column customers.tag.id is 'Entry';
comment on column customers.tag.customer_id is 'Who carries it';
comment on column customers.tag.tag is 'Code in the list';
comment on column customers.tag.created_at is 'When put on';
comment on column customers.tag.created_by is 'Who put it on';
comment on column customers.tag.voided_at is 'Taken off at';
comment on column customers.tag.voided_by is 'Taken off by';
select platform.protect('customers.tag');
grant select, insert, update on customers.tag to app;

create table customers.consent (
  hospital_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  purpose text not null,
  party text not null default '',
  wording text not null,
  way text not null,
  given_at timestamptz(3) not null,
  recorded_by uuid,
  withdrawn_at timestamptz(3),
  withdrawn_way text,
  withdrawal_recorded_by uuid,
  created_at timestamptz(3) not null,
  constraint consent_pk primary key (hospital_id, id),
  constraint consent_customer foreign key (hospital_id, customer_id) references customers.customer (hospital_id, id),
  constraint consent_purpose check (purpose in ('service_contact', 'marketing', 'recording', 'sharing')),
  constraint consent_party check ((purpose = 'sharing') = (party <> '')),
  constraint consent_way check (way in ('spoken', 'paper', 'online', 'message')),
  constraint consent_withdrawal check ((withdrawn_at is null) = (withdrawn_way is null) and withdrawn_at >= given_at)
);
create unique index consent_in_force on customers.consent (hospital_id, customer_id, purpose, party) where withdrawn_at is null;
comment on index customers.consent_in_force is 'What a person agrees to now: one consent per purpose and party';
create index consent_of_customer on customers.consent (hospital_id, customer_id, given_at desc);
comment on index customers.consent_of_customer is 'All consents of a person with their history';
comment on table customers.consent is 'What the customer agreed to, in which words, when and how; a use without it is refused (PLA-6)';
comment on column customers.consent.hospital_id is 'Tenant';
comment on column customers.consent.id is 'Consent';
comment on column customers.consent.customer_id is 'Who agreed';
comment on column customers.consent.purpose is 'service_contact, marketing, recording or sharing';
comment on column customers.consent.party is 'With whom, for sharing';
comment on column customers.consent.wording is 'Version of the words agreed to';
comment on column customers.consent.way is 'spoken, paper, online or message';
comment on column customers.consent.given_at is 'When given';
comment on column customers.consent.recorded_by is 'Who recorded it';
comment on column customers.consent.withdrawn_at is 'When withdrawn; from then on the use is refused';
comment on column customers.consent.withdrawn_way is 'How it was withdrawn';
comment on column customers.consent.withdrawal_recorded_by is 'Who recorded the withdrawal';
comment on column customers.consent.created_at is 'When entered';
select platform.protect('customers.consent');
grant select, insert, update on customers.consent to app;

create table customers.note (
  hospital_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  text_sealed bytea not null,
  created_at timestamptz(3) not null,
  created_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  constraint note_pk primary key (hospital_id, id),
  constraint note_customer foreign key (hospital_id, customer_id) references customers.customer (hospital_id, id)
);
create index note_of_customer on customers.note (hospital_id, customer_id, created_at desc);
comment on index customers.note_of_customer is 'Notes of a person';
comment on table customers.note is 'What colleagues note about a person for each other, sealed';
comment on column customers.note.hospital_id is 'Tenant';
comment on column customers.note.id is 'Note';
comment on column customers.note.customer_id is 'About whom';
comment on column customers.note.text_sealed is 'The text, sealed under the record''s key';
comment on column customers.note.created_at is 'When';
comment on column customers.note.created_by is 'Who';
comment on column customers.note.voided_at is 'Withdrawn at';
comment on column customers.note.voided_by is 'Withdrawn by';
select platform.protect('customers.note');
grant select, insert, update on customers.note to app;

create table customers.merge (
  hospital_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  reason text not null,
  filled jsonb not null default '{}',
  merged_at timestamptz(3) not null,
  merged_by uuid,
  undo_until timestamptz(3) not null,
  undone_at timestamptz(3),
  undone_by uuid,
  undo_reason text,
  constraint merge_pk primary key (hospital_id, id),
  constraint merge_kept foreign key (hospital_id, kept_id) references customers.customer (hospital_id, id),
  constraint merge_merged foreign key (hospital_id, merged_id) references customers.customer (hospital_id, id),
  constraint merge_two_records check (kept_id <> merged_id),
  constraint merge_undone check ((undone_at is null) = (undo_reason is null) and undone_at <= undo_until)
);
create unique index merge_in_force on customers.merge (hospital_id, merged_id) where undone_at is null;
comment on index customers.merge_in_force is 'A record is merged into one other at a time';
create index merge_of_kept on customers.merge (hospital_id, kept_id, merged_at desc);
comment on index customers.merge_of_kept is 'What was merged into a person, for undoing';
comment on table customers.merge is 'Merges of two records of one person; undone by removing the pointer (CUS-3)';
comment on column customers.merge.hospital_id is 'Tenant';
comment on column customers.merge.id is 'Merge';
comment on column customers.merge.kept_id is 'The record that stands for the person';
comment on column customers.merge.merged_id is 'The record that points to it';
comment on column customers.merge.reason is 'Why they are one person';
comment on column customers.merge.filled is 'Empty fields of the kept record that took the merged one''s value: names only; taken back when undone';
comment on column customers.merge.merged_at is 'When';
comment on column customers.merge.merged_by is 'Who';
comment on column customers.merge.undo_until is 'May be undone until';
comment on column customers.merge.undone_at is 'Undone at';
comment on column customers.merge.undone_by is 'Undone by';
comment on column customers.merge.undo_reason is 'Why it was undone';
select platform.protect('customers.merge');
grant select, insert, update on customers.merge to app;

create table customers.visit_mark (
  hospital_id uuid not null,
  customer_id uuid not null,
  visit_id uuid not null,
  finished_at timestamptz(3) not null,
  voided_at timestamptz(3),
  constraint visit_mark_pk primary key (hospital_id, customer_id, visit_id),
  constraint visit_mark_customer foreign key (hospital_id, customer_id) references customers.customer (hospital_id, id)
);
create index visit_mark_latest on customers.visit_mark (hospital_id, customer_id, finished_at desc) where voided_at is null;
comment on index customers.visit_mark_latest is 'The latest completed visits of a person, for the lifecycle';
comment on table customers.visit_mark is 'Completed visits as told by visits, so that the lifecycle is computed without asking upwards (CUS-4)';
comment on column customers.visit_mark.hospital_id is 'Tenant';
comment on column customers.visit_mark.customer_id is 'Who came';
comment on column customers.visit_mark.visit_id is 'Visit';
comment on column customers.visit_mark.finished_at is 'When it was completed';
comment on column customers.visit_mark.voided_at is 'Taken back at';
select platform.protect('customers.visit_mark');
grant select, insert, update on customers.visit_mark to app;

create function customers.root(customer uuid) returns uuid
language sql stable set search_path = '' as $$
  with recursive up as (
    select c.id, c.merged_into from customers.customer c
     where c.hospital_id = current_setting('app.hospital_id')::uuid and c.id = customer
    union all
    select c.id, c.merged_into from up join customers.customer c
        on c.hospital_id = current_setting('app.hospital_id')::uuid and c.id = up.merged_into)
  select up.id from up where up.merged_into is null
$$;
comment on function customers.root(uuid) is 'The record that stands for a person now, whichever of their records is named; null when there is none (CUS-3)';

create function customers.aliases(customer uuid) returns uuid[]
language sql stable set search_path = '' as $$
  with recursive down as (
    select customers.root(customer) as id
    union all
    select c.id from down join customers.customer c
        on c.hospital_id = current_setting('app.hospital_id')::uuid and c.merged_into = down.id)
  select coalesce(array_agg(down.id) filter (where down.id is not null), array[customer]) from down
$$;
comment on function customers.aliases(uuid) is 'All records of the person a record belongs to: read what concerns a customer with = any(customers.aliases(id)) (CUS-3)';
revoke all on function customers.root(uuid), customers.aliases(uuid) from public;
grant execute on function customers.root(uuid), customers.aliases(uuid) to app, report;

create view customers.fact_customer with (security_invoker = true) as
  select c.hospital_id, c.id as customer_id, c.name, c.sex, c.birth_date, c.age_noted, c.age_noted_on, c.level, c.vip, c.owner_id, c.source,
         c.merged_into, c.created_at, c.created_by, c.do_not_contact, c.visit_count, c.last_visit_at
    from customers.customer c;
comment on view customers.fact_customer is 'Customers as other modules may read them; a merged record names the one that stands for it';
comment on column customers.fact_customer.hospital_id is 'Tenant';
comment on column customers.fact_customer.customer_id is 'Customer';
comment on column customers.fact_customer.name is 'Full name';
comment on column customers.fact_customer.sex is 'female, male or unknown';
comment on column customers.fact_customer.birth_date is 'Birth date';
comment on column customers.fact_customer.age_noted is 'Age as told';
comment on column customers.fact_customer.age_noted_on is 'Day the age was told';
comment on column customers.fact_customer.level is 'Member level';
comment on column customers.fact_customer.vip is 'VIP';
comment on column customers.fact_customer.owner_id is 'Responsible consultant';
comment on column customers.fact_customer.source is 'How they heard of the hospital';
comment on column customers.fact_customer.merged_into is 'The record that stands for this person now';
comment on column customers.fact_customer.created_at is 'When registered';
comment on column customers.fact_customer.created_by is 'Who registered them';
comment on column customers.fact_customer.do_not_contact is 'They asked not to be contacted';
comment on column customers.fact_customer.visit_count is 'Completed visits';
comment on column customers.fact_customer.last_visit_at is 'Latest completed visit';
grant select on customers.fact_customer to app, report;
