-- What each sum is of: NEAR so far, or the account of a token's contract.
alter table deposits add column asset text not null default 'NEAR';
alter table escrows add column asset text not null default 'NEAR';
alter table rewards add column asset text not null default 'NEAR';
alter table payouts add column asset text not null default 'NEAR';
comment on column dues.since is 'Since when, in whatever asset; the row''s lock guards all that the tasker is owed.';

-- A token that cannot be paid now keeps no payout in another asset waiting.
create unique index one_open_payout_per_tasker_and_asset on payouts (tasker_id, asset) where state = 'planned';
drop index one_open_payout_per_tasker;
