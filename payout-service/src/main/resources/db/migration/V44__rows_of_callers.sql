-- The second wall behind the service's own checks: docs/adr/0035-rows-of-callers.md. Requests of vendors and taskers that read run as
-- one of two roles that own nothing, may only read, and say whose they are in app.vendor or app.tasker. What changes something writes
-- both sides of the ledger, and runs as the owner of the tables, as all work does that no request waits for.
-- Roles belong to the whole server: an administrator may have made them, if the service's user may not.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['payout_service_vendor', 'payout_service_tasker'] loop
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

-- What a vendor has.
do $$
declare
    walled text;
begin
    foreach walled in array array['escrows', 'deposits', 'withdrawals', 'payouts'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('create policy of_vendor on %I for select to payout_service_vendor
            using (vendor_id = app_vendor())', walled);
        execute format('grant select on %I to payout_service_vendor', walled);
    end loop;
    foreach walled in array array['fundings', 'judged_partitions', 'rewards', 'agreement_leaves'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('create policy of_vendor on %1$I for select to payout_service_vendor
            using (exists (select from escrows where escrows.project_id = %1$I.project_id))', walled);
        execute format('grant select on %I to payout_service_vendor', walled);
    end loop;
end $$;

-- What a tasker has.
do $$
declare
    walled text;
begin
    foreach walled in array array['rewards', 'dues', 'payouts', 'holds', 'preferences', 'payout_minimums', 'account_changes'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('create policy of_tasker on %I for select to payout_service_tasker
            using (tasker_id = app_tasker())', walled);
        execute format('grant select on %I to payout_service_tasker', walled);
    end loop;
end $$;
alter table payout_rewards enable row level security;
create policy of_tasker on payout_rewards for select to payout_service_tasker
    using (exists (select from payouts where payouts.id = payout_id));
grant select on payout_rewards to payout_service_tasker;

-- What both have: an account's owner is a vendor, a tasker, a project or the platform.
alter table accounts enable row level security;
create policy of_vendor on accounts for select to payout_service_vendor
    using (owner_kind = 'vendor' and owner_id = app_vendor());
create policy of_tasker on accounts for select to payout_service_tasker
    using (owner_kind = 'tasker' and owner_id = app_tasker());
alter table balances enable row level security;
create policy of_vendor on balances for select to payout_service_vendor
    using (owner = app_vendor() or exists (select from escrows where project_id = owner));
create policy of_tasker on balances for select to payout_service_tasker using (owner = app_tasker());
alter table entries enable row level security;
create policy of_vendor on entries for select to payout_service_vendor
    using (owner = app_vendor() or exists (select from escrows where project_id = owner));
create policy of_tasker on entries for select to payout_service_tasker using (owner = app_tasker());
alter table postings enable row level security;
create policy of_entries on postings for select to payout_service_vendor, payout_service_tasker
    using (exists (select from entries where posting_id = id));
alter table attempt_payouts enable row level security;
create policy of_payouts on attempt_payouts for select to payout_service_vendor, payout_service_tasker
    using (exists (select from payouts where payouts.id = payout_id));
alter table attempts enable row level security;
create policy of_payouts on attempts for select to payout_service_vendor, payout_service_tasker
    using (exists (select from attempt_payouts where attempt_id = attempts.id));
grant select on accounts, balances, entries, postings, attempt_payouts, attempts
    to payout_service_vendor, payout_service_tasker;

-- What lies on chain for everybody to see.
grant select on chain, asset_openings, provenance_trees, anchor_attempts to payout_service_vendor, payout_service_tasker;
