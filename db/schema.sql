-- What the files in db/migrations amount to. Printed from the catalogue by bin/generate.ts; not edited by hand.


-- ==================== platform ====================
-- What any application would know: hospitals, staff, sessions, events, audit, keys
create schema platform;

-- Which migration files this database has seen
create table platform.migration (
  name text not null,  -- File name in db/migrations
  hash text not null,  -- SHA-256 of the file as it was applied, in hex
  applied_at timestamp(3) with time zone not null default now(),  -- When it was applied
  constraint migration_pk PRIMARY KEY (name)
);
