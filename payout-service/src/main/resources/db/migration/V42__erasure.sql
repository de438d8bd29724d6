-- A tasker's data can be erased; the books keep the opaque id. Of what was decided, only the words may go, and nothing else ever changes.
drop trigger decisions_append_only on decisions;
create trigger decisions_append_only before delete or truncate on decisions
    for each statement execute function refuse_change();

create function refuse_change_but_erasure() returns trigger language plpgsql as $$
begin
    if new.reason <> 'erased'
        or row(new.number, new.kind, new.subject, new.decided_by, new.decided_at)
            is distinct from row(old.number, old.kind, old.subject, old.decided_by, old.decided_at) then
        raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger decisions_only_erased before update on decisions
    for each row execute function refuse_change_but_erasure();

create index holds_of_tasker on holds (tasker_id);
