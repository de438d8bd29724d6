-- Rows of vendors that came beside the wall: docs/adr/0035-rows-of-callers.md.
alter table uploads enable row level security;
create policy of_vendor on uploads to task_service_vendor using (vendor_id = app_vendor());
alter table media_usage enable row level security;
create policy of_vendor on media_usage to task_service_vendor using (vendor_id = app_vendor());
