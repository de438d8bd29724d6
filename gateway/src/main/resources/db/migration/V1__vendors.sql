create table vendors (
    id uuid primary key,
    name text not null,
    registered_at timestamptz not null
);

-- Of a key only its SHA-256 is kept: it has 256 random bits, so nobody finds it from that.
create table vendor_keys (
    key_hash bytea primary key,
    vendor_id uuid not null references vendors (id),
    issued_at timestamptz not null
);

create index vendor_keys_of_vendor on vendor_keys (vendor_id);
