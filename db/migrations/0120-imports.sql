-- Imports (PLA-15): a table from outside is staged, mapped, looked at, and then written by the module that keeps such records.

create schema imports;
comment on schema imports is 'Tables from outside on their way in: staging, mapping, outcome and undoing (PLA-15)';
grant usage on schema imports to app;

create table imports.import (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  kind text not null,
  state text not null,
  mode text not null default 'skip_bad_rows',
  file_id uuid,
  file_name text not null,
  format text not null,
  encoding text,
  declared_wrong boolean not null default false,
  delimiter text,
  sheet text,
  sheets text[] not null default '{}',
  header text[] not null,
  mapping jsonb not null default '{}',
  choices jsonb not null default '{}',
  assigned jsonb not null default '{}',
  names jsonb not null default '{}',
  made jsonb not null default '{}',
  row_count integer not null default 0,
  checked_count integer not null default 0,
  good_count integer not null default 0,
  bad_count integer not null default 0,
  known_count integer not null default 0,
  done_count integer not null default 0,
  created_count integer not null default 0,
  removed_count integer,
  failure text,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  started_at timestamptz(3),
  started_by uuid,
  finished_at timestamptz(3),
  undo_asked_by uuid,
  undo_reason text,
  undone_at timestamptz(3),
  constraint import_pk primary key (hospital_id, id),
  constraint import_state check (state in ('reading', 'checking', 'ready', 'running', 'stopped', 'done', 'undoing', 'undone', 'failed', 'discarded')),
  constraint import_mode check (mode in ('all_or_nothing', 'skip_bad_rows')),
  constraint import_counts check (least(row_count, checked_count, good_count, bad_count, known_count, done_count, created_count) >= 0),
  constraint import_undone_with_reason check (state not in ('undoing', 'undone') or undo_reason is not null)
);
create index import_by_time on imports.import (hospital_id, created_at desc, id desc);
comment on table imports.import is 'A file taken in to become records: what it is, how its columns are meant, what came of it';
comment on column imports.import.hospital_id is 'Tenant';
comment on column imports.import.id is 'Import';
comment on column imports.import.version is 'Counts what people and the machine decide; progress does not count';
comment on column imports.import.kind is 'Kind of records: inquiries, …';
comment on column imports.import.state is 'reading the file, checking rows, ready to run, running, stopped by a fault, done, undoing, undone; failed: not readable; discarded: given up before it ran';
comment on column imports.import.mode is 'Whether one faulty row stops everything, or only itself';
comment on column imports.import.file_id is 'The file as it came; its content is kept until the import has ended';
comment on column imports.import.file_name is 'Name of the file';
comment on column imports.import.format is 'csv or xlsx, by content';
comment on column imports.import.encoding is 'Encoding recognised, of a CSV';
comment on column imports.import.declared_wrong is 'The sender named another encoding, and was wrong';
comment on column imports.import.delimiter is 'Separator of cells, of a CSV';
comment on column imports.import.sheet is 'Sheet of the workbook';
comment on column imports.import.sheets is 'Visible sheets of the workbook';
comment on column imports.import.header is 'Names of the columns';
comment on column imports.import.mapping is 'Field → column number from 0';
comment on column imports.import.choices is 'What the file does not say, as decided; null: not known';
comment on column imports.import.assigned is 'Field → name in the file → id of the record meant, or new';
comment on column imports.import.names is 'Field → names found in the file with the number of their rows and the record they match';
comment on column imports.import.made is 'Field → name → id of records this import made';
comment on column imports.import.row_count is 'Rows staged';
comment on column imports.import.checked_count is 'Rows checked so far under the present mapping';
comment on column imports.import.good_count is 'Rows that the check found fit to be written';
comment on column imports.import.bad_count is 'Rows that cannot be taken';
comment on column imports.import.known_count is 'Rows that are on record already';
comment on column imports.import.done_count is 'Rows dealt with by the run so far';
comment on column imports.import.created_count is 'Records written';
comment on column imports.import.removed_count is 'Records removed by undoing';
comment on column imports.import.failure is 'Why it failed or stopped: a code';
comment on column imports.import.created_at is 'When the file came';
comment on column imports.import.created_by is 'Who sent it';
comment on column imports.import.changed_at is 'Last decision at';
comment on column imports.import.changed_by is 'Last decision by';
comment on column imports.import.started_at is 'Run started at';
comment on column imports.import.started_by is 'Run started by';
comment on column imports.import.finished_at is 'Run ended at';
comment on column imports.import.undo_asked_by is 'Who undid it';
comment on column imports.import.undo_reason is 'Why it was undone';
comment on column imports.import.undone_at is 'When undoing was done';
select platform.protect('imports.import');
grant select, insert, update on imports.import to app;

create table imports.row (
  hospital_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  kind text not null,
  number integer not null,
  cells bytea,
  row_hash bytea not null,
  problem text,
  problem_column integer,
  faults jsonb not null default '[]',
  state text not null default 'staged',
  constraint row_pk primary key (hospital_id, id),
  constraint row_number_once unique (hospital_id, import_id, number),
  constraint row_import foreign key (hospital_id, import_id) references imports.import (hospital_id, id),
  constraint row_state check (state in ('staged', 'good', 'bad', 'known', 'created', 'undone')),
  constraint row_bad_with_cause check ((state = 'bad') = (faults <> '[]'::jsonb))
);
-- The next rows of a run, and the faulty ones in the order of the file.
create index row_by_state on imports.row (hospital_id, import_id, state, number);
-- The same row earlier in the file.
create index row_by_identity on imports.row (hospital_id, import_id, row_hash, number);
-- A row that became a record once becomes none again.
create unique index row_created_once on imports.row (hospital_id, kind, row_hash) where state = 'created';
comment on table imports.row is 'Rows of a file on their way in; their cells are emptied once written';
comment on column imports.row.hospital_id is 'Tenant';
comment on column imports.row.id is 'Row';
comment on column imports.row.import_id is 'Import';
comment on column imports.row.kind is 'Kind of the import';
comment on column imports.row.number is 'Place in the file as the spreadsheet counts, from 1';
comment on column imports.row.cells is 'Cells as JSON, sealed with the hospital''s key: a file may hold anything';
comment on column imports.row.row_hash is 'Identity: SHA-256 of the normalised cells';
comment on column imports.row.problem is 'What was wrong with the row in the file itself';
comment on column imports.row.problem_column is 'Column of that problem, from 0';
comment on column imports.row.faults is 'Why the row cannot be taken, without its values';
comment on column imports.row.state is 'staged, good, bad, known (on record already), created, undone';
select platform.protect('imports.row');
-- A staged file that is read anew or given up leaves no rows behind: they are no records yet.
grant select, insert, update, delete on imports.row to app;
