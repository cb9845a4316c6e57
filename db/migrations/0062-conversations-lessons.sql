-- Closed inquiries with their department are lessons for the triage aid: the newest of them are read when it learns (KNO-3).

create index inquiry_lesson on conversations.inquiry (hospital_id, recorded_at desc, id desc) where state = 'closed' and department_id is not null;
