-- By which accounts at OpenID Connect providers people sign in. The mail address is there to recognise one's own, never to find anybody by.
create table identities (
    id uuid primary key,
    issuer text not null,
    subject text not null,
    member_id uuid references members (id),
    tasker_id uuid references taskers (id),
    -- Only if the provider says that it is verified.
    email text,
    -- Whether submission-service knows the tasker, if it is one that the first sign-in made.
    admitted boolean not null,
    linked_at timestamptz not null,
    unique (issuer, subject),
    check ((member_id is null) <> (tasker_id is null))
);

create index identities_of_member on identities (member_id, id);
create index identities_of_tasker on identities (tasker_id, id);

alter table sessions drop constraint sessions_signed_in_by_check;
alter table sessions add constraint sessions_signed_in_by_check check (signed_in_by in ('password', 'wallet', 'provider'));
