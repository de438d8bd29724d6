create index submissions_page_of_tasker on submissions (tasker_id, id);
