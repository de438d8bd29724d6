-- What a vendor says of a project can be changed; the order itself stays, so that a repetition of it is still known.
alter table projects add column briefing json;
comment on column projects.briefing is 'Name, instructions and guidance as they are now; null as long as they are as ordered.';
