-- As before, but holds are looked for once for all payouts of the attempts, and not for each. Still in a statement of its own, which sees
-- what was committed while the first one waited for its locks.
create or replace function refuse_attempts_of_ended_payouts() returns trigger language plpgsql as $$
declare
    taskers uuid[];
    ended   integer;
begin
    select array_agg(locked.tasker_id), count(*) filter (where locked.state <> 'planned') into taskers, ended
    from (select payout_id from inserted order by payout_id) as wanted
    cross join lateral (select tasker_id, state from payouts where id = wanted.payout_id for share) as locked;
    if ended > 0 then
        raise exception 'a payout of the attempt has ended' using errcode = 'unique_violation';
    end if;
    if exists (select 1 from holds where tasker_id = any (taskers) and ended_at is null) then
        raise exception 'the tasker of a payout of the attempt is held' using errcode = 'unique_violation';
    end if;
    return null;
end $$;

-- Rows come and go here all the time: giving the emptied end of the file back takes a lock that every booking would wait for.
alter table dues set (vacuum_truncate = false);
alter table outbox set (vacuum_truncate = false);
