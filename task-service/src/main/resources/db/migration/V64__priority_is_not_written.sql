-- Nobody reads it here: how much a project is hurried stands in its briefing. It stays as long as the version of before may still write it.
comment on column projects.priority is 'Not written any more; the briefing has it.';
comment on column projects.deadline is 'When an open or paused project is closed; null if it is not. It stands in the briefing, and here once more to be found by.';
