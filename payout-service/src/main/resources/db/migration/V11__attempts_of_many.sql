-- An attempt carries several payouts of one asset: a token's transfers share a transaction, which is done whole or undone whole.
alter table attempts
    alter column payout_id drop not null,
    add column asset text not null default 'NEAR',
    add column included_height bigint,
    add column void boolean not null generated always as (state in ('failed', 'dead')) stored,
    add constraint attempts_with_void unique (id, void);
comment on column attempts.payout_id is 'Null since an attempt carries many: see attempt_payouts.';
comment on column attempts.void is 'It has moved no money and never will: what it was to pay may have another attempt.';
comment on column attempts.included_height is 'The block in which it was seen; a fork may have dropped it.';

create table attempt_payouts (
    attempt_id uuid     not null,
    payout_id  uuid     not null references payouts (id),
    line       smallint not null check (line >= 0),
    void       boolean  not null default false,
    primary key (attempt_id, line),
    foreign key (attempt_id, void) references attempts (id, void) on update cascade
);
insert into attempt_payouts (attempt_id, payout_id, line, void) select id, payout_id, 0, void from attempts;
create unique index one_attempt_not_void_per_payout on attempt_payouts (payout_id) where not void;
create index attempts_of_payout on attempt_payouts (payout_id);
comment on table attempt_payouts is 'What each attempt pays. The foreign key carries its end over, so that the index refuses a second attempt until the first is void.';

-- A payout that has ended gets no attempt: one that was refused is due again, and is paid by another.
create function refuse_attempts_of_ended_payouts() returns trigger language plpgsql as $$
begin
    perform 1 from payouts where id in (select payout_id from inserted) order by id for share;
    if exists (select 1 from inserted join payouts on payouts.id = inserted.payout_id where payouts.state <> 'planned') then
        raise exception 'a payout of the attempt has ended' using errcode = 'unique_violation';
    end if;
    return null;
end $$;
create trigger attempts_of_open_payouts_only after insert on attempt_payouts
    referencing new table as inserted for each statement execute function refuse_attempts_of_ended_payouts();

-- And none is given back while an attempt may still pay it, or has.
create function refuse_returns_with_an_attempt() returns trigger language plpgsql as $$
begin
    if exists (select 1 from attempt_payouts where payout_id = new.id and not void) then
        raise exception 'payout %: an attempt may pay it', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger returned_without_attempt after update of state on payouts
    for each row when (new.state = 'returned') execute function refuse_returns_with_an_attempt();

-- What the version before stores is kept to the same rules while both run.
create function add_line_of_single_attempt() returns trigger language plpgsql as $$
begin
    insert into attempt_payouts (attempt_id, payout_id, line) values (new.id, new.payout_id, 0);
    return null;
end $$;
create trigger single_attempts after insert on attempts
    for each row when (new.payout_id is not null) execute function add_line_of_single_attempt();

alter table payouts
    add column failures smallint not null default 0,
    add column rests_until timestamptz;
comment on column payouts.failures is 'How often a transaction failed at it without naming its receiver: such a payout goes alone.';

create table token_receivers (
    account_id text        not null,
    asset      text        not null,
    seen_at    timestamptz not null,
    primary key (account_id, asset)
);
comment on table token_receivers is 'Accounts that a token''s contract has called registered (NEP-145): who is not here is asked for before a payout.';

create table registrations (
    attempt_id uuid           not null,
    account_id text           not null,
    asset      text           not null,
    deposit    numeric(39, 0) not null check (deposit > 0),
    void       boolean        not null default false,
    primary key (attempt_id, account_id),
    foreign key (attempt_id, void) references attempts (id, void) on update cascade
);
create unique index one_registration_not_void on registrations (account_id, asset) where not void;
comment on table registrations is 'Registrations that attempts pay for, in yocto: once for each account and token, whoever unregisters afterwards.';

create table resting_assets (
    asset    text        primary key,
    failures integer     not null check (failures > 0),
    until    timestamptz not null,
    reason   text        not null
);
comment on table resting_assets is 'Tokens whose transfers fail without a receiver''s fault; after the rest one transaction tries whether they work again.';
