alter table members add column version bigint not null default 1 check (version > 0);
comment on column members.version is 'Changes with what the vendor decides, so that two who change a member at the same time do not undo each other.';
