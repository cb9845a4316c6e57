-- Rotation of keys while the system runs: every process learns of a new key before any value is sealed with it (PLA-4).

alter table platform.tenant_key add column state text not null default 'current';
alter table platform.tenant_key add constraint tenant_key_state check (state in ('incoming', 'current', 'outgoing'));
comment on column platform.tenant_key.state is 'incoming: known, not yet used; current: new values take it; outgoing: still opens what is being sealed anew';
-- One key of a purpose is current.
create unique index tenant_key_one_current on platform.tenant_key (hospital_id, purpose) where state = 'current';
