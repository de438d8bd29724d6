-- The second wall behind the service's own checks: docs/adr/0035-rows-of-callers.md. Requests run as one of two roles that own no
-- table and say whose they are in app.vendor or app.tasker; whatever else runs is the owner of the tables, whom no policy holds.
-- Roles belong to the whole server: an administrator may have made them, if the service's user may not.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['task_service_vendor', 'task_service_tasker'] loop
        begin
            if not exists (select from pg_roles where rolname = wanted) then
                execute format('create role %I nologin', wanted);
            end if;
        exception when duplicate_object or unique_violation then
            null; -- Another database of this server was first.
        end;
        if not pg_has_role(current_user, wanted, 'set') then
            execute format('grant %I to current_user', wanted);
        end if;
    end loop;
end $$;

create function app_vendor() returns uuid language sql stable parallel safe as $$
    select cast(nullif(current_setting('app.vendor', true), '') as uuid)
$$;
create function app_tasker() returns uuid language sql stable parallel safe as $$
    select cast(nullif(current_setting('app.tasker', true), '') as uuid)
$$;

-- Tables that come later are open to vendors' requests as well, until they get a policy.
grant select, insert, update, delete on all tables in schema public to task_service_vendor;
grant usage on all sequences in schema public to task_service_vendor;
alter default privileges in schema public grant select, insert, update, delete on tables to task_service_vendor;
alter default privileges in schema public grant usage on sequences to task_service_vendor;
revoke all on flyway_schema_history from task_service_vendor;

grant select on projects, tasks, judged_submissions, rulings, appeals, project_media to task_service_tasker;
grant insert on appeals to task_service_tasker;
grant update (version) on projects to task_service_tasker; -- No row passes its policy: it is for the project's lock.

-- What a vendor has. Of tasks there are millions, so all projects of the vendor are read once for each statement and hashed. An import
-- asks for what it writes by both expressions, as a conflict of names is told by reading. Elsewhere rows are few, and so are look-ups.
alter table projects enable row level security;
create policy of_vendor on projects to task_service_vendor using (vendor_id = app_vendor());
alter table webhooks enable row level security;
create policy of_vendor on webhooks to task_service_vendor using (vendor_id = app_vendor());
do $$
declare
    walled text;
begin
    foreach walled in array array['reservations', 'imports', 'import_jobs', 'project_event_heads', 'project_events',
        'project_media', 'judged_submissions', 'rulings', 'appeals'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('create policy of_vendor on %1$I to task_service_vendor
            using (exists (select from projects where projects.id = %1$I.project_id))
            with check (project_id in (select id from projects))', walled);
    end loop;
end $$;
alter table tasks enable row level security;
create policy of_vendor on tasks to task_service_vendor using (project_id in (select id from projects));
alter table rejected_lines enable row level security;
create policy of_vendor on rejected_lines to task_service_vendor
    using (exists (select from import_jobs where import_jobs.id = import_id))
    with check (import_id in (select id from import_jobs));
alter table webhook_cursors enable row level security;
create policy of_vendor on webhook_cursors to task_service_vendor
    using (exists (select from webhooks where webhooks.id = webhook_id));
alter table webhook_deliveries enable row level security;
create policy of_vendor on webhook_deliveries to task_service_vendor
    using (exists (select from webhooks where webhooks.id = webhook_id));

-- What a tasker sees: what can be worked on, and how his own submissions were judged.
create policy under_way on projects for select to task_service_tasker
    using (app_tasker() is not null and state in ('open', 'paused', 'closing'));
create policy lockable on projects for update to task_service_tasker
    using (app_tasker() is not null and state in ('open', 'paused', 'closing')) with check (false);
create policy of_work on project_media for select to task_service_tasker
    using (exists (select from projects where projects.id = project_id));
create policy of_tasker on judged_submissions for select to task_service_tasker using (tasker_id = app_tasker());
create policy of_tasker on appeals to task_service_tasker using (tasker_id = app_tasker());
create policy judged on tasks for select to task_service_tasker
    using (exists (select from judged_submissions where judged_submissions.task_id = tasks.id));
create policy judged on rulings for select to task_service_tasker
    using (exists (select from judged_submissions where judged_submissions.task_id = rulings.task_id));

comment on table staged_tasks is 'Lines of imports that are still being read; moved to tasks in one transaction at the end. Without policies: COPY goes into no table that has some, and only an import''s own id leads here.';
