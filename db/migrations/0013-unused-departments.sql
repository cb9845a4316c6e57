-- Departments made by an import go when the import is undone and nothing has come to refer to them.

create function organisation.remove_unused_departments(ids uuid[]) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := current_setting('app.hospital_id')::uuid;
  kept uuid[] := array(select d.id from organisation.department d where d.hospital_id = tenant and d.id = any (ids) and d.version > 1);
  place record;
  found uuid[];
  gone integer;
begin
  -- Other modules refer to departments by plain ids, so every column that may hold one is asked.
  for place in
    select c.oid::regclass as relation, a.attname as name from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'pg_catalog.uuid'::regtype
      join pg_catalog.pg_attribute t on t.attrelid = c.oid and t.attname = 'hospital_id' and not t.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'ext', 'graphile_worker')
       and (a.attname ~ '(^|_)department_id$' or (c.oid = 'organisation.department'::regclass and a.attname = 'parent_id'))
  loop
    execute format('select array(select distinct x.%I from %s x where x.hospital_id = $1 and x.%I = any ($2))', place.name, place.relation, place.name)
      into found using tenant, ids;
    kept := kept || found;
  end loop;
  delete from organisation.department d where d.hospital_id = tenant and d.id = any (ids) and d.id <> all (kept);
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function organisation.remove_unused_departments(uuid[]) is 'Removes those of the given departments of this tenant that were never changed and that nothing refers to; answers how many went';
revoke all on function organisation.remove_unused_departments(uuid[]) from public;
grant execute on function organisation.remove_unused_departments(uuid[]) to app;
