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

-- Nothing is signed for a tasker who is held, nor for a payout that has ended. Its row is locked, so that signing and calling back
-- come one after the other. The error is that of a payout that is taken: whoever signs passes on to the next.
create function refuse_attempts_not_to_be() returns trigger language plpgsql as $$
begin
    perform 1 from payouts where id in (select payout_id from inserted) order by id for share;
    if exists (select 1 from inserted join payouts on payouts.id = inserted.payout_id
        where payouts.state <> 'planned'
            or exists (select 1 from holds where holds.tasker_id = payouts.tasker_id and ended_at is null)) then
        raise exception 'a payout of the attempt has ended, or its tasker is held' using errcode = 'unique_violation';
    end if;
    return null;
end $$;

-- Which payout an attempt pays stands in the attempt, or in a table of lines if attempts carry many: what is so decides.
do $$
begin
    if to_regclass('attempt_payouts') is null then
        create trigger attempts_are_to_be after insert on attempts referencing new table as inserted
            for each statement execute function refuse_attempts_not_to_be();
        create function may_be_paid(payout uuid) returns boolean language sql stable as
            'select exists (select 1 from attempts where payout_id = payout and state <> ''dead'')';
    else
        create trigger attempts_are_to_be after insert on attempt_payouts referencing new table as inserted
            for each statement execute function refuse_attempts_not_to_be();
        create function may_be_paid(payout uuid) returns boolean language sql stable as
            'select exists (select 1 from attempt_payouts where payout_id = payout and not void)';
    end if;
end $$;
comment on function may_be_paid is 'Whether an attempt pays the payout, or has, or may: then it cannot be called back.';

create function refuse_recalls_with_an_attempt() returns trigger language plpgsql as $$
begin
    if may_be_paid(new.id) then
        raise exception 'payout %: an attempt may pay it', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger recalled_without_attempt after update of state on payouts
    for each row when (new.state = 'recalled') execute function refuse_recalls_with_an_attempt();
