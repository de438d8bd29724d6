create table outbox (
    id           bigint generated always as identity primary key,
    type         text        not null,
    event_id     uuid        not null,
    record_key   text        not null,
    payload      bytea       not null,
    occurred_at  timestamptz not null,
    trace_parent text
);
comment on table outbox is 'Events not yet published, in order; the relay deletes a row once Kafka holds it.';
