create table webhooks (
    id              uuid        primary key,
    vendor_id       uuid        not null,
    project_id      uuid        references projects (id),
    url             text        not null check (length(url) between 1 and 2048),
    events          text[]      not null check (cardinality(events) > 0),
    created_at      timestamptz not null,
    disabled_reason text        check (disabled_reason in ('asked', 'gone', 'failing')),
    disabled_at     timestamptz,
    failing_since   timestamptz,
    secret_number   integer     not null default 1 check (secret_number > 0),
    previous_until  timestamptz,
    check ((disabled_reason is null) = (disabled_at is null))
);
create index webhooks_of_vendor on webhooks (vendor_id, id);
comment on table webhooks is 'Addresses of vendors that are told what happens in their projects. Secrets are not here: they are derived.';
comment on column webhooks.failing_since is 'The first failed attempt since the last one that succeeded.';
comment on column webhooks.previous_until is 'Until when the secret before this one signs as well.';

create table webhook_cursors (
    webhook_id uuid   not null references webhooks (id) on delete cascade,
    project_id uuid   not null,
    position   bigint not null check (position >= 0),
    primary key (webhook_id, project_id)
);
comment on table webhook_cursors is 'Up to which position of a project''s log there are deliveries to a webhook; absent: up to the head''s dispatched.';

create table webhook_deliveries (
    id              uuid        primary key,
    webhook_id      uuid        not null references webhooks (id) on delete cascade,
    type            text        not null,
    body            text        not null,
    state           text        not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
    created_at      timestamptz not null,
    attempts        integer     not null default 0 check (attempts >= 0),
    attempted_at    timestamptz,
    next_attempt_at timestamptz,
    claimed_until   timestamptz,
    response_status integer,
    failure         text        check (length(failure) <= 200),
    check ((state = 'pending') = (next_attempt_at is not null))
);
create index webhook_deliveries_of_webhook on webhook_deliveries (webhook_id, id);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_attempt_at) where state = 'pending';
create index webhook_deliveries_by_age on webhook_deliveries (created_at) where state <> 'pending';
comment on table webhook_deliveries is 'Events on their way to webhooks; a bounded number of each webhook''s wait here, the rest in the log.';
comment on column webhook_deliveries.claimed_until is 'A worker has it until then; if the worker dies, another one takes it.';

alter table project_event_heads add column dispatched bigint not null default 0 check (dispatched between 0 and position);
create index project_event_heads_due on project_event_heads (project_id) where position > dispatched;
comment on column project_event_heads.dispatched is 'Up to this position each enabled webhook has its deliveries.';
