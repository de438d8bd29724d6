create table payouts (
    id         uuid           primary key,
    tasker_id  uuid           not null,
    account_id text           not null,
    amount     numeric(39, 0) not null check (amount > 0),
    state      text           not null check (state in ('planned', 'paid', 'returned')),
    planned_at timestamptz    not null,
    ended_at   timestamptz,
    check ((state = 'planned') = (ended_at is null))
);
create unique index one_open_payout_per_tasker on payouts (tasker_id) where state = 'planned';
create index payouts_open on payouts (planned_at) where state = 'planned';
comment on table payouts is 'What pays rewards to one account. A returned one was refused by the chain: its rewards are due again.';

create table payout_rewards (
    payout_id     uuid           not null references payouts (id),
    submission_id uuid           not null references rewards (submission_id),
    project_id    uuid           not null,
    amount        numeric(39, 0) not null check (amount > 0),
    primary key (payout_id, submission_id)
);
create index payout_rewards_of_project on payout_rewards (project_id, payout_id);

create table lanes (
    public_key text   primary key,
    last_nonce numeric(20, 0) not null
);
comment on table lanes is 'The treasury''s keys. Each is a lane with one attempt at a time; the greatest nonce ever allotted lies here.';

create table attempts (
    id               uuid           primary key,
    payout_id        uuid           not null references payouts (id),
    public_key       text           not null references lanes (public_key),
    nonce            numeric(20, 0) not null,
    base_height      bigint         not null,
    signed           bytea          not null,
    transaction_hash text           not null unique,
    state            text           not null
                     check (state in ('signed', 'included', 'succeeded', 'failed', 'dead')),
    signed_at        timestamptz    not null,
    send_after       timestamptz    not null,
    sends            integer        not null default 0,
    doubt            text,
    cost             numeric(39, 0),
    resolved_at      timestamptz,
    unique (public_key, nonce),
    check ((state in ('signed', 'included')) = (resolved_at is null)),
    check ((cost is not null) = (state in ('succeeded', 'failed')))
);
create unique index one_unresolved_attempt_per_payout on attempts (payout_id) where state in ('signed', 'included');
create unique index one_attempt_per_lane on attempts (public_key) where state = 'signed';
create index attempts_unresolved on attempts (signed_at) where state in ('signed', 'included');
comment on table attempts is 'Signed transactions, stored before they are first sent. The same bytes are sent until the chain says final, or dead is proven.';
comment on column attempts.doubt is 'Why it may be dead; it is so only once that is proven.';
