//! A product with two administrators, in which one life is led after the other.

use smarttrackers::ids::{AccountId, RoleId};
use smarttrackers::roles::{self, RoleKind};

use super::act::Who;
use crate::support::{SAM, TestApp, add_person};

const CARLA: &str = "carla@acme.example";

/// Where and among whom the lives of one lane are led.
pub struct World {
    pub app: TestApp,
    pub carla: AccountId,
    pub administrator: RoleId,
    pub registrar: RoleId,
    pub viewer: RoleId,
    pub manager: RoleId,
}

impl World {
    pub async fn begin() -> Self {
        let mut app = TestApp::start().await;
        let mut sam = app.signed_in(SAM).await;
        app.visit_of(SAM, "acme").await;
        add_person(&mut sam, "acme", CARLA, "Administrator").await;
        app.signed_in(CARLA).await.click("Accept").await;
        app.stop_worker().await;
        let all = roles::list(&app.base.db, app.cast.acme.id).await.unwrap();
        let role = |kind| all.iter().find(|it| it.kind == kind).unwrap().id;
        let carla = sqlx::query_scalar("select account_id from accounts where folded_address = $1");
        let carla = AccountId(carla.bind(CARLA).fetch_one(&app.db).await.unwrap());
        Self {
            carla,
            administrator: role(RoleKind::Administrator),
            registrar: role(RoleKind::Registrar),
            viewer: role(RoleKind::Viewer),
            manager: role(RoleKind::Manager),
            app,
        }
    }

    pub fn account(&self, who: Who) -> AccountId {
        match who {
            Who::Anna => self.app.cast.anna.account,
            Who::Carla => self.carla,
        }
    }
}
