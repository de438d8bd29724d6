-- Rows of vendors that came beside the wall: docs/adr/0035-rows-of-callers.md.
alter table uploads enable row level security;
create policy of_vendor on uploads to task_service_vendor using (vendor_id = app_vendor());
alter table media_usage enable row level security;
create policy of_vendor on media_usage to task_service_vendor using (vendor_id = app_vendor());

-- Taskers have the links of what can be worked on signed, and not only of what they have labelled.
create policy of_work on tasks for select to task_service_tasker
    using (exists (select from projects where projects.id = project_id));
