-- Messages promised in the transaction of their deed, and each attempt to hand one over.

-- next_attempt_at is also the lease of a worker: claiming moves it ahead, so that a message whose
-- worker died is taken up again. The bodies are emptied once nobody needs them any more; a place
-- marks where the link goes, the secret is never in here.
create table messages (
    message_id      uuid        not null,
    tenant_id       uuid,
    person_id       uuid,
    link_id         uuid,
    kind            text        not null,
    to_address      text        not null,
    to_name         text        not null,
    subject         text        not null,
    language        text        not null,
    text_body       text        not null,
    html_body       text        not null,
    promised_at     timestamptz not null,
    attempts        integer     not null,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    given_up_at     timestamptz,
    constraint messages_pkey primary key (message_id),
    constraint messages_done check ((next_attempt_at is null) = (num_nonnulls(sent_at, given_up_at) = 1)),
    constraint messages_end_once check (num_nonnulls(sent_at, given_up_at) <= 1)
);
create index messages_due on messages (next_attempt_at) where next_attempt_at is not null;
create index messages_of_person on messages (tenant_id, person_id, promised_at desc);

create table deliveries (
    message_id   uuid        not null,
    attempt      integer     not null,
    attempted_at timestamptz not null,
    outcome      text        not null,
    answer       text        not null,
    constraint deliveries_pkey primary key (message_id, attempt),
    constraint deliveries_message foreign key (message_id) references messages on delete cascade,
    constraint deliveries_outcome check (outcome in ('sent', 'deferred', 'refused'))
);
