-- Only of projects with reviews; whatever else decides tasks writes nothing here.
create table judged_submissions (
    submission_id uuid             primary key,
    task_id       uuid             not null,
    project_id    uuid             not null,
    tasker_id     uuid             not null,
    label         json             not null,
    weight        double precision not null,
    agrees        boolean          not null
);
create index judged_submissions_of_task on judged_submissions (task_id);
create index judged_submissions_of_project on judged_submissions (project_id);
comment on table judged_submissions is 'What the latest decision of a task made of each of its submissions; deleted before the project is settled.';

create table rulings (
    task_id    uuid        primary key,
    project_id uuid        not null,
    number     integer     not null check (number > 0),
    label      json        not null,
    ruled_at   timestamptz not null,
    applied    integer     not null default 0 check (applied between 0 and number)
);
comment on table rulings is 'The last ruling of a reviewer on each task.';
comment on column rulings.applied is 'The number of the latest ruling that the consensus has made the decision; 0 if none.';

create table appeals (
    submission_id uuid        primary key,
    task_id       uuid        not null,
    project_id    uuid        not null,
    tasker_id     uuid        not null,
    reason        text        not null check (length(reason) between 1 and 1000),
    after_ruling  integer     not null check (after_ruling >= 0),
    appealed_at   timestamptz not null
);
create index appeals_of_project on appeals (project_id, task_id);
comment on table appeals is 'Taskers'' objections; deleted before the project is settled.';
comment on column appeals.after_ruling is 'How many rulings the task had when the appeal was made; a later one answers it.';

create index tasks_contested on tasks (project_id, id) where state = 'contested';
