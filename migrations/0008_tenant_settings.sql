-- What an administrator may change of their tenant, and what keeps a new tenant from sending mail without end.

-- allowed_domains: of the addresses that may be invited, in ASCII ('acme.example', or '*.acme.example' for what lies
-- below it); none means all. The moments say since when a rule holds. limits_lifted_at: a superadmin lets the tenant
-- invite as many as an old one although it is young.
alter table tenants
    add column allowed_domains           text[] not null default '{}',
    add column link_alone_allowed_at     timestamptz,
    add column second_factor_required_at timestamptz,
    add column limits_lifted_at          timestamptz,
    add constraint tenants_allowed_domains
        check (cardinality(allowed_domains) <= 100 and array_position(allowed_domains, null) is null);

-- How many invitations a tenant, and one person in it, began of late.
create index invitations_of_tenant on invitations (tenant_id, created_at desc);
create index invitations_of_inviter on invitations (tenant_id, inviter_id, created_at desc);

-- How many invitation mails an address got of late. The part of an address that is not its domain is ASCII, so
-- "C" folds it as the product does, whatever the database speaks.
create index messages_of_address on messages (tenant_id, lower(to_address collate "C"), promised_at desc)
    where link_id is not null;
