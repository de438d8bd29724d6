-- Who did what. No bodies, no names: ids, the first letters of the credential, the route and what came of it.
create table audit_log (
    id uuid primary key,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('vendor', 'tasker', 'operator')),
    vendor_id uuid,
    member_id uuid,
    tasker_id uuid,
    credential text not null,
    action text not null,
    objects text not null,
    status int not null,
    millis bigint not null
);

create index audit_log_of_vendor on audit_log (vendor_id, id);

create function audit_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_log: % (expected: insert)', tg_op;
end
$$;

create trigger audit_log_append_only before update or delete or truncate on audit_log
    for each statement execute function audit_log_is_append_only();
