-- All roles of a tenant in the order that pages show them, as one value: for statements that bring a page together in
-- one round trip.
create function roles_of(tenant uuid) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(jsonb_build_object('role_id', role_id, 'kind', kind, 'name', name,
                                                 'permissions', permissions)
               order by array_position(array['administrator', 'manager', 'registrar', 'viewer', 'own'], kind), lower(name)),
           '[]'::jsonb)
    from roles where tenant_id = tenant
$$;
