-- The day on which a commitment counts: when it was broken, or kept in time. Figures per person, group and day stand on it.

alter table commitments.commitment add column settled_at timestamptz(3) generated always as (coalesce(broken_at, kept_at)) stored;
comment on column commitments.commitment.settled_at is 'When it was decided: broken, or else kept. The day it counts on; kept in time exactly when broken_at is null';
create index commitment_settled on commitments.commitment (hospital_id, settled_at) where settled_at is not null;
create index commitment_settled_of_owner on commitments.commitment (hospital_id, owner_id, settled_at) where settled_at is not null;
create index commitment_settled_of_group on commitments.commitment (hospital_id, group_id, settled_at) where settled_at is not null;
comment on index commitments.commitment_settled is 'Kept and broken of a day';
comment on index commitments.commitment_settled_of_owner is 'Kept and broken of one person on a day';
comment on index commitments.commitment_settled_of_group is 'Kept and broken of a group on a day';
drop index commitments.commitment_by_due;
grant select (settled_at) on commitments.commitment to report;

create or replace view commitments.fact_commitment with (security_invoker = true) as
  select c.hospital_id, c.id as commitment_id, c.kind, c.subject_kind, c.subject_id, c.customer_id, c.owner_id, c.group_id, c.department_id,
         c.started_at, c.due_at, c.kept_at, c.kept_by, c.broken_at, c.cancelled_at, c.state, c.settled_at
    from commitments.commitment c;
comment on column commitments.fact_commitment.settled_at is 'Broken at, or else kept at: the instant it counts on in figures';
