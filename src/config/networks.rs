//! Networks as settings write them: addresses and ranges, separated by commas.

use std::net::IpAddr;
use std::str::FromStr;

use ipnet::IpNet;

/// Some networks, such as those of the proxies before us; may be none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    pub fn contain(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

impl FromStr for Networks {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let network = |part: &str| part.parse().or_else(|_| part.parse::<IpAddr>().map(IpNet::from));
        let networks: Result<_, _> = parts.map(network).collect();
        networks.map(Self).map_err(|_| "it must be addresses or ranges such as 10.0.0.0/8, ::1")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_addresses_and_ranges() {
        let networks: Networks = "10.0.0.0/8, 192.0.2.1,::1".parse().unwrap();
        for (address, expected) in
            [("10.1.2.3", true), ("192.0.2.1", true), ("192.0.2.2", false), ("::1", true), ("::2", false)]
        {
            assert_eq!(networks.contain(address.parse().unwrap()), expected, "{address}");
        }
        assert_eq!("".parse(), Ok(Networks::default()));
        assert!("10.0.0.0/33".parse::<Networks>().is_err() && "proxy.local".parse::<Networks>().is_err());
    }
}
