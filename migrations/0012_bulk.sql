-- Deeds that are done to many people at once: who was chosen, what is to be done, and what became of each of them.

-- An act goes through its people twice, in the order of their ids and part by part: first to foresee what will happen,
-- then, once it is confirmed, to do it. reached is the last person that this pass has dealt with. next_part_at is there
-- while there is a part to deal with; whoever does so holds the lock of the row, which dies with them, so that the
-- rest is taken up by another. view is the list that it began at, as the query of a link; role_word is what the role
-- was called then. administrators is how many the tenant has left, as far as is foreseen.
create table bulk_acts (
    tenant_id      uuid        not null,
    bulk_act_id    uuid        not null,
    actor_id       uuid        not null,
    deed           text        not null,
    role_id        uuid,
    role_word      text,
    view           text        not null,
    chosen_people  bigint      not null,
    administrators bigint      not null,
    created_at     timestamptz not null,
    foreseen_at    timestamptz,
    confirmed_at   timestamptz,
    finished_at    timestamptz,
    stopped        text,
    reached        uuid,
    next_part_at   timestamptz,
    constraint bulk_acts_pkey primary key (tenant_id, bulk_act_id),
    constraint bulk_acts_tenant foreign key (tenant_id) references tenants,
    constraint bulk_acts_actor foreign key (actor_id) references accounts,
    constraint bulk_acts_deed check (deed in ('add_role', 'remove_role', 'resend', 'revoke', 'deactivate')),
    constraint bulk_acts_role check (
        (deed in ('add_role', 'remove_role')) = (role_id is not null) and (role_id is null) = (role_word is null)),
    constraint bulk_acts_foreseen_first check (confirmed_at is null or foreseen_at is not null),
    constraint bulk_acts_stopped check (
        stopped is null or (stopped in ('no_right', 'too_long') and finished_at is not null)),
    constraint bulk_acts_due check (
        (next_part_at is not null) = (finished_at is null and (foreseen_at is null or confirmed_at is not null)))
);
create index bulk_acts_due on bulk_acts (next_part_at) where next_part_at is not null;
create index bulk_acts_running on bulk_acts (tenant_id, confirmed_at) where confirmed_at is not null and finished_at is null;
create index bulk_acts_by_actor on bulk_acts (actor_id);

-- How many people come or came to which outcome, written with each part, so that no page has to count.
create table bulk_tallies (
    tenant_id       uuid   not null,
    bulk_act_id     uuid   not null,
    outcome         text   not null,
    foreseen_people bigint not null,
    settled_people  bigint not null,
    constraint bulk_tallies_pkey primary key (tenant_id, bulk_act_id, outcome),
    constraint bulk_tallies_act foreign key (tenant_id, bulk_act_id) references bulk_acts on delete cascade
);

-- The people chosen, and what became of those who have been dealt with. Without foreign keys: checking a million of
-- them would take four times as long as writing them. Whoever is not in the tenant any more is passed over.
create table bulk_people (
    tenant_id   uuid not null,
    bulk_act_id uuid not null,
    person_id   uuid not null,
    outcome     text,
    constraint bulk_people_pkey primary key (tenant_id, bulk_act_id, person_id)
);
create index bulk_people_skipped on bulk_people (tenant_id, bulk_act_id, outcome, person_id) where outcome <> 'done';
