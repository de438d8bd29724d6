-- Each account's entries form a chain of hashes: see docs/adr/0015-a-chain-of-hashes-per-account.md.
alter table balances
    add column place bigint not null default 0 check (place >= 0),
    add column hash bytea not null default decode(repeat('00', 32), 'hex') check (length(hash) = 32);
comment on column balances.place is 'How many entries the account has; the last one''s place.';
comment on column balances.hash is 'The hash of the account''s last entry, which covers all before it.';

alter table entries add column place bigint, add column balance numeric(40, 0), add column hash bytea;
comment on column entries.place is 'The entry''s number in its account, from 1 up without a gap.';
comment on column entries.balance is 'What the account holds once this entry is written.';
comment on column entries.hash is 'SHA-256 over the hash before it in the account and the entry''s and its posting''s content.';

-- The same as Chain.java, written anew: the audit computes by this what was written by that.
create function entry_hash(previous bytea, posting postings, entry entries) returns bytea
    language sql stable parallel safe as $$
    select sha256(previous || convert_to(concat_ws('|',
        entry.posting_id, posting.kind, cast(extract(epoch from posting.posted_at) * 1000000 as bigint), entry.line,
        entry.kind, entry.owner, entry.asset, entry.place, entry.amount, entry.balance, posting.reference), 'UTF8'))
$$;

-- Chains entries that come without a place: those of before, and those that the version of before still writes meanwhile.
create function chain_entry() returns trigger language plpgsql as $$
declare
    head    balances;
    posting postings;
begin
    insert into balances (kind, owner, asset, balance) values (new.kind, new.owner, new.asset, 0) on conflict do nothing;
    select * into head from balances
    where kind = new.kind and owner = new.owner and asset = new.asset for update;
    select * into posting from postings where id = new.posting_id;
    new.place := head.place + 1;
    new.balance := new.amount
        + coalesce((select balance from entries
            where kind = new.kind and owner = new.owner and asset = new.asset and place = head.place), 0);
    new.hash := entry_hash(head.hash, posting, new);
    update balances set place = new.place, hash = new.hash
    where kind = new.kind and owner = new.owner and asset = new.asset;
    return new;
end $$;

create unique index entries_in_their_places on entries (kind, owner, asset, place);

drop trigger entries_append_only on entries;
create trigger entries_are_chained before update on entries for each row execute function chain_entry();
do $$
declare
    entry record;
begin
    for entry in
        select posting_id, line from entries join postings on postings.id = entries.posting_id
        order by posted_at, posting_id, line
    loop
        update entries set place = null where posting_id = entry.posting_id and line = entry.line;
    end loop;
end $$;
drop trigger entries_are_chained on entries;
create trigger entries_append_only before update or delete or truncate on entries
    for each statement execute function refuse_change();
create trigger entries_are_chained before insert on entries
    for each row when (new.place is null) execute function chain_entry();

alter table entries
    alter column place set not null,
    alter column balance set not null,
    alter column hash set not null,
    add constraint hashes_have_32_bytes check (length(hash) = 32),
    add constraint known_kind check (kind in ('deposits', 'top-ups', 'unattributed', 'available', 'escrow', 'due',
        'in-flight', 'paid', 'withdrawn', 'equity', 'suspense', 'chain-costs')),
    add constraint asset_is_a_name check (asset ~ '^[A-Za-z0-9._-]{1,64}$'),
    -- Not checked for entries of before, whose order within a moment is not known.
    add constraint never_below_zero check (
        case when kind in ('deposits', 'top-ups', 'unattributed') then balance <= 0
             when kind = 'equity' then true
             else balance >= 0 end) not valid;
drop index entries_of_account;

-- A posting without entries would escape the trigger that looks at entries. Deferred: the entries come after their posting.
create function refuse_empty_postings() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from entries where posting_id = new.id) then
        raise exception 'posting %: no entries', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger postings_have_entries after insert on postings
    deferrable initially deferred for each row execute function refuse_empty_postings();
