alter table webhooks add column version bigint not null default 1 check (version > 0);
comment on column webhooks.version is 'Changes with what the vendor decides, so that two who change a webhook at the same time do not undo each other.';
