-- Reports (REP-2): what was issued, with the figures as of then.

create schema reports;
comment on schema reports is 'Reports as issued (spec/reports.md)';
grant usage on schema reports to app, report;

create table reports.issued (
  hospital_id uuid not null,
  id uuid not null,
  kind text not null,
  day date not null,
  content jsonb not null,
  issued_at timestamptz(3) not null,
  constraint issued_pk primary key (hospital_id, id),
  constraint issued_once unique (hospital_id, kind, day),
  constraint issued_kind check (kind in ('daily'))
);
create index issued_newest on reports.issued (hospital_id, day desc, id desc);
comment on table reports.issued is 'Reports as they were issued; never changed afterwards (REP-2)';
comment on column reports.issued.hospital_id is 'Tenant';
comment on column reports.issued.id is 'Issue';
comment on column reports.issued.kind is 'Which report';
comment on column reports.issued.day is 'Day it is about, in the hospital''s zone';
comment on column reports.issued.content is 'Figures, shares by person, channel and department, and their names as of then';
comment on column reports.issued.issued_at is 'When it was issued';
select platform.protect('reports.issued');
grant select, insert on reports.issued to app;
