create table taskers (
    id uuid primary key,
    agent boolean not null,
    registered_at timestamptz not null
);
