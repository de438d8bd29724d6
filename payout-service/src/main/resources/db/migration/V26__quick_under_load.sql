-- A statement's entries sum to zero by themselves: a posting that comes in parts, none of which does, is refused with the first.
create or replace function refuse_unbalanced_postings() returns trigger language plpgsql as $$
declare
    unbalanced uuid;
begin
    select posting_id into unbalanced from inserted group by posting_id, asset having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'posting %: its entries do not sum to zero', unbalanced using errcode = 'check_violation';
    end if;
    return null;
end $$;

create index dues_oldest on dues (since);

-- Rows that change several times each leave room for that beside them, so that their indexes need not change too.
alter table balances set (fillfactor = 60);
alter table rewards set (fillfactor = 60);
alter table attempts set (fillfactor = 60);
alter table payouts set (fillfactor = 80);
