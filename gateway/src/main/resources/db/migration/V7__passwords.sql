-- By what people sign in. The hash is Argon2id in its usual text form, with salt and parameters.
create table passwords (
    sign_in_name text primary key,
    member_id uuid unique references members (id),
    tasker_id uuid unique references taskers (id),
    hash text not null,
    changed_at timestamptz not null,
    check ((member_id is null) <> (tasker_id is null))
);
