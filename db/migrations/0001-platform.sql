-- What every module stands on: tenants, keys, doors, sessions, events, outbox, audit, idempotency, rates, files.

create function platform.protect(target regclass) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (hospital_id = current_setting(''app.hospital_id'')::uuid)
       with check (hospital_id = current_setting(''app.hospital_id'')::uuid)', target);
end $$;
comment on function platform.protect(regclass) is
  'Puts the wall between tenants round a table: row security enabled and forced; no hospital set is an error, not an empty answer (PLA-3).';
revoke all on function platform.protect(regclass) from public;

grant usage on schema platform to app, queue, seal, report;

create table platform.hospital (
  hospital_id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  zone text not null default 'Asia/Shanghai',
  is_example boolean not null default false,
  created_at timestamptz(3) not null,
  constraint hospital_pk primary key (hospital_id),
  constraint hospital_code_unique unique (code),
  constraint hospital_code_form check (code ~ '^[a-z0-9][a-z0-9-]{0,31}$')
);
comment on table platform.hospital is 'Tenants of this installation (PLA-3)';
comment on column platform.hospital.hospital_id is 'The tenant; stands first in every key of every business table';
comment on column platform.hospital.code is 'What staff type to name their hospital at sign-in';
comment on column platform.hospital.name_zh is 'Name shown in Chinese';
comment on column platform.hospital.name_en is 'Name shown in English';
comment on column platform.hospital.zone is 'IANA zone that decides days, weeks and months';
comment on column platform.hospital.is_example is 'True for the example hospital: shows a banner and never sends through a real adapter (PLA-33)';
comment on column platform.hospital.created_at is 'When the tenant was made';
select platform.protect('platform.hospital');
grant select, insert, update on platform.hospital to app;

create table platform.tenant_key (
  hospital_id uuid not null,
  purpose text not null,
  version integer not null,
  wrapped bytea not null,
  created_at timestamptz(3) not null,
  constraint tenant_key_pk primary key (hospital_id, purpose, version),
  constraint tenant_key_purpose check (purpose in ('data', 'blind', 'link')),
  constraint tenant_key_version check (version between 1 and 65535),
  constraint tenant_key_hospital foreign key (hospital_id) references platform.hospital (hospital_id)
);
comment on table platform.tenant_key is 'Keys of a tenant, wrapped by the master key outside the database (PLA-4)';
comment on column platform.tenant_key.hospital_id is 'Tenant';
comment on column platform.tenant_key.purpose is 'data: field encryption; blind: lookup hashes and digests; link: public links';
comment on column platform.tenant_key.version is 'Counts up at rotation; stored in the head of every encrypted value';
comment on column platform.tenant_key.wrapped is 'The key, AES-256-GCM under the master key';
comment on column platform.tenant_key.created_at is 'When the key was made';
select platform.protect('platform.tenant_key');
grant select, insert, delete on platform.tenant_key to app;

-- Doors: the only way from a secret to a tenant. No grants; one definer function answers an exact (kind, hash).
create table platform.door (
  kind text not null,
  secret_hash bytea not null,
  hospital_id uuid not null,
  subject_id uuid not null,
  actor_id uuid,
  stamp integer not null default 1,
  expires_at timestamptz(3),
  constraint door_pk primary key (kind, secret_hash),
  constraint door_kind check (kind in ('session', 'voucher', 'survey', 'visitor', 'api-key', 'webhook', 'staff-sign-in', 'setup'))
);
create index door_subject on platform.door (hospital_id, subject_id);
create index door_actor on platform.door (hospital_id, actor_id) where actor_id is not null;
create index door_expiry on platform.door (expires_at) where expires_at is not null;
comment on table platform.door is 'Exact hash of a secret or sign-in name to its tenant and subject; readable only through platform.open_door';
comment on column platform.door.kind is 'What the secret opens';
comment on column platform.door.secret_hash is 'SHA-256 of the secret; the secret itself is stored nowhere';
comment on column platform.door.hospital_id is 'Tenant behind the door';
comment on column platform.door.subject_id is 'What lies behind: session, appointment, staff member, …';
comment on column platform.door.actor_id is 'Staff member who walks through, for sessions';
comment on column platform.door.stamp is 'Raised whenever the rights behind the door change, so that cached rights are dropped at once';
comment on column platform.door.expires_at is 'After this the door is shut';

create function platform.open_door(door_kind text, hash bytea, now_at timestamptz)
returns table (hospital_id uuid, subject_id uuid, actor_id uuid, stamp integer)
language sql security definer set search_path = '' volatile as $$
  select d.hospital_id, d.subject_id, d.actor_id, d.stamp
    from (select d.* from platform.door d
           where d.kind = door_kind and d.secret_hash = hash
             and (d.expires_at is null or d.expires_at > now_at)) d,
         lateral (select set_config('app.hospital_id', d.hospital_id::text, true)) entered
$$;
comment on function platform.open_door(text, bytea, timestamptz) is
  'Answers one exact secret and sets the tenant of the transaction; the only reader of platform.door';

create function platform.hang_door(door_kind text, hash bytea, subject uuid, actor uuid, expires timestamptz)
returns void language sql security definer set search_path = '' as $$
  insert into platform.door (kind, secret_hash, hospital_id, subject_id, actor_id, expires_at)
  values (door_kind, hash, current_setting('app.hospital_id')::uuid, subject, actor, expires)
$$;
comment on function platform.hang_door(text, bytea, uuid, uuid, timestamptz) is 'Makes a door into the tenant of the transaction';

create function platform.shut_doors(door_kind text, subject uuid) returns integer
language sql security definer set search_path = '' as $$
  with gone as (
    delete from platform.door
     where hospital_id = current_setting('app.hospital_id')::uuid and kind = door_kind and subject_id = subject
    returning 1)
  select count(*)::int from gone
$$;
comment on function platform.shut_doors(text, uuid) is 'Removes the doors of one kind that lead to a subject of this tenant';

create function platform.stamp_doors(actor uuid) returns integer
language sql security definer set search_path = '' as $$
  with stamped as (
    update platform.door set stamp = stamp + 1
     where hospital_id = current_setting('app.hospital_id')::uuid and actor_id = actor
    returning 1)
  select count(*)::int from stamped
$$;
comment on function platform.stamp_doors(uuid) is 'Makes every process drop what it remembers of an actor''s rights';

create function platform.sweep_doors(now_at timestamptz) returns integer
language sql security definer set search_path = '' as $$
  with gone as (delete from platform.door where expires_at < now_at returning 1) select count(*)::int from gone
$$;
comment on function platform.sweep_doors(timestamptz) is 'Removes doors that are past their time';

create function platform.hospitals()
returns table (hospital_id uuid, code text, name_zh text, name_en text, zone text, is_example boolean)
language sql security definer set search_path = '' stable as $$
  select h.hospital_id, h.code, h.name_zh, h.name_en, h.zone, h.is_example from platform.hospital h order by h.created_at, h.code
$$;
comment on function platform.hospitals() is 'The tenants, for sweeps that then open one tenant transaction each, and for naming the only hospital at sign-in';

-- the definer functions must see past the wall; they are owned by owner, which is subject to FORCE like anyone
create policy definer_lists on platform.hospital for select to owner using (true);

revoke all on function platform.open_door(text, bytea, timestamptz), platform.hang_door(text, bytea, uuid, uuid, timestamptz),
  platform.shut_doors(text, uuid), platform.stamp_doors(uuid), platform.sweep_doors(timestamptz), platform.hospitals() from public;
grant execute on function platform.open_door(text, bytea, timestamptz), platform.hang_door(text, bytea, uuid, uuid, timestamptz),
  platform.shut_doors(text, uuid), platform.stamp_doors(uuid), platform.sweep_doors(timestamptz), platform.hospitals() to app;
grant execute on function platform.hospitals() to queue, seal;

create table platform.session (
  hospital_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  network text not null,
  device text not null,
  stepped_up_at timestamptz(3),
  ended_at timestamptz(3),
  constraint session_pk primary key (hospital_id, id)
);
create index session_staff on platform.session (hospital_id, staff_id, created_at desc);
comment on table platform.session is 'Sign-ins, listed to their owner and revocable (PLA-1)';
comment on column platform.session.hospital_id is 'Tenant';
comment on column platform.session.id is 'The session; its secret lives only in the cookie and, hashed, in the door';
comment on column platform.session.staff_id is 'Who signed in';
comment on column platform.session.created_at is 'When';
comment on column platform.session.last_seen_at is 'Last use, written at most once a minute';
comment on column platform.session.expires_at is 'End of the session at the latest';
comment on column platform.session.network is 'Network of the client (/24 or /64), never the full address';
comment on column platform.session.device is 'Browser and system in words, for the owner to recognise';
comment on column platform.session.stepped_up_at is 'When the password was last confirmed, for pay, export and break-glass';
comment on column platform.session.ended_at is 'Signed out or revoked at';
select platform.protect('platform.session');
grant select, insert, update on platform.session to app;

create table platform.event (
  hospital_id uuid not null,
  id uuid not null,
  name text not null,
  version smallint not null default 1,
  at timestamptz(3) not null,
  actor_id uuid,
  customer_id uuid,
  subject_id uuid,
  data jsonb not null default '{}',
  history boolean not null default false,
  xid xid8 not null default pg_current_xact_id(),
  constraint event_pk primary key (hospital_id, id)
);
create index event_customer_timeline on platform.event (hospital_id, customer_id, at desc, id desc) where customer_id is not null;
create index event_subject_history on platform.event (hospital_id, subject_id, at desc, id desc) where subject_id is not null;
comment on table platform.event is 'What happened: the timeline, each record''s history, and the source of reactions. Appended, never changed';
comment on column platform.event.hospital_id is 'Tenant';
comment on column platform.event.id is 'UUIDv7 made by the application';
comment on column platform.event.name is 'module.what-happened';
comment on column platform.event.version is 'Version of the data''s shape';
comment on column platform.event.at is 'When it happened (business time)';
comment on column platform.event.actor_id is 'Staff member who did it; null for the system or the customer';
comment on column platform.event.customer_id is 'Customer on whose timeline it stands';
comment on column platform.event.subject_id is 'Record whose history it is';
comment on column platform.event.data is 'Ids and plain facts; never an encrypted field''s value';
comment on column platform.event.history is 'True for events of the past (import, example): nothing is promised or sent for them';
comment on column platform.event.xid is 'Transaction, for resuming at a horizon below which nothing can appear any more';
select platform.protect('platform.event');
grant select, insert on platform.event to app;

create table platform.outbox (
  id uuid not null,
  hospital_id uuid not null,
  kind text not null,
  name text not null,
  subscribers text[] not null default '{}',
  payload jsonb not null,
  run_at timestamptz(3),
  job_key text,
  constraint outbox_pk primary key (id),
  constraint outbox_kind check (kind in ('event', 'task'))
);
comment on table platform.outbox is 'What the dispatcher has yet to hand to reactions, jobs and screens; written in the business transaction, emptied every few milliseconds';
comment on column platform.outbox.id is 'Event id, or id of the task';
comment on column platform.outbox.hospital_id is 'Tenant';
comment on column platform.outbox.kind is 'event: reactions and live screens; task: one job';
comment on column platform.outbox.name is 'Event name or task name';
comment on column platform.outbox.subscribers is 'Reactions that take the event';
comment on column platform.outbox.payload is 'For a task its payload; for an event the ids that live screens need';
comment on column platform.outbox.run_at is 'Not before';
comment on column platform.outbox.job_key is 'A later task of the same key replaces an earlier one';
alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
create policy tenant on platform.outbox for insert to app with check (hospital_id = current_setting('app.hospital_id')::uuid);
create policy dispatcher on platform.outbox to queue using (true);
grant insert on platform.outbox to app;
grant select, update, delete on platform.outbox to queue;

create table platform.delivery (
  hospital_id uuid not null,
  event_id uuid not null,
  subscriber text not null,
  done_at timestamptz(3) not null,
  constraint delivery_pk primary key (hospital_id, event_id, subscriber)
);
comment on table platform.delivery is 'Reactions that are done: written in the reaction''s own transaction, so that its effects happen once';
comment on column platform.delivery.hospital_id is 'Tenant';
comment on column platform.delivery.event_id is 'Event';
comment on column platform.delivery.subscriber is 'Reaction';
comment on column platform.delivery.done_at is 'When';
select platform.protect('platform.delivery');
grant select, insert, delete on platform.delivery to app;

create table platform.audit (
  hospital_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  actor_id uuid,
  session_id uuid,
  network text,
  request_id text,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  customer_id uuid,
  reason text,
  changed jsonb not null default '{}',
  leaf bytea not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint audit_pk primary key (hospital_id, id)
);
create index audit_unsealed on platform.audit (xid, id);
create index audit_by_time on platform.audit (hospital_id, at desc, id desc);
create index audit_by_subject on platform.audit (hospital_id, subject_id, at desc) where subject_id is not null;
create index audit_by_actor on platform.audit (hospital_id, actor_id, at desc) where actor_id is not null;
comment on table platform.audit is 'Who did what to which record, from where, what changed (PLA-7). Inserted only; sealed in a hash chain afterwards';
comment on column platform.audit.hospital_id is 'Tenant';
comment on column platform.audit.id is 'UUIDv7';
comment on column platform.audit.at is 'When';
comment on column platform.audit.actor_id is 'Staff member; null for the system or a customer by link';
comment on column platform.audit.session_id is 'Session';
comment on column platform.audit.network is 'Network of the client (/24 or /64)';
comment on column platform.audit.request_id is 'Request, as in the logs';
comment on column platform.audit.action is 'Permission or act';
comment on column platform.audit.subject_kind is 'Kind of the record';
comment on column platform.audit.subject_id is 'Record';
comment on column platform.audit.customer_id is 'Customer concerned';
comment on column platform.audit.reason is 'Reason given, where one is asked for';
comment on column platform.audit.changed is 'Names of changed fields with plain values, or with keyed digests for encrypted fields';
comment on column platform.audit.leaf is 'SHA-256 of the canonical row';
comment on column platform.audit.xid is 'Transaction; orders sealing';
select platform.protect('platform.audit');
create policy sealer on platform.audit for select to seal using (true);
grant select, insert on platform.audit to app;
grant select on platform.audit to seal;

create table platform.audit_seal (
  number bigint not null,
  from_xid xid8 not null,
  to_xid xid8 not null,
  entries integer not null,
  leaves bytea not null,
  prev_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz(3) not null,
  constraint audit_seal_pk primary key (number),
  constraint audit_seal_range check (from_xid < to_xid)
);
comment on table platform.audit_seal is 'Chain of seals over all audit rows of the database: each covers a closed range of transactions';
comment on column platform.audit_seal.number is 'Counts up without gaps';
comment on column platform.audit_seal.from_xid is 'First transaction covered';
comment on column platform.audit_seal.to_xid is 'First transaction not covered';
comment on column platform.audit_seal.entries is 'Number of audit rows in the range';
comment on column platform.audit_seal.leaves is 'For each row its id (16 bytes) and leaf (32 bytes), ordered by transaction and id';
comment on column platform.audit_seal.prev_hash is 'Hash of the seal before';
comment on column platform.audit_seal.hash is 'SHA-256 over number, range, count, leaves and prev_hash';
comment on column platform.audit_seal.sealed_at is 'When';
grant select, insert on platform.audit_seal to seal;

create table platform.denial (
  hospital_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  actor_id uuid,
  action text not null,
  route text not null,
  code text not null,
  request_id text not null,
  constraint denial_pk primary key (hospital_id, id)
);
create index denial_by_time on platform.denial (hospital_id, at desc, id desc);
comment on table platform.denial is 'What was refused for want of a right, written after the refused transaction was rolled back';
comment on column platform.denial.hospital_id is 'Tenant';
comment on column platform.denial.id is 'UUIDv7';
comment on column platform.denial.at is 'When';
comment on column platform.denial.actor_id is 'Who asked';
comment on column platform.denial.action is 'Permission that was missing';
comment on column platform.denial.route is 'Route pattern, never the address itself';
comment on column platform.denial.code is 'Refusal';
comment on column platform.denial.request_id is 'Request, as in the logs';
select platform.protect('platform.denial');
grant select, insert on platform.denial to app;

create table platform.idempotency (
  hospital_id uuid not null,
  day date not null,
  actor_id uuid not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  status smallint,
  response bytea,
  constraint idempotency_pk primary key (hospital_id, day, actor_id, route, key),
  constraint idempotency_key_length check (length(key) between 8 and 200)
) partition by range (day);
comment on table platform.idempotency is 'Answers given to keyed requests, kept for a day, so that a repeated request has one effect (PLA-20)';
comment on column platform.idempotency.hospital_id is 'Tenant';
comment on column platform.idempotency.day is 'UTC day; partitions are dropped whole';
comment on column platform.idempotency.actor_id is 'Who asked';
comment on column platform.idempotency.route is 'Operation';
comment on column platform.idempotency.key is 'Idempotency-Key of the request';
comment on column platform.idempotency.body_hash is 'SHA-256 of the body: the same key with another body is refused';
comment on column platform.idempotency.status is 'Status answered; null while under way';
comment on column platform.idempotency.response is 'Body answered, encrypted with the tenant''s key';
select platform.protect('platform.idempotency');
grant select, insert, update on platform.idempotency to app;

create function platform.roll_idempotency(today date) returns void
language plpgsql security definer set search_path = '' as $$
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
end $$;
comment on function platform.roll_idempotency(date) is 'Makes the partitions of the next days and drops those older than yesterday';
revoke all on function platform.roll_idempotency(date) from public;
grant execute on function platform.roll_idempotency(date) to app;

create unlogged table platform.rate (
  bucket text not null,
  window_start timestamptz(3) not null,
  taken integer not null,
  constraint rate_pk primary key (bucket, window_start)
);
create index rate_expiry on platform.rate (window_start);
comment on table platform.rate is 'Counts of attempts per account and network in a window; shared by all processes';
comment on column platform.rate.bucket is 'Keyed hash of what is limited';
comment on column platform.rate.window_start is 'Start of the window';
comment on column platform.rate.taken is 'Attempts in it';
grant select, insert, update, delete on platform.rate to app;

create table platform.file (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  owner_kind text not null,
  owner_id uuid,
  customer_id uuid,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 bytea not null,
  place text not null,
  created_at timestamptz(3) not null,
  created_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  void_reason text,
  constraint file_pk primary key (hospital_id, id),
  constraint file_bytes check (bytes between 0 and 104857600)
);
create index file_owner on platform.file (hospital_id, owner_kind, owner_id, created_at desc);
comment on table platform.file is 'Files of records; contents are encrypted in the file store under a random name (PLA-12)';
comment on column platform.file.hospital_id is 'Tenant';
comment on column platform.file.id is 'File';
comment on column platform.file.version is 'Counts changes';
comment on column platform.file.owner_kind is 'Kind of the record it belongs to; decides who may see it';
comment on column platform.file.owner_id is 'Record';
comment on column platform.file.customer_id is 'Customer concerned';
comment on column platform.file.name is 'Name as uploaded, shown only to those who may see the record';
comment on column platform.file.media_type is 'Recognised from the contents';
comment on column platform.file.bytes is 'Size before encryption';
comment on column platform.file.sha256 is 'Digest of the contents, for backups';
comment on column platform.file.place is 'Random name in the file store';
comment on column platform.file.created_at is 'When';
comment on column platform.file.created_by is 'Who';
comment on column platform.file.voided_at is 'Withdrawn at';
comment on column platform.file.voided_by is 'Withdrawn by';
comment on column platform.file.void_reason is 'Why';
select platform.protect('platform.file');
grant select, insert, update on platform.file to app;
