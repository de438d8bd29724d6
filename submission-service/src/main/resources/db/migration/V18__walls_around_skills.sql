-- What is known of a tasker is seen by that tasker's requests alone: docs/adr/0035-rows-of-callers.md. A view is filled by listeners,
-- which no policy holds; what came of a test, and what taskers state of themselves, their own requests write.
alter table tasker_skills enable row level security;
create policy of_tasker on tasker_skills for select to submission_service_tasker using (tasker_id = app_tasker());
alter table test_results enable row level security;
create policy of_tasker on test_results to submission_service_tasker using (tasker_id = app_tasker());
drop policy of_tasker on taskers;
create policy of_tasker on taskers to submission_service_tasker using (id = app_tasker());

-- What is open is for every tasker to see.
alter table offers enable row level security;
create policy open on offers for select to submission_service_tasker using (open and app_tasker() is not null);
