-- What is known of a tasker is seen by that tasker's requests alone: docs/adr/0035-rows-of-callers.md. A view is filled by listeners,
-- which no policy holds; what came of a test, and what taskers state of themselves, their own requests write.
alter table tasker_skills enable row level security;
create policy of_tasker on tasker_skills for select to submission_service_tasker using (tasker_id = app_tasker());
alter table test_results enable row level security;
create policy of_tasker on test_results to submission_service_tasker using (tasker_id = app_tasker());
create policy states_profile on taskers for update to submission_service_tasker using (id = app_tasker());
