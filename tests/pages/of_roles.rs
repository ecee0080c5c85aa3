//! Settings > Roles, and the question put to who takes something from themselves.

use smarttrackers::people;
use smarttrackers::roles::{OwnRole, Permission, RoleKind, RoleName};

use super::Walk;
use crate::support::{ANNA, SAM, VERA};

const LIST: &str = "/t/acme/settings/roles";

impl Walk {
    pub(super) async fn roles(&mut self) {
        self.enter(ANNA).await;
        self.goto(LIST).await;
        self.look("roles-empty", 200, ".blank").await;
        self.goto(&format!("{LIST}/new")).await;
        self.look("role-add", 200, "#permissions").await;
        self.press("main .button-primary").await;
        self.look("role-add-mistakes", 422, ".summary li:nth-child(2)").await;
        self.fill("#name", "Front desk of the northern region").await;
        for permission in ["#permissions", "#permissions-read_measurements"] {
            self.browser.unfold_selected(permission).await;
        }
        self.press("main .button-primary").await;
        self.look("roles-created", 200, ".notice").await;
        let desk = self.own_role("Front desk of the northern region").await;

        let everything: Vec<Permission> = Permission::ALL.to_vec();
        self.make_role("Chief", &everything).await;
        let read = [Permission::ReadMeasurements, Permission::ManageRoles];
        self.make_role("Keeper", &read).await;
        self.goto(&format!("{LIST}/{desk}")).await;
        self.look("role", 200, "#delete-title").await;
        self.fill("#name", "Chief").await;
        self.press("main .button-primary").await;
        self.look("role-name-taken", 422, "#name-error").await;
        self.goto(&format!("{LIST}/{desk}/delete")).await;
        self.look("role-delete-nobody", 200, ".button-danger").await;

        self.give("pat@acme.example", "Front desk of the northern region", RoleKind::Viewer).await;
        self.give(VERA, "Front desk of the northern region", RoleKind::Viewer).await;
        self.goto(&format!("{LIST}/{desk}/delete")).await;
        self.look("role-delete", 200, "#replacement").await;
        self.press("main .button-danger").await;
        self.look("role-delete-mistake", 422, "#replacement-error").await;
        self.crowd(&desk).await;
        self.goto(&format!("{LIST}/{desk}/delete")).await;
        self.look("role-delete-many", 200, "#replacement").await;
        self.goto("/t/acme/settings/people/new").await;
        self.look("person-add-own-roles", 200, ".check:nth-child(7)").await;

        self.oneself().await;
        self.give(VERA, "Keeper", RoleKind::Viewer).await;
        self.enter(VERA).await;
        self.goto(LIST).await;
        self.look("roles-beyond", 200, ".sections").await;
        let keeper = self.own_role("Keeper").await;
        self.goto(&format!("{LIST}/new")).await;
        self.look("role-add-beyond", 200, "[disabled]").await;
        self.goto(&format!("{LIST}/{keeper}/delete")).await;
        self.look("role-delete-by-keeper", 200, ".button-danger").await;
    }

    /// Vera becomes an administrator, so that Anna may go.
    async fn oneself(&mut self) {
        self.give(VERA, "Chief", RoleKind::Administrator).await;
        let anna = self.app.page_of(ANNA).await;
        self.goto(&anna).await;
        let viewer_only = "document.querySelectorAll('.check input').forEach((it) => it.checked = it.id.length > 0 && it.closest('.check').matches(':nth-child(4)'))";
        self.browser.ask(viewer_only).await;
        self.press("form[action$='/roles'] button").await;
        self.look("confirm-roles", 422, "[name=confirmed]").await;
        self.goto(&anna).await;
        self.press("form[action$='/deactivate'] .button-danger").await;
        self.look("confirm-deactivate", 422, "[name=confirmed]").await;
    }

    async fn own_role(&self, name: &str) -> String {
        let id = sqlx::query_scalar("select role_id::text from roles where name = $1").bind(name);
        id.fetch_one(&self.app.db).await.unwrap()
    }

    async fn make_role(&self, name: &str, permissions: &[Permission]) {
        let cast = &self.app.cast;
        let name = RoleName::new(name).unwrap();
        let wanted = OwnRole::new(name, permissions.iter().copied().collect()).unwrap();
        people::create_role(&self.app.base, cast.anna.account, cast.acme.id, &wanted).await.unwrap();
    }

    /// Somebody of Acme gets the role of this name instead of all they have, and a built-in one if they are Vera.
    async fn give(&self, address: &str, name: &str, beside: RoleKind) {
        let acme = self.app.cast.acme.id;
        let all = smarttrackers::roles::list(&self.app.db, acme).await.unwrap();
        let is_chosen =
            |kind: &RoleKind| *kind == RoleKind::Own(name.to_owned()) || (address == VERA && *kind == beside);
        let chosen: Vec<_> = all.iter().filter(|role| is_chosen(&role.kind)).map(|role| role.id).collect();
        let person =
            sqlx::query_scalar("select person_id from people where folded_address = $1 and tenant_id = $2")
                .bind(address)
                .bind(acme.0)
                .fetch_one(&self.app.db)
                .await
                .unwrap();
        let sam = self.app.cast.sam;
        self.app.visit_of(SAM, "acme").await;
        people::change_roles(&self.app.base, sam, acme, person, &chosen, false).await.unwrap();
    }

    /// More people with this role than are counted.
    async fn crowd(&self, role: &str) {
        sqlx::query(
            "with crowd as (
                 insert into people
                     (tenant_id, person_id, email_address, folded_address, name, roles_given_by, created_at,
                      sort_name, search_text)
                 select $1, gen_random_uuid(), 'z' || n || '@zoo.example', 'z' || n || '@zoo.example', '', $2, now(),
                     'z' || n, ''
                 from generate_series(1, 1001) as n returning tenant_id, person_id)
             insert into person_roles (tenant_id, person_id, role_id) select tenant_id, person_id, $3::uuid from crowd",
        )
        .bind(self.app.cast.acme.id.0)
        .bind(self.app.cast.anna.account.0)
        .bind(role)
        .execute(&self.app.db)
        .await
        .unwrap();
    }
}
