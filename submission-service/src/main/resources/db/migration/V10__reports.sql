-- A view of project-opened; truncate it and reset the group submission-service.owners to fill it anew.
create table project_owners (
    project_id uuid primary key,
    vendor_id uuid not null
);

create table reports (
    id uuid primary key,
    project_id uuid not null,
    task_id uuid not null,
    tasker_id uuid not null,
    fault text not null,
    comment text not null check (length(comment) <= 1000),
    reported_at timestamptz not null,
    unique (task_id, tasker_id)
);

create index reports_of_project on reports (project_id, id);
