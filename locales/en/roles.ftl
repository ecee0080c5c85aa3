## Settings > Roles

settings-nav-roles = Roles
roles-title = Roles
# $tenant (String) - the tenant's name
roles-text = What people can do in { $tenant }. A person has one role or several.
roles-add = Add role
roles-own-title = Your own roles
roles-built-in-title = Built-in roles
roles-built-in-text = Every tenant has these four. They cannot be changed.
roles-empty-title = No roles of your own yet
roles-empty-text = Add one where the built-in roles allow too much or too little.
# $count (Number) - how many people have the role
roles-people = { $count ->
    [0] Nobody has this role
    [one] 1 person
   *[other] { $count } people
}
roles-people-many = More than 1,000 people
roles-edit = Edit
# $role (String) - the role's name
roles-edit-label = Edit { $role }
roles-beyond = Can do things that you cannot, so you cannot change it.

## Add a role, and one role

role-add-title = Add role
role-add-text = Choose what people with this role can do. You give it to them at Settings > People.
role-back = Back to Roles
role-name = Name
role-permissions = People with this role can
role-permissions-hint = Choose at least one. What you cannot do yourself you cannot give.
role-create = Add role
role-save = Save role
role-cancel = Cancel
role-change-text = Changes hold at once for everybody who has this role.
role-delete-title = Delete
role-delete-text = Takes this role from everybody who has it.
role-delete = Delete role
# $role (String) - the role's name
notice-role-created = The role { $role } is added.
# $role (String) - the role's name
notice-role-saved = The role { $role } is saved.
# $role (String) - the role's name
notice-role-deleted = The role { $role } is deleted.

## Delete a role

# $role (String) - the role's name
role-delete-question = Delete { $role }?
role-delete-nobody = Nobody has this role. Nothing changes for anybody.
# $count (Number) - how many people have the role
role-delete-people = { $count ->
    [one] 1 person has this role and loses it.
   *[other] { $count } people have this role and lose it.
}
role-delete-people-many = More than 1,000 people have this role and lose it.
# $count (Number) - how many people have the role
role-delete-others = { $count ->
    [one] They have another role, which they keep.
   *[other] All of them have another role, which they keep.
}
# $count (Number) - how many people have no other role
role-delete-only = { $count ->
    [one] 1 of them has no other role and gets the one you choose here.
   *[other] { $count } of them have no other role and get the one you choose here.
}
# $count (Number) - how many people have the role
role-delete-only-all = { $count ->
    [one] They have no other role and get the one you choose here.
   *[other] None of them has another role; they get the one you choose here.
}
role-delete-only-many = Those who have no other role get the one you choose here.
role-replacement = Role they get instead
role-replacement-choose = Choose a role
role-replacement-none = There is no other role that you can give. Add one first, or ask somebody who can do more.
role-delete-keep = Keep role

## Messages at a field of a role

error-role-name-missing = Enter a name.
# $name (String) - what was typed
error-role-name-built-in = A built-in role is called { $name }. Choose another name.
# $tenant (String) - the tenant's name
error-role-name-taken = { $tenant } already has a role with this name.
# $max (String) - how many roles of its own a tenant can have
error-role-too-many = There are { $max } roles already, and that is the most. Delete one first.
error-permissions-missing = Choose at least one thing that people with this role can do.
error-permissions-unknown = Choose from this list.
# $permission (String) - a permission as a sentence
error-permissions-not-yours = You cannot give this, for you cannot do it yourself: { $permission }.
error-role-too-many-people = More than 1,000 people have this role. To delete it, you must be allowed to manage people, too.
error-replacement-missing = Choose the role that people get who have no other.

## Asking once more, where people take something from themselves

confirm-title = Take this away from yourself?
# $tenant (String) - the tenant's name
confirm-text = Nothing has changed yet. If you go on, you can no longer do this in { $tenant }:
confirm-yes = Yes, take it away from me
confirm-deactivate-title = Deactivate yourself?
# $tenant (String) - the tenant's name
confirm-deactivate-text = Nothing has changed yet. If you go on, you can no longer enter { $tenant }, and no longer do this there:
confirm-deactivate-yes = Yes, deactivate me
confirm-people = You are no longer an administrator then: Settings > People closes for you.
confirm-roles = Settings > Roles closes for you.
confirm-back = You cannot give this back to yourself; only somebody else who can do it can.
confirm-no = No, leave it as it is
