-- A posting and its entries come in one statement, whose rows are looked at together. Row by row, looking for each other took a fifth
-- of what the database does for a payout.
alter table postings add column with_entries boolean not null default false;
comment on column postings.with_entries is 'Its entries came in the same statement. False where the version before wrote it: then they come until the transaction ends.';

create function refuse_postings_before_entries() returns trigger language plpgsql as $$
declare
    empty uuid;
begin
    select id into empty from added
    where with_entries and not exists (select 1 from entries where posting_id = added.id) limit 1;
    if found then
        raise exception 'posting %: no entries', empty using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger postings_come_with_entries after insert on postings
    referencing new table as added for each statement execute function refuse_postings_before_entries();

drop trigger postings_have_entries on postings;
create constraint trigger postings_have_entries after insert on postings
    deferrable initially deferred for each row when (not new.with_entries) execute function refuse_empty_postings();

-- Instead of the foreign key, which looked for, and locked, a posting for each entry. Nothing else could break it: both are append-only.
create or replace function refuse_unbalanced_postings() returns trigger language plpgsql as $$
declare
    wrong uuid;
begin
    select posting_id into wrong from inserted group by posting_id, asset having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'posting %: its entries do not sum to zero', wrong using errcode = 'check_violation';
    end if;
    select named.posting_id into wrong from (select distinct posting_id from inserted) as named
    where not exists (select 1 from postings where id = named.posting_id) limit 1;
    if found then
        raise exception 'posting %: there is none (expected: entries of a posting)', wrong
            using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
alter table entries drop constraint entries_posting_id_fkey;

-- One by one, in their order, by their key: joined with all at once, a plan that was made while there were few reads them all.
create or replace function refuse_attempts_of_ended_payouts() returns trigger language plpgsql as $$
declare
    ended uuid;
begin
    select locked.id into ended
    from (select payout_id from inserted order by payout_id) as wanted
    cross join lateral (select id, state from payouts where id = wanted.payout_id for share) as locked
    where locked.state <> 'planned' limit 1;
    if found then
        raise exception 'a payout of the attempt has ended' using errcode = 'unique_violation';
    end if;
    return null;
end $$;
