-- Browser sessions of people. Of what the cookie has, only the SHA-256 is kept.
create table sessions (
    id uuid primary key,
    secret_hash bytea not null unique,
    member_id uuid references members (id),
    tasker_id uuid references taskers (id),
    signed_in_by text not null check (signed_in_by in ('password', 'wallet')),
    began_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null,
    check ((member_id is null) <> (tasker_id is null))
);

create index sessions_of_member on sessions (member_id, id);
create index sessions_of_tasker on sessions (tasker_id, id);
create index sessions_by_end on sessions (ends_at);
