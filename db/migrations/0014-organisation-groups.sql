-- Groups as other modules may read them.

create view organisation.fact_group with (security_invoker = true) as
  select g.hospital_id, g.id as group_id, g.department_id, g.code, g.name_zh, g.name_en, g.leader_id
    from organisation.staff_group g;
comment on view organisation.fact_group is 'Groups of staff as other modules may read them';
comment on column organisation.fact_group.hospital_id is 'Tenant';
comment on column organisation.fact_group.group_id is 'Group';
comment on column organisation.fact_group.department_id is 'Department';
comment on column organisation.fact_group.code is 'Short name';
comment on column organisation.fact_group.name_zh is 'Name in Chinese';
comment on column organisation.fact_group.name_en is 'Name in English';
comment on column organisation.fact_group.leader_id is 'Leader';
grant select on organisation.fact_group to app, report;
grant select (hospital_id, id, department_id, code, name_zh, name_en, leader_id) on organisation.staff_group to report;
