alter table preferences add column version bigint not null default 1 check (version >= 0);
comment on column preferences.version is 'Changes with what the tasker wishes, so that two wishes at the same time do not undo each other; 0 if nothing was wished yet.';
