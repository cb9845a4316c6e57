-- Which departments a consultant answers for and how many conversations they have at once, and when a conversation nobody
-- could take went to the leaders (CON-5, CON-12).

create table conversations.agent_skill (
  hospital_id uuid not null,
  staff_id uuid not null,
  version integer not null default 1,
  department_ids uuid[] not null default '{}',
  capacity smallint,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  constraint agent_skill_pk primary key (hospital_id, staff_id),
  constraint agent_skill_capacity check (capacity between 1 and 50)
);
comment on table conversations.agent_skill is 'What a consultant is given (CON-5); without a row: every department, as many as the house says';
comment on column conversations.agent_skill.hospital_id is 'Tenant';
comment on column conversations.agent_skill.staff_id is 'Consultant';
comment on column conversations.agent_skill.version is 'Counts changes';
comment on column conversations.agent_skill.department_ids is 'Departments they answer for; empty: all of them';
comment on column conversations.agent_skill.capacity is 'Conversations they have at once; null: as the house says';
comment on column conversations.agent_skill.changed_at is 'When last changed';
comment on column conversations.agent_skill.changed_by is 'Who changed it last';
select platform.protect('conversations.agent_skill');
grant select, insert, update on conversations.agent_skill to app;

alter table conversations.thread add column overflowed_at timestamptz(3);
comment on column conversations.thread.overflowed_at is 'When the leaders were told that nobody could take it; null while that was not needed';
