-- Data steps of migrations: the owner is behind the tenant wall like everyone, so a plain backfill is refused.

create function platform.each_hospital(statement text) returns bigint
language plpgsql set search_path = '' as $$
declare
  hospital record;
  touched bigint;
  total bigint := 0;
begin
  for hospital in select h.hospital_id from platform.hospital h order by h.hospital_id loop
    perform set_config('app.hospital_id', hospital.hospital_id::text, true);
    execute statement;
    get diagnostics touched = row_count;
    total := total + touched;
  end loop;
  -- What follows in the same migration must not go on as the last tenant.
  perform set_config('app.hospital_id', '', true);
  return total;
end $$;
comment on function platform.each_hospital(text) is
  'Runs one statement once in each tenant and answers the rows it touched; for data steps of migrations, by the owner alone';
