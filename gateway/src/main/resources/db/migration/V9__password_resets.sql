-- Names for which somebody has asked for another password, whoever's they are, so that asking takes the same time for all. A worker
-- removes those that are nobody's, and mails a code to the others, of which only the SHA-256 is kept.
create table password_resets (
    sign_in_name text primary key,
    asked_at timestamptz not null,
    -- When a mail is to be sent; null once it is.
    mail_at timestamptz,
    code_hash bytea unique,
    code_until timestamptz,
    check ((code_hash is null) = (code_until is null))
);

create index password_resets_by_time on password_resets (mail_at);
create index password_resets_by_end on password_resets (code_until) where mail_at is null;
