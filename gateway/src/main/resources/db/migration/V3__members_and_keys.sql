create table members (
    id uuid primary key,
    vendor_id uuid not null references vendors (id),
    name text not null,
    role text not null check (role in ('viewer', 'reviewer', 'manager', 'owner')),
    invited_at timestamptz not null,
    -- Of the code that makes somebody this member only the hash is kept, until it is taken or has ended.
    invitation_hash bytea unique,
    invitation_until timestamptz,
    joined_at timestamptz,
    removed_at timestamptz
);

create index members_of_vendor on members (vendor_id, id);

-- Keys of vendors and further tokens of taskers. The view keeps an instance of before this migration at work.
alter table vendor_keys rename to api_keys;
create view vendor_keys as select key_hash, vendor_id, issued_at from api_keys;

-- What was given out before, or at a vendor's registration, is the vendor's own, and good for all.
alter table api_keys
    alter column vendor_id drop not null,
    add column id uuid not null default gen_random_uuid() unique,
    add column tasker_id uuid references taskers (id),
    add column member_id uuid references members (id),
    add column name text not null default 'given out at the registration',
    add column beginning text not null default '',
    add column role text default 'owner' check (role in ('viewer', 'reviewer', 'manager', 'owner')),
    add column scopes text not null default 'read,write,money,admin',
    add column expires_at timestamptz,
    add column previous_hash bytea unique,
    add column previous_until timestamptz,
    add column last_used_at timestamptz,
    add column revoked_at timestamptz,
    add check ((vendor_id is null) <> (tasker_id is null)),
    add check ((vendor_id is null) = (role is null));

create index api_keys_of_vendor on api_keys (vendor_id, id);
create index api_keys_of_tasker on api_keys (tasker_id, id);
