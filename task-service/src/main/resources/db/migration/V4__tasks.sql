create table tasks (
    id                  uuid     primary key,
    project_id          uuid     not null,
    name                text     not null,
    data                json     not null,
    control_label       json,
    state               text     not null default 'waiting'
                                 check (state in ('waiting', 'open', 'agreed', 'contested', 'withdrawn')),
    labels_reserved     smallint not null default 0 check (labels_reserved between 0 and 99),
    label               json,
    confidence          double precision check (confidence between 0 and 1),
    revision_generation integer,
    revision_number     integer,
    labels              integer  not null default 0 check (labels >= 0),
    check ((revision_generation is null) = (revision_number is null)),
    check (state in ('agreed', 'contested', 'withdrawn') or revision_number is null),
    check (label is not null or state not in ('agreed', 'contested'))
);
create unique index tasks_by_name on tasks (project_id, name);
create index tasks_in_order on tasks (project_id, id);
create index tasks_waiting on tasks (project_id, id) where state = 'waiting';
comment on table tasks is 'One datum to be labelled each; ids are drawn in the order of the file, so their order is the file''s.';
comment on column tasks.labels_reserved is 'How many labels of this task the project''s reservation holds money for.';
comment on column tasks.labels is 'How many labels its latest decision counted.';
