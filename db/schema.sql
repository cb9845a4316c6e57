-- What the files in db/migrations amount to. Printed from the catalogue by bin/generate.ts; not edited by hand.


-- ==================== organisation ====================
-- Tenant structure, staff, rights, settings (spec/organisation.md)
create schema organisation;
grant usage on schema organisation to app;
grant usage on schema organisation to report;

-- Certificates of staff; who lacks a required valid one receives no inquiries (ORG-3, source D art. 4)
create table organisation.certificate (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Certificate
  version integer not null default 1,  -- Counts changes
  staff_id uuid not null,  -- Holder
  kind text not null,  -- Kind, from the editable list certificate_kind
  number text not null default ''::text,  -- Number on the paper
  issued_on date,  -- Issued
  expires_on date,  -- Valid until; null without end
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  voided_at timestamp(3) with time zone,  -- Withdrawn at
  voided_by uuid,  -- Withdrawn by
  void_reason text,  -- Why
  constraint certificate_pk PRIMARY KEY (hospital_id, id),
  constraint certificate_staff FOREIGN KEY (hospital_id, staff_id) REFERENCES organisation.staff(hospital_id, id),
  constraint certificate_dates CHECK (((expires_on IS NULL) OR (issued_on IS NULL) OR (expires_on >= issued_on)))
);
CREATE INDEX certificate_by_staff ON organisation.certificate USING btree (hospital_id, staff_id);
alter table organisation.certificate enable row level security, force row level security;
create policy tenant on organisation.certificate as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.certificate to app;

-- How a staff member proves who they are (PLA-1); read by sign-in alone
create table organisation.credential (
  hospital_id uuid not null,  -- Tenant
  staff_id uuid not null,  -- Staff member
  password_hash text not null,  -- argon2id in PHC form
  must_change boolean not null default true,  -- Initial password: nothing else is allowed before it is changed
  changed_at timestamp(3) with time zone not null,  -- When the password was set
  failures integer not null default 0,  -- Failures in a row
  locked_until timestamp(3) with time zone,  -- No sign-in before
  totp_secret bytea,  -- Secret of the second factor, encrypted
  totp_confirmed_at timestamp(3) with time zone,  -- Second factor in force since
  totp_last_step bigint,  -- Last time step used, so that a code works once
  constraint credential_pk PRIMARY KEY (hospital_id, staff_id),
  constraint credential_staff FOREIGN KEY (hospital_id, staff_id) REFERENCES organisation.staff(hospital_id, id)
);
alter table organisation.credential enable row level security, force row level security;
create policy tenant on organisation.credential as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.credential to app;

-- Departments and centres (ORG-1)
create table organisation.department (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Department
  version integer not null default 1,  -- Counts changes
  site_id uuid,  -- Site; null when it serves all
  parent_id uuid,  -- Superior department or centre (ORG-7)
  code text not null,  -- Short name used in imports
  kind text not null,  -- clinical: customers are treated there; centre: part of the customer-service centre; support: the rest
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  position integer not null default 0,  -- Order in lists
  closed_at timestamp(3) with time zone,  -- No longer used since
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint department_pk PRIMARY KEY (hospital_id, id),
  constraint department_code_unique UNIQUE (hospital_id, code),
  constraint department_parent FOREIGN KEY (hospital_id, parent_id) REFERENCES organisation.department(hospital_id, id),
  constraint department_site FOREIGN KEY (hospital_id, site_id) REFERENCES organisation.site(hospital_id, id),
  constraint department_kind CHECK ((kind = ANY (ARRAY['clinical'::text, 'centre'::text, 'support'::text])))
);
CREATE INDEX department_by_name ON organisation.department USING btree (hospital_id, name_zh);
alter table organisation.department enable row level security, force row level security;
create policy tenant on organisation.department as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.department to app;

-- Departments as other modules may read them
--   hospital_id: Tenant
--   department_id: Department
--   site_id: Site
--   parent_id: Superior department
--   code: Short name
--   kind: clinical, centre or support
--   name_zh: Name in Chinese
--   name_en: Name in English
--   position: Order
--   closed_at: Closed since
create view organisation.fact_department with (security_invoker=true) as
 SELECT hospital_id,
    id AS department_id,
    site_id,
    parent_id,
    code,
    kind,
    name_zh,
    name_en,
    "position",
    closed_at
   FROM organisation.department d;
grant select on organisation.fact_department to app;
grant select on organisation.fact_department to report;

-- Service points as other modules may read them
--   hospital_id: Tenant
--   service_point_id: Service point
--   site_id: Site
--   department_id: Department
--   code: Short name
--   kind: What it is
--   name_zh: Name in Chinese
--   name_en: Name in English
--   floor: Floor
--   map_note: How to get there
--   capacity: Customers at once
--   closed_at: Closed since
create view organisation.fact_service_point with (security_invoker=true) as
 SELECT hospital_id,
    id AS service_point_id,
    site_id,
    department_id,
    code,
    kind,
    name_zh,
    name_en,
    floor,
    map_note,
    capacity,
    closed_at
   FROM organisation.service_point p;
grant select on organisation.fact_service_point to app;
grant select on organisation.fact_service_point to report;

-- Staff as other modules may read them
--   hospital_id: Tenant
--   staff_id: Staff member
--   number: Staff number
--   name: Full name
--   name_en: Name in Latin letters
--   title_zh: Title in Chinese
--   title_en: Title in English
--   site_id: Site
--   department_id: Department
--   group_id: Group
--   leader_id: Leader of the group
--   status: probation, regular or left
--   colour: Colour on boards
create view organisation.fact_staff with (security_invoker=true) as
 SELECT s.hospital_id,
    s.id AS staff_id,
    s.number,
    s.name,
    s.name_en,
    s.title_zh,
    s.title_en,
    s.site_id,
    s.department_id,
    s.group_id,
    g.leader_id,
    s.status,
    s.colour
   FROM organisation.staff s
     LEFT JOIN organisation.staff_group g ON g.hospital_id = s.hospital_id AND g.id = s.group_id;
grant select on organisation.fact_staff to app;
grant select on organisation.fact_staff to report;

-- Editable lists with Chinese and English names: sources, matters, lost reasons, categories, … (PLA-34)
create table organisation.list_item (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Item
  version integer not null default 1,  -- Counts changes
  list text not null,  -- Which list
  code text not null,  -- Stable code stored with records
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  position integer not null default 0,  -- Order
  retired_at timestamp(3) with time zone,  -- No longer offered since
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint list_item_pk PRIMARY KEY (hospital_id, id),
  constraint list_item_code_unique UNIQUE (hospital_id, list, code)
);
alter table organisation.list_item enable row level security, force row level security;
create policy tenant on organisation.list_item as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.list_item to app;

-- Weekly opening hours of a site, and dated exceptions (open otherwise, or closed)
create table organisation.opening_hours (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  site_id uuid not null,  -- Site
  weekday smallint,  -- 1 Monday … 7 Sunday, for weekly hours
  day date,  -- The day, for an exception
  opens text,  -- HH:MM; null on a closed day
  closes text,  -- HH:MM
  note text not null default ''::text,  -- Why
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  constraint opening_hours_pk PRIMARY KEY (hospital_id, id),
  constraint opening_hours_site FOREIGN KEY (hospital_id, site_id) REFERENCES organisation.site(hospital_id, id),
  constraint opening_hours_times CHECK ((((opens IS NULL) AND (closes IS NULL) AND (day IS NOT NULL)) OR ((opens ~ '^\d\d:\d\d$'::text) AND (closes ~ '^\d\d:\d\d$'::text) AND (opens < closes)))),
  constraint opening_hours_weekday CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint opening_hours_when CHECK (((weekday IS NULL) <> (day IS NULL)))
);
CREATE INDEX opening_hours_by_site ON organisation.opening_hours USING btree (hospital_id, site_id);
alter table organisation.opening_hours enable row level security, force row level security;
create policy tenant on organisation.opening_hours as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on organisation.opening_hours to app;

-- What a staff member chose for their screens
create table organisation.preference (
  hospital_id uuid not null,  -- Tenant
  staff_id uuid not null,  -- Staff member
  locale text not null default 'zh-CN'::text,  -- Language
  settings jsonb not null default '{}'::jsonb,  -- Theme, density, type size, saved views
  constraint preference_pk PRIMARY KEY (hospital_id, staff_id),
  constraint preference_staff FOREIGN KEY (hospital_id, staff_id) REFERENCES organisation.staff(hospital_id, id),
  constraint preference_locale CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
);
alter table organisation.preference enable row level security, force row level security;
create policy tenant on organisation.preference as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.preference to app;

-- Roles: shipped presets, editable per hospital (PLA-2)
create table organisation.role (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Role
  version integer not null default 1,  -- Counts changes
  code text not null,  -- Code of the shipped preset, or of the hospital's own role
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  grants jsonb,  -- Permission → scope; null while the role is as shipped
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint role_pk PRIMARY KEY (hospital_id, id),
  constraint role_code_unique UNIQUE (hospital_id, code)
);
alter table organisation.role enable row level security, force row level security;
create policy tenant on organisation.role as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.role to app;

-- Desks, counters, rooms, stations, wards and beds (ORG-4)
create table organisation.service_point (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Service point
  version integer not null default 1,  -- Counts changes
  site_id uuid not null,  -- Site
  department_id uuid,  -- Department that uses it
  code text not null,  -- Short name, e.g. the room number
  kind text not null,  -- What it is
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  floor text not null default ''::text,  -- Floor as customers read it
  map_note text not null default ''::text,  -- How to get there
  capacity integer not null default 1,  -- Customers served at once
  closed_at timestamp(3) with time zone,  -- No longer used since
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint service_point_pk PRIMARY KEY (hospital_id, id),
  constraint service_point_code_unique UNIQUE (hospital_id, code),
  constraint service_point_department FOREIGN KEY (hospital_id, department_id) REFERENCES organisation.department(hospital_id, id),
  constraint service_point_site FOREIGN KEY (hospital_id, site_id) REFERENCES organisation.site(hospital_id, id),
  constraint service_point_capacity CHECK (((capacity >= 1) AND (capacity <= 1000))),
  constraint service_point_kind CHECK ((kind = ANY (ARRAY['desk'::text, 'counter'::text, 'consulting_room'::text, 'care_room'::text, 'station'::text, 'ward'::text, 'bed'::text])))
);
alter table organisation.service_point enable row level security, force row level security;
create policy tenant on organisation.service_point as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.service_point to app;

-- Policy settings with the instant from which each value holds; a new value is a new row (ORG-5)
create table organisation.setting (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Entry
  key text not null,  -- Key, as declared by the module that uses it
  value jsonb not null,  -- Value in the unit declared with the key
  effective_from timestamp(3) with time zone not null,  -- Holds from
  reason text not null default ''::text,  -- Why it was changed
  created_at timestamp(3) with time zone not null,  -- When entered
  created_by uuid,  -- Who entered it
  constraint setting_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX setting_in_force ON organisation.setting USING btree (hospital_id, key, effective_from DESC, id DESC);
alter table organisation.setting enable row level security, force row level security;
create policy tenant on organisation.setting as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on organisation.setting to app;

-- Sites (院区) of a hospital (ORG-1)
create table organisation.site (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Site
  version integer not null default 1,  -- Counts changes
  code text not null,  -- Short name used in imports
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  address text not null default ''::text,  -- Street address, printed on vouchers
  phone text not null default ''::text,  -- Telephone printed on vouchers
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint site_pk PRIMARY KEY (hospital_id, id),
  constraint site_code_unique UNIQUE (hospital_id, code),
  constraint site_hospital FOREIGN KEY (hospital_id) REFERENCES platform.hospital(hospital_id)
);
alter table organisation.site enable row level security, force row level security;
create policy tenant on organisation.site as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.site to app;

-- Staff (ORG-2)
create table organisation.staff (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Staff member
  version integer not null default 1,  -- Counts changes
  number text not null,  -- Staff number, upper case; signs in with it
  name text not null,  -- Full name
  name_en text not null,  -- Name in Latin letters
  phone_index bytea,  -- Blind index of the mobile phone, for signing in with it
  phone bytea,  -- Mobile phone, encrypted
  extension text not null default ''::text,  -- Telephone extension
  site_id uuid,  -- Site
  department_id uuid,  -- Department
  group_id uuid,  -- Group
  title_zh text not null default ''::text,  -- Title or post as shown, in Chinese
  title_en text not null default ''::text,  -- Title or post as shown, in English
  languages text[] not null default '{}'::text[],  -- Languages and dialects
  specialties text[] not null default '{}'::text[],  -- What an expert is known for
  introduction text not null default ''::text,  -- Introduction shown to customers
  status text not null default 'regular'::text,  -- probation, regular or left
  colour text not null default 'jade'::text,  -- Colour on boards: a token name
  started_on date,  -- First day of work
  left_at timestamp(3) with time zone,  -- Left at
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint staff_pk PRIMARY KEY (hospital_id, id),
  constraint staff_number_unique UNIQUE (hospital_id, number),
  constraint staff_department FOREIGN KEY (hospital_id, department_id) REFERENCES organisation.department(hospital_id, id),
  constraint staff_group_member FOREIGN KEY (hospital_id, group_id) REFERENCES organisation.staff_group(hospital_id, id),
  constraint staff_site FOREIGN KEY (hospital_id, site_id) REFERENCES organisation.site(hospital_id, id),
  constraint staff_number_form CHECK ((number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'::text)),
  constraint staff_status CHECK ((status = ANY (ARRAY['probation'::text, 'regular'::text, 'left'::text])))
);
CREATE INDEX staff_phone ON organisation.staff USING btree (hospital_id, phone_index) WHERE (phone_index IS NOT NULL);
alter table organisation.staff enable row level security, force row level security;
create policy tenant on organisation.staff as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.staff to app;

-- Groups of staff within a department, with their leader (ORG-1)
create table organisation.staff_group (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- Group
  version integer not null default 1,  -- Counts changes
  department_id uuid not null,  -- Department
  code text not null,  -- Short name used in imports
  name_zh text not null,  -- Name in Chinese
  name_en text not null,  -- Name in English
  leader_id uuid,  -- Leader: first rung of every ladder of its members
  created_at timestamp(3) with time zone not null,  -- When made
  created_by uuid,  -- Who made it
  changed_at timestamp(3) with time zone not null,  -- When last changed
  changed_by uuid,  -- Who changed it last
  constraint staff_group_pk PRIMARY KEY (hospital_id, id),
  constraint staff_group_code_unique UNIQUE (hospital_id, code),
  constraint staff_group_department FOREIGN KEY (hospital_id, department_id) REFERENCES organisation.department(hospital_id, id),
  constraint staff_group_leader FOREIGN KEY (hospital_id, leader_id) REFERENCES organisation.staff(hospital_id, id)
);
alter table organisation.staff_group enable row level security, force row level security;
create policy tenant on organisation.staff_group as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on organisation.staff_group to app;

-- Who holds which role
create table organisation.staff_role (
  hospital_id uuid not null,  -- Tenant
  staff_id uuid not null,  -- Staff member
  role_id uuid not null,  -- Role
  constraint staff_role_pk PRIMARY KEY (hospital_id, staff_id, role_id),
  constraint staff_role_role FOREIGN KEY (hospital_id, role_id) REFERENCES organisation.role(hospital_id, id),
  constraint staff_role_staff FOREIGN KEY (hospital_id, staff_id) REFERENCES organisation.staff(hospital_id, id)
);
CREATE INDEX staff_role_by_role ON organisation.staff_role USING btree (hospital_id, role_id);
alter table organisation.staff_role enable row level security, force row level security;
create policy tenant on organisation.staff_role as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on organisation.staff_role to app;


-- ==================== platform ====================
-- What any application would know: hospitals, staff, sessions, events, audit, keys
create schema platform;
grant usage on schema platform to app;
grant usage on schema platform to queue;
grant usage on schema platform to report;
grant usage on schema platform to seal;

-- Who did what to which record, from where, what changed (PLA-7). Inserted only; sealed in a hash chain afterwards
create table platform.audit (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- UUIDv7
  at timestamp(3) with time zone not null,  -- When
  actor_id uuid,  -- Staff member; null for the system or a customer by link
  session_id uuid,  -- Session
  network text,  -- Network of the client (/24 or /64)
  request_id text,  -- Request, as in the logs
  action text not null,  -- Permission or act
  subject_kind text not null,  -- Kind of the record
  subject_id uuid,  -- Record
  customer_id uuid,  -- Customer concerned
  reason text,  -- Reason given, where one is asked for
  changed jsonb not null default '{}'::jsonb,  -- Names of changed fields with plain values, or with keyed digests for encrypted fields
  leaf bytea not null,  -- SHA-256 of the canonical row
  xid xid8 not null default pg_current_xact_id(),  -- Transaction; orders sealing
  constraint audit_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX audit_by_actor ON platform.audit USING btree (hospital_id, actor_id, at DESC) WHERE (actor_id IS NOT NULL);
CREATE INDEX audit_by_subject ON platform.audit USING btree (hospital_id, subject_id, at DESC) WHERE (subject_id IS NOT NULL);
CREATE INDEX audit_by_time ON platform.audit USING btree (hospital_id, at DESC, id DESC);
CREATE INDEX audit_unsealed ON platform.audit USING btree (xid, id);
alter table platform.audit enable row level security, force row level security;
create policy sealer on platform.audit as permissive for select to seal using (true);
create policy tenant on platform.audit as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on platform.audit to app;
grant select on platform.audit to seal;

-- Chain of seals over all audit rows of the database: each covers a closed range of transactions
create table platform.audit_seal (
  number bigint not null,  -- Counts up without gaps
  from_xid xid8 not null,  -- First transaction covered
  to_xid xid8 not null,  -- First transaction not covered
  entries integer not null,  -- Number of audit rows in the range
  leaves bytea not null,  -- For each row its id (16 bytes) and leaf (32 bytes), ordered by transaction and id
  prev_hash bytea not null,  -- Hash of the seal before
  hash bytea not null,  -- SHA-256 over number, range, count, leaves and prev_hash
  sealed_at timestamp(3) with time zone not null,  -- When
  constraint audit_seal_pk PRIMARY KEY (number),
  constraint audit_seal_range CHECK ((from_xid < to_xid))
);
grant insert, select on platform.audit_seal to seal;

-- Reactions that are done: written in the reaction's own transaction, so that its effects happen once
create table platform.delivery (
  hospital_id uuid not null,  -- Tenant
  event_id uuid not null,  -- Event
  subscriber text not null,  -- Reaction
  done_at timestamp(3) with time zone not null,  -- When
  constraint delivery_pk PRIMARY KEY (hospital_id, event_id, subscriber)
);
alter table platform.delivery enable row level security, force row level security;
create policy tenant on platform.delivery as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on platform.delivery to app;

-- What was refused for want of a right, written after the refused transaction was rolled back
create table platform.denial (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- UUIDv7
  at timestamp(3) with time zone not null,  -- When
  actor_id uuid,  -- Who asked
  action text not null,  -- Permission that was missing
  route text not null,  -- Route pattern, never the address itself
  code text not null,  -- Refusal
  request_id text not null,  -- Request, as in the logs
  constraint denial_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX denial_by_time ON platform.denial USING btree (hospital_id, at DESC, id DESC);
alter table platform.denial enable row level security, force row level security;
create policy tenant on platform.denial as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on platform.denial to app;

-- Exact hash of a secret or sign-in name to its tenant and subject; readable only through platform.open_door
create table platform.door (
  kind text not null,  -- What the secret opens
  secret_hash bytea not null,  -- SHA-256 of the secret; the secret itself is stored nowhere
  hospital_id uuid not null,  -- Tenant behind the door
  subject_id uuid not null,  -- What lies behind: session, appointment, staff member, …
  actor_id uuid,  -- Staff member who walks through, for sessions
  stamp integer not null default 1,  -- Raised whenever the rights behind the door change, so that cached rights are dropped at once
  expires_at timestamp(3) with time zone,  -- After this the door is shut
  constraint door_pk PRIMARY KEY (kind, secret_hash),
  constraint door_kind CHECK ((kind = ANY (ARRAY['session'::text, 'voucher'::text, 'survey'::text, 'visitor'::text, 'api-key'::text, 'webhook'::text, 'staff-sign-in'::text, 'setup'::text])))
);
CREATE INDEX door_actor ON platform.door USING btree (hospital_id, actor_id) WHERE (actor_id IS NOT NULL);
CREATE INDEX door_expiry ON platform.door USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX door_subject ON platform.door USING btree (hospital_id, subject_id);

-- What happened: the timeline, each record's history, and the source of reactions. Appended, never changed
create table platform.event (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- UUIDv7 made by the application
  name text not null,  -- module.what-happened
  version smallint not null default 1,  -- Version of the data's shape
  at timestamp(3) with time zone not null,  -- When it happened (business time)
  actor_id uuid,  -- Staff member who did it; null for the system or the customer
  customer_id uuid,  -- Customer on whose timeline it stands
  subject_id uuid,  -- Record whose history it is
  data jsonb not null default '{}'::jsonb,  -- Ids and plain facts; never an encrypted field's value
  history boolean not null default false,  -- True for events of the past (import, example): nothing is promised or sent for them
  xid xid8 not null default pg_current_xact_id(),  -- Transaction, for resuming at a horizon below which nothing can appear any more
  constraint event_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX event_customer_timeline ON platform.event USING btree (hospital_id, customer_id, at DESC, id DESC) WHERE (customer_id IS NOT NULL);
CREATE INDEX event_subject_history ON platform.event USING btree (hospital_id, subject_id, at DESC, id DESC) WHERE (subject_id IS NOT NULL);
alter table platform.event enable row level security, force row level security;
create policy tenant on platform.event as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select on platform.event to app;

-- Files of records; contents are encrypted in the file store under a random name (PLA-12)
create table platform.file (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- File
  version integer not null default 1,  -- Counts changes
  owner_kind text not null,  -- Kind of the record it belongs to; decides who may see it
  owner_id uuid,  -- Record
  customer_id uuid,  -- Customer concerned
  name text not null,  -- Name as uploaded, shown only to those who may see the record
  media_type text not null,  -- Recognised from the contents
  bytes integer not null,  -- Size before encryption
  sha256 bytea not null,  -- Digest of the contents, for backups
  place text not null,  -- Random name in the file store
  created_at timestamp(3) with time zone not null,  -- When
  created_by uuid,  -- Who
  voided_at timestamp(3) with time zone,  -- Withdrawn at
  voided_by uuid,  -- Withdrawn by
  void_reason text,  -- Why
  constraint file_pk PRIMARY KEY (hospital_id, id),
  constraint file_bytes CHECK (((bytes >= 0) AND (bytes <= 104857600)))
);
CREATE INDEX file_owner ON platform.file USING btree (hospital_id, owner_kind, owner_id, created_at DESC);
alter table platform.file enable row level security, force row level security;
create policy tenant on platform.file as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on platform.file to app;

-- Tenants of this installation (PLA-3)
create table platform.hospital (
  hospital_id uuid not null,  -- The tenant; stands first in every key of every business table
  code text not null,  -- What staff type to name their hospital at sign-in
  name_zh text not null,  -- Name shown in Chinese
  name_en text not null,  -- Name shown in English
  zone text not null default 'Asia/Shanghai'::text,  -- IANA zone that decides days, weeks and months
  is_example boolean not null default false,  -- True for the example hospital: shows a banner and never sends through a real adapter (PLA-33)
  created_at timestamp(3) with time zone not null,  -- When the tenant was made
  constraint hospital_pk PRIMARY KEY (hospital_id),
  constraint hospital_code_unique UNIQUE (code),
  constraint hospital_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,31}$'::text))
);
alter table platform.hospital enable row level security, force row level security;
create policy definer_lists on platform.hospital as permissive for select to owner using (true);
create policy tenant on platform.hospital as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on platform.hospital to app;

-- Answers given to keyed requests, kept for a day, so that a repeated request has one effect (PLA-20)
create table platform.idempotency (
  hospital_id uuid not null,  -- Tenant
  day date not null,  -- UTC day; partitions are dropped whole
  actor_id uuid not null,  -- Who asked
  route text not null,  -- Operation
  key text not null,  -- Idempotency-Key of the request
  body_hash bytea not null,  -- SHA-256 of the body: the same key with another body is refused
  status smallint,  -- Status answered; null while under way
  response bytea,  -- Body answered, encrypted with the tenant's key
  constraint idempotency_pk PRIMARY KEY (hospital_id, day, actor_id, route, key),
  constraint idempotency_key_length CHECK (((length(key) >= 8) AND (length(key) <= 200)))
) partition by RANGE (day);
alter table platform.idempotency enable row level security, force row level security;
create policy tenant on platform.idempotency as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on platform.idempotency to app;

-- Which migration files this database has seen
create table platform.migration (
  name text not null,  -- File name in db/migrations
  hash text not null,  -- SHA-256 of the file as it was applied, in hex
  applied_at timestamp(3) with time zone not null default now(),  -- When it was applied
  constraint migration_pk PRIMARY KEY (name)
);

-- What the dispatcher has yet to hand to reactions, jobs and screens; written in the business transaction, emptied every few milliseconds
create table platform.outbox (
  id uuid not null,  -- Event id, or id of the task
  hospital_id uuid not null,  -- Tenant
  kind text not null,  -- event: reactions and live screens; task: one job
  name text not null,  -- Event name or task name
  subscribers text[] not null default '{}'::text[],  -- Reactions that take the event
  payload jsonb not null,  -- For a task its payload; for an event the ids that live screens need
  run_at timestamp(3) with time zone,  -- Not before
  job_key text,  -- A later task of the same key replaces an earlier one
  constraint outbox_pk PRIMARY KEY (id),
  constraint outbox_kind CHECK ((kind = ANY (ARRAY['event'::text, 'task'::text])))
);
alter table platform.outbox enable row level security, force row level security;
create policy dispatcher on platform.outbox as permissive for all to queue using (true);
create policy tenant on platform.outbox as permissive for insert to app with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert on platform.outbox to app;
grant delete, select, update on platform.outbox to queue;

-- Counts of attempts per account and network in a window; shared by all processes
create table platform.rate (
  bucket text not null,  -- Keyed hash of what is limited
  window_start timestamp(3) with time zone not null,  -- Start of the window
  taken integer not null,  -- Attempts in it
  constraint rate_pk PRIMARY KEY (bucket, window_start)
);
CREATE INDEX rate_expiry ON platform.rate USING btree (window_start);
grant delete, insert, select, update on platform.rate to app;

-- Sign-ins, listed to their owner and revocable (PLA-1)
create table platform.session (
  hospital_id uuid not null,  -- Tenant
  id uuid not null,  -- The session; its secret lives only in the cookie and, hashed, in the door
  staff_id uuid not null,  -- Who signed in
  created_at timestamp(3) with time zone not null,  -- When
  last_seen_at timestamp(3) with time zone not null,  -- Last use, written at most once a minute
  expires_at timestamp(3) with time zone not null,  -- End of the session at the latest
  network text not null,  -- Network of the client (/24 or /64), never the full address
  device text not null,  -- Browser and system in words, for the owner to recognise
  stepped_up_at timestamp(3) with time zone,  -- When the password was last confirmed, for pay, export and break-glass
  ended_at timestamp(3) with time zone,  -- Signed out or revoked at
  constraint session_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX session_staff ON platform.session USING btree (hospital_id, staff_id, created_at DESC);
alter table platform.session enable row level security, force row level security;
create policy tenant on platform.session as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant insert, select, update on platform.session to app;

-- Keys of a tenant, wrapped by the master key outside the database (PLA-4)
create table platform.tenant_key (
  hospital_id uuid not null,  -- Tenant
  purpose text not null,  -- data: field encryption; blind: lookup hashes and digests; link: public links
  version integer not null,  -- Counts up at rotation; stored in the head of every encrypted value
  wrapped bytea not null,  -- The key, AES-256-GCM under the master key
  created_at timestamp(3) with time zone not null,  -- When the key was made
  constraint tenant_key_pk PRIMARY KEY (hospital_id, purpose, version),
  constraint tenant_key_hospital FOREIGN KEY (hospital_id) REFERENCES platform.hospital(hospital_id),
  constraint tenant_key_purpose CHECK ((purpose = ANY (ARRAY['data'::text, 'blind'::text, 'link'::text]))),
  constraint tenant_key_version CHECK (((version >= 1) AND (version <= 65535)))
);
alter table platform.tenant_key enable row level security, force row level security;
create policy tenant on platform.tenant_key as permissive for all to public using ((hospital_id = (current_setting('app.hospital_id'::text))::uuid)) with check ((hospital_id = (current_setting('app.hospital_id'::text))::uuid));
grant delete, insert, select on platform.tenant_key to app;

-- Makes a door into the tenant of the transaction
CREATE OR REPLACE FUNCTION platform.hang_door(door_kind text, hash bytea, subject uuid, actor uuid, expires timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into platform.door (kind, secret_hash, hospital_id, subject_id, actor_id, expires_at)
  values (door_kind, hash, current_setting('app.hospital_id')::uuid, subject, actor, expires)
$function$;
grant execute on function platform.hang_door(door_kind text, hash bytea, subject uuid, actor uuid, expires timestamp with time zone) to app;

-- The tenants, for sweeps that then open one tenant transaction each, and for naming the only hospital at sign-in
CREATE OR REPLACE FUNCTION platform.hospitals()
 RETURNS TABLE(hospital_id uuid, code text, name_zh text, name_en text, zone text, is_example boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select h.hospital_id, h.code, h.name_zh, h.name_en, h.zone, h.is_example from platform.hospital h order by h.created_at, h.code
$function$;
grant execute on function platform.hospitals() to app;
grant execute on function platform.hospitals() to queue;
grant execute on function platform.hospitals() to seal;

-- Answers one exact secret and sets the tenant of the transaction; the only reader of platform.door
CREATE OR REPLACE FUNCTION platform.open_door(door_kind text, hash bytea, now_at timestamp with time zone)
 RETURNS TABLE(hospital_id uuid, subject_id uuid, actor_id uuid, stamp integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.hospital_id, d.subject_id, d.actor_id, d.stamp
    from (select d.* from platform.door d
           where d.kind = door_kind and d.secret_hash = hash
             and (d.expires_at is null or d.expires_at > now_at)) d,
         lateral (select set_config('app.hospital_id', d.hospital_id::text, true)) entered
$function$;
grant execute on function platform.open_door(door_kind text, hash bytea, now_at timestamp with time zone) to app;

-- Puts the wall between tenants round a table: row security enabled and forced; no hospital set is an error, not an empty answer (PLA-3).
CREATE OR REPLACE FUNCTION platform.protect(target regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (hospital_id = current_setting(''app.hospital_id'')::uuid)
       with check (hospital_id = current_setting(''app.hospital_id'')::uuid)', target);
end $function$;

-- Makes the partitions of the next days and drops those older than yesterday
CREATE OR REPLACE FUNCTION platform.roll_idempotency(today date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  d date;
  old record;
begin
  perform pg_advisory_xact_lock(hashtext('platform.roll_idempotency'));
  for d in select generate_series(today - 1, today + 2, interval '1 day')::date loop
    if to_regclass(format('platform.idempotency_%s', to_char(d, 'YYYYMMDD'))) is null then
      execute format('create table platform.idempotency_%s partition of platform.idempotency for values from (%L) to (%L)',
        to_char(d, 'YYYYMMDD'), d, d + 1);
      execute format('comment on table platform.idempotency_%s is %L', to_char(d, 'YYYYMMDD'), 'One day of platform.idempotency');
      execute format('alter table platform.idempotency_%s enable row level security', to_char(d, 'YYYYMMDD'));
      execute format('alter table platform.idempotency_%s force row level security', to_char(d, 'YYYYMMDD'));
    end if;
  end loop;
  for old in select c.relname from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
              where i.inhparent = 'platform.idempotency'::regclass and right(c.relname, 8) < to_char(today - 1, 'YYYYMMDD') loop
    execute format('drop table platform.%I', old.relname);
  end loop;
end $function$;
grant execute on function platform.roll_idempotency(today date) to app;

-- Removes the doors of one kind that lead to a subject of this tenant
CREATE OR REPLACE FUNCTION platform.shut_doors(door_kind text, subject uuid)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with gone as (
    delete from platform.door
     where hospital_id = current_setting('app.hospital_id')::uuid and kind = door_kind and subject_id = subject
    returning 1)
  select count(*)::int from gone
$function$;
grant execute on function platform.shut_doors(door_kind text, subject uuid) to app;

-- Makes every process drop what it remembers of an actor's rights
CREATE OR REPLACE FUNCTION platform.stamp_doors(actor uuid)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with stamped as (
    update platform.door set stamp = stamp + 1
     where hospital_id = current_setting('app.hospital_id')::uuid and actor_id = actor
    returning 1)
  select count(*)::int from stamped
$function$;
grant execute on function platform.stamp_doors(actor uuid) to app;

-- Removes doors that are past their time
CREATE OR REPLACE FUNCTION platform.sweep_doors(now_at timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with gone as (delete from platform.door where expires_at < now_at returning 1) select count(*)::int from gone
$function$;
grant execute on function platform.sweep_doors(now_at timestamp with time zone) to app;
