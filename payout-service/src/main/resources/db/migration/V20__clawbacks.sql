-- What is booked never falls, so that an entitlement, which is a total, does not book again what was taken back.
alter table rewards
    add column clawed_back numeric(39, 0) not null default 0 check (clawed_back >= 0),
    add constraint assigned_and_clawed_back_within_booked check (assigned + clawed_back <= booked);
comment on column rewards.clawed_back is 'What of booked went back to the project, or its vendor, before a payout took it.';

create index rewards_left on rewards (tasker_id, submission_id) where assigned + clawed_back < booked;
drop index rewards_due;

comment on column escrows.rewards is 'What is booked for taskers, without what was clawed back.';
