//! The applications registered here.

use std::sync::{Arc, PoisonError, RwLock};

use url::Url;

use crate::secrets;

/// An application that signs its people in here.
#[derive(Debug, Clone)]
pub struct Client {
    pub client_id: String,
    pub client_secret: String,
    /// The name on pages and in mails: "SmartTrackers".
    pub application_name: String,
    /// Compared character for character.
    pub redirect_uris: Vec<String>,
    /// Compared character for character.
    pub post_logout_redirect_uris: Vec<String>,
    /// Where a person goes after having chosen a password.
    pub login_page: String,
    /// Where the end of a session is told, server to server.
    pub backchannel_logout_uri: Option<String>,
    /// The portal's switch "Include core identity claims in ID token"; off for a new application.
    pub has_core_claims_in_id_token: bool,
}

impl Client {
    pub(super) fn may_return_to(&self, uri: &str) -> bool {
        self.redirect_uris.iter().any(|it| it == uri)
    }

    pub(super) fn may_return_after_sign_out_to(&self, uri: &str) -> bool {
        self.post_logout_redirect_uris.iter().any(|it| it == uri)
    }

    pub(super) fn knows(&self, secret: &str) -> bool {
        secrets::equal(&self.client_secret, secret)
    }
}

/// All registered applications.
pub(super) struct Clients(RwLock<Vec<Arc<Client>>>);

impl Clients {
    pub(super) fn new(clients: Vec<Client>) -> Self {
        Self(RwLock::new(clients.into_iter().map(Arc::new).collect()))
    }

    pub(super) fn register(&self, client: Client) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(Arc::new(client));
    }

    pub(super) fn find(&self, client_id: &str) -> Option<Arc<Client>> {
        let clients = self.0.read().unwrap_or_else(PoisonError::into_inner);
        clients.iter().find(|it| it.client_id == client_id).cloned()
    }

    /// The name to show; without a known application the provider's own.
    pub(super) fn name(&self, client_id: &str) -> String {
        self.find(client_id).map_or("Visma Connect".to_owned(), |it| it.application_name.clone())
    }

    /// Where forms may lead in the end: browsers hold redirects after a form to the page's policy.
    pub(super) fn origins(&self) -> String {
        let clients = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let uris = clients.iter().flat_map(|client| {
            let all = client.redirect_uris.iter().chain(&client.post_logout_redirect_uris);
            all.chain(std::iter::once(&client.login_page))
        });
        let mut origins: Vec<String> =
            uris.filter_map(|uri| Some(Url::parse(uri).ok()?.origin().ascii_serialization())).collect();
        origins.sort();
        origins.dedup();
        origins.join(" ")
    }
}
