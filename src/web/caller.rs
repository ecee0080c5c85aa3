//! Who calls: the address of the client, seen through our own proxies, and what its browser calls itself.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::base::Base;
use crate::config::Networks;

/// Where a request comes from.
#[derive(Clone, Debug)]
pub struct Caller {
    /// `None` where the server was not told.
    pub address: Option<IpAddr>,
    /// The header `User-Agent`.
    pub user_agent: String,
}

impl Caller {
    /// The address without the part that tells one household's devices apart, for showing: `203.0.113.x`
    /// (/24), `2001:db8:7:x` (/48). Empty where it is not known.
    pub fn network(&self) -> String {
        match self.address {
            Some(IpAddr::V4(address)) => {
                let [a, b, c, _] = address.octets();
                format!("{a}.{b}.{c}.x")
            }
            Some(IpAddr::V6(address)) => {
                let [a, b, c, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:x")
            }
            None => String::new(),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller
where
    Base: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let base = Base::from_ref(state);
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        let proxies = &base.settings.sign_in.trusted_proxies;
        let user_agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Ok(Self {
            address: peer.map(|peer| client(peer, &parts.headers, proxies)),
            user_agent: user_agent.unwrap_or_default().to_owned(),
        })
    }
}

/// The address of the client. Each proxy adds at the end whom it was called by, so the list is read from
/// its end, and only as far as proxies of ours wrote it: what stands before that, anybody can write.
pub fn client(peer: IpAddr, headers: &HeaderMap, proxies: &Networks) -> IpAddr {
    let lines: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().map(|line| line.to_str().unwrap_or_default()).collect();
    let mut client = peer.to_canonical();
    for hop in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
        if !proxies.contain(client) {
            break;
        }
        match address(hop.trim()) {
            Some(address) => client = address.to_canonical(),
            None => break,
        }
    }
    client
}

/// An address, as proxies write it: with or without a port, in brackets or not.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, lines: &[&str]) -> String {
        let proxies = "10.0.0.0/8, 2001:db8:1::/48".parse().unwrap();
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        client(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn only_our_own_proxies_are_believed() {
        for (peer, lines, expected) in [
            ("203.0.113.7", &[][..], "203.0.113.7"),
            ("203.0.113.7", &["198.51.100.1"], "203.0.113.7"),
            ("10.0.0.1", &[], "10.0.0.1"),
            ("10.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", &["192.0.2.66, 198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", &["192.0.2.66, 198.51.100.1, 10.0.0.2"], "198.51.100.1"),
            ("10.0.0.1", &["192.0.2.66", "198.51.100.1", "10.0.0.2"], "198.51.100.1"),
            ("10.0.0.1", &["10.0.0.3, 10.0.0.2"], "10.0.0.3"),
            ("2001:db8:1::9", &["[2001:db8:2::5]:4711"], "2001:db8:2::5"),
            ("2001:db8:1::9", &["[2001:db8:2::5]"], "2001:db8:2::5"),
            ("10.0.0.1", &["198.51.100.1:4711"], "198.51.100.1"),
            ("::ffff:10.0.0.1", &["::ffff:198.51.100.1"], "198.51.100.1"),
        ] {
            assert_eq!(seen(peer, lines), expected, "{peer} {lines:?}");
        }
    }

    #[test]
    fn what_is_no_address_ends_the_list() {
        for line in
            ["unknown", "198.51.100.1, unknown", "198.51.100.1,", "198.51.100.1, _hidden", "[", "999.1.1.1"]
        {
            assert_eq!(seen("10.0.0.1", &[line]), "10.0.0.1", "{line}");
        }
    }

    #[test]
    fn a_shown_address_lacks_its_last_part() {
        let network =
            |address: &str| Caller { address: address.parse().ok(), user_agent: String::new() }.network();
        assert_eq!(network("203.0.113.77"), "203.0.113.x");
        assert_eq!(network("2001:db8:85a3:1:2:3:4:5"), "2001:db8:85a3:x");
        assert_eq!(network("::1"), "0:0:0:x");
        assert_eq!(network(""), "");
    }
}
