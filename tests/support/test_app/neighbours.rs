//! What else there can be around the product, for the tests that are about it.

use std::net::{Ipv4Addr, SocketAddr};

use sandbox::google::{self, Google};
use sandbox::second_app::{self, SecondApp};

use super::TestApp;

impl TestApp {
    /// From now on the provider offers "Google".
    pub async fn google(&self) -> Google {
        let options = google::Options {
            listen: free_port(),
            public_url: None,
            data_dir: None,
            clock: self.clock.of_sandbox(),
        };
        let google = Google::start(options).await.unwrap();
        self.connect.offer_google(&google).unwrap();
        google
    }

    /// Another application that signs its people in at the provider.
    pub async fn second_app(&self) -> SecondApp {
        let options = second_app::Options {
            listen: free_port(),
            public_url: None,
            issuer: self.connect.issuer().to_owned(),
            product_url: self.url.clone(),
            clock: self.clock.of_sandbox(),
        };
        let app = SecondApp::start(options).await.unwrap();
        self.connect.register(app.client());
        app
    }
}

fn free_port() -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, 0))
}
