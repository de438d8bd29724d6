-- A tree names the places that its leaves have, and no leaf is written again: see docs/adr/0048-leaves-are-written-once.md.
lock table agreement_leaves in access exclusive mode; -- else who has read leaves, and is about to write them, would wait for this, and this for them
alter table provenance_trees
    add column first_place bigint,
    add column last_place  bigint,
    add check ((first_place is null) = (last_place is null)),
    add check (first_place <= last_place);
comment on column provenance_trees.first_place is 'Of its leaves, which are all from there to last_place but those that name a tree themselves. Null of a forest, and of trees from before.';
create unique index provenance_trees_by_place on provenance_trees (first_place) include (last_place) where first_place is not null;

create table gathered_leaves (
    only_row boolean primary key default true check (only_row),
    up_to    bigint  not null
);
comment on table gathered_leaves is 'All leaves up to that place are in trees.';
insert into gathered_leaves (up_to)
select coalesce(
    (select min(place) - 1 from agreement_leaves where tree_id is null),
    (select max(place) from agreement_leaves),
    0);
drop index agreement_leaves_waiting;
comment on column agreement_leaves.tree_id is 'The tree of a leaf that was gathered while leaves were told so; of all others the tree names the place.';

-- A leaf that came late, with a place that is gathered already, would be in no tree: whoever gathers waits for those that are being
-- added, whichever version adds them.
create function add_leaves_before_or_after_a_gathering() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(x'636f6e636f726441'::bigint);
    return null;
end $$;
create trigger leaves_are_added_before_or_after_a_gathering before insert on agreement_leaves
    for each statement execute function add_leaves_before_or_after_a_gathering();

-- The version of before would gather once more what a tree has that names places.
create trigger leaves_are_written_once before update or delete or truncate on agreement_leaves
    for each statement execute function refuse_change();
