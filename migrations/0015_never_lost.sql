-- What keeps an invitation from getting lost: links that are replaced, requests to join with another address,
-- blocks, reminders, invitations held for another administrator, opens, tidings and tidying.

-- replaced_at: an administrator killed it because it may have come into wrong hands.
alter table invitation_links add column replaced_at timestamptz;

-- The first reminder is due after a week, the second three days before the end. In hours, which are as long in every
-- time zone, so that the moment depends on nothing else.
create function reminder_due(reminders integer, sent_at timestamptz, ends_at timestamptz) returns timestamptz
language sql immutable as $$
    select case reminders when 0 then sent_at + interval '168 hours' when 1 then ends_at - interval '72 hours' end
$$;

-- offered_roles: what the roles were when it was last sent; a mail that is old offers no more than it did.
-- renewed_at: it renewed itself once because its invitee asked; asked_again_at: they asked, and an administrator
-- has to see to it. changed_mind_at: who declined asks for another invitation. remind_at: when the next of at
-- most two reminders is due. end_told_at: the inviter will hear that it has expired.
alter table invitations
    add column offered_roles    uuid[],
    add column renewed_at       timestamptz,
    add column asked_again_at   timestamptz,
    add column changed_mind_at  timestamptz,
    add column declined_because text,
    add column reminders        integer not null default 0,
    add column remind_at        timestamptz generated always as (
        case when accepted_at is null and declined_at is null and revoked_at is null
            then reminder_due(reminders, sent_at, ends_at) end) stored,
    add column end_told_at      timestamptz,
    add constraint invitations_reason_length check (char_length(declined_because) between 1 and 500),
    add constraint invitations_reason_declined check (declined_because is null or declined_at is not null),
    add constraint invitations_two_reminders check (reminders between 0 and 2);
create index invitations_to_remind on invitations (remind_at) where remind_at is not null;
create index invitations_to_tell_end on invitations (ends_at)
    where accepted_at is null and declined_at is null and revoked_at is null and end_told_at is null;

-- Whenever it is sent, however that comes about, it offers the roles of that moment and begins anew.
create function offer_anew() returns trigger language plpgsql as $$
begin
    new.offered_roles := array(
        select role_id from person_roles where tenant_id = new.tenant_id and person_id = new.person_id order by role_id);
    new.renewed_at := null;
    new.asked_again_at := null;
    new.end_told_at := null;
    return new;
end $$;
create trigger invitations_begun before insert on invitations for each row execute function offer_anew();
create trigger invitations_sent before update of sent_at on invitations for each row
    when (old.sent_at is distinct from new.sent_at) execute function offer_anew();

-- Reminders are sent unless an administrator has switched them off.
alter table tenants add column reminders_off_at timestamptz;

-- held_at: who vouches for the roles may no longer give them, so another administrator has to.
-- masked_at: never accepted, long over: the address is a digest from then on.
alter table people
    add column held_at   timestamptz,
    add column masked_at timestamptz;
create index people_to_mask on people (created_at) where joined_at is null and masked_at is null;
create index people_open_by_giver on people (tenant_id, roles_given_by) where joined_at is null and masked_at is null;

-- Somebody signed in with another address than the invited one asks to be let in with it.
create table join_requests (
    tenant_id       uuid        not null,
    join_request_id uuid        not null,
    invitation_id   uuid        not null,
    person_id       uuid        not null,
    account_id      uuid        not null,
    email_address   text        not null,
    folded_address  text        not null,
    name            text        not null,
    language        text,
    asked_at        timestamptz not null,
    approved_at     timestamptz,
    refused_at      timestamptz,
    constraint join_requests_pkey primary key (tenant_id, join_request_id),
    constraint join_requests_invitation foreign key (tenant_id, invitation_id)
        references invitations on delete cascade,
    constraint join_requests_account foreign key (account_id) references accounts,
    constraint join_requests_end_once check (num_nonnulls(approved_at, refused_at) <= 1)
);
create unique index join_requests_one_open on join_requests (tenant_id, invitation_id, account_id)
    where approved_at is null and refused_at is null;
create index join_requests_of_person on join_requests (tenant_id, person_id, asked_at desc);
create index join_requests_by_account on join_requests (account_id);

-- Addresses as digests: HMAC-SHA-256 (RFC 2104) of tenant and folded address, with a key that is drawn here and
-- is nowhere else. Whoever sees a digest alone can test no guess, and tells nothing across tenants by it.
create table address_key (
    inner_pad bytea not null,
    outer_pad bytea not null,
    constraint address_key_sizes check (octet_length(inner_pad) = 64 and octet_length(outer_pad) = 64)
);
create unique index address_key_one on address_key ((true));
do $$
declare
    secret bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
        || decode(repeat('00', 32), 'hex');
    inner_pad bytea := secret;
    outer_pad bytea := secret;
begin
    for n in 0..63 loop
        inner_pad := set_byte(inner_pad, n, get_byte(secret, n) # 54);
        outer_pad := set_byte(outer_pad, n, get_byte(secret, n) # 92);
    end loop;
    insert into address_key values (inner_pad, outer_pad);
end $$;
create function address_digest(tenant uuid, folded text) returns bytea language sql stable as $$
    select sha256(outer_pad || sha256(inner_pad || uuid_send(tenant) || convert_to(folded, 'UTF8'))) from address_key
$$;

-- Who declined for good: this tenant invites that address no more.
create table invitation_blocks (
    tenant_id      uuid        not null,
    address_digest bytea       not null,
    blocked_at     timestamptz not null,
    constraint invitation_blocks_pkey primary key (tenant_id, address_digest),
    constraint invitation_blocks_tenant foreign key (tenant_id) references tenants
);

-- Each time a link was opened, up to a few for each link. client: a digest of where from. scanner: what gave
-- away that no person opened it; null for people.
create table link_opens (
    tenant_id     uuid        not null,
    link_id       uuid        not null,
    invitation_id uuid        not null,
    opened_at     timestamptz not null,
    client        bytea       not null,
    scanner       text,
    constraint link_opens_link foreign key (tenant_id, link_id) references invitation_links on delete cascade,
    constraint link_opens_scanner check (scanner in ('head', 'prefetch', 'at_delivery', 'several'))
);
create index link_opens_of_invitation on link_opens (tenant_id, invitation_id, opened_at);
create index link_opens_of_link on link_opens (tenant_id, link_id);
create index link_opens_by_client on link_opens (client, opened_at);

-- What inviters are yet to hear. sent_at: when they last heard; more waits for a day after it. off_at: they want no
-- such mails.
create table tidings (
    tiding_id   uuid        not null,
    tenant_id   uuid        not null,
    account_id  uuid        not null,
    person_id   uuid        not null,
    kind        text        not null,
    happened_at timestamptz not null,
    constraint tidings_pkey primary key (tiding_id),
    constraint tidings_person foreign key (tenant_id, person_id) references people on delete cascade,
    constraint tidings_account foreign key (account_id) references accounts on delete cascade,
    constraint tidings_kind check (kind in ('accepted', 'declined', 'expired'))
);
create index tidings_of_account on tidings (account_id, tiding_id);
create index tidings_of_person on tidings (tenant_id, person_id);
create table digest_turns (
    account_id uuid not null,
    sent_at    timestamptz,
    off_at     timestamptz,
    constraint digest_turns_pkey primary key (account_id),
    constraint digest_turns_account foreign key (account_id) references accounts on delete cascade
);

-- Whether whoever vouches for a person's roles may give them now: they manage people, and hold all that the roles
-- allow; superadmins may anything.
create function is_vouched_for(the_person people) returns boolean language sql stable as $$
    select exists (select from superadmins where account_id = the_person.roles_given_by)
        or coalesce((
            select array_agg(permission) @> array['manage_people']
                and array_agg(permission) @> array(
                    select distinct wanted
                    from person_roles pr
                    join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
                    cross join unnest(r.permissions) as wanted
                    where pr.tenant_id = the_person.tenant_id and pr.person_id = the_person.person_id)
            from people giver
            join person_roles pr on pr.tenant_id = giver.tenant_id and pr.person_id = giver.person_id
            join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
            cross join unnest(r.permissions) as permission
            where giver.tenant_id = the_person.tenant_id and giver.account_id = the_person.roles_given_by
                and giver.joined_at is not null and giver.deactivated_at is null), false)
$$;

-- Looks anew at the people for whose roles these accounts vouch and who have not joined.
create function hold_people_of(the_tenant uuid, givers uuid[]) returns void language sql as $$
    update people p set held_at = case when p.held_at is null then now() end
    where p.tenant_id = the_tenant and p.roles_given_by = any(givers) and p.joined_at is null and p.masked_at is null
        and (p.held_at is null) <> is_vouched_for(p)
$$;

create function hold_on_standing() returns trigger language plpgsql as $$
begin
    perform hold_people_of(new.tenant_id, array[new.account_id]);
    return null;
end $$;
create trigger people_holding after update of deactivated_at on people for each row
    when (new.account_id is not null and old.deactivated_at is distinct from new.deactivated_at)
    execute function hold_on_standing();

create function hold_on_roles() returns trigger language plpgsql as $$
declare
    it record;
begin
    for it in
        select p.tenant_id, array_agg(distinct p.account_id) as givers from changed c
        join people p on p.tenant_id = c.tenant_id and p.person_id = c.person_id
        where p.account_id is not null group by p.tenant_id
    loop
        perform hold_people_of(it.tenant_id, it.givers);
    end loop;
    return null;
end $$;
create trigger person_roles_given_holding after insert on person_roles
    referencing new table as changed for each statement execute function hold_on_roles();
create trigger person_roles_exchanged_holding after update on person_roles
    referencing new table as changed for each statement execute function hold_on_roles();
create trigger person_roles_taken_holding after delete on person_roles
    referencing old table as changed for each statement execute function hold_on_roles();

create function hold_on_permissions() returns trigger language plpgsql as $$
begin
    perform hold_people_of(new.tenant_id, array(
        select distinct roles_given_by from people
        where tenant_id = new.tenant_id and joined_at is null and masked_at is null));
    return null;
end $$;
create trigger roles_holding after update of permissions on roles for each row
    when (old.permissions is distinct from new.permissions) execute function hold_on_permissions();

create function hold_on_superadmins() returns trigger language plpgsql as $$
declare
    giver uuid := coalesce(new.account_id, old.account_id);
    the_tenant uuid;
begin
    for the_tenant in
        select distinct tenant_id from people where roles_given_by = giver and joined_at is null and masked_at is null
    loop
        perform hold_people_of(the_tenant, array[giver]);
    end loop;
    return null;
end $$;
create trigger superadmins_holding after insert or delete on superadmins
    for each row execute function hold_on_superadmins();

-- Whoever vouches anew was asked whether they may.
create function take_over_person() returns trigger language plpgsql as $$
begin
    new.held_at := null;
    return new;
end $$;
create trigger people_held before update of roles_given_by on people for each row
    execute function take_over_person();

-- The list, with what is new to it.
create or replace function person_listing(the_person people, moment timestamptz,
    out status person_status, out attention person_attention, out due_at timestamptz)
language sql stable as $$
    select standing.status,
        case
            when the_person.masked_at is not null then null
            when standing.status = 'wants_to_join' then 'wants_to_join'::person_attention
            when standing.status = 'not_delivered' then 'not_delivered'
            when standing.status = 'expired' and i.asked_again_at is not null then 'asked_again'
            when standing.status = 'declined' and i.changed_mind_at is not null then 'changed_mind'
            when standing.status <> 'invited' then null
            when the_person.held_at is not null then 'held'
            when i.other_address_at is not null then 'other_address'
            when i.opened_at is not null and i.opened_at + interval '1 day' <= moment then 'not_in'
            when i.opened_at is null and i.sent_at + interval '3 days' <= moment then 'unopened'
        end,
        case when standing.status in ('invited', 'not_delivered') then least(
            i.ends_at,
            case when i.opened_at is null and i.sent_at + interval '3 days' > moment then i.sent_at + interval '3 days' end,
            case when i.opened_at + interval '1 day' > moment then i.opened_at + interval '1 day' end)
        end
    from (select) one
    left join lateral (
        select * from invitations
        where tenant_id = the_person.tenant_id and person_id = the_person.person_id
        order by created_at desc limit 1) i on true
    left join lateral (
        select given_up_at from messages
        where tenant_id = the_person.tenant_id and person_id = the_person.person_id and link_id is not null
        order by promised_at desc limit 1) m on true
    cross join lateral (select case
        when the_person.deactivated_at is not null then 'deactivated'::person_status
        when the_person.joined_at is not null then 'active'
        when i.declined_at is not null then 'declined'
        when i.revoked_at is not null then 'revoked'
        when exists (
            select from join_requests
            where tenant_id = the_person.tenant_id and person_id = the_person.person_id
                and invitation_id = i.invitation_id and approved_at is null and refused_at is null)
            then 'wants_to_join'
        when i.ends_at <= moment then 'expired'
        when m.given_up_at is not null then 'not_delivered'
        else 'invited'
    end as status) standing
$$;
drop trigger people_listing on people;
create trigger people_listing before update of joined_at, deactivated_at, held_at, roles_given_by on people
    for each row execute function list_person_anew();
create trigger join_requests_inserted_listing after insert on join_requests
    referencing new table as changed for each statement execute function list_people_of_changed();
create trigger join_requests_updated_listing after update on join_requests
    referencing new table as changed for each statement execute function list_people_of_changed();

create or replace view listed_people as
select
    p.tenant_id, p.person_id, p.email_address, p.folded_address, p.name, p.language, p.account_id,
    p.roles_given_by, p.joined_at, p.deactivated_at, p.last_seen_at, p.attention::text as attention,
    (select coalesce(jsonb_agg(jsonb_build_object(
                'role_id', r.role_id, 'kind', r.kind, 'name', r.name, 'permissions', r.permissions)
                order by array_position(array['administrator', 'manager', 'registrar', 'viewer', 'own'], r.kind), r.name),
            '[]'::jsonb)
     from person_roles pr
     join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
     where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id) as roles,
    i.invitation_id, i.sent_at, i.ends_at, i.accepted_at, i.declined_at, i.revoked_at, i.opened_at,
    m.promised_at as mail_promised_at, m.sent_at as mail_sent_at, m.given_up_at as mail_given_up_at,
    m.attempts as mail_attempts, m.answer as mail_answer, p.held_at, p.masked_at,
    i.asked_again_at, i.changed_mind_at, i.declined_because
from people p
left join lateral (
    select * from invitations
    where tenant_id = p.tenant_id and person_id = p.person_id
    order by created_at desc limit 1) i on true
left join lateral (
    select m.promised_at, m.sent_at, m.given_up_at, m.attempts,
        (select d.answer from deliveries d where d.message_id = m.message_id order by d.attempt desc limit 1) as answer
    from messages m
    where m.tenant_id = p.tenant_id and m.person_id = p.person_id and m.link_id is not null
    order by m.promised_at desc limit 1) m on true;
