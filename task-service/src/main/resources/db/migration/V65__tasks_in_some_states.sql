-- For lists of the tasks in some states; those that are waiting or contested have their indexes. The agreed ones need none, for nearly all
-- tasks come to be that: they are walked in their order, which in a project of a million with three of them takes 0.2 s.
create index tasks_open on tasks (project_id, id) where state = 'open';
create index tasks_withdrawn on tasks (project_id, id) where state = 'withdrawn';
