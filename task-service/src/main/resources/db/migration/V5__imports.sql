create table imports (
    project_id      uuid        not null references projects (id),
    idempotency_key text        not null,
    report          json        not null,
    imported_at     timestamptz not null,
    primary key (project_id, idempotency_key)
);
comment on table imports is 'Finished imports: the same key again gets the same report.';

-- Unlogged: what a crash loses here was never promised, and the import is refused and sent again.
create unlogged table staged_tasks (
    import_id     uuid        not null,
    task_id       uuid        not null,
    name          text        not null,
    data          json        not null,
    control_label json,
    staged_at     timestamptz not null default now()
);
create index staged_tasks_of_import on staged_tasks (import_id, task_id);
create index staged_tasks_by_age on staged_tasks (staged_at);
comment on table staged_tasks is 'Lines of imports that are still being read; moved to tasks in one transaction at the end.';
