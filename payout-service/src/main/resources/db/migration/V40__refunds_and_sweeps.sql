alter table payouts
    drop constraint paid_to_one,
    add column platform_purpose text check (platform_purpose in ('refund', 'sweep')),
    add constraint of_one_purpose check (num_nonnulls(tasker_id, vendor_id, platform_purpose) = 1);
create unique index one_open_sweep_per_asset on payouts (asset) where platform_purpose = 'sweep' and state = 'planned';
create index sweeps_by_end on payouts (asset, ended_at) where platform_purpose = 'sweep';
comment on table payouts is 'What pays one account: a tasker''s rewards, a withdrawal of a vendor, a refund of what nobody claimed, or what the treasury holds above its cap. A returned one was refused by the chain: its money is where it came from.';
comment on column payouts.platform_purpose is 'Why the platform pays what is neither a tasker''s nor a vendor''s; null for all else.';

alter table arrivals
    drop constraint arrivals_state_check,
    add constraint arrivals_state_check check (state in ('open', 'credited', 'suspended', 'assigned', 'refunded')),
    add constraint refunded_from_suspense check (state <> 'refunded' or suspended_at is not null);
comment on column arrivals.state is 'Refunded from the order on; a refund that the chain refuses makes it suspended again.';

create table refunds (
    payout_id    uuid        primary key references payouts (id),
    arrival      bigint      not null references arrivals (number),
    key          text        not null,
    requested_at timestamptz not null,
    void         boolean     not null default false,
    constraint one_refund_per_key unique (key)
);
create unique index one_refund_not_void_per_arrival on refunds (arrival) where not void;
comment on table refunds is 'The operator''s orders to pay money in suspense back to its sender, by the key that was given; what is paid and where lies in the payout.';
comment on column refunds.void is 'The chain refused it: the arrival may be refunded by another.';

-- Whoever ends the payout: what has not gone back lies in suspense, in the same transaction.
create function suspend_what_was_not_refunded() returns trigger language plpgsql as $$
begin
    update refunds set void = true where payout_id = new.id;
    update arrivals set state = 'suspended' from refunds where refunds.payout_id = new.id and arrivals.number = refunds.arrival;
    return null;
end $$;
create trigger refused_refunds_lie_in_suspense after update of state on payouts
    for each row when (new.platform_purpose = 'refund' and new.state in ('returned', 'recalled'))
    execute function suspend_what_was_not_refunded();
