-- Exports (PLA-15, SAFETY 14, 15): a list as a file, made in the background, kept for a day, had only by who asked.

create schema exports;
comment on schema exports is 'Lists on their way out as files (PLA-15)';
grant usage on schema exports to app;

create table exports.export (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  list text not null,
  filters_sealed bytea not null,
  columns text[] not null,
  format text not null,
  locale text not null,
  reveal boolean not null default false,
  reason text not null default '',
  state text not null,
  row_count integer not null default 0,
  file_id uuid,
  file_name text not null,
  bytes integer,
  failure text,
  created_at timestamptz(3) not null,
  created_by uuid,
  finished_at timestamptz(3),
  expires_at timestamptz(3),
  taken_count integer not null default 0,
  constraint export_pk primary key (hospital_id, id),
  constraint export_state check (state in ('waiting', 'running', 'done', 'failed', 'expired')),
  constraint export_format check (format in ('csv', 'xlsx')),
  constraint export_locale check (locale in ('zh-CN', 'en')),
  constraint export_done_with_file check ((state = 'done') = (file_id is not null and expires_at is not null)),
  constraint export_reveal_with_reason check (not reveal or reason <> ''),
  constraint export_has_columns check (cardinality(columns) > 0)
);
-- My exports, newest first.
create index export_of_maker on exports.export (hospital_id, created_by, created_at desc, id desc);
-- Files whose time is up.
create index export_expiry on exports.export (hospital_id, expires_at) where state = 'done';
comment on table exports.export is 'A list asked for as a file: what, by whom, how far it is, until when it can be had';
comment on column exports.export.hospital_id is 'Tenant';
comment on column exports.export.id is 'Export';
comment on column exports.export.version is 'Counts changes of state';
comment on column exports.export.list is 'The list';
comment on column exports.export.filters_sealed is 'Filters as JSON, sealed: what was searched for may be a phone';
comment on column exports.export.columns is 'Columns in their order';
comment on column exports.export.format is 'csv or xlsx';
comment on column exports.export.locale is 'Language of header and codes';
comment on column exports.export.reveal is 'Whether sealed values come in full';
comment on column exports.export.reason is 'Why they must';
comment on column exports.export.state is 'waiting, running, done, failed; expired: the file is gone';
comment on column exports.export.row_count is 'Rows written so far';
comment on column exports.export.file_id is 'The file, sealed in the store; null once it is gone';
comment on column exports.export.file_name is 'Name it is saved under';
comment on column exports.export.bytes is 'Its size';
comment on column exports.export.failure is 'Why it failed: a code';
comment on column exports.export.created_at is 'Asked for at';
comment on column exports.export.created_by is 'Asked for by: the only one who may have it';
comment on column exports.export.finished_at is 'Made at';
comment on column exports.export.expires_at is 'Until when it is kept';
comment on column exports.export.taken_count is 'How often it was fetched';
select platform.protect('exports.export');
grant select, insert, update on exports.export to app;
