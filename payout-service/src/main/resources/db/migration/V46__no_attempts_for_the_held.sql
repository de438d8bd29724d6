-- Whoever holds a tasker waits for those who are signing for him, and they for the one who holds: both lock his planned payouts first.
create function lock_payouts_of_the_held() returns trigger language plpgsql as $$
begin
    perform 1 from payouts where tasker_id = new.tasker_id and state = 'planned' order by id for update;
    return null;
end $$;
create trigger holding_waits_for_signing after insert on holds
    for each row when (new.ended_at is null) execute function lock_payouts_of_the_held();

-- The version before no longer looked at holds here. They are looked for in a statement of their own, which sees what was committed while
-- the first one waited for its locks.
create or replace function refuse_attempts_of_ended_payouts() returns trigger language plpgsql as $$
declare
    refused uuid;
begin
    select locked.id into refused
    from (select payout_id from inserted order by payout_id) as wanted
    cross join lateral (select id, state from payouts where id = wanted.payout_id for share) as locked
    where locked.state <> 'planned' limit 1;
    if found then
        raise exception 'a payout of the attempt has ended' using errcode = 'unique_violation';
    end if;
    select wanted.payout_id into refused
    from inserted as wanted
    cross join lateral (select tasker_id from payouts where id = wanted.payout_id) as payout
    cross join lateral (select 1 from holds where tasker_id = payout.tasker_id and ended_at is null limit 1) as held
    limit 1;
    if found then
        raise exception 'the tasker of a payout of the attempt is held' using errcode = 'unique_violation';
    end if;
    return null;
end $$;
