create table account_changes (
    tasker_id       uuid        primary key,
    account_id      text        not null,
    public_key      text        not null,
    asked_at        timestamptz not null,
    takes_effect_at timestamptz not null
);
create index account_changes_due on account_changes (takes_effect_at);
comment on table account_changes is 'Changes of taskers'' accounts that only the new account has signed: each waits, and holds the tasker meanwhile.';
