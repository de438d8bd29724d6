-- At most one key an interval is added on chain: see docs/adr/0047-one-root-an-interval.md.
alter table provenance_trees
    add column ends_round   boolean not null default true,
    add column chosen       boolean not null default false,
    add column is_forest    boolean not null default false,
    add column forest_id    bigint references provenance_trees (id),
    add column forest_index integer check (forest_index >= 0),
    add check ((forest_id is null) = (forest_index is null)),
    add check (not chosen or forest_id is null),
    add check (not is_forest or chosen);
comment on column provenance_trees.ends_round is 'Whether it took the last of what waited: while the newest tree did not, more are to come.';
comment on column provenance_trees.chosen is 'Whether its own key is added on chain. A tree that is neither chosen nor in a forest waits for that.';
comment on column provenance_trees.forest_id is 'The forest of which its key is a leaf, at forest_index.';
comment on column provenance_trees.is_forest is 'Whether its leaves are the keys of other trees, and not agreements.';

-- What is signed already may come to stand on chain: such a tree goes into no forest. All others that wait do.
update provenance_trees set chosen = true
where anchored_at is not null or exists (select from anchor_attempts where tree_id = provenance_trees.id);
alter table provenance_trees add check (chosen or anchored_at is null);

drop index provenance_trees_waiting;
create index provenance_trees_waiting on provenance_trees (id) where chosen and anchored_at is null;
create index provenance_trees_undecided on provenance_trees (id) where not chosen and forest_id is null;
create index provenance_trees_by_anchor on provenance_trees (anchored_at) where anchored_at is not null;
create unique index provenance_trees_of_forest on provenance_trees (forest_id, forest_index) where forest_id is not null;

-- The version of before takes any tree, and would add its key beside that of its forest.
create function refuse_attempts_of_what_is_not_chosen() returns trigger language plpgsql as $$
begin
    if not exists (select from provenance_trees where id = new.tree_id and chosen) then
        raise exception 'tree %: not chosen (expected: no key is signed but that of a chosen one)', new.tree_id
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger attempts_are_of_chosen_trees before insert on anchor_attempts
    for each row execute function refuse_attempts_of_what_is_not_chosen();
