-- Organisation (ORG-1…6): sites, departments, groups, staff, roles, certificates, service points, settings, editable lists.

create schema organisation;
comment on schema organisation is 'Tenant structure, staff, rights, settings (spec/organisation.md)';
grant usage on schema organisation to app, report;

create table organisation.site (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  code text not null,
  name_zh text not null,
  name_en text not null,
  address text not null default '',
  phone text not null default '',
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint site_pk primary key (hospital_id, id),
  constraint site_code_unique unique (hospital_id, code),
  constraint site_hospital foreign key (hospital_id) references platform.hospital (hospital_id)
);
comment on table organisation.site is 'Sites (院区) of a hospital (ORG-1)';
comment on column organisation.site.hospital_id is 'Tenant';
comment on column organisation.site.id is 'Site';
comment on column organisation.site.version is 'Counts changes';
comment on column organisation.site.code is 'Short name used in imports';
comment on column organisation.site.name_zh is 'Name in Chinese';
comment on column organisation.site.name_en is 'Name in English';
comment on column organisation.site.address is 'Street address, printed on vouchers';
comment on column organisation.site.phone is 'Telephone printed on vouchers';
comment on column organisation.site.created_at is 'When made';
comment on column organisation.site.created_by is 'Who made it';
comment on column organisation.site.changed_at is 'When last changed';
comment on column organisation.site.changed_by is 'Who changed it last';
select platform.protect('organisation.site');
grant select, insert, update on organisation.site to app;

create table organisation.department (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  site_id uuid,
  parent_id uuid,
  code text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  position integer not null default 0,
  closed_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint department_pk primary key (hospital_id, id),
  constraint department_code_unique unique (hospital_id, code),
  constraint department_site foreign key (hospital_id, site_id) references organisation.site (hospital_id, id),
  constraint department_parent foreign key (hospital_id, parent_id) references organisation.department (hospital_id, id),
  constraint department_kind check (kind in ('clinical', 'centre', 'support'))
);
create index department_by_name on organisation.department (hospital_id, name_zh);
comment on table organisation.department is 'Departments and centres (ORG-1)';
comment on column organisation.department.hospital_id is 'Tenant';
comment on column organisation.department.id is 'Department';
comment on column organisation.department.version is 'Counts changes';
comment on column organisation.department.site_id is 'Site; null when it serves all';
comment on column organisation.department.parent_id is 'Superior department or centre (ORG-7)';
comment on column organisation.department.code is 'Short name used in imports';
comment on column organisation.department.kind is 'clinical: customers are treated there; centre: part of the customer-service centre; support: the rest';
comment on column organisation.department.name_zh is 'Name in Chinese';
comment on column organisation.department.name_en is 'Name in English';
comment on column organisation.department.position is 'Order in lists';
comment on column organisation.department.closed_at is 'No longer used since';
comment on column organisation.department.created_at is 'When made';
comment on column organisation.department.created_by is 'Who made it';
comment on column organisation.department.changed_at is 'When last changed';
comment on column organisation.department.changed_by is 'Who changed it last';
select platform.protect('organisation.department');
grant select, insert, update on organisation.department to app;

create table organisation.staff_group (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  department_id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  leader_id uuid,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint staff_group_pk primary key (hospital_id, id),
  constraint staff_group_code_unique unique (hospital_id, code),
  constraint staff_group_department foreign key (hospital_id, department_id) references organisation.department (hospital_id, id)
);
comment on table organisation.staff_group is 'Groups of staff within a department, with their leader (ORG-1)';
comment on column organisation.staff_group.hospital_id is 'Tenant';
comment on column organisation.staff_group.id is 'Group';
comment on column organisation.staff_group.version is 'Counts changes';
comment on column organisation.staff_group.department_id is 'Department';
comment on column organisation.staff_group.code is 'Short name used in imports';
comment on column organisation.staff_group.name_zh is 'Name in Chinese';
comment on column organisation.staff_group.name_en is 'Name in English';
comment on column organisation.staff_group.leader_id is 'Leader: first rung of every ladder of its members';
comment on column organisation.staff_group.created_at is 'When made';
comment on column organisation.staff_group.created_by is 'Who made it';
comment on column organisation.staff_group.changed_at is 'When last changed';
comment on column organisation.staff_group.changed_by is 'Who changed it last';
grant select, insert, update on organisation.staff_group to app;

create table organisation.staff (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text not null,
  name text not null,
  name_en text not null,
  phone_index bytea,
  phone bytea,
  extension text not null default '',
  site_id uuid,
  department_id uuid,
  group_id uuid,
  title_zh text not null default '',
  title_en text not null default '',
  languages text[] not null default '{}',
  specialties text[] not null default '{}',
  introduction text not null default '',
  status text not null default 'regular',
  colour text not null default 'jade',
  started_on date,
  left_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint staff_pk primary key (hospital_id, id),
  constraint staff_number_unique unique (hospital_id, number),
  constraint staff_number_form check (number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  constraint staff_status check (status in ('probation', 'regular', 'left')),
  constraint staff_site foreign key (hospital_id, site_id) references organisation.site (hospital_id, id),
  constraint staff_department foreign key (hospital_id, department_id) references organisation.department (hospital_id, id),
  constraint staff_group_member foreign key (hospital_id, group_id) references organisation.staff_group (hospital_id, id)
);
create index staff_phone on organisation.staff (hospital_id, phone_index) where phone_index is not null;
alter table organisation.staff_group add constraint staff_group_leader foreign key (hospital_id, leader_id) references organisation.staff (hospital_id, id);
select platform.protect('organisation.staff_group');
comment on table organisation.staff is 'Staff (ORG-2)';
comment on column organisation.staff.hospital_id is 'Tenant';
comment on column organisation.staff.id is 'Staff member';
comment on column organisation.staff.version is 'Counts changes';
comment on column organisation.staff.number is 'Staff number, upper case; signs in with it';
comment on column organisation.staff.name is 'Full name';
comment on column organisation.staff.name_en is 'Name in Latin letters';
comment on column organisation.staff.phone_index is 'Blind index of the mobile phone, for signing in with it';
comment on column organisation.staff.phone is 'Mobile phone, encrypted';
comment on column organisation.staff.extension is 'Telephone extension';
comment on column organisation.staff.site_id is 'Site';
comment on column organisation.staff.department_id is 'Department';
comment on column organisation.staff.group_id is 'Group';
comment on column organisation.staff.title_zh is 'Title or post as shown, in Chinese';
comment on column organisation.staff.title_en is 'Title or post as shown, in English';
comment on column organisation.staff.languages is 'Languages and dialects';
comment on column organisation.staff.specialties is 'What an expert is known for';
comment on column organisation.staff.introduction is 'Introduction shown to customers';
comment on column organisation.staff.status is 'probation, regular or left';
comment on column organisation.staff.colour is 'Colour on boards: a token name';
comment on column organisation.staff.started_on is 'First day of work';
comment on column organisation.staff.left_at is 'Left at';
comment on column organisation.staff.created_at is 'When made';
comment on column organisation.staff.created_by is 'Who made it';
comment on column organisation.staff.changed_at is 'When last changed';
comment on column organisation.staff.changed_by is 'Who changed it last';
select platform.protect('organisation.staff');
grant select, insert, update on organisation.staff to app;

create table organisation.credential (
  hospital_id uuid not null,
  staff_id uuid not null,
  password_hash text not null,
  must_change boolean not null default true,
  changed_at timestamptz(3) not null,
  failures integer not null default 0,
  locked_until timestamptz(3),
  totp_secret bytea,
  totp_confirmed_at timestamptz(3),
  totp_last_step bigint,
  constraint credential_pk primary key (hospital_id, staff_id),
  constraint credential_staff foreign key (hospital_id, staff_id) references organisation.staff (hospital_id, id)
);
comment on table organisation.credential is 'How a staff member proves who they are (PLA-1); read by sign-in alone';
comment on column organisation.credential.hospital_id is 'Tenant';
comment on column organisation.credential.staff_id is 'Staff member';
comment on column organisation.credential.password_hash is 'argon2id in PHC form';
comment on column organisation.credential.must_change is 'Initial password: nothing else is allowed before it is changed';
comment on column organisation.credential.changed_at is 'When the password was set';
comment on column organisation.credential.failures is 'Failures in a row';
comment on column organisation.credential.locked_until is 'No sign-in before';
comment on column organisation.credential.totp_secret is 'Secret of the second factor, encrypted';
comment on column organisation.credential.totp_confirmed_at is 'Second factor in force since';
comment on column organisation.credential.totp_last_step is 'Last time step used, so that a code works once';
select platform.protect('organisation.credential');
grant select, insert, update on organisation.credential to app;

create table organisation.preference (
  hospital_id uuid not null,
  staff_id uuid not null,
  locale text not null default 'zh-CN',
  settings jsonb not null default '{}',
  constraint preference_pk primary key (hospital_id, staff_id),
  constraint preference_staff foreign key (hospital_id, staff_id) references organisation.staff (hospital_id, id),
  constraint preference_locale check (locale in ('zh-CN', 'en'))
);
comment on table organisation.preference is 'What a staff member chose for their screens';
comment on column organisation.preference.hospital_id is 'Tenant';
comment on column organisation.preference.staff_id is 'Staff member';
comment on column organisation.preference.locale is 'Language';
comment on column organisation.preference.settings is 'Theme, density, type size, saved views';
select platform.protect('organisation.preference');
grant select, insert, update on organisation.preference to app;

create table organisation.role (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  code text not null,
  name_zh text not null,
  name_en text not null,
  grants jsonb,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint role_pk primary key (hospital_id, id),
  constraint role_code_unique unique (hospital_id, code)
);
comment on table organisation.role is 'Roles: shipped presets, editable per hospital (PLA-2)';
comment on column organisation.role.hospital_id is 'Tenant';
comment on column organisation.role.id is 'Role';
comment on column organisation.role.version is 'Counts changes';
comment on column organisation.role.code is 'Code of the shipped preset, or of the hospital''s own role';
comment on column organisation.role.name_zh is 'Name in Chinese';
comment on column organisation.role.name_en is 'Name in English';
comment on column organisation.role.grants is 'Permission → scope; null while the role is as shipped';
comment on column organisation.role.created_at is 'When made';
comment on column organisation.role.created_by is 'Who made it';
comment on column organisation.role.changed_at is 'When last changed';
comment on column organisation.role.changed_by is 'Who changed it last';
select platform.protect('organisation.role');
grant select, insert, update on organisation.role to app;

create table organisation.staff_role (
  hospital_id uuid not null,
  staff_id uuid not null,
  role_id uuid not null,
  constraint staff_role_pk primary key (hospital_id, staff_id, role_id),
  constraint staff_role_staff foreign key (hospital_id, staff_id) references organisation.staff (hospital_id, id),
  constraint staff_role_role foreign key (hospital_id, role_id) references organisation.role (hospital_id, id)
);
create index staff_role_by_role on organisation.staff_role (hospital_id, role_id);
comment on table organisation.staff_role is 'Who holds which role';
comment on column organisation.staff_role.hospital_id is 'Tenant';
comment on column organisation.staff_role.staff_id is 'Staff member';
comment on column organisation.staff_role.role_id is 'Role';
select platform.protect('organisation.staff_role');
grant select, insert, delete on organisation.staff_role to app;

create table organisation.certificate (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  staff_id uuid not null,
  kind text not null,
  number text not null default '',
  issued_on date,
  expires_on date,
  created_at timestamptz(3) not null,
  created_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  void_reason text,
  constraint certificate_pk primary key (hospital_id, id),
  constraint certificate_staff foreign key (hospital_id, staff_id) references organisation.staff (hospital_id, id),
  constraint certificate_dates check (expires_on is null or issued_on is null or expires_on >= issued_on)
);
create index certificate_by_staff on organisation.certificate (hospital_id, staff_id);
comment on table organisation.certificate is 'Certificates of staff; who lacks a required valid one receives no inquiries (ORG-3, source D art. 4)';
comment on column organisation.certificate.hospital_id is 'Tenant';
comment on column organisation.certificate.id is 'Certificate';
comment on column organisation.certificate.version is 'Counts changes';
comment on column organisation.certificate.staff_id is 'Holder';
comment on column organisation.certificate.kind is 'Kind, from the editable list certificate_kind';
comment on column organisation.certificate.number is 'Number on the paper';
comment on column organisation.certificate.issued_on is 'Issued';
comment on column organisation.certificate.expires_on is 'Valid until; null without end';
comment on column organisation.certificate.created_at is 'When entered';
comment on column organisation.certificate.created_by is 'Who entered it';
comment on column organisation.certificate.voided_at is 'Withdrawn at';
comment on column organisation.certificate.voided_by is 'Withdrawn by';
comment on column organisation.certificate.void_reason is 'Why';
select platform.protect('organisation.certificate');
grant select, insert, update on organisation.certificate to app;

create table organisation.service_point (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  site_id uuid not null,
  department_id uuid,
  code text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  floor text not null default '',
  map_note text not null default '',
  capacity integer not null default 1,
  closed_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint service_point_pk primary key (hospital_id, id),
  constraint service_point_code_unique unique (hospital_id, code),
  constraint service_point_site foreign key (hospital_id, site_id) references organisation.site (hospital_id, id),
  constraint service_point_department foreign key (hospital_id, department_id) references organisation.department (hospital_id, id),
  constraint service_point_kind check (kind in ('desk', 'counter', 'consulting_room', 'care_room', 'station', 'ward', 'bed')),
  constraint service_point_capacity check (capacity between 1 and 1000)
);
comment on table organisation.service_point is 'Desks, counters, rooms, stations, wards and beds (ORG-4)';
comment on column organisation.service_point.hospital_id is 'Tenant';
comment on column organisation.service_point.id is 'Service point';
comment on column organisation.service_point.version is 'Counts changes';
comment on column organisation.service_point.site_id is 'Site';
comment on column organisation.service_point.department_id is 'Department that uses it';
comment on column organisation.service_point.code is 'Short name, e.g. the room number';
comment on column organisation.service_point.kind is 'What it is';
comment on column organisation.service_point.name_zh is 'Name in Chinese';
comment on column organisation.service_point.name_en is 'Name in English';
comment on column organisation.service_point.floor is 'Floor as customers read it';
comment on column organisation.service_point.map_note is 'How to get there';
comment on column organisation.service_point.capacity is 'Customers served at once';
comment on column organisation.service_point.closed_at is 'No longer used since';
comment on column organisation.service_point.created_at is 'When made';
comment on column organisation.service_point.created_by is 'Who made it';
comment on column organisation.service_point.changed_at is 'When last changed';
comment on column organisation.service_point.changed_by is 'Who changed it last';
select platform.protect('organisation.service_point');
grant select, insert, update on organisation.service_point to app;

create table organisation.setting (
  hospital_id uuid not null,
  id uuid not null,
  key text not null,
  value jsonb not null,
  effective_from timestamptz(3) not null,
  reason text not null default '',
  created_at timestamptz(3) not null,
  created_by uuid,
  constraint setting_pk primary key (hospital_id, id)
);
create index setting_in_force on organisation.setting (hospital_id, key, effective_from desc, id desc);
comment on table organisation.setting is 'Policy settings with the instant from which each value holds; a new value is a new row (ORG-5)';
comment on column organisation.setting.hospital_id is 'Tenant';
comment on column organisation.setting.id is 'Entry';
comment on column organisation.setting.key is 'Key, as declared by the module that uses it';
comment on column organisation.setting.value is 'Value in the unit declared with the key';
comment on column organisation.setting.effective_from is 'Holds from';
comment on column organisation.setting.reason is 'Why it was changed';
comment on column organisation.setting.created_at is 'When entered';
comment on column organisation.setting.created_by is 'Who entered it';
select platform.protect('organisation.setting');
grant select, insert on organisation.setting to app;

create table organisation.list_item (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  list text not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  position integer not null default 0,
  retired_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint list_item_pk primary key (hospital_id, id),
  constraint list_item_code_unique unique (hospital_id, list, code)
);
comment on table organisation.list_item is 'Editable lists with Chinese and English names: sources, matters, lost reasons, categories, … (PLA-34)';
comment on column organisation.list_item.hospital_id is 'Tenant';
comment on column organisation.list_item.id is 'Item';
comment on column organisation.list_item.version is 'Counts changes';
comment on column organisation.list_item.list is 'Which list';
comment on column organisation.list_item.code is 'Stable code stored with records';
comment on column organisation.list_item.name_zh is 'Name in Chinese';
comment on column organisation.list_item.name_en is 'Name in English';
comment on column organisation.list_item.position is 'Order';
comment on column organisation.list_item.retired_at is 'No longer offered since';
comment on column organisation.list_item.created_at is 'When made';
comment on column organisation.list_item.created_by is 'Who made it';
comment on column organisation.list_item.changed_at is 'When last changed';
comment on column organisation.list_item.changed_by is 'Who changed it last';
select platform.protect('organisation.list_item');
grant select, insert, update on organisation.list_item to app;

create table organisation.opening_hours (
  hospital_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  weekday smallint,
  day date,
  opens text,
  closes text,
  note text not null default '',
  created_at timestamptz(3) not null,
  created_by uuid,
  constraint opening_hours_pk primary key (hospital_id, id),
  constraint opening_hours_site foreign key (hospital_id, site_id) references organisation.site (hospital_id, id),
  constraint opening_hours_when check ((weekday is null) <> (day is null)),
  constraint opening_hours_weekday check (weekday between 1 and 7),
  constraint opening_hours_times check ((opens is null and closes is null and day is not null) or (opens ~ '^\d\d:\d\d$' and closes ~ '^\d\d:\d\d$' and opens < closes))
);
create index opening_hours_by_site on organisation.opening_hours (hospital_id, site_id);
comment on table organisation.opening_hours is 'Weekly opening hours of a site, and dated exceptions (open otherwise, or closed)';
comment on column organisation.opening_hours.hospital_id is 'Tenant';
comment on column organisation.opening_hours.id is 'Entry';
comment on column organisation.opening_hours.site_id is 'Site';
comment on column organisation.opening_hours.weekday is '1 Monday … 7 Sunday, for weekly hours';
comment on column organisation.opening_hours.day is 'The day, for an exception';
comment on column organisation.opening_hours.opens is 'HH:MM; null on a closed day';
comment on column organisation.opening_hours.closes is 'HH:MM';
comment on column organisation.opening_hours.note is 'Why';
comment on column organisation.opening_hours.created_at is 'When entered';
comment on column organisation.opening_hours.created_by is 'Who entered it';
select platform.protect('organisation.opening_hours');
grant select, insert, delete on organisation.opening_hours to app;

create view organisation.fact_staff with (security_invoker = true) as
  select s.hospital_id, s.id as staff_id, s.number, s.name, s.name_en, s.title_zh, s.title_en, s.site_id, s.department_id, s.group_id, g.leader_id, s.status, s.colour
    from organisation.staff s
    left join organisation.staff_group g on g.hospital_id = s.hospital_id and g.id = s.group_id;
comment on view organisation.fact_staff is 'Staff as other modules may read them';
comment on column organisation.fact_staff.hospital_id is 'Tenant';
comment on column organisation.fact_staff.staff_id is 'Staff member';
comment on column organisation.fact_staff.number is 'Staff number';
comment on column organisation.fact_staff.name is 'Full name';
comment on column organisation.fact_staff.name_en is 'Name in Latin letters';
comment on column organisation.fact_staff.title_zh is 'Title in Chinese';
comment on column organisation.fact_staff.title_en is 'Title in English';
comment on column organisation.fact_staff.site_id is 'Site';
comment on column organisation.fact_staff.department_id is 'Department';
comment on column organisation.fact_staff.group_id is 'Group';
comment on column organisation.fact_staff.leader_id is 'Leader of the group';
comment on column organisation.fact_staff.status is 'probation, regular or left';
comment on column organisation.fact_staff.colour is 'Colour on boards';
grant select on organisation.fact_staff to app, report;

create view organisation.fact_department with (security_invoker = true) as
  select d.hospital_id, d.id as department_id, d.site_id, d.parent_id, d.code, d.kind, d.name_zh, d.name_en, d.position, d.closed_at
    from organisation.department d;
comment on view organisation.fact_department is 'Departments as other modules may read them';
comment on column organisation.fact_department.hospital_id is 'Tenant';
comment on column organisation.fact_department.department_id is 'Department';
comment on column organisation.fact_department.site_id is 'Site';
comment on column organisation.fact_department.parent_id is 'Superior department';
comment on column organisation.fact_department.code is 'Short name';
comment on column organisation.fact_department.kind is 'clinical, centre or support';
comment on column organisation.fact_department.name_zh is 'Name in Chinese';
comment on column organisation.fact_department.name_en is 'Name in English';
comment on column organisation.fact_department.position is 'Order';
comment on column organisation.fact_department.closed_at is 'Closed since';
grant select on organisation.fact_department to app, report;

create view organisation.fact_service_point with (security_invoker = true) as
  select p.hospital_id, p.id as service_point_id, p.site_id, p.department_id, p.code, p.kind, p.name_zh, p.name_en, p.floor, p.map_note, p.capacity, p.closed_at
    from organisation.service_point p;
comment on view organisation.fact_service_point is 'Service points as other modules may read them';
comment on column organisation.fact_service_point.hospital_id is 'Tenant';
comment on column organisation.fact_service_point.service_point_id is 'Service point';
comment on column organisation.fact_service_point.site_id is 'Site';
comment on column organisation.fact_service_point.department_id is 'Department';
comment on column organisation.fact_service_point.code is 'Short name';
comment on column organisation.fact_service_point.kind is 'What it is';
comment on column organisation.fact_service_point.name_zh is 'Name in Chinese';
comment on column organisation.fact_service_point.name_en is 'Name in English';
comment on column organisation.fact_service_point.floor is 'Floor';
comment on column organisation.fact_service_point.map_note is 'How to get there';
comment on column organisation.fact_service_point.capacity is 'Customers at once';
comment on column organisation.fact_service_point.closed_at is 'Closed since';
grant select on organisation.fact_service_point to app, report;
