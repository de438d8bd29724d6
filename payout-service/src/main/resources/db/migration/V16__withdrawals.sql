alter table payouts
    alter column tasker_id drop not null,
    add column vendor_id uuid,
    add constraint paid_to_one check ((tasker_id is null) <> (vendor_id is null));
create index payouts_open_of_vendor on payouts (vendor_id) where vendor_id is not null and state = 'planned';
comment on table payouts is 'What pays one account: a tasker''s rewards, or a withdrawal of a vendor. A returned one was refused by the chain: its money is due, or available, again.';

create table withdrawals (
    payout_id    uuid        primary key references payouts (id),
    number       bigint      generated always as identity,
    vendor_id    uuid        not null,
    key          text        not null,
    requested_at timestamptz not null,
    constraint one_withdrawal_per_key unique (vendor_id, key)
);
create index withdrawals_of_vendor on withdrawals (vendor_id, number);
comment on table withdrawals is 'Vendors'' orders to be paid back, by the key that each vendor gave; what is paid and where lies in the payout.';
