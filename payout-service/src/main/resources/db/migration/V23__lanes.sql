-- A lane is opened with its key, drained before the key is deleted on chain, and never opened again: a deleted key that is added
-- anew starts at another nonce, and what was proven of its old attempts would hold no longer.
alter table lanes
    add column state text not null default 'open' check (state in ('open', 'draining', 'retired')),
    add column changed_at timestamptz;
