-- Who has signed in, and the sessions of those who are signed in now.

-- One identity at the provider. Only (issuer, subject) finds an account; address and name are what
-- the provider said last and are for showing, or for comparing with an invitation.
create table accounts (
    account_id     uuid        not null,
    issuer         text        not null,
    subject        text        not null,
    email_address  text,
    folded_address text,
    name           text        not null,
    language       text,
    created_at     timestamptz not null,
    signed_in_at   timestamptz not null,
    constraint accounts_pkey primary key (account_id),
    constraint accounts_identity unique (issuer, subject),
    constraint accounts_language check (language in ('en', 'nl')),
    constraint accounts_folded check ((email_address is null) = (folded_address is null))
);

-- SmartTrackers staff: a standing of an account, not a role in a tenant.
create table superadmins (
    account_id uuid        not null,
    granted_at timestamptz not null,
    constraint superadmins_pkey primary key (account_id),
    constraint superadmins_account foreign key (account_id) references accounts
);

-- Only the digest of the session id is kept: reading this table signs nobody in.
-- id_token is the hint the provider wants when the person logs out. verified_address is the folded
-- address that the provider vouched for at this very sign-in.
create table sessions (
    session_digest      bytea       not null,
    account_id          uuid        not null,
    provider_session_id text,
    id_token            text        not null,
    verified_address    text,
    created_at          timestamptz not null,
    ends_at             timestamptz not null,
    constraint sessions_pkey primary key (session_digest),
    constraint sessions_digest_size check (octet_length(session_digest) = 32),
    constraint sessions_account foreign key (account_id) references accounts on delete cascade
);
create index sessions_by_account on sessions (account_id);
create index sessions_by_end on sessions (ends_at);

-- A sign-in under way: the one-time values that only this browser may bring back. Taken (deleted) by
-- the callback, so that none is used twice.
create table sign_in_attempts (
    state_digest   bytea       not null,
    browser_digest bytea       not null,
    nonce          text        not null,
    verifier       text        not null,
    way_back       text        not null,
    started_at     timestamptz not null,
    constraint sign_in_attempts_pkey primary key (state_digest)
);
create index sign_in_attempts_by_start on sign_in_attempts (started_at);
