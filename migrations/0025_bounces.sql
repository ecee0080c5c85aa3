-- What comes back about a mail after its mail server has taken it.

-- bounced_at: told so since, the mail does not arrive; it is given up then although it may have been sent.
alter table messages
    add column bounced_at timestamptz,
    drop constraint messages_done,
    drop constraint messages_end_once,
    add constraint messages_done check ((next_attempt_at is null) = (num_nonnulls(sent_at, given_up_at) > 0)),
    add constraint messages_end_once check (num_nonnulls(sent_at, given_up_at) <= 1 or bounced_at is not null),
    add constraint messages_bounced check (bounced_at is null or given_up_at is not null);

-- The mails to an address, for reports that name nothing else.
create index messages_by_address on messages (lower(to_address collate "C"), promised_at desc);

-- The reports themselves: that a mail failed for good, once, and the latest that it is delayed.
create table bounces (
    message_id  uuid        not null,
    kind        text        not null,
    received_at timestamptz not null,
    reason      text        not null,
    constraint bounces_pkey primary key (message_id, kind),
    constraint bounces_message foreign key (message_id) references messages on delete cascade,
    constraint bounces_kind check (kind in ('failed', 'delayed'))
);
