create table decisions (
    number     bigint      generated always as identity primary key,
    kind       text        not null,
    subject    uuid        not null,
    decided_by text        not null,
    reason     text        not null,
    decided_at timestamptz not null
);
create index decisions_about on decisions (subject, number);
create trigger decisions_append_only before update or delete or truncate on decisions
    for each statement execute function refuse_change();
comment on table decisions is 'What was decided about money by people and by findings: who, when, why.';

create table holds (
    id        uuid        primary key,
    tasker_id uuid        not null,
    cause     text        not null,
    about     text        not null,
    reason    text        not null,
    held_at   timestamptz not null,
    ended_at  timestamptz
);
create unique index one_open_hold_of_a_cause on holds (tasker_id, cause, about) where ended_at is null;
create unique index a_flag_holds_once on holds (tasker_id, about) where cause = 'flag';
create index holds_open on holds (id) where ended_at is null;
comment on table holds is 'Why taskers get no payouts; kept when it has ended.';

-- A payout that is called back ends without an attempt. It is not "returned": no account is to blame.
alter table payouts drop constraint payouts_state_check;
alter table payouts add constraint payouts_state_check check (state in ('planned', 'paid', 'returned', 'recalled'));

create or replace trigger returned_without_attempt after update of state on payouts
    for each row when (new.state in ('returned', 'recalled')) execute function refuse_returns_with_an_attempt();

-- Nothing is signed for a tasker who is held, nor for a payout that has ended. Rows are locked, so that signing and calling back
-- come one after the other. The error is that of a payout that is taken: whoever signs passes on to the next.
create or replace function refuse_attempts_of_ended_payouts() returns trigger language plpgsql as $$
begin
    perform 1 from payouts where id in (select payout_id from inserted) order by id for share;
    if exists (select 1 from inserted join payouts on payouts.id = inserted.payout_id where payouts.state <> 'planned'
        or exists (select 1 from holds where tasker_id = payouts.tasker_id and ended_at is null)) then
        raise exception 'a payout of the attempt has ended, or its tasker is held' using errcode = 'unique_violation';
    end if;
    return null;
end $$;
