create table uploads (
    id             uuid        primary key,
    vendor_id      uuid        not null,
    size_bytes     bigint      not null check (size_bytes >= 0),
    received_bytes bigint      not null default 0 check (received_bytes between 0 and size_bytes),
    metadata       text        not null default '',
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    writer         uuid,
    writing_until  timestamptz,
    check ((writer is null) = (writing_until is null))
);
create index uploads_of_vendor on uploads (vendor_id, id);
create index uploads_by_end on uploads (expires_at);
comment on table uploads is 'Files that vendors hand over piece by piece. The bytes lie in the folder of uploads, by id.';
comment on column uploads.received_bytes is 'How many are on the disk for sure; what lies behind them there is not said to be anything.';
comment on column uploads.writer is 'The request that writes now; another may take its place once it was silent for a while.';
