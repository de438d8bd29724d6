-- A payout whose attempt succeeded or failed has ended: only one that is proven dead makes room for another.
drop index one_unresolved_attempt_per_payout;
create unique index one_attempt_not_dead_per_payout on attempts (payout_id) where state <> 'dead';

alter table attempts add column asked_at timestamptz, add column examined_at timestamptz;
comment on column attempts.asked_at is 'When the chain was last asked what came of it: who waits longest is asked next.';
comment on column attempts.examined_at is 'When the proof that it is dead was last looked for; the same rule.';

create index payouts_returned on payouts (tasker_id, ended_at) where state = 'returned';

alter table judged_partitions add column revisions bigint check (revisions >= 0);
comment on column judged_partitions.revisions is 'The sum of the revision numbers in which rewards last spoke of its submissions; null in records of before.';

alter table escrows
    add column revisions_booked bigint not null default 0 check (revisions_booked >= 0),
    add column revisions_judged bigint check (revisions_judged >= 0);
update escrows set revisions_booked = sums.revisions
from (select project_id, sum(revision_number) as revisions from rewards group by project_id) sums
where sums.project_id = escrows.project_id;
comment on column escrows.revisions_booked is 'The sum of revision_number over the project''s rewards.';
