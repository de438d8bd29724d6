create table challenges (
    nonce      bytea       primary key check (length(nonce) = 32),
    owner_kind text        not null check (owner_kind in ('vendor', 'tasker')),
    owner_id   uuid        not null,
    drawn_at   timestamptz not null
);
create index challenges_by_owner on challenges (owner_id, drawn_at);
create index challenges_by_age on challenges (drawn_at);
comment on table challenges is 'Nonces that a wallet may sign; deleted when used.';

create table accounts (
    account_id    text        primary key,
    owner_kind    text        not null check (owner_kind in ('vendor', 'tasker')),
    owner_id      uuid        not null,
    public_key    text        not null,
    registered_at timestamptz not null,
    held_since    timestamptz,
    held_because  text,
    check ((held_since is null) = (held_because is null))
);
create index accounts_of_owner on accounts (owner_id, registered_at);
create unique index one_account_per_tasker on accounts (owner_id) where owner_kind = 'tasker';
comment on table accounts is 'NEAR accounts, each proven by a signed message and owned by one vendor or tasker.';
comment on column accounts.held_since is 'The chain refused a payment to this account; nothing is paid to it until the operator says so.';
