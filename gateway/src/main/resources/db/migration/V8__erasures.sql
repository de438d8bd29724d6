-- Of a tasker whose data is erased the id stays, which says nothing, so that nobody takes it over.
alter table taskers add column erased_at timestamptz;

-- Which services are still to be told that a tasker is erased, and when. Each is told at once, and once more when nobody can act as the
-- tasker any more.
create table erasures (
    tasker_id uuid not null references taskers (id),
    service text not null check (service in ('task', 'submission', 'payout', 'gateway')),
    round int not null check (round in (1, 2)),
    due_at timestamptz not null,
    attempts int not null default 0,
    primary key (tasker_id, service, round)
);

create index erasures_by_time on erasures (due_at);

-- Taskers read what they did.
create index audit_log_of_tasker on audit_log (tasker_id, id) where tasker_id is not null;
