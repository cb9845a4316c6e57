-- What a case's entries need to be sealed under the customer's own key, and how someone not registered is recognised again (FEE-6).

alter table feedback.step add column customer_id uuid;
comment on column feedback.step.customer_id is 'Customer under whose record key the note is sealed; null: the hospital''s key';
alter table feedback.feedback add column contact_index bytea;
comment on column feedback.feedback.contact_index is 'Blind index of the phone of someone not registered';
create index feedback_of_contact on feedback.feedback (hospital_id, contact_index, received_at desc) where contact_index is not null;
