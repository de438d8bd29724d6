-- The second wall behind the service's own checks: docs/adr/0035-rows-of-callers.md. Requests run as one of two roles that own no
-- table and say whose they are in app.vendor or app.tasker; whatever else runs is the owner of the tables, whom no policy holds.
-- Roles belong to the whole server: an administrator may have made them, if the service's user may not.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['submission_service_vendor', 'submission_service_tasker'] loop
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
        -- Tables that come later are open to requests as well, until they get a policy.
        execute format('grant select, insert, update, delete on all tables in schema public to %I', wanted);
        execute format('grant usage on all sequences in schema public to %I', wanted);
        execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', wanted);
        execute format('alter default privileges in schema public grant usage on sequences to %I', wanted);
        execute format('revoke all on flyway_schema_history from %I', wanted);
    end loop;
end $$;

create function app_vendor() returns uuid language sql stable parallel safe as $$
    select cast(nullif(current_setting('app.vendor', true), '') as uuid)
$$;
create function app_tasker() returns uuid language sql stable parallel safe as $$
    select cast(nullif(current_setting('app.tasker', true), '') as uuid)
$$;

alter table project_owners enable row level security;
create policy of_vendor on project_owners for select to submission_service_vendor using (vendor_id = app_vendor());
alter table reports enable row level security;
create policy of_vendor on reports for select to submission_service_vendor
    using (exists (select from project_owners where project_owners.project_id = reports.project_id));
create policy of_tasker on reports to submission_service_tasker using (tasker_id = app_tasker());
alter table submissions enable row level security;
create policy of_tasker on submissions for select to submission_service_tasker using (tasker_id = app_tasker());
alter table taskers enable row level security;
create policy of_tasker on taskers for select to submission_service_tasker using (id = app_tasker());
