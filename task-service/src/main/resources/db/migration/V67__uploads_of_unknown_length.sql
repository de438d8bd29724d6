alter table uploads add column length_deferred boolean not null default false;
comment on column uploads.size_bytes is 'How long the file is; as long as that is deferred, the most that it may be, for which it takes room.';
comment on column uploads.length_deferred is 'Whether its vendor has yet to say how long it is.';
