-- Counts whatever takes a right from somebody or gives another one, so that instances which remember callers learn of it by reading one row.
-- The row is written in the transaction that changes the right: who sees the count sees the change. It is written last of all, when the
-- transaction commits, so that nobody who waits for it holds what its holder still needs.
create table credential_changes (
    only_row boolean primary key default true check (only_row),
    count bigint not null
);
insert into credential_changes (count) values (0);

create function count_credential_change() returns trigger language plpgsql as $$
begin
    update credential_changes set count = count + 1;
    return null;
end $$;

create constraint trigger counted
    after delete or update of key_hash, previous_hash, previous_until, vendor_id, tasker_id, member_id, role, scopes, expires_at, revoked_at
    on api_keys deferrable initially deferred
    for each row execute function count_credential_change();
create constraint trigger counted after delete or update of vendor_id, role, removed_at on members deferrable initially deferred
    for each row execute function count_credential_change();
-- A token that was never used is nobody's yet, and may be replaced by whoever asks for it.
create constraint trigger counted after delete or update of token_hash, agent on taskers deferrable initially deferred
    for each row when (old.token_used) execute function count_credential_change();
-- A session that had ended already was good for nothing.
create constraint trigger counted after delete on sessions deferrable initially deferred
    for each row when (old.ends_at > now()) execute function count_credential_change();
