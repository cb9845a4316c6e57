-- A day's inquiries in the order of the list: the day's first page sorts nothing, however much was taken over on it.

create index inquiry_of_day on conversations.inquiry (hospital_id, day, listed_at desc, id desc) where day is not null;
drop index conversations.inquiry_by_day;

-- Who can be contacted again: lost, not booked since, and reachable.
create index inquiry_to_recontact on conversations.inquiry (hospital_id, listed_at desc, id desc)
  where outcome = 'lost' and appointment_id is null and (customer_id is not null or contact_index is not null);
drop index conversations.inquiry_lost;
