create table import_jobs (
    id              uuid        primary key,
    project_id      uuid        not null references projects (id),
    idempotency_key text        not null,
    state           text        not null default 'reading' check (state in ('reading', 'done', 'failed')),
    accepted        bigint      not null default 0 check (accepted >= 0),
    duplicates      bigint      not null default 0 check (duplicates >= 0),
    rejected        bigint      not null default 0 check (rejected >= 0),
    size_bytes      bigint      not null default 0 check (size_bytes >= 0),
    problem         text,
    started_at      timestamptz not null default now(),
    seen_at         timestamptz not null default now(),
    ended_at        timestamptz,
    check ((state = 'reading') = (ended_at is null)),
    check ((state = 'failed') = (problem is not null))
);
create index import_jobs_of_project on import_jobs (project_id, id);
comment on table import_jobs is 'Each reading of a file of tasks; one key may have several, of which at most one is done.';
comment on column import_jobs.seen_at is 'When whoever reads it was last heard of; a reading import that is silent has crashed.';

create table rejected_lines (
    import_id   uuid        not null references import_jobs (id),
    position    integer     not null check (position between 1 and 10000),
    line        bigint      not null,
    reason      text        not null,
    beginning   text        not null,
    rejected_at timestamptz not null default now(),
    primary key (import_id, position)
);
create index rejected_lines_by_age on rejected_lines (rejected_at);
comment on table rejected_lines is 'The first 10,000 lines of each import that are no task, for 30 days.';

-- Absent for imports of before: they answer their key whatever comes with it.
alter table imports add column fingerprint text;
comment on column imports.fingerprint is 'SHA-256 of body and parameters, by which another import under the same key is told.';
