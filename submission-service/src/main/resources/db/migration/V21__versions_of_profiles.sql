alter table taskers add column profile_version bigint not null default 0 check (profile_version >= 0);
comment on column taskers.profile_version is 'Changes with what the tasker states, so that two statements at the same time do not undo each other.';
