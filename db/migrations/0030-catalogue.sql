-- Catalogue (CAT-1, 3, 4): services with prices, resources and limits; experts; recommendations.

create schema catalogue;
comment on schema catalogue is 'What the hospital offers: services, experts, and what was recommended to whom (spec/catalogue.md)';
grant usage on schema catalogue to app, report;

create table catalogue.service (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  department_id uuid not null,
  code text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  minutes integer not null,
  before_minutes integer not null default 0,
  after_minutes integer not null default 0,
  arrive_early_minutes integer not null default 15,
  contains_zh text not null default '',
  contains_en text not null default '',
  process_zh text not null default '',
  process_en text not null default '',
  advantages_zh text not null default '',
  advantages_en text not null default '',
  limits_zh text not null default '',
  limits_en text not null default '',
  suitable_zh text not null default '',
  suitable_en text not null default '',
  bring_zh text not null default '',
  bring_en text not null default '',
  consent_form text not null default '',
  price_fen bigint not null,
  position integer not null default 0,
  is_public boolean not null default true,
  search_text text not null default '',
  retired_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint service_pk primary key (hospital_id, id),
  constraint service_code_unique unique (hospital_id, code),
  constraint service_department foreign key (hospital_id, department_id) references organisation.department (hospital_id, id),
  constraint service_kind check (kind in ('expert_consultation', 'examination', 'check_up', 'care', 'home_care', 'screening', 'event')),
  constraint service_minutes check (minutes between 5 and 1440),
  constraint service_buffers check (before_minutes between 0 and 240 and after_minutes between 0 and 240 and arrive_early_minutes between 0 and 240),
  constraint service_price check (price_fen between 0 and 100000000000)
);
create index service_in_order on catalogue.service (hospital_id, department_id, position, code) where retired_at is null;
comment on index catalogue.service_in_order is 'Services offered, by department';
comment on table catalogue.service is 'Services: how long, what for, with advantages and limits, at an open price (CAT-1)';
comment on column catalogue.service.hospital_id is 'Tenant';
comment on column catalogue.service.id is 'Service';
comment on column catalogue.service.version is 'Counts changes';
comment on column catalogue.service.department_id is 'Department that gives it';
comment on column catalogue.service.code is 'Short name used in imports';
comment on column catalogue.service.kind is 'What kind of service it is';
comment on column catalogue.service.name_zh is 'Name in Chinese';
comment on column catalogue.service.name_en is 'Name in English';
comment on column catalogue.service.minutes is 'Time with the customer';
comment on column catalogue.service.before_minutes is 'Preparation before';
comment on column catalogue.service.after_minutes is 'Clean-up after';
comment on column catalogue.service.arrive_early_minutes is 'How many minutes early the customer should come';
comment on column catalogue.service.contains_zh is 'What it contains';
comment on column catalogue.service.contains_en is 'What it contains, in English';
comment on column catalogue.service.process_zh is 'How it goes';
comment on column catalogue.service.process_en is 'How it goes, in English';
comment on column catalogue.service.advantages_zh is 'What speaks for it';
comment on column catalogue.service.advantages_en is 'What speaks for it, in English';
comment on column catalogue.service.limits_zh is 'What it cannot do, what speaks against it';
comment on column catalogue.service.limits_en is 'What it cannot do, in English';
comment on column catalogue.service.suitable_zh is 'For whom it is suitable, for whom not, in words';
comment on column catalogue.service.suitable_en is 'The same in English';
comment on column catalogue.service.bring_zh is 'What to bring and heed: documents, fasting, no make-up';
comment on column catalogue.service.bring_en is 'The same in English';
comment on column catalogue.service.consent_form is 'Consent form that must be signed; empty when none';
comment on column catalogue.service.price_fen is 'Price in force; its history stands in price';
comment on column catalogue.service.position is 'Order within the department';
comment on column catalogue.service.is_public is 'Offered on the public booking page';
comment on column catalogue.service.search_text is 'Names, code, pinyin and initials in one text, for typing a part of it';
comment on column catalogue.service.retired_at is 'No longer offered since';
comment on column catalogue.service.created_at is 'When made';
comment on column catalogue.service.created_by is 'Who made it';
comment on column catalogue.service.changed_at is 'When last changed';
comment on column catalogue.service.changed_by is 'Who changed it last';
select platform.protect('catalogue.service');
grant select, insert, update on catalogue.service to app;

create table catalogue.price (
  hospital_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  price_fen bigint not null,
  effective_from timestamptz(3) not null,
  reason text not null default '',
  created_at timestamptz(3) not null,
  created_by uuid,
  constraint price_pk primary key (hospital_id, id),
  constraint price_service foreign key (hospital_id, service_id) references catalogue.service (hospital_id, id),
  constraint price_range check (price_fen between 0 and 100000000000)
);
create index price_in_force on catalogue.price (hospital_id, service_id, effective_from desc, id desc);
comment on index catalogue.price_in_force is 'The price at an instant, and the history';
create index price_to_come on catalogue.price (hospital_id, effective_from);
comment on index catalogue.price_to_come is 'Prices that have come into force since the last look';
comment on table catalogue.price is 'Prices with the instant from which each holds; a new price is a new row (CAT-1)';
comment on column catalogue.price.hospital_id is 'Tenant';
comment on column catalogue.price.id is 'Entry';
comment on column catalogue.price.service_id is 'Service';
comment on column catalogue.price.price_fen is 'Price in fen';
comment on column catalogue.price.effective_from is 'Holds from';
comment on column catalogue.price.reason is 'Why it was changed';
comment on column catalogue.price.created_at is 'When entered';
comment on column catalogue.price.created_by is 'Who entered it';
select platform.protect('catalogue.price');
grant select, insert on catalogue.price to app;

create table catalogue.service_resource (
  hospital_id uuid not null,
  service_id uuid not null,
  kind text not null,
  resource_id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid,
  constraint service_resource_pk primary key (hospital_id, service_id, kind, resource_id),
  constraint service_resource_service foreign key (hospital_id, service_id) references catalogue.service (hospital_id, id),
  constraint service_resource_kind check (kind in ('staff', 'room'))
);
create index service_resource_by_resource on catalogue.service_resource (hospital_id, resource_id, service_id);
comment on index catalogue.service_resource_by_resource is 'What an expert gives, what a room is used for';
comment on table catalogue.service_resource is 'Who can give a service and where; a booking takes one of each kind that is named (CAT-1, APP-1)';
comment on column catalogue.service_resource.hospital_id is 'Tenant';
comment on column catalogue.service_resource.service_id is 'Service';
comment on column catalogue.service_resource.kind is 'staff or room';
comment on column catalogue.service_resource.resource_id is 'Staff member or service point';
comment on column catalogue.service_resource.created_at is 'When entered';
comment on column catalogue.service_resource.created_by is 'Who entered it';
select platform.protect('catalogue.service_resource');
grant select, insert, delete on catalogue.service_resource to app;

create table catalogue.unsuitable (
  hospital_id uuid not null,
  service_id uuid not null,
  condition text not null,
  note text not null default '',
  created_at timestamptz(3) not null,
  created_by uuid,
  constraint unsuitable_pk primary key (hospital_id, service_id, condition),
  constraint unsuitable_service foreign key (hospital_id, service_id) references catalogue.service (hospital_id, id)
);
comment on table catalogue.unsuitable is 'Conditions for which a service is not suitable; offering it then needs an override with a reason (CAT-3)';
comment on column catalogue.unsuitable.hospital_id is 'Tenant';
comment on column catalogue.unsuitable.service_id is 'Service';
comment on column catalogue.unsuitable.condition is 'Condition, from the editable list condition';
comment on column catalogue.unsuitable.note is 'Why, or under which circumstances it may be given';
comment on column catalogue.unsuitable.created_at is 'When entered';
comment on column catalogue.unsuitable.created_by is 'Who entered it';
select platform.protect('catalogue.unsuitable');
grant select, insert, delete on catalogue.unsuitable to app;

create table catalogue.expert (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  profile_zh text not null default '',
  profile_en text not null default '',
  expertise_zh text not null default '',
  expertise_en text not null default '',
  duty_zh text not null default '',
  duty_en text not null default '',
  photo_file_id uuid,
  published_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint expert_pk primary key (hospital_id, id),
  constraint expert_staff foreign key (hospital_id, id) references organisation.staff (hospital_id, id)
);
comment on table catalogue.expert is 'Experts as shown to agents and on the booking page (CAT-4)';
comment on column catalogue.expert.hospital_id is 'Tenant';
comment on column catalogue.expert.id is 'Staff member';
comment on column catalogue.expert.version is 'Counts changes';
comment on column catalogue.expert.profile_zh is 'Who they are';
comment on column catalogue.expert.profile_en is 'Who they are, in English';
comment on column catalogue.expert.expertise_zh is 'What they are good at';
comment on column catalogue.expert.expertise_en is 'What they are good at, in English';
comment on column catalogue.expert.duty_zh is 'Duty in words, beside the hours that can be booked';
comment on column catalogue.expert.duty_en is 'Duty in words, in English';
comment on column catalogue.expert.photo_file_id is 'Photo';
comment on column catalogue.expert.published_at is 'Shown on the booking page since';
comment on column catalogue.expert.created_at is 'When made';
comment on column catalogue.expert.created_by is 'Who made it';
comment on column catalogue.expert.changed_at is 'When last changed';
comment on column catalogue.expert.changed_by is 'Who changed it last';
select platform.protect('catalogue.expert');
grant select, insert, update on catalogue.expert to app;

create table catalogue.recommendation (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  customer_id uuid not null,
  inquiry_id uuid,
  focus text not null,
  budget_fen bigint,
  time_wish text not null default '',
  conditions_sealed bytea not null,
  chosen_service_id uuid,
  chosen_note text not null default '',
  decided_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  void_reason text,
  constraint recommendation_pk primary key (hospital_id, id),
  constraint recommendation_customer foreign key (hospital_id, customer_id) references customers.customer (hospital_id, id),
  constraint recommendation_chosen foreign key (hospital_id, chosen_service_id) references catalogue.service (hospital_id, id),
  constraint recommendation_budget check (budget_fen between 0 and 100000000000),
  constraint recommendation_decided check (chosen_service_id is null or decided_at is not null)
);
create index recommendation_of_customer on catalogue.recommendation (hospital_id, customer_id, created_at desc, id desc);
comment on index catalogue.recommendation_of_customer is 'What was recommended to a customer';
comment on table catalogue.recommendation is 'What the customer needs, what was offered and what they chose (CAT-3, source A 3)';
comment on column catalogue.recommendation.hospital_id is 'Tenant';
comment on column catalogue.recommendation.id is 'Recommendation';
comment on column catalogue.recommendation.version is 'Counts changes';
comment on column catalogue.recommendation.customer_id is 'Customer';
comment on column catalogue.recommendation.inquiry_id is 'Inquiry it came from';
comment on column catalogue.recommendation.focus is 'What matters to them';
comment on column catalogue.recommendation.budget_fen is 'What they want to spend';
comment on column catalogue.recommendation.time_wish is 'When they have time';
comment on column catalogue.recommendation.conditions_sealed is 'Conditions recorded for it, as a list of codes, sealed under the customer''s key';
comment on column catalogue.recommendation.chosen_service_id is 'What they chose; null when nothing';
comment on column catalogue.recommendation.chosen_note is 'In their words';
comment on column catalogue.recommendation.decided_at is 'When they decided';
comment on column catalogue.recommendation.created_at is 'When made';
comment on column catalogue.recommendation.created_by is 'Who recommended';
comment on column catalogue.recommendation.changed_at is 'When last changed';
comment on column catalogue.recommendation.changed_by is 'Who changed it last';
comment on column catalogue.recommendation.voided_at is 'Withdrawn at';
comment on column catalogue.recommendation.voided_by is 'Withdrawn by';
comment on column catalogue.recommendation.void_reason is 'Why';
select platform.protect('catalogue.recommendation');
grant select, insert, update on catalogue.recommendation to app;

create table catalogue.recommendation_option (
  hospital_id uuid not null,
  recommendation_id uuid not null,
  service_id uuid not null,
  position smallint not null,
  pros text not null default '',
  cons text not null default '',
  price_fen bigint not null,
  is_unsuitable boolean not null default false,
  override_reason text,
  constraint recommendation_option_pk primary key (hospital_id, recommendation_id, service_id),
  constraint recommendation_option_recommendation foreign key (hospital_id, recommendation_id) references catalogue.recommendation (hospital_id, id),
  constraint recommendation_option_service foreign key (hospital_id, service_id) references catalogue.service (hospital_id, id),
  constraint recommendation_option_override check (not is_unsuitable or btrim(override_reason) <> '')
);
create index recommendation_option_service on catalogue.recommendation_option (hospital_id, service_id);
comment on index catalogue.recommendation_option_service is 'How often a service was offered';
comment on table catalogue.recommendation_option is 'Options offered in a recommendation, with what speaks for and against each (CAT-3)';
comment on column catalogue.recommendation_option.hospital_id is 'Tenant';
comment on column catalogue.recommendation_option.recommendation_id is 'Recommendation';
comment on column catalogue.recommendation_option.service_id is 'Service offered';
comment on column catalogue.recommendation_option.position is 'Order';
comment on column catalogue.recommendation_option.pros is 'What speaks for it here';
comment on column catalogue.recommendation_option.cons is 'What speaks against it here';
comment on column catalogue.recommendation_option.price_fen is 'Price said';
comment on column catalogue.recommendation_option.is_unsuitable is 'Marked unsuitable for a recorded condition';
comment on column catalogue.recommendation_option.override_reason is 'Why it was offered all the same';
select platform.protect('catalogue.recommendation_option');
grant select, insert on catalogue.recommendation_option to app;

create view catalogue.fact_service with (security_invoker = true) as
  select s.hospital_id, s.id as service_id, s.department_id, s.code, s.kind, s.name_zh, s.name_en, s.minutes, s.before_minutes, s.after_minutes,
         s.arrive_early_minutes, s.bring_zh, s.bring_en, s.price_fen, s.position, s.is_public, s.retired_at
    from catalogue.service s;
comment on view catalogue.fact_service is 'Services as other modules may read them';
comment on column catalogue.fact_service.hospital_id is 'Tenant';
comment on column catalogue.fact_service.service_id is 'Service';
comment on column catalogue.fact_service.department_id is 'Department';
comment on column catalogue.fact_service.code is 'Short name';
comment on column catalogue.fact_service.kind is 'Kind';
comment on column catalogue.fact_service.name_zh is 'Name in Chinese';
comment on column catalogue.fact_service.name_en is 'Name in English';
comment on column catalogue.fact_service.minutes is 'Time with the customer';
comment on column catalogue.fact_service.before_minutes is 'Preparation before';
comment on column catalogue.fact_service.after_minutes is 'Clean-up after';
comment on column catalogue.fact_service.arrive_early_minutes is 'Minutes to come early';
comment on column catalogue.fact_service.bring_zh is 'What to bring';
comment on column catalogue.fact_service.bring_en is 'What to bring, in English';
comment on column catalogue.fact_service.price_fen is 'Price in force';
comment on column catalogue.fact_service.position is 'Order';
comment on column catalogue.fact_service.is_public is 'Offered publicly';
comment on column catalogue.fact_service.retired_at is 'No longer offered since';
grant select on catalogue.fact_service to app, report;
grant select (hospital_id, id, department_id, code, kind, name_zh, name_en, minutes, before_minutes, after_minutes, arrive_early_minutes, bring_zh, bring_en, price_fen, position, is_public, retired_at) on catalogue.service to report;

create view catalogue.fact_service_resource with (security_invoker = true) as
  select r.hospital_id, r.service_id, r.kind, r.resource_id from catalogue.service_resource r;
comment on view catalogue.fact_service_resource is 'Who can give a service and where';
comment on column catalogue.fact_service_resource.hospital_id is 'Tenant';
comment on column catalogue.fact_service_resource.service_id is 'Service';
comment on column catalogue.fact_service_resource.kind is 'staff or room';
comment on column catalogue.fact_service_resource.resource_id is 'Staff member or service point';
grant select on catalogue.fact_service_resource to app, report;
grant select on catalogue.service_resource to report;
