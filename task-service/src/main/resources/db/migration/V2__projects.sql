create table projects (
    id            uuid           primary key,
    vendor_id     uuid           not null,
    version       bigint         not null check (version > 0),
    state         text           not null check (state in ('draft', 'open', 'paused', 'closing', 'settled')),
    specification json           not null,
    fee           numeric(39, 0) not null check (fee >= 0),
    created_at    timestamptz    not null
);
create index projects_of_vendor on projects (vendor_id, id);
create index projects_open on projects (id) where state = 'open';
create index projects_unsettled on projects (created_at) where state <> 'settled';
comment on table projects is 'Labelling jobs. The row''s lock guards the project, its reservation and the states of its tasks.';
