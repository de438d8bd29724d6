create table asset_openings (
    asset          text        primary key check (asset <> 'NEAR'),
    opening_height bigint      not null,
    opened_at      timestamptz not null
);
comment on table asset_openings is
    'At which final block the treasury''s holding of each token was booked as the operator''s; NEAR''s is in chain. Deposits come later.';
