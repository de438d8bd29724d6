-- NEAR accounts by which taskers sign in.
create table wallets (
    account_id text primary key,
    tasker_id uuid not null unique references taskers (id),
    -- Whether submission-service knows the tasker.
    admitted boolean not null,
    first_used_at timestamptz not null
);

-- Nonces that have opened a session, until they would be too old anyway.
create table used_nonces (
    nonce bytea primary key,
    used_at timestamptz not null
);

create index used_nonces_by_time on used_nonces (used_at);

-- Who came by wallet has no token, unless one is given out later.
alter table taskers alter column token_hash drop not null;
