-- Payouts that are planned together change the row of their day once. What comes back is still counted at the transaction's end.
drop trigger payouts_are_counted on payouts;
drop function count_payout_of_day();

create function count_planned_payouts() returns trigger language plpgsql as $$
begin
    insert into payout_days (day, asset, planned)
    select cast(planned_at at time zone 'UTC' as date), asset, sum(amount) from added where tasker_id is not null
    group by 1, 2 order by 1, 2
    on conflict (day, asset) do update set planned = payout_days.planned + excluded.planned;
    return null;
end $$;
create trigger planned_payouts_are_counted after insert on payouts
    referencing new table as added for each statement execute function count_planned_payouts();

create function count_payout_that_came_back() returns trigger language plpgsql as $$
begin
    update payout_days set planned = planned - new.amount
    where day = cast(new.planned_at at time zone 'UTC' as date) and asset = new.asset;
    return null;
end $$;
create constraint trigger payouts_that_came_back_are_counted after update of state on payouts
    deferrable initially deferred for each row
    when (new.tasker_id is not null and old.state in ('planned', 'paid') and new.state not in ('planned', 'paid'))
    execute function count_payout_that_came_back();
