-- First answers to requests that came with an Idempotency-Key. Names, requests and answers are HMACs and ciphertexts under keys made of the key
-- that the caller chose, who the caller is, and the secret that all instances share: whoever has this table alone learns nothing of them.
create table first_answers (
    -- Of caller, operation and Idempotency-Key.
    name bytea primary key check (octet_length(name) = 32),
    caller bytea not null check (octet_length(caller) = 32),
    -- Which of those that began it may end it.
    attempt uuid not null,
    began_at timestamptz not null,
    -- Under way: when whoever carries it out is taken for dead. Answered: when it is forgotten.
    free_at timestamptz not null,
    -- What was asked for; null while it is under way.
    request bytea check (octet_length(request) = 32),
    -- Null while it is under way, and if it was too large to be kept.
    answer bytea check (octet_length(answer) <= 131072),
    check (answer is null or request is not null)
);

create index first_answers_by_end on first_answers (free_at);
create index first_answers_of_caller on first_answers (caller, began_at);
