-- Whom a logout token named, and in which order they came: a sign-in that was under way when the provider ended the
-- session behind it makes none of ours. Digests, for they are compared and nothing else.
alter table logout_tokens
    add column number                  bigint generated always as identity,
    add column subject_digest          bytea,
    add column provider_session_digest bytea,
    add constraint logout_tokens_number unique (number),
    add constraint logout_tokens_subject_size check (octet_length(subject_digest) = 32),
    add constraint logout_tokens_provider_session_size check (octet_length(provider_session_digest) = 32);
