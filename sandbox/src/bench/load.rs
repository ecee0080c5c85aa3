//! The load generator, `oha`: as fast as a number of connections can, or at a rate; then its latencies count from when
//! each request was due, not from when it could be sent (coordinated omission).

use sandbox::Error;
use serde_json::Value;
use tokio::process::Command;

use super::failed;

/// Requests under way at once.
pub(super) const CONNECTIONS: u32 = 16;

/// One kind of request.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub url: String,
    pub cookie: String,
    pub status: u16,
}

/// What came of a load.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answers {
    pub count: f64,
    pub per_second: f64,
    /// In milliseconds.
    pub middle: f64,
    pub late: f64,
}

impl Request {
    /// Without a pause, on all connections.
    pub(super) async fn flood(&self, seconds: f64) -> Result<Answers, Error> {
        self.load(seconds, &[]).await
    }

    /// At a rate that does not wait for answers.
    pub(super) async fn steady(&self, rate: f64, seconds: f64) -> Result<Answers, Error> {
        self.load(seconds, &["-q", &format!("{:.0}", rate.max(1.0)), "--latency-correction"]).await
    }

    async fn load(&self, seconds: f64, more: &[&str]) -> Result<Answers, Error> {
        let mut command = Command::new("oha");
        command.args(["--no-tui", "--output-format", "json", "--redirect", "0", "-w"]);
        command.args(["-c", &CONNECTIONS.to_string(), "-z", &format!("{:.0}ms", seconds * 1000.0)]);
        command.args(more);
        if !self.cookie.is_empty() {
            command.args(["-H", &format!("Cookie: {}", self.cookie)]);
        }
        let output = command.arg(&self.url).kill_on_drop(true).output().await;
        let output = output.map_err(|e| failed(format!("oha cannot be run ({e}): see bin/setup bench")))?;
        if !output.status.success() {
            return Err(failed(String::from_utf8_lossy(&output.stderr)));
        }
        read(&output.stdout, self.status).map_err(|e| failed(format!("{}: {e}", self.url)))
    }
}

/// Refuses a load of which anything was answered otherwise than it should.
fn read(json: &[u8], status: u16) -> Result<Answers, Error> {
    let told: Value = serde_json::from_slice(json).map_err(failed)?;
    let number = |path: &str| told.pointer(path).and_then(Value::as_f64);
    let statuses = told["statusCodeDistribution"].as_object().into_iter().flatten();
    let (mut count, mut others) = (0.0, Vec::new());
    for (answered, times) in statuses {
        match answered.parse() == Ok(status) {
            true => count += times.as_f64().unwrap_or_default(),
            false => others.push(format!("{times} times {answered}")),
        }
    }
    // Requests that were cut off by the end of the load are no failures.
    let errors = told["errorDistribution"].as_object().into_iter().flatten();
    others.extend(
        errors
            .filter(|(error, _)| !error.contains("deadline"))
            .map(|(error, times)| format!("{times} times {error}")),
    );
    if !others.is_empty() || count == 0.0 {
        return Err(failed(format!("{count} times {status}, {}", others.join(", "))));
    }
    let milliseconds =
        |path| number(path).map(|seconds| seconds * 1000.0).ok_or_else(|| failed(format!("no {path}")));
    Ok(Answers {
        count,
        per_second: number("/summary/requestsPerSec").ok_or_else(|| failed("no rate"))?,
        middle: milliseconds("/latencyPercentiles/p50")?,
        late: milliseconds("/latencyPercentiles/p99")?,
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    const TOLD: &str = r#"{"summary": {"requestsPerSec": 1000.5}, "latencyPercentiles": {"p50": 0.002, "p99": 0.01},
        "statusCodeDistribution": {"200": 500}, "errorDistribution": {"aborted due to deadline": 16}}"#;

    #[test]
    fn a_load_is_read_as_its_generator_tells_it() {
        let answers = read(TOLD.as_bytes(), 200).unwrap();
        assert_eq!((answers.count, answers.per_second), (500.0, 1000.5));
        assert_eq!((answers.middle, answers.late), (2.0, 10.0));
    }

    #[test]
    fn a_load_that_was_not_answered_as_expected_counts_for_nothing() {
        let refused = read(TOLD.as_bytes(), 303).unwrap_err().to_string();
        assert!(refused.contains("500 times 200"), "{refused}");
        let broken = TOLD.replace("aborted due to deadline", "connection refused");
        assert!(
            read(broken.as_bytes(), 200).unwrap_err().to_string().contains("16 times connection refused")
        );
    }
}
