-- How much a project is hurried stands in its briefing; here it stands once more, to be found by.
alter table projects add column priority smallint not null default 0 check (priority between 0 and 9);
alter table projects add column deadline timestamptz;
create index projects_with_deadline on projects (deadline) where state in ('open', 'paused') and deadline is not null;
comment on column projects.deadline is 'When an open or paused project is closed; null if it is not.';
