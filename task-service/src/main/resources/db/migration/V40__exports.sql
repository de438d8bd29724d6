-- Absent in what was decided before: a later decision of the task brings them.
alter table tasks
    add column method      text,
    add column decided_at  timestamptz,
    add column submissions json;
comment on column tasks.method is 'How its latest decision was made.';
comment on column tasks.decided_at is 'When its latest decision arrived here; within a project later decisions never have earlier times.';
comment on column tasks.submissions is 'The submissions that its latest decision counted, each with its label, weight and whether it agrees.';
