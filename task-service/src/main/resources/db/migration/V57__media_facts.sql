alter table project_media
    add column width   integer check (width > 0),
    add column height  integer check (height > 0),
    add column seconds double precision check (seconds > 0);
comment on column project_media.width is 'Of an image as browsers show it, in pixels; absent where its beginning does not tell, and of media of before.';
comment on column project_media.seconds is 'How long a recording is, where its beginning tells.';
