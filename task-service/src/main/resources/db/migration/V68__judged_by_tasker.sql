-- Whether a tasker's label was judged of a task that shows a medium is asked of those in one project.
create index judged_submissions_of_tasker on judged_submissions (tasker_id, project_id);
