//! Reports as mail servers write them, of a mail to Bo that cannot be delivered, or not yet.

/// What is known of the mail when it comes back.
pub struct Returned<'a> {
    /// The address it was sent from, which its report comes to.
    pub sender: &'a str,
    /// Its headers, as far as they come back.
    pub message_id: &'a str,
}

/// Name, report, and the reason that is to be shown.
pub fn failures(of: &Returned<'_>) -> Vec<(&'static str, String, &'static str)> {
    vec![
        ("postfix", postfix(of), "550 5.1.1 <bo@acme.example>: Recipient address rejected: User unknown"),
        ("exim", exim(of), "550 mailbox unavailable"),
        (
            "exchange",
            exchange(of),
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        ),
        (
            "gmail",
            gmail(of),
            "550-5.1.1 The email account that you tried to reach does not exist. 550 5.1.1 gsmtp",
        ),
        ("expired", expired(of), "4.4.7"),
        ("internationalized", internationalized(of), "550 5.7.1 Niet welkom"),
    ]
}

pub fn postfix(of: &Returned<'_>) -> String {
    let Returned { sender, message_id } = of;
    format!(
        "Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: {sender}
Subject: Undelivered Mail Returned to Sender
Date: Mon, 2 Mar 2026 10:00:01 +0100 (CET)
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary=\"5A1B.1772442001/mx.example\"

This is a MIME-encapsulated message.

--5A1B.1772442001/mx.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.

<bo@acme.example>: host mail.acme.example said: 550 5.1.1 User unknown

--5A1B.1772442001/mx.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
X-Postfix-Queue-ID: 5A1B
Arrival-Date: Mon,  2 Mar 2026 10:00:00 +0100 (CET)

Final-Recipient: rfc822; bo@acme.example
Original-Recipient: rfc822;bo@acme.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.acme.example
Diagnostic-Code: smtp; 550 5.1.1 <bo@acme.example>: Recipient address
    rejected: User unknown

--5A1B.1772442001/mx.example
Content-Description: Undelivered Message
Content-Type: message/rfc822

Return-Path: <{sender}>
From: SmartTrackers <info@smarttrackers.nl>
To: bo@acme.example
Subject: You are invited to SmartTrackers
Message-ID: {message_id}

Hello,

--5A1B.1772442001/mx.example--
"
    )
}

fn exim(of: &Returned<'_>) -> String {
    let Returned { sender, message_id } = of;
    format!(
        "X-Failed-Recipients: bo@acme.example
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.example>
To: {sender}
References: {message_id}
Content-Type: multipart/report; report-type=delivery-status; boundary=1772442001-eximdsn-1
MIME-Version: 1.0
Subject: Mail delivery failed: returning message to sender

--1772442001-eximdsn-1
Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

--1772442001-eximdsn-1
Content-type: message/delivery-status

Reporting-MTA: dns; mx.example

Action: failed
Final-Recipient: rfc822;bo@acme.example
Status: 5.0.0
Remote-MTA: dns; mail.acme.example
Diagnostic-Code: smtp; 550 mailbox unavailable

--1772442001-eximdsn-1
Content-type: text/rfc822-headers

From: SmartTrackers <info@smarttrackers.nl>
Message-ID: {message_id}

--1772442001-eximdsn-1--
"
    )
}

fn exchange(of: &Returned<'_>) -> String {
    let Returned { sender, message_id } = of;
    format!(
        "From: <postmaster@outlook.example>
To: <{sender}>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
 boundary=\"_a1_\"
Content-Language: nl-NL
Subject: Niet te bestellen: You are invited to SmartTrackers

--_a1_
Content-Type: multipart/alternative; differences=Content-Type;
 boundary=\"_b2_\"

--_b2_
Content-Type: text/plain; charset=\"utf-8\"
Content-Transfer-Encoding: base64

S2FuIG5pZXQgd29yZGVuIGJlem9yZ2Q=

--_b2_--

--_a1_
Content-Type: message/delivery-status

Reporting-MTA: dns;AM0PR04.outlook.example
Received-From-MTA: dns;mx.example

Final-Recipient: rfc822;bo@acme.example
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup

--_a1_
Content-Type: message/rfc822

Message-ID: {message_id}
To: bo@acme.example

x
--_a1_--
"
    )
}

fn gmail(of: &Returned<'_>) -> String {
    let Returned { sender, message_id } = of;
    format!(
        "Return-Path: <>
Content-Type: multipart/report; boundary=\"00000000000g\"; report-type=delivery-status
To: {sender}
Auto-Submitted: auto-replied
From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
Subject: Delivery Status Notification (Failure)
In-Reply-To: {message_id}

--00000000000g
Content-Type: multipart/related; boundary=\"r\"

--r
Content-Type: text/html; charset=\"UTF-8\"

<html><body>Address not found</body></html>
--r--

--00000000000g
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.example
Arrival-Date: Mon, 02 Mar 2026 01:00:00 -0800 (PST)
X-Original-Message-ID: {message_id}

Final-Recipient: rfc822; bo@acme.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.acme.example
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.
 550 5.1.1 gsmtp
Last-Attempt-Date: Mon, 02 Mar 2026 01:00:01 -0800 (PST)

--00000000000g
Content-Type: message/rfc822

Message-ID: {message_id}

--00000000000g--
"
    )
}

/// The server had nothing to quote: it gave up waiting.
fn expired(of: &Returned<'_>) -> String {
    let fields = "Final-Recipient: rfc822; bo@acme.example\nAction: failed\nStatus: 4.4.7";
    report(of, "message/delivery-status", fields)
}

/// RFC 6533.
fn internationalized(of: &Returned<'_>) -> String {
    let fields = "Final-Recipient: utf-8; bo@acme.example\nAction: failed\nStatus: 5.7.1\n\
                  Diagnostic-Code: smtp; 550 5.7.1 Niet welkom";
    report(of, "message/global-delivery-status", fields)
}

pub fn delay(of: &Returned<'_>) -> String {
    let fields = "Final-Recipient: rfc822; bo@acme.example\nAction: delayed\nStatus: 4.4.1\n\
                  Diagnostic-Code: smtp; 451 4.4.1 mail.acme.example does not answer\n\
                  Will-Retry-Until: Sat, 7 Mar 2026 10:00:00 +0100";
    report(of, "message/delivery-status", fields)
}

/// Mails that are about this one and say nothing of its end.
pub fn others(of: &Returned<'_>) -> Vec<(&'static str, String)> {
    let Returned { sender, message_id } = of;
    let success = "Final-Recipient: rfc822; bo@acme.example\nAction: delivered\nStatus: 2.0.0";
    let forwarded = postfix(of).replace('\n', "\n ");
    vec![
        ("a report of success", report(of, "message/delivery-status", success)),
        (
            "an absence notice",
            format!(
                "From: Bo <bo@acme.example>\nTo: {sender}\nAuto-Submitted: auto-replied\nIn-Reply-To: {message_id}\n\
                 Subject: Out of office\n\nI am away. Status: 5.1.1 Action: failed\n"
            ),
        ),
        (
            "a receipt of reading",
            report(
                of,
                "message/disposition-notification",
                "Final-Recipient: rfc822; bo@acme.example\nDisposition: manual-action/MDN-sent-manually; displayed",
            ),
        ),
        (
            "a report that somebody quotes",
            format!(
                "From: eve@evil.example\nTo: {sender}\nSubject: Look\nContent-Type: text/plain\n\n {forwarded}"
            ),
        ),
        (
            "a report that somebody encloses",
            format!(
                "From: eve@evil.example\nTo: {sender}\nMIME-Version: 1.0\n\
                 Content-Type: multipart/mixed; boundary=\"outer\"\n\n--outer\nContent-Type: message/rfc822\n\n{}\n--outer--\n",
                postfix(of)
            ),
        ),
        ("nothing", String::new()),
        ("noise", "\u{0}\u{1}\n\n--\n".to_owned()),
    ]
}

fn report(of: &Returned<'_>, content_type: &str, fields: &str) -> String {
    let Returned { sender, message_id } = of;
    format!(
        "From: postmaster@mx.example\nTo: {sender}\nSubject: Delivery status\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"=_x\"\n\n\
         --=_x\nContent-Type: text/plain\n\nAbout your mail.\n\n\
         --=_x\nContent-Type: {content_type}\n\nReporting-MTA: dns; mx.example\n\n{fields}\n\n\
         --=_x\nContent-Type: text/rfc822-headers\n\nMessage-ID: {message_id}\n\n--=_x--\n"
    )
}
