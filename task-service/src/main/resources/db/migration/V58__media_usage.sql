create table media_usage (
    vendor_id  uuid   primary key,
    media      bigint not null check (media >= 0),
    size_bytes bigint not null check (size_bytes >= 0)
);
comment on table media_usage is 'How many media the projects of each vendor have, and their bytes; one that two projects have counts twice.';

insert into media_usage (vendor_id, media, size_bytes)
select vendor_id, count(*), sum(size_bytes)
from project_media join projects on projects.id = project_media.project_id group by vendor_id;

-- Counted where the rows are, so that no way to add or delete one can be forgotten.
create function count_media() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into media_usage (vendor_id, media, size_bytes)
        select vendor_id, 1, new.size_bytes from projects where id = new.project_id
        on conflict (vendor_id) do update
        set media = media_usage.media + 1, size_bytes = media_usage.size_bytes + excluded.size_bytes;
    else
        update media_usage set media = media - 1, size_bytes = size_bytes - old.size_bytes
        where vendor_id = (select vendor_id from projects where id = old.project_id);
    end if;
    return null;
end $$;
create trigger media_are_counted after insert or delete on project_media
    for each row execute function count_media();

alter table projects
    add column settled_at      timestamptz,
    add column media_forgotten boolean not null default false;
create index projects_with_old_media on projects (settled_at nulls first) where state = 'settled' and not media_forgotten;
comment on column projects.settled_at is 'When it was first seen to be settled; from then on its media are kept for a while.';
