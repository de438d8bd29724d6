create table payout_days (
    day     date           not null,
    asset   text           not null,
    planned numeric(39, 0) not null check (planned >= 0),
    primary key (day, asset)
);
comment on table payout_days is 'What taskers'' payouts planned on each day (UTC) sum to, without those that have come back. The row''s lock guards the day''s limit.';
insert into payout_days (day, asset, planned)
select cast(planned_at at time zone 'UTC' as date), asset, sum(amount) from payouts
where tasker_id is not null and state in ('planned', 'paid') group by 1, 2;

create index payouts_of_tasker on payouts (tasker_id, asset, planned_at);

-- Counted at the end of the transaction, whoever plans or ends payouts: the row that all of a day share is locked for a moment only.
create function count_payout_of_day() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into payout_days (day, asset, planned)
        values (cast(new.planned_at at time zone 'UTC' as date), new.asset, new.amount)
        on conflict (day, asset) do update set planned = payout_days.planned + excluded.planned;
    elsif old.state in ('planned', 'paid') and new.state not in ('planned', 'paid') then
        update payout_days set planned = planned - new.amount
        where day = cast(new.planned_at at time zone 'UTC' as date) and asset = new.asset;
    end if;
    return null;
end $$;
create constraint trigger payouts_are_counted after insert or update of state on payouts
    deferrable initially deferred for each row when (new.tasker_id is not null) execute function count_payout_of_day();

create table preferences (
    tasker_id uuid        primary key,
    schedule  text        not null check (schedule in ('asap', 'daily', 'weekly')),
    accepted  text[],
    set_at    timestamptz not null
);
comment on table preferences is 'How taskers wish to be paid.';
comment on column preferences.accepted is 'The assets in which the tasker takes rewards; all if it is null.';

create table payout_minimums (
    tasker_id uuid           not null references preferences (tasker_id),
    asset     text           not null,
    minimum   numeric(39, 0) not null check (minimum > 0),
    primary key (tasker_id, asset)
);
comment on table payout_minimums is 'From which amount on taskers wish to be paid, whatever its age.';
