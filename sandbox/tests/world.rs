//! The whole sandbox on neighbouring ports.

use std::sync::atomic::{AtomicU16, Ordering};

use crate::support::http;
use sandbox::world::{World, WorldOptions};

fn folder() -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir_in("/var/tmp").unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

/// A port whose neighbours are free, each time another one. Below 32768, where systems take no ports by themselves.
fn port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let start = 20_000 + u16::try_from(std::process::id() % 100).unwrap() * 100;
    let is_free = |port| std::net::TcpListener::bind(("127.0.0.1", port)).is_ok();
    (0..20)
        .map(|_| start + NEXT.fetch_add(100, Ordering::SeqCst))
        .find(|port| [1, 2, 3, 4, 25, 54].iter().all(|by| is_free(port + by)))
        .unwrap()
}

#[tokio::test]
async fn a_folder_closed_to_others_works_and_can_be_started_over() {
    // As root this is the case of a clone below /root.
    let folder = tempfile::tempdir_in("/var/tmp").unwrap();
    let start = async || World::start(WorldOptions::new(port(), folder.path())).await.unwrap();
    let world = start().await;
    let postgres = world.postgres.as_ref().unwrap();
    assert!(postgres.ensure_database("product").await.unwrap());
    drop(world);
    let world = start().await;
    let postgres = world.postgres.as_ref().unwrap();
    assert!(!postgres.ensure_database("product").await.unwrap());
    drop(world);
    sandbox::world::start_over(folder.path()).unwrap();
    let world = start().await;
    let postgres = world.postgres.as_ref().unwrap();
    assert!(!postgres.has_database("product").await.unwrap());
    drop(world);
    sandbox::world::start_over(folder.path()).unwrap();
}

#[tokio::test]
async fn everything_comes_up_once_per_folder_and_names_a_taken_port() {
    let folder = folder();
    let port = port();
    let world = World::start(WorldOptions::new(port, folder.path())).await.unwrap();
    assert_eq!(world.visma_connect.issuer(), format!("http://localhost:{}", port + 1));
    assert!(world.postgres.is_some());
    let page = http().get(world.create_account_url()).send().await.unwrap();
    assert!(page.text().await.unwrap().contains("Registration</button>"));
    for (url, at) in
        [(world.mailbox_url().as_str(), 2), (world.second_app.url(), 3), (world.google.issuer(), 4)]
    {
        assert_eq!(url, format!("http://localhost:{}", port + at));
        assert_eq!(http().get(url).send().await.unwrap().status(), 200, "{url}");
    }

    let again = World::start(WorldOptions::new(self::port(), folder.path())).await.err().unwrap();
    assert!(again.to_string().contains("Another sandbox"), "{again}");
    let other = tempfile::tempdir().unwrap();
    let taken = World::start(WorldOptions::new(port, other.path())).await.err().unwrap();
    let expected = format!("Port {} is already in use; it is needed for Visma Connect's stand-in.", port + 1);
    assert_eq!(taken.to_string(), expected);
}
