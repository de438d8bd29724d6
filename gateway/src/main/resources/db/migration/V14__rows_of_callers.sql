-- The second wall behind the gateway's own checks: docs/adr/0035-rows-of-callers.md. Requests of vendors and taskers that read run as
-- one of two roles that own nothing, may only read, and say whose they are in app.vendor or app.tasker. Who calls is found out before
-- that, and what changes something ends sessions and keys besides: both run as the owner of the tables. What is not granted here, first
-- answers, nonces, codes and erasures among it, no request reads.
-- Roles belong to the whole server: an administrator may have made them, if the gateway's user may not.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['gateway_vendor', 'gateway_tasker'] loop
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

-- What a vendor has, and what a tasker has. One statement asks for both, so both roles may read all of these, and see rows by their own
-- policies alone.
do $$
declare
    walled text;
begin
    foreach walled in array array['vendors', 'members', 'taskers', 'api_keys', 'audit_log', 'sessions', 'passwords', 'identities', 'wallets'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('grant select on %I to gateway_vendor, gateway_tasker', walled);
    end loop;
    foreach walled in array array['members', 'api_keys', 'audit_log'] loop
        execute format('create policy of_vendor on %I for select to gateway_vendor using (vendor_id = app_vendor())', walled);
    end loop;
    foreach walled in array array['sessions', 'passwords', 'identities'] loop
        execute format('create policy of_member on %I for select to gateway_vendor
            using (exists (select from members where members.id = member_id))', walled);
    end loop;
    foreach walled in array array['api_keys', 'audit_log', 'sessions', 'passwords', 'identities', 'wallets'] loop
        execute format('create policy of_tasker on %I for select to gateway_tasker using (tasker_id = app_tasker())', walled);
    end loop;
end $$;
create policy of_vendor on vendors for select to gateway_vendor using (id = app_vendor());
create policy of_tasker on taskers for select to gateway_tasker using (id = app_tasker());
