create table taskers (
    id uuid primary key,
    agent boolean not null,
    token_hash bytea not null unique,
    token_issued_at timestamptz not null,
    -- Once true, the token stays: whoever has used it is the tasker.
    token_used boolean not null,
    registered_at timestamptz not null
);
