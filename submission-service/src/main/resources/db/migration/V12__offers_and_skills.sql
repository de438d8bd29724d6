-- What taskers state of themselves. Personal: it leaves this table to nobody but its tasker.
alter table taskers add column languages text[] not null default '{}';
alter table taskers add column country text;

-- A view of project-opened; truncate it and reset the group submission-service.offers to fill it anew.
create table offers (
    project_id uuid primary key,
    version bigint not null,
    open boolean not null,
    rank smallint not null,
    deadline_millis bigint not null,
    kind text not null,
    asset text not null,
    reward numeric(39, 0) not null,
    languages text[] not null,
    facts json not null
);
create index offers_open on offers (rank, deadline_millis, project_id) where open;
comment on column offers.rank is '9 less the priority, so that the first comes first.';
comment on column offers.deadline_millis is 'Since 1970; the greatest there is where there is none.';
comment on column offers.facts is 'The event.';

-- A view of tasker-skill, which keeps what the topic forgets of settled projects.
create table tasker_skills (
    tasker_id uuid not null,
    project_id uuid not null,
    labels integer not null,
    skill json not null,
    primary key (tasker_id, project_id)
);

create table test_results (
    tasker_id uuid not null,
    project_id uuid not null,
    passed boolean not null,
    share double precision not null,
    judged_at timestamptz not null,
    primary key (tasker_id, project_id)
);
comment on table test_results is 'What came of the qualification tests; the first result stays.';
