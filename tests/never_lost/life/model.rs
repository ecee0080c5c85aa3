//! What should be so: the life of one invitation as plain values, written down from what is promised and not from how
//! the product does it.

use time::{Duration, OffsetDateTime};

use super::act::{Act, Address, Role, Who};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Accepted,
    LetIn,
    Declined,
    Revoked,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub at: OffsetDateTime,
    pub to: Address,
    /// The invitee asked for it.
    pub is_asked: bool,
    pub is_lost: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    pub sent_at: OffsetDateTime,
    pub ends_at: OffsetDateTime,
    /// How it ended, and when.
    pub end: Option<(End, OffsetDateTime)>,
    pub address: Address,
    pub role: Role,
    /// What it offered when it was last sent.
    pub offered: Role,
    /// Who vouches for the role.
    pub giver: Who,
    /// Who hears of it.
    pub inviter: Who,
    /// Waits for another administrator.
    pub is_held: bool,
    /// The link of the very first mail is good.
    pub is_first_alive: bool,
    /// Links of the latest invitation that are alive.
    pub links: i64,
    pub reminders: i32,
    pub has_renewed: bool,
    /// Somebody asked for a link in vain, which administrators see.
    pub has_wish: bool,
    pub is_asking: bool,
    asked: u32,
    pub is_blocked: [bool; 2],
    pub mails: Vec<Mail>,
    /// The inviter was told that it is over.
    pub is_end_told: bool,
    pub is_masked: bool,
    pub is_anna_active: bool,
    pub is_anna_administrator: bool,
    pub is_closed: bool,
}

impl Model {
    pub fn new(now: OffsetDateTime) -> Self {
        Self {
            sent_at: now,
            ends_at: now + Duration::days(30),
            end: None,
            address: 0,
            role: Role::Viewer,
            offered: Role::Viewer,
            giver: Who::Anna,
            inviter: Who::Anna,
            is_held: false,
            is_first_alive: true,
            links: 1,
            reminders: 0,
            has_renewed: false,
            has_wish: false,
            is_asking: false,
            asked: 0,
            is_blocked: [false; 2],
            mails: vec![Mail { at: now, to: 0, is_asked: false, is_lost: false }],
            is_end_told: false,
            is_masked: false,
            is_anna_active: true,
            is_anna_administrator: true,
            is_closed: false,
        }
    }

    /// Whether the act is done, and what it changes.
    pub fn act(&mut self, act: Act, now: OffsetDateTime) -> bool {
        match act {
            Act::Resend(who)
            | Act::Replace(who)
            | Act::Copy(who)
            | Act::Revoke(who)
            | Act::InviteAgain(who)
            | Act::TakeOver(who)
            | Act::CorrectAddress(who, _)
            | Act::GiveRole(who, _)
            | Act::Approve(who)
            | Act::Refuse(who) => {
                let was_held = self.is_held;
                let is_done = self.may_manage(who) && !self.is_masked && self.administer(act, who, now);
                if is_done {
                    let is_new =
                        matches!(act, Act::TakeOver(_) | Act::InviteAgain(_) | Act::CorrectAddress(..));
                    if is_new || (was_held && !matches!(act, Act::GiveRole(..))) {
                        self.inviter = who;
                    }
                    (self.giver, self.is_held) = (who, false);
                }
                is_done
            }
            Act::Accept(by) | Act::Decline(by) | Act::DeclineForGood(by) => self.answer(act, by, now),
            Act::SendNewLink(by) => self.send_new_link(by, now),
            Act::AskToJoin => self.ask_to_join(now),
            Act::AskAgain => {
                self.ask_again(now);
                true
            }
            Act::Bounce(at) => {
                let mut is_news = false;
                for mail in self.mails.iter_mut().filter(|mail| mail.at == at) {
                    is_news |= !mail.is_lost;
                    mail.is_lost = true;
                }
                is_news
            }
            Act::Remind => {
                self.remind(now);
                true
            }
            Act::TellExpired => {
                self.is_end_told |= self.end.is_none() && now >= self.ends_at && !self.is_closed;
                true
            }
            Act::Mask => {
                let ended_at = self.end.map_or(self.ends_at, |(_, at)| at);
                let is_old = ended_at + Duration::days(90) <= now;
                self.is_masked |= is_old && !self.is_in();
                self.is_asking &= !self.is_masked;
                // Nothing is left that could be told.
                self.is_end_told |= self.is_masked && self.end.is_none();
                true
            }
            Act::Suspend => !std::mem::replace(&mut self.is_closed, true),
            Act::Reopen => std::mem::replace(&mut self.is_closed, false),
            Act::DeactivateAnna | Act::ReactivateAnna | Act::DemoteAnna | Act::PromoteAnna => self.turn(act),
        }
    }

    /// Carla decides what Anna is; what Anna vouches for waits meanwhile.
    fn turn(&mut self, act: Act) -> bool {
        let is_active = match act {
            _ if self.is_closed => return false,
            Act::DeactivateAnna if self.is_anna_active => false,
            Act::ReactivateAnna if !self.is_anna_active => true,
            Act::DeactivateAnna | Act::ReactivateAnna => return false,
            _ => self.is_anna_active,
        };
        let is_administrator = match act {
            Act::DemoteAnna => false,
            Act::PromoteAnna => true,
            _ => self.is_anna_administrator,
        };
        (self.is_anna_active, self.is_anna_administrator) = (is_active, is_administrator);
        if !self.is_in() && !self.is_masked {
            self.is_held = !self.is_able(self.giver);
        }
        true
    }

    pub fn count_lost(&self) -> i64 {
        self.mails.iter().filter(|mail| mail.is_lost).count().try_into().unwrap()
    }

    pub fn last_mailed_at(&self) -> OffsetDateTime {
        self.mails.iter().map(|mail| mail.at).max().unwrap()
    }

    /// Whether of the mails of the last moment one came back.
    pub fn is_last_lost(&self) -> bool {
        let last = self.last_mailed_at();
        self.mails.iter().any(|mail| mail.at == last && mail.is_lost)
    }

    /// The acts after which all is around it as it was at first.
    pub fn to_undo(&self) -> Vec<Act> {
        let acts = [
            (self.is_closed, Act::Reopen),
            (!self.is_anna_active, Act::ReactivateAnna),
            (!self.is_anna_administrator, Act::PromoteAnna),
        ];
        acts.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, act)| act).collect()
    }

    fn is_able(&self, who: Who) -> bool {
        who == Who::Carla || (self.is_anna_active && self.is_anna_administrator)
    }

    fn may_manage(&self, who: Who) -> bool {
        !self.is_closed && self.is_able(who)
    }

    fn is_open(&self) -> bool {
        self.end.is_none()
    }

    fn is_pending(&self, now: OffsetDateTime) -> bool {
        self.is_open() && now < self.ends_at
    }

    fn is_in(&self) -> bool {
        matches!(self.end, Some((End::Accepted | End::LetIn, _)))
    }

    fn mails_of_a_day(&self, now: OffsetDateTime) -> impl Iterator<Item = &Mail> {
        self.mails.iter().filter(move |mail| mail.at > now - Duration::DAY)
    }

    fn gets_mail(&self, to: Address, now: OffsetDateTime) -> bool {
        self.mails_of_a_day(now).filter(|mail| mail.to == to).count() < 5
    }

    /// One more mail with a link of its own.
    fn mail(&mut self, is_asked: bool, now: OffsetDateTime) {
        self.mails.push(Mail { at: now, to: self.address, is_asked, is_lost: false });
        self.links += 1;
    }

    /// The thirty days begin anew; what is sent twice at the very same moment is sent once.
    fn restart(&mut self, now: OffsetDateTime) {
        if self.sent_at == now {
            return;
        }
        (self.sent_at, self.ends_at) = (now, now + Duration::days(30));
        self.offered = self.role;
        (self.has_renewed, self.has_wish, self.is_end_told) = (false, false, false);
    }

    /// Another invitation, of which the first mail's link knows nothing.
    fn begin_another(&mut self, now: OffsetDateTime) {
        (self.end, self.is_asking, self.asked) = (None, false, 0);
        (self.links, self.reminders, self.is_first_alive) = (0, 0, false);
        self.sent_at = OffsetDateTime::UNIX_EPOCH;
        self.restart(now);
        self.mail(false, now);
    }

    fn close(&mut self, end: End, now: OffsetDateTime) {
        self.end = Some((end, now));
        self.is_asking = false;
    }

    fn administer(&mut self, act: Act, who: Who, now: OffsetDateTime) -> bool {
        match act {
            Act::Resend(_) | Act::Replace(_) if self.is_open() && self.gets_mail(self.address, now) => {
                if act == Act::Replace(who) {
                    (self.links, self.is_first_alive) = (0, false);
                }
                self.restart(now);
                self.mail(false, now);
            }
            Act::Copy(_) if self.is_pending(now) => self.links += 1,
            Act::Revoke(_) if self.is_open() => self.close(End::Revoked, now),
            Act::TakeOver(_) if self.is_open() => {}
            Act::InviteAgain(_)
                if matches!(self.end, Some((End::Declined | End::Revoked, _)))
                    && !self.is_blocked[self.address]
                    && self.gets_mail(self.address, now) =>
            {
                self.begin_another(now);
            }
            Act::CorrectAddress(_, to)
                if self.is_open()
                    && to != self.address
                    && !self.is_blocked[to]
                    && self.gets_mail(to, now) =>
            {
                self.address = to;
                self.begin_another(now);
            }
            Act::GiveRole(_, role) => self.role = role,
            Act::Approve(_) if self.is_asking => self.close(End::LetIn, now),
            Act::Refuse(_) if self.is_asking => self.is_asking = false,
            _ => return false,
        }
        true
    }

    /// Whether somebody with this address is asked at all.
    fn is_for(&self, by: Address) -> bool {
        by == self.address && !self.is_masked && !matches!(self.end, Some((End::LetIn, _)))
    }

    fn answer(&mut self, act: Act, by: Address, now: OffsetDateTime) -> bool {
        if !self.is_for(by) || self.is_closed {
            return false;
        }
        let is_accepting = matches!(act, Act::Accept(_));
        match self.end {
            // Answering twice is answering once.
            Some((End::Accepted, _)) => return is_accepting,
            Some((End::Declined, _)) => return !is_accepting,
            _ if !self.is_pending(now) => return false,
            _ if is_accepting && !self.is_able(self.giver) => return false,
            _ if is_accepting => self.close(End::Accepted, now),
            _ => {
                self.is_blocked[by] |= matches!(act, Act::DeclineForGood(_));
                self.close(End::Declined, now);
            }
        }
        true
    }

    fn ask_to_join(&mut self, now: OffsetDateTime) -> bool {
        let may_ask = self.is_asking || self.asked < 3;
        if !self.is_first_alive || !self.is_pending(now) || self.is_closed || !may_ask {
            return false;
        }
        self.asked += u32::from(!self.is_asking);
        self.is_asking = true;
        true
    }

    /// Whether an invitee who asks gets one more link today.
    fn gets_asked_link(&self, now: OffsetDateTime) -> bool {
        self.mails_of_a_day(now).filter(|mail| mail.is_asked).count() < 3 && self.gets_mail(self.address, now)
    }

    fn send_new_link(&mut self, by: Address, now: OffsetDateTime) -> bool {
        if !self.is_for(by) || !self.is_open() {
            return false;
        }
        if !self.is_pending(now) {
            self.renew(now);
        } else if self.gets_asked_link(now) {
            self.mail(true, now);
        }
        true
    }

    /// Is answered the same whatever becomes of it.
    fn ask_again(&mut self, now: OffsetDateTime) {
        if !self.is_first_alive {
            return;
        }
        match self.end {
            Some((End::Declined, _)) => self.is_blocked[self.address] = false,
            None if now >= self.ends_at && !self.is_masked => self.renew(now),
            _ => {}
        }
    }

    /// What has expired renews itself once, if nothing has changed; else an administrator has to see to it.
    fn renew(&mut self, now: OffsetDateTime) {
        let is_as_it_was = self.role == self.offered && !self.has_renewed;
        if is_as_it_was && self.may_manage(self.giver) && self.gets_asked_link(now) {
            self.restart(now);
            self.has_renewed = true;
            self.mail(true, now);
        } else {
            self.has_wish = true;
        }
    }

    fn remind(&mut self, now: OffsetDateTime) {
        let due_at = match self.reminders {
            0 => self.sent_at + Duration::days(7),
            1 => self.ends_at - Duration::days(3),
            _ => return,
        };
        if !self.is_pending(now) || now < due_at {
            return;
        }
        // Not two within a day.
        let is_last = self.ends_at - Duration::days(3) <= now + Duration::DAY;
        self.reminders = if is_last { 2 } else { self.reminders + 1 };
        let may_remind = !self.is_last_lost() && !self.is_asking && self.may_manage(self.giver);
        if may_remind && self.gets_mail(self.address, now) {
            self.mail(false, now);
        }
    }
}
