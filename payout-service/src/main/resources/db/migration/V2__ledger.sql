create table postings (
    id        uuid        primary key,
    kind      text        not null,
    reference text        not null,
    posted_at timestamptz not null,
    constraint posted_once unique (kind, reference)
);
comment on table postings is 'Why money moved. A reference is posted once: a repetition fails here, whatever the code thinks.';

create table entries (
    posting_id uuid           not null references postings (id),
    line       smallint       not null,
    kind       text           not null,
    owner      uuid           not null,
    asset      text           not null,
    amount     numeric(40, 0) not null check (amount <> 0),
    primary key (posting_id, line)
);
create index entries_of_account on entries (kind, owner, asset);
comment on table entries is 'The lines of postings; within a posting they sum to zero. Sources of money run below zero, uses above.';

create table balances (
    kind    text           not null,
    owner   uuid           not null,
    asset   text           not null,
    balance numeric(40, 0) not null,
    primary key (kind, owner, asset),
    constraint sources_below_zero_uses_above check (
        case when kind in ('deposits', 'top-ups', 'unattributed') then balance <= 0
             when kind = 'equity' then true
             else balance >= 0 end)
);
comment on table balances is 'What the entries of each account sum to. Equity may fall below zero: the platform then owes its own costs.';

-- All entries of a posting are inserted by one statement, so that this sees it whole.
create function refuse_unbalanced_postings() returns trigger language plpgsql as $$
declare
    unbalanced uuid;
begin
    select e.posting_id into unbalanced
    from entries e where e.posting_id in (select posting_id from inserted)
    group by e.posting_id, e.asset having sum(e.amount) <> 0 limit 1;
    if found then
        raise exception 'posting %: its entries do not sum to zero', unbalanced using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger entries_balance after insert on entries
    referencing new table as inserted for each statement execute function refuse_unbalanced_postings();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end $$;
create trigger entries_append_only before update or delete or truncate on entries
    for each statement execute function refuse_change();
create trigger postings_append_only before update or delete or truncate on postings
    for each statement execute function refuse_change();
