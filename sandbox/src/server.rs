//! Serving pages on the loopback: bind first (so that a taken port is known at once), then serve until dropped.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::Error;

/// Ports that are ours, not yet served.
pub(crate) struct Bound {
    listeners: Vec<TcpListener>,
    pub(crate) address: SocketAddr,
}

/// A running server; dropping it stops it.
pub(crate) struct Server {
    _running: watch::Sender<()>,
}

/// Takes the address. `localhost` may mean either loopback to a browser, so the other one is taken too when a
/// certain port was asked for and it is free.
pub(crate) async fn bind(address: SocketAddr, what_for: &str) -> Result<Bound, Error> {
    let listener = TcpListener::bind(address).await.map_err(|e| taken(address, what_for, &e))?;
    let bound = listener.local_addr().map_err(|e| taken(address, what_for, &e))?;
    let mut listeners = vec![listener];
    if address.ip() == IpAddr::V4(Ipv4Addr::LOCALHOST)
        && address.port() != 0
        && let Ok(other) = TcpListener::bind((Ipv6Addr::LOCALHOST, address.port())).await
    {
        listeners.push(other);
    }
    Ok(Bound { listeners, address: bound })
}

fn taken(address: SocketAddr, what_for: &str, cause: &std::io::Error) -> Error {
    Error::new(match cause.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!("Port {} is already in use; it is needed for {what_for}.", address.port())
        }
        _ => format!("{address}, needed for {what_for}, cannot be used: {cause}."),
    })
}

impl Bound {
    pub(crate) fn into_listeners(self) -> Vec<TcpListener> {
        self.listeners
    }

    pub(crate) fn serve(self, router: Router) -> Server {
        let (running, _) = watch::channel(());
        for listener in self.listeners {
            let mut until = running.subscribe();
            let router = router.clone();
            tokio::spawn(async move {
                let served = axum::serve(listener, router)
                    .with_graceful_shutdown(async move { while until.changed().await.is_ok() {} });
                if let Err(e) = served.await {
                    tracing::error!("a page server of the sandbox ended: {e}");
                }
            });
        }
        Server { _running: running }
    }
}

/// The headers that every page of the sandbox carries; a page with a policy of its own keeps it.
pub(crate) async fn page_headers(policy: HeaderValue, request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    let headers = answer.headers_mut();
    headers.entry("content-security-policy").or_insert(policy);
    for (name, value) in [
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}

/// The one stylesheet of all pages of the sandbox.
pub(crate) async fn style() -> impl axum::response::IntoResponse {
    ([("content-type", "text/css; charset=utf-8")], include_str!("../static/sandbox.css"))
}
