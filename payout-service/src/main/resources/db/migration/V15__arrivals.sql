create table arrivals (
    number           bigint         generated always as identity primary key,
    hash             text           not null unique,
    receipt_id       text           not null unique,
    account_id       text           not null,
    asset            text           not null default 'NEAR',
    amount           numeric(39, 0) not null check (amount > 0),
    height           bigint         not null,
    arrived_at       timestamptz    not null,
    state            text           not null check (state in ('open', 'credited', 'suspended', 'assigned')),
    suspended_at     timestamptz,
    assigned_to      uuid,
    assigned_because text,
    assigned_at      timestamptz,
    check (state not in ('suspended', 'assigned') or suspended_at is not null),
    check ((state = 'assigned') = (assigned_at is not null and assigned_because is not null)),
    check (state = 'assigned' or assigned_to is null)
);
create index arrivals_open on arrivals (arrived_at) where state = 'open';
create index arrivals_suspended on arrivals (number) where state = 'suspended';
comment on table arrivals is 'Money that came to the treasury, whoever told of it first: a claim or the watcher. The row''s lock decides what becomes of it, once.';
comment on column arrivals.hash is 'The transaction''s; the receipt''s where the money came by a contract, which no claim can name.';
comment on column arrivals.receipt_id is 'What brought the money. The same as the hash where it is not known: deposits of before.';
comment on column arrivals.account_id is 'Who sent it.';
comment on column arrivals.assigned_to is 'A vendor; null for the platform.';

insert into arrivals (hash, receipt_id, account_id, asset, amount, height, arrived_at, state)
select transaction_hash, transaction_hash, account_id, asset, amount, 0, credited_at, 'credited'
from deposits order by credited_at, transaction_hash;

create table watched (
    only_row   boolean primary key default true check (only_row),
    height     bigint  not null,
    block_hash text    not null
);
comment on table watched is 'The last final block in which arrivals were looked for.';

-- The version of before credits without looking here; and whatever the code thinks, nothing is credited that lies in suspense.
create function mark_credited() returns trigger language plpgsql as $$
begin
    update arrivals set state = 'credited' where hash = new.transaction_hash and state = 'open';
    if exists (select 1 from arrivals where hash = new.transaction_hash and state <> 'credited') then
        raise exception 'transaction %: in suspense or assigned', new.transaction_hash using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger deposits_are_arrivals before insert on deposits for each row execute function mark_credited();
