-- How often each task was skipped, and why; not by whom, so that nothing of it is anybody's to read or to have erased.
create table skips (
    task_id uuid not null,
    reason text not null,
    project_id uuid not null,
    times integer not null check (times > 0),
    primary key (task_id, reason)
);
create index skips_of_project on skips (project_id, times desc, task_id, reason);

alter table skips enable row level security;
create policy of_vendor on skips for select to submission_service_vendor
    using (exists (select from project_owners where project_owners.project_id = skips.project_id));
