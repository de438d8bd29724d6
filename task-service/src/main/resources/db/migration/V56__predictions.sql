alter table tasks add column predictions json;
comment on column tasks.predictions is 'What models say that its label is, at most five; absent if none does, or if the project ignores them.';
alter table staged_tasks add column predictions json;
