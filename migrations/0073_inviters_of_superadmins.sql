-- Who invited somebody to become a superadmin: what they began ends with their own standing. Null: the command line.
alter table superadmin_invitations add column inviter_id uuid
    constraint superadmin_invitations_inviter references accounts (account_id);
