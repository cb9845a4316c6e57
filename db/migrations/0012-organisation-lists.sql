-- Editable lists as other modules may read them: they check a code they are given in the statement that uses it.

create view organisation.fact_list_item with (security_invoker = true) as
  select i.hospital_id, i.list, i.code, i.name_zh, i.name_en, i.position, i.retired_at from organisation.list_item i;
comment on view organisation.fact_list_item is 'Items of editable lists as other modules may read them (PLA-34)';
comment on column organisation.fact_list_item.hospital_id is 'Tenant';
comment on column organisation.fact_list_item.list is 'Which list';
comment on column organisation.fact_list_item.code is 'Stable code stored with records';
comment on column organisation.fact_list_item.name_zh is 'Name in Chinese';
comment on column organisation.fact_list_item.name_en is 'Name in English';
comment on column organisation.fact_list_item.position is 'Order';
comment on column organisation.fact_list_item.retired_at is 'No longer offered since';
grant select on organisation.fact_list_item to app, report;
grant select on organisation.list_item to report;
