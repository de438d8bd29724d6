create table anchor_attempts (
    id               uuid           primary key,
    tree_id          bigint         not null references provenance_trees (id),
    public_key       text           not null,
    nonce            numeric(20, 0) not null,
    base_height      bigint         not null,
    signed           bytea          not null,
    transaction_hash text           not null unique,
    signed_at        timestamptz    not null,
    over             boolean        not null default false,
    doubt            text,
    unique (public_key, nonce)
);
create unique index one_open_anchor_attempt on anchor_attempts ((true)) where not over;
create index anchor_attempts_of_tree on anchor_attempts (tree_id, signed_at);
comment on table anchor_attempts is 'Signed additions of a key, stored before they are first sent. One at a time; the same bytes are sent until the key stands.';
comment on column anchor_attempts.doubt is 'Why a node refused it the last time.';
