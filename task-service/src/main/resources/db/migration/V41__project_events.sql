create table project_event_heads (
    project_id uuid   primary key references projects (id),
    position   bigint not null check (position > 0),
    forgotten  bigint not null default 0 check (forgotten between 0 and position)
);
comment on table project_event_heads is
    'The position of each project''s last event. Whoever appends holds the row''s lock until the commit, so positions commit in order and none is missing.';
comment on column project_event_heads.forgotten is 'Events up to this position may be gone.';

create table project_events (
    project_id  uuid        not null,
    position    bigint      not null check (position > 0),
    type        text        not null,
    occurred_at timestamptz not null,
    data        json        not null,
    primary key (project_id, position)
);
create index project_events_by_age on project_events (occurred_at);
comment on table project_events is 'What vendors are told of: each revision of each decision, and each change of a project''s state. Kept for some days.';
