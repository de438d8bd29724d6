-- A view of label-submitted; truncate it and reset the group submission-service.history to fill it anew.
create table submissions (
    id uuid primary key,
    project_id uuid not null,
    task_id uuid not null,
    tasker_id uuid not null,
    label jsonb not null,
    appended_at timestamptz not null
);

create index submissions_of_task on submissions (task_id);

create index submissions_of_tasker on submissions (tasker_id, appended_at);
