create table project_media (
    project_id uuid        not null references projects (id),
    hash       text        not null check (hash ~ '^[0-9a-f]{64}$'),
    kind       text        not null,
    size_bytes bigint      not null check (size_bytes > 0),
    added_at   timestamptz not null default now(),
    primary key (project_id, hash)
);
create index project_media_by_hash on project_media (hash);
comment on table project_media is 'Which media each project has. The bytes lie in the media store, once for all projects.';
