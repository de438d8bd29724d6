-- What waits for an attempt is found in its order, however much waits behind it.
create index payouts_waiting on payouts (asset, planned_at) where state = 'planned';
