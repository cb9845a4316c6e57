-- Opening hours as other modules may read them: free times are reckoned from them in one statement.

create view organisation.fact_opening_hours with (security_invoker = true) as
  select o.hospital_id, o.site_id, o.weekday, o.day, o.opens, o.closes, o.note
    from organisation.opening_hours o;
comment on view organisation.fact_opening_hours is 'Weekly opening hours of sites and their dated exceptions';
comment on column organisation.fact_opening_hours.hospital_id is 'Tenant';
comment on column organisation.fact_opening_hours.site_id is 'Site';
comment on column organisation.fact_opening_hours.weekday is '1 Monday … 7 Sunday, for weekly hours';
comment on column organisation.fact_opening_hours.day is 'The day, for an exception';
comment on column organisation.fact_opening_hours.opens is 'HH:MM; null on a closed day';
comment on column organisation.fact_opening_hours.closes is 'HH:MM';
comment on column organisation.fact_opening_hours.note is 'Why';
grant select on organisation.fact_opening_hours to app, report;
grant select on organisation.opening_hours to report;

create view organisation.fact_site with (security_invoker = true) as
  select s.hospital_id, s.id as site_id, s.code, s.name_zh, s.name_en, s.address, s.phone, s.created_at
    from organisation.site s;
comment on view organisation.fact_site is 'Sites as other modules may read them';
comment on column organisation.fact_site.hospital_id is 'Tenant';
comment on column organisation.fact_site.site_id is 'Site';
comment on column organisation.fact_site.code is 'Short name';
comment on column organisation.fact_site.name_zh is 'Name in Chinese';
comment on column organisation.fact_site.name_en is 'Name in English';
comment on column organisation.fact_site.address is 'Address';
comment on column organisation.fact_site.phone is 'Telephone customers may call';
comment on column organisation.fact_site.created_at is 'When made; the first site is the one meant where none is named';
grant select on organisation.fact_site to app, report;
grant select on organisation.site to report;
