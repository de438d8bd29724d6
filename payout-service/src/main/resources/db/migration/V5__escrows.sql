create table escrows (
    project_id         uuid           primary key,
    vendor_id          uuid           not null,
    version            bigint         not null check (version >= 0),
    funded             numeric(39, 0) not null,
    rewards            numeric(39, 0) not null,
    fees               numeric(39, 0) not null,
    refunded           numeric(39, 0) not null,
    paid               numeric(39, 0) not null,
    submissions_booked bigint         not null check (submissions_booked >= 0),
    submissions_judged bigint         not null check (submissions_judged >= 0),
    submissions_paid   bigint         not null check (submissions_paid >= 0),
    judged             boolean        not null,
    settled            boolean        not null,
    constraint never_more_spent_than_funded check (rewards + fees + refunded <= funded),
    constraint never_more_paid_than_due check (paid <= rewards)
);
comment on table escrows is 'What each project was funded with and what came of it. The row''s lock guards the project''s rewards.';

create table fundings (
    id         uuid           primary key,
    project_id uuid           not null references escrows (project_id),
    amount     numeric(39, 0) not null check (amount > 0),
    funded_at  timestamptz    not null
);

create table judged_partitions (
    project_id  uuid    not null references escrows (project_id),
    partition   integer not null check (partition >= 0),
    partitions  integer not null check (partitions > partition),
    submissions bigint  not null check (submissions >= 0),
    primary key (project_id, partition)
);
comment on table judged_partitions is 'What each partition of a closed project has counted; the sum must be booked before the rest goes back.';
