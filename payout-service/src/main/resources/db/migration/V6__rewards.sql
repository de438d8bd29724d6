create table rewards (
    submission_id       uuid           primary key,
    tasker_id           uuid           not null,
    project_id          uuid           not null references escrows (project_id),
    task_id             uuid           not null,
    reason              text           not null,
    revision_generation integer        not null,
    revision_number     integer        not null,
    booked              numeric(39, 0) not null check (booked >= 0),
    fee                 numeric(39, 0) not null check (fee >= 0),
    assigned            numeric(39, 0) not null default 0,
    paid                numeric(39, 0) not null default 0,
    due_since           timestamptz    not null,
    constraint assigned_within_booked check (assigned between 0 and booked),
    constraint paid_within_assigned check (paid between 0 and assigned)
);
create index rewards_of_project on rewards (project_id);
create index rewards_due on rewards (tasker_id, submission_id) where assigned < booked;
comment on table rewards is 'One row for each counted submission. What is booked never falls; assigned is what payouts have taken of it.';

create table dues (
    tasker_id uuid        primary key,
    since     timestamptz not null
);
comment on table dues is 'Taskers who have earned what no payout has taken yet, and since when; how much is in their balance.';
