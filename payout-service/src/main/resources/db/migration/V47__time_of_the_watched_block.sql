alter table watched add column made_at timestamptz;
comment on column watched.made_at is 'When the block was made: how far the watch lies behind. Null until the first block after the version before.';
