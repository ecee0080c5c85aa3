//! The mails that have come on a walk: none is missing, each looks right, and reads as it was approved.

use std::fs;

use sandbox::mailbox::Message;
use uuid::Uuid;

use super::{Walk, root};
use crate::support::ANNA;

impl Walk {
    /// The same as [`Self::mails`], and the text of each is the one that lies in `tests/pages/mails`; what it has become
    /// lies beside the pictures.
    pub(super) async fn mails_as_approved(&mut self, kinds: &[&str]) {
        self.mails(kinds).await;
        for kind in kinds {
            let text = fs::read_to_string(self.folder.join(format!("mail-{kind}.txt"))).unwrap_or_default();
            let path = root().join(format!("tests/pages/mails/{}/{kind}.txt", self.language.tag()));
            let approved = fs::read_to_string(&path).unwrap_or_default();
            if approved.trim_end() != text.trim_end() {
                self.faults.push(format!("mail {kind}: reads otherwise than {}:\n{text}", path.display()));
            }
        }
    }

    /// Mails of these kinds have come from the product, and of no other. One of each is looked at: the first to Anna by subject, or
    /// to whoever gets it.
    pub(super) async fn mails(&mut self, kinds: &[&str]) {
        self.app.settle().await;
        let promised: Vec<(Uuid, String)> =
            sqlx::query_as("select message_id, kind from messages order by promised_at, message_id")
                .fetch_all(&self.app.db)
                .await
                .unwrap();
        let came = self.app.mailbox.messages();
        let is_of = |mail: &Message, id: &Uuid| {
            mail.header("Message-ID").is_some_and(|it| it.contains(&id.to_string()))
        };
        let mut ours: Vec<_> = promised
            .iter()
            .filter_map(|(id, kind)| Some((kind, came.iter().find(|mail| is_of(mail, id))?.clone())))
            .collect();
        ours.sort_by_key(|(_, mail)| {
            let is_hers = mail.header("To").is_some_and(|to| to.contains(ANNA));
            (!is_hers, mail.subject.clone())
        });
        let mut seen: Vec<&str> = Vec::new();
        for (kind, mail) in &ours {
            if seen.contains(&kind.as_str()) {
                continue;
            }
            seen.push(kind);
            let text = format!("{}\n\n{}", mail.subject, self.without_chance(&mail.text));
            self.look_at_mail(kind, &mail.html, &text).await;
        }
        seen.sort();
        if seen != kinds {
            self.faults.push(format!("mails of the kinds {seen:?} came, and not {kinds:?}"));
        }

        // Those of the stand-ins are known by how their subjects end.
        let mut subjects = Vec::new();
        for mail in came.iter().filter(|mail| !promised.iter().any(|(id, _)| is_of(mail, id))) {
            let subject: String = mail.subject.split_whitespace().rev().take(3).collect();
            if !subjects.contains(&subject) {
                subjects.push(subject);
                self.look_at_mail(&format!("of-stand-in-{}", subjects.len()), &mail.html, &mail.text).await;
            }
        }
    }

    async fn look_at_mail(&mut self, name: &str, html: &str, text: &str) {
        let name = format!("mail-{name}");
        self.browser.show(html).await;
        self.examine(&name).await;
        fs::write(self.folder.join(format!("{name}.txt")), text).unwrap();
    }

    /// Ports, ids and secrets differ each time.
    fn without_chance(&self, text: &str) -> String {
        let lines = text.lines().map(|line| match line.strip_prefix(&self.app.url) {
            Some(path) => {
                let parts = path.split('/').map(|part| if part.len() > 30 { "…" } else { part });
                format!("https://app.example{}", parts.collect::<Vec<_>>().join("/"))
            }
            None => line.to_owned(),
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn what_is_approved_in_one_language_is_in_the_other() {
    let names = |language: &str| {
        let folder = root().join("tests/pages/mails").join(language);
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
        let mut names: Vec<_> = files.collect();
        names.sort();
        names
    };
    assert_eq!(names("en"), names("nl"));
    assert!(names("en").len() >= 9);
}
