-- A file that was read to its end is added as a whole, which takes a while for a million tasks, and nothing is heard of it meanwhile.
alter table import_jobs
    drop constraint import_jobs_state_check,
    add constraint import_jobs_state_check check (state in ('reading', 'adding', 'done', 'failed')),
    drop constraint import_jobs_check,
    add constraint import_jobs_end_check check ((state in ('reading', 'adding')) = (ended_at is null));
comment on column import_jobs.seen_at is 'When whoever reads or adds it was last heard of; one that is silent for too long has crashed.';
