-- Counts whatever takes a right from somebody or gives another one, so that instances which remember callers learn of it by reading one row.
-- The row is written in the transaction that changes the right: who sees the count sees the change.
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

create trigger counted after update of key_hash, previous_hash, previous_until, role, scopes, expires_at, revoked_at on api_keys
    for each row execute function count_credential_change();
create trigger counted after update of role, removed_at on members
    for each row execute function count_credential_change();
create trigger counted after update of token_hash, agent on taskers
    for each row execute function count_credential_change();
-- A session that had ended already was good for nothing.
create trigger counted after delete on sessions
    for each row when (old.ends_at > now()) execute function count_credential_change();
