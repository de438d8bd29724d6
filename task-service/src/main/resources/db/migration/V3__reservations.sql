create table reservations (
    project_id      uuid           primary key references projects (id),
    label_cost      numeric(39, 0) not null check (label_cost > 0),
    labels_per_task integer        not null check (labels_per_task between 1 and 99),
    escrow_version  bigint         not null check (escrow_version >= 0),
    funded          numeric(39, 0) not null,
    refunded        numeric(39, 0) not null check (refunded between 0 and funded),
    settled         boolean        not null,
    reserved        numeric(39, 0) not null check (reserved >= 0),
    waiting         bigint         not null check (waiting >= 0),
    open            bigint         not null check (open >= 0),
    agreed          bigint         not null check (agreed >= 0),
    contested       bigint         not null check (contested >= 0),
    withdrawn       bigint         not null check (withdrawn >= 0),
    constraint never_more_reserved_than_funded check (reserved <= funded)
);
create index reservations_waiting on reservations (project_id) where waiting > 0;
create index reservations_settled on reservations (project_id) where settled;
comment on table reservations is 'What each project''s tasks hold of its escrow, and how many tasks are in each state.';
