-- Knowledge (KNO-1, 2, 3, 5): standard answers with versions and approval, how they are found and used, and what the triage aid learnt.

create schema knowledge;
comment on schema knowledge is 'One voice: standard answers and the triage aid (spec/knowledge.md)';
grant usage on schema knowledge to app, report;

create table knowledge.answer (
  hospital_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  title text not null,
  department_id uuid,
  current integer,
  open integer,
  open_state text,
  retired_at timestamptz(3),
  retired_by uuid,
  retired_why text,
  created_at timestamptz(3) not null,
  created_by uuid,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint answer_pk primary key (hospital_id, id),
  constraint answer_department foreign key (hospital_id, department_id) references organisation.department (hospital_id, id),
  constraint answer_open check ((open is null) = (open_state is null) and open_state in ('draft', 'proposed', 'returned')),
  constraint answer_retired check ((retired_at is null) = (retired_why is null))
);
-- The list, last changed first.
create index answer_by_change on knowledge.answer (hospital_id, changed_at desc, id desc);
-- Those waiting for approval, for the counter and its view.
create index answer_to_approve on knowledge.answer (hospital_id, changed_at desc, id desc) where open_state = 'proposed';
-- A department's own.
create index answer_of_department on knowledge.answer (hospital_id, department_id, changed_at desc, id desc);
comment on table knowledge.answer is 'One standard answer: its place in the house, and which of its versions holds (KNO-1)';
comment on column knowledge.answer.hospital_id is 'Tenant';
comment on column knowledge.answer.id is 'Answer';
comment on column knowledge.answer.version is 'Counts changes';
comment on column knowledge.answer.title is 'The question in a line, as lists show it';
comment on column knowledge.answer.department_id is 'Department it concerns; null for the whole house';
comment on column knowledge.answer.current is 'Version in force; null before the first approval';
comment on column knowledge.answer.open is 'Version being written or waiting for approval; null when none is';
comment on column knowledge.answer.open_state is 'State of that version: draft, proposed or returned';
comment on column knowledge.answer.retired_at is 'When it was withdrawn';
comment on column knowledge.answer.retired_by is 'Who withdrew it';
comment on column knowledge.answer.retired_why is 'Why';
comment on column knowledge.answer.created_at is 'When made';
comment on column knowledge.answer.created_by is 'Who made it';
comment on column knowledge.answer.changed_at is 'When last changed';
comment on column knowledge.answer.changed_by is 'Who changed it last';
select platform.protect('knowledge.answer');
grant select, insert, update on knowledge.answer to app;

create table knowledge.answer_version (
  hospital_id uuid not null,
  answer_id uuid not null,
  number integer not null,
  state text not null,
  questions text[] not null,
  texts jsonb not null,
  valid_from date,
  valid_to date,
  author_id uuid not null,
  written_at timestamptz(3) not null,
  proposed_at timestamptz(3),
  decided_by uuid,
  decided_at timestamptz(3),
  decided_note text,
  constraint answer_version_pk primary key (hospital_id, answer_id, number),
  constraint answer_version_of foreign key (hospital_id, answer_id) references knowledge.answer (hospital_id, id),
  constraint answer_version_state check (state in ('draft', 'proposed', 'approved', 'returned')),
  constraint answer_version_decided check ((state in ('approved', 'returned')) = (decided_at is not null)),
  constraint answer_four_eyes check (state <> 'approved' or decided_by is distinct from author_id),
  constraint answer_version_days check (valid_to is null or valid_from is null or valid_from <= valid_to),
  constraint answer_version_asked check (cardinality(questions) between 1 and 20)
);
comment on table knowledge.answer_version is 'Each wording of an answer, with who wrote and who approved it; an approved one never changes (KNO-1)';
comment on column knowledge.answer_version.hospital_id is 'Tenant';
comment on column knowledge.answer_version.answer_id is 'Answer';
comment on column knowledge.answer_version.number is '1 for the first';
comment on column knowledge.answer_version.state is 'draft, proposed, approved, returned';
comment on column knowledge.answer_version.questions is 'Ways in which it is asked';
comment on column knowledge.answer_version.texts is 'Wording by channel; any is the one for channels without their own. Gaps such as {price:CODE} are filled when read';
comment on column knowledge.answer_version.valid_from is 'First day it holds; null: at once';
comment on column knowledge.answer_version.valid_to is 'Last day it holds; null: open';
comment on column knowledge.answer_version.author_id is 'Who wrote it';
comment on column knowledge.answer_version.written_at is 'When last written';
comment on column knowledge.answer_version.proposed_at is 'When put up for approval';
comment on column knowledge.answer_version.decided_by is 'Who approved or returned it';
comment on column knowledge.answer_version.decided_at is 'When';
comment on column knowledge.answer_version.decided_note is 'What was said with it';
select platform.protect('knowledge.answer_version');
grant select, insert, update on knowledge.answer_version to app;

create table knowledge.answer_gram (
  hospital_id uuid not null,
  gram text not null,
  answer_id uuid not null,
  weight integer not null,
  constraint answer_gram_pk primary key (hospital_id, gram, answer_id),
  constraint answer_gram_of foreign key (hospital_id, answer_id) references knowledge.answer (hospital_id, id)
);
-- An answer's own grams, when they are written anew.
create index answer_gram_of_answer on knowledge.answer_gram (hospital_id, answer_id);
comment on table knowledge.answer_gram is 'Pairs of characters, words and initials by which answers are found; each by equality, which an index serves under row security';
comment on column knowledge.answer_gram.hospital_id is 'Tenant';
comment on column knowledge.answer_gram.gram is 'Characters, word or initials of the questions';
comment on column knowledge.answer_gram.answer_id is 'Answer that holds it';
comment on column knowledge.answer_gram.weight is 'In how many of its questions';
select platform.protect('knowledge.answer_gram');
grant select, insert, delete on knowledge.answer_gram to app;

create table knowledge.answer_use (
  hospital_id uuid not null,
  id uuid not null,
  answer_id uuid not null,
  number integer not null,
  staff_id uuid not null,
  inquiry_id uuid,
  act text not null,
  at timestamptz(3) not null,
  constraint answer_use_pk primary key (hospital_id, id),
  constraint answer_use_version foreign key (hospital_id, answer_id, number) references knowledge.answer_version (hospital_id, answer_id, number),
  constraint answer_use_act check (act in ('used', 'edited', 'ignored'))
);
-- What I used last of each answer: changed since?
create index answer_use_of_staff on knowledge.answer_use (hospital_id, staff_id, answer_id, number desc);
-- How an answer fares.
create index answer_use_of_answer on knowledge.answer_use (hospital_id, answer_id, at desc);
-- Whether an inquiry found its answer.
create index answer_use_of_inquiry on knowledge.answer_use (hospital_id, inquiry_id) where inquiry_id is not null;
comment on table knowledge.answer_use is 'What somebody did with a suggested answer: weak answers show by it (KNO-5)';
comment on column knowledge.answer_use.hospital_id is 'Tenant';
comment on column knowledge.answer_use.id is 'Use';
comment on column knowledge.answer_use.answer_id is 'Answer';
comment on column knowledge.answer_use.number is 'Its version then';
comment on column knowledge.answer_use.staff_id is 'Who';
comment on column knowledge.answer_use.inquiry_id is 'Inquiry it was suggested for';
comment on column knowledge.answer_use.act is 'used as it is, edited, ignored';
comment on column knowledge.answer_use.at is 'When';
select platform.protect('knowledge.answer_use');
grant select, insert on knowledge.answer_use to app;

create table knowledge.triage_model (
  hospital_id uuid not null,
  id uuid not null,
  learnt_at timestamptz(3) not null,
  asked_by uuid,
  lessons integer not null,
  imported integer not null,
  newest_at timestamptz(3) not null,
  held_out integer not null,
  first_right integer not null,
  three_right integer not null,
  sure integer not null,
  sure_right integer not null,
  departments jsonb not null,
  model bytea,
  constraint triage_model_pk primary key (hospital_id, id),
  constraint triage_model_counts check (held_out >= three_right and three_right >= first_right and sure >= sure_right)
);
-- The newest.
create index triage_model_newest on knowledge.triage_model (hospital_id, learnt_at desc, id desc);
comment on table knowledge.triage_model is 'What the triage aid learnt, each time, and how it did on inquiries held out (KNO-3)';
comment on column knowledge.triage_model.hospital_id is 'Tenant';
comment on column knowledge.triage_model.id is 'Model';
comment on column knowledge.triage_model.learnt_at is 'When';
comment on column knowledge.triage_model.asked_by is 'Who asked for it; null when it learnt by itself';
comment on column knowledge.triage_model.lessons is 'Closed inquiries it learnt from';
comment on column knowledge.triage_model.imported is 'Of these, taken over from files';
comment on column knowledge.triage_model.newest_at is 'When the newest of them was recorded';
comment on column knowledge.triage_model.held_out is 'Held-out inquiries it was asked about';
comment on column knowledge.triage_model.first_right is 'Named right at once';
comment on column knowledge.triage_model.three_right is 'Right department among the first three';
comment on column knowledge.triage_model.sure is 'Of the held-out, where it said to be sure';
comment on column knowledge.triage_model.sure_right is 'Of these, right';
comment on column knowledge.triage_model.departments is 'The same counts for each department';
comment on column knowledge.triage_model.model is 'The packed model; null once a newer one took its place';
select platform.protect('knowledge.triage_model');
grant select, insert, update on knowledge.triage_model to app;

create view knowledge.fact_answer_use with (security_invoker = true) as
  select u.hospital_id, u.id as use_id, u.answer_id, u.number, a.title, a.department_id, u.staff_id, u.inquiry_id, u.act, u.at
    from knowledge.answer_use u join knowledge.answer a on a.hospital_id = u.hospital_id and a.id = u.answer_id;
comment on view knowledge.fact_answer_use is 'What was done with suggested answers, as other modules may read it';
comment on column knowledge.fact_answer_use.hospital_id is 'Tenant';
comment on column knowledge.fact_answer_use.use_id is 'Use';
comment on column knowledge.fact_answer_use.answer_id is 'Answer';
comment on column knowledge.fact_answer_use.number is 'Version';
comment on column knowledge.fact_answer_use.title is 'The question in a line';
comment on column knowledge.fact_answer_use.department_id is 'Department';
comment on column knowledge.fact_answer_use.staff_id is 'Who';
comment on column knowledge.fact_answer_use.inquiry_id is 'Inquiry';
comment on column knowledge.fact_answer_use.act is 'used, edited, ignored';
comment on column knowledge.fact_answer_use.at is 'When';
grant select on knowledge.fact_answer_use to app, report;
grant select on knowledge.answer_use to report;
grant select (hospital_id, id, title, department_id) on knowledge.answer to report;
