-- Two more deeds for many people at once: taking over invitations that need another administrator, and deleting a
-- role that very many have. Whoever has no other role gets the one of instead_id; instead_word is what it was called.
alter table bulk_acts
    add column instead_id   uuid,
    add column instead_word text,
    drop constraint bulk_acts_deed,
    drop constraint bulk_acts_role,
    drop constraint bulk_acts_stopped,
    add constraint bulk_acts_deed check (deed in (
        'add_role', 'remove_role', 'delete_role', 'resend', 'take_over', 'revoke', 'deactivate')),
    add constraint bulk_acts_role check (
        (deed in ('add_role', 'remove_role', 'delete_role')) = (role_id is not null)
        and (role_id is null) = (role_word is null)),
    add constraint bulk_acts_instead check (
        (deed = 'delete_role') = (instead_id is not null) and (instead_id is null) = (instead_word is null)),
    add constraint bulk_acts_stopped check (
        stopped is null or (stopped in ('no_right', 'too_long', 'role_in_use') and finished_at is not null));
