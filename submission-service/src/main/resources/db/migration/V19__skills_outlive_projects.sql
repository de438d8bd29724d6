-- Skills are read with the offers of their projects, and outlive those: a project that is not open any more stays visible to whom it
-- has told a skill of.
drop policy open on offers;
create policy of_tasker on offers for select to submission_service_tasker using (
    app_tasker() is not null
    and (open or exists (select from tasker_skills where tasker_skills.project_id = offers.project_id)));
