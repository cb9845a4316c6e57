-- A restored copy lives on another server, whose transactions are numbered from the beginning: their numbers are lifted above
-- those of the rows it came with, so that the chain of seals goes on (SAFETY 18, 19).

create table platform.restoration (
  number integer not null,
  restored_at timestamptz(3) not null,
  made_at timestamptz(3) not null,
  xid_offset bigint not null,
  constraint restoration_pk primary key (number),
  constraint restoration_offset check (xid_offset > 0)
);
comment on table platform.restoration is 'When this database was restored from a backup, and by how much its transaction numbers are lifted since';
comment on column platform.restoration.number is 'Counts up';
comment on column platform.restoration.restored_at is 'When it was restored';
comment on column platform.restoration.made_at is 'When the backup was made';
comment on column platform.restoration.xid_offset is 'Added to the server''s transaction numbers in event and audit rows and in seals';
grant select on platform.restoration to seal;
