//! Style, script and icon: a page names them by what they hold, so that a browser may keep them for ever.

use std::collections::BTreeSet;
use std::io::Read as _;

use flate2::read::GzDecoder;
use openidconnect::reqwest::Method;
use openidconnect::reqwest::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, VARY};

use crate::support::Visitor;

/// What is smaller is not worth compressing.
const WORTH_IT: usize = 1024;

/// The addresses of assets in a page.
pub fn named_in(html: &str) -> impl Iterator<Item = String> {
    html.split('"').filter(|word| word.starts_with("/static/")).map(str::to_owned)
}

/// Each of them is there, never asked for again, compressed for whom it may be, and gone when it holds something else.
pub async fn are_kept_for_ever(visitor: &mut Visitor, named: &BTreeSet<String>) {
    for kind in ["app.", "icon."] {
        assert!(named.iter().any(|url| url.starts_with(&format!("/static/{kind}"))), "{kind}: {named:?}");
    }
    for url in named {
        let plain = visitor.get(url).await;
        assert_eq!(plain.status, 200, "{url}");
        assert_eq!(plain.headers[CACHE_CONTROL], "max-age=31536000, immutable", "{url}");
        assert!(!plain.headers.contains_key(CONTENT_ENCODING), "{url}");
        if plain.body.len() >= WORTH_IT {
            for (accepted, encoding) in [("gzip, deflate, br", "br"), ("gzip", "gzip")] {
                let request = visitor.request(Method::GET, url).header(ACCEPT_ENCODING, accepted);
                let packed = visitor.send(request).await;
                assert_eq!(packed.headers[CACHE_CONTROL], "max-age=31536000, immutable", "{url}");
                assert_eq!(packed.headers[CONTENT_ENCODING], encoding, "{url}");
                assert_eq!(packed.headers[VARY], "accept-encoding", "{url}");
            }
            let request = visitor.request(Method::GET, url).header(ACCEPT_ENCODING, "gzip");
            let packed = visitor.download(request).await;
            assert!(packed.len() * 2 < plain.body.len(), "{url}: {} bytes", packed.len());
            let mut unpacked = String::new();
            GzDecoder::new(&*packed).read_to_string(&mut unpacked).unwrap();
            assert_eq!(unpacked, plain.body, "{url}");
        }
        let digest = url.split('.').nth(1).expect("a digest stands between name and kind");
        assert!(digest.len() == 16 && digest.chars().all(|c| c.is_ascii_hexdigit()), "{url}");
        let other = url.replace(digest, "0123456789abcdef");
        assert_eq!(visitor.get(&other).await.status, 404, "{other}");
        // The same by its plain name is asked for each time.
        let named_plainly = url.replace(&format!(".{digest}"), "");
        assert_eq!(visitor.get(&named_plainly).await.headers[CACHE_CONTROL], "no-cache", "{named_plainly}");
    }
}
