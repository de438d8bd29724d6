create table provenance_trees (
    id               bigint      primary key generated always as identity,
    size             integer     not null check (size > 0),
    root             bytea       not null check (length(root) = 32),
    anchor_key       text        not null unique,
    gathered_at      timestamptz not null,
    anchored_at      timestamptz,
    chain_id         text,
    account_id       text,
    height           bigint,
    block_hash       text,
    transaction_hash text,
    check ((anchored_at is null) = (chain_id is null)),
    check ((anchored_at is null) = (account_id is null)),
    check ((anchored_at is null) = (height is null))
);
create index provenance_trees_by_age on provenance_trees (gathered_at);
create index provenance_trees_waiting on provenance_trees (id) where anchored_at is null;
comment on table provenance_trees is 'Merkle trees of agreements. The key of root and size is added to an account on chain, where it stays.';
comment on column provenance_trees.block_hash is 'Of the block at that height; unknown if no node had it any more.';

create table agreement_leaves (
    task_id    uuid    not null,
    generation integer not null,
    number     integer not null,
    project_id uuid    not null,
    place      bigint  not null unique generated always as identity,
    content    text    not null,
    hash       bytea   not null check (length(hash) = 32),
    tree_id    bigint  references provenance_trees (id),
    tree_index integer,
    primary key (task_id, generation, number),
    check ((tree_id is null) = (tree_index is null))
);
create index agreement_leaves_waiting on agreement_leaves (place) where tree_id is null;
create unique index agreement_leaves_of_tree on agreement_leaves (tree_id, tree_index) include (hash) where tree_id is not null;
comment on table agreement_leaves is 'Every revision of every agreement as it is hashed, in the order of arrival.';
