create table chain (
    only_row       boolean        primary key default true check (only_row),
    chain_id       text           not null,
    genesis_hash   text           not null,
    treasury       text           not null,
    opening_height bigint         not null,
    opened_at      timestamptz    not null
);
comment on table chain is 'The one chain that this ledger is about, and from which height on. Another chain stops payouts.';

create table deposits (
    transaction_hash text           primary key,
    vendor_id        uuid           not null,
    account_id       text           not null,
    amount           numeric(39, 0) not null check (amount > 0),
    credited_at      timestamptz    not null
);
create index deposits_of_vendor on deposits (vendor_id, credited_at);
comment on table deposits is 'Transfers to the treasury that were credited, each once.';
