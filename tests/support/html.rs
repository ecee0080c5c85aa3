//! Reads pages as a person does: words, links, fields by their labels, buttons by theirs. Good enough
//! for pages that templates of ours wrote.

use std::collections::HashMap;

use openidconnect::reqwest::header::HeaderMap;
use url::Url;

/// A page somebody looks at.
#[derive(Clone)]
pub struct Page {
    pub url: Url,
    pub status: u16,
    pub headers: HeaderMap,
    pub html: String,
    tokens: Vec<Token>,
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Open { name: String, attributes: HashMap<String, String> },
    Close(String),
    Text(String),
}

/// What a click on a button sends.
#[derive(Debug)]
pub struct Submission {
    pub to: Url,
    pub fields: Vec<(String, String)>,
    /// Field, name and content of each file, where the form can bring files.
    pub files: Option<Vec<(String, String, Vec<u8>)>>,
}

/// A form with all that can be sent by it: each field with every value that it offers.
#[derive(Debug)]
pub struct Offered {
    pub method: String,
    pub to: Url,
    pub is_multipart: bool,
    pub fields: Vec<(String, Vec<String>)>,
}

/// What somebody did to a field, which is known by its id.
#[derive(Clone, Debug)]
pub enum Edit {
    Typed(String),
    Ticked(bool),
    /// Name and content of a file.
    Chosen(String, Vec<u8>),
}

impl Page {
    pub fn new(url: Url, status: u16, headers: HeaderMap, html: String) -> Self {
        Self { tokens: tokens(&html), url, status, headers, html }
    }

    /// All words of the page in their order.
    pub fn words(&self) -> String {
        let body = self.position("body", |_| true).unwrap_or_default();
        words(&self.tokens[body..])
    }

    pub fn heading(&self) -> String {
        self.words_in("h1").into_iter().next().unwrap_or_default()
    }

    pub fn title(&self) -> String {
        self.words_in("title").into_iter().next().unwrap_or_default()
    }

    /// The `lang` of the page.
    pub fn language(&self) -> String {
        self.position("html", |_| true).and_then(|at| self.attribute(at, "lang")).unwrap_or_default()
    }

    /// The words of each element of this name.
    pub fn words_in(&self, name: &str) -> Vec<String> {
        let all = 0..self.tokens.len();
        all.filter(|at| self.is(*at, name)).map(|at| self.words_at(at)).collect()
    }

    /// The words of the elements with this class.
    pub fn words_of_class(&self, class: &str) -> Vec<String> {
        let has_class = |at: &usize| {
            self.attribute(*at, "class").is_some_and(|classes| classes.split(' ').any(|it| it == class))
        };
        (0..self.tokens.len()).filter(has_class).map(|at| self.words_at(at)).collect()
    }

    /// The attribute of the first element that has it.
    pub fn first_attribute(&self, attribute: &str) -> Option<String> {
        (0..self.tokens.len()).find_map(|at| self.attribute(at, attribute))
    }

    /// Where the link with these words leads.
    pub fn link(&self, label: &str) -> Option<Url> {
        let at = self.position("a", |at| self.label_at(at) == label)?;
        self.url.join(&self.attribute(at, "href")?).ok()
    }

    pub fn has_button(&self, label: &str) -> bool {
        self.position("button", |at| is_called(&self.label_at(at), label)).is_some()
    }

    /// The label of the first button in the form that goes to a path with this end.
    pub fn first_button_to(&self, path: &str) -> Option<String> {
        let is_it = |at: usize| self.attribute(at, "action").is_some_and(|action| action.ends_with(path));
        let form = self.position("form", is_it)?;
        let button = (form..self.tokens.len()).find(|at| self.is(*at, "button"))?;
        Some(self.label_at(button))
    }

    /// The buttons of the page, in their order.
    pub fn buttons(&self) -> Vec<String> {
        self.words_in("button")
    }

    /// The id of the field with this label; a remark behind it in brackets is no part of it.
    pub fn field(&self, label: &str) -> Option<String> {
        let at = self.position("label", |at| {
            let words = self.words_at(at);
            words == label || words.starts_with(&format!("{label} ("))
        })?;
        self.attribute(at, "for")
    }

    /// What stands in a field.
    pub fn value(&self, label: &str) -> String {
        let id = self.field(label).unwrap_or_else(|| panic!("no field {label}: {}", self.words()));
        let at = self.element(&id).unwrap();
        match self.name(at) {
            "select" => self.chosen(at),
            "textarea" => self.written(at),
            _ => self.attribute(at, "value").unwrap_or_default(),
        }
    }

    pub fn is_ticked(&self, label: &str) -> bool {
        let at = self.field(label).and_then(|id| self.element(&id)).unwrap();
        self.attribute(at, "checked").is_some()
    }

    pub fn is_disabled(&self, label: &str) -> bool {
        let at = self.field(label).and_then(|id| self.element(&id)).unwrap();
        self.attribute(at, "disabled").is_some()
    }

    /// The value of the option with these words, in the field with this id.
    pub fn option(&self, id: &str, words: &str) -> Option<String> {
        let options = self.options(self.element(id)?);
        options.into_iter().find(|(_, told, _)| told == words).map(|(value, ..)| value)
    }

    /// The message at the field with this label.
    pub fn complaint(&self, id: &str) -> Option<String> {
        self.element(&format!("{id}-error")).map(|at| self.words_at(at))
    }

    /// What a click on the button with this label sends, with the fields as they were edited.
    pub fn submission(&self, label: &str, edits: &HashMap<String, Edit>) -> Option<Submission> {
        let button = self.position("button", |at| is_called(&self.label_at(at), label))?;
        let form = (0..button).rev().find(|at| self.is(*at, "form"))?;
        let end = (form..self.tokens.len()).find(|at| self.tokens[*at] == Token::Close("form".to_owned()))?;
        let method = self.attribute(form, "method").unwrap_or_default();
        assert_eq!(method, "post", "the form of {label} is not a post");
        let to = match self.attribute(form, "action") {
            Some(action) => self.url.join(&action).ok()?,
            None => self.url.clone(),
        };
        let is_multipart = self.attribute(form, "enctype").is_some_and(|kind| kind == "multipart/form-data");
        let id = self.attribute(form, "id");
        // A field stands in its form, or says which one it belongs to.
        let belongs = |at: &usize| match self.attribute(*at, "form") {
            Some(named) => Some(named) == id,
            None => (form..end).contains(at),
        };
        let (mut fields, mut files) = (Vec::new(), Vec::new());
        for at in (0..self.tokens.len()).filter(belongs) {
            if let Some(name) = self.attribute(at, "name")
                && let Some(Edit::Chosen(file, bytes)) =
                    self.attribute(at, "id").and_then(|id| edits.get(&id))
            {
                files.push((name, file.clone(), bytes.clone()));
            } else if self.attribute(at, "disabled").is_none()
                && let Some(name) = self.attribute(at, "name")
                && let Some(value) = self.value_to_send(at, at == button, edits)
            {
                fields.push((name, value));
            }
        }
        Some(Submission { to, fields, files: is_multipart.then_some(files) })
    }

    /// All forms of the page.
    pub fn forms(&self) -> Vec<Offered> {
        let forms = (0..self.tokens.len()).filter(|at| self.is(*at, "form"));
        forms.map(|at| self.offered(at)).collect()
    }

    fn offered(&self, form: usize) -> Offered {
        let close = Token::Close("form".to_owned());
        let end = (form..self.tokens.len()).find(|at| self.tokens[*at] == close).unwrap_or(form);
        let id = self.attribute(form, "id");
        let belongs = |at: &usize| match self.attribute(*at, "form") {
            Some(named) => Some(named) == id,
            None => (form..end).contains(at),
        };
        let mut fields: Vec<(String, Vec<String>)> = Vec::new();
        for at in (0..self.tokens.len()).filter(belongs) {
            let Some(name) = self.attribute(at, "name").filter(|_| self.name(at) != "form") else { continue };
            let values = match self.name(at) {
                "select" => self.options(at).into_iter().map(|(value, ..)| value).collect(),
                "textarea" => vec![self.written(at)],
                _ => vec![self.attribute(at, "value").unwrap_or_default()],
            };
            match fields.iter_mut().find(|(field, _)| *field == name) {
                Some((_, offered)) => offered.extend(values),
                None => fields.push((name, values)),
            }
        }
        let action = self.attribute(form, "action");
        Offered {
            method: self.attribute(form, "method").unwrap_or_else(|| "get".to_owned()),
            to: action.map_or_else(|| self.url.clone(), |action| self.url.join(&action).unwrap()),
            is_multipart: self.attribute(form, "enctype").is_some_and(|kind| kind == "multipart/form-data"),
            fields,
        }
    }

    fn value_to_send(&self, at: usize, is_pressed: bool, edits: &HashMap<String, Edit>) -> Option<String> {
        let edit = self.attribute(at, "id").and_then(|id| edits.get(&id));
        let value = self.attribute(at, "value");
        let kind = self.attribute(at, "type").unwrap_or_default();
        match (self.name(at), kind.as_str(), edit) {
            ("button", ..) => is_pressed.then(|| value.unwrap_or_default()),
            ("input", "checkbox" | "radio", Some(Edit::Ticked(is_ticked))) => is_ticked.then_some(value?),
            ("input", "checkbox" | "radio", _) => {
                self.attribute(at, "checked").map(|_| value.unwrap_or_else(|| "on".to_owned()))
            }
            ("input" | "select" | "textarea", _, Some(Edit::Typed(typed))) => Some(typed.clone()),
            ("select", ..) => Some(self.chosen(at)),
            ("textarea", ..) => Some(self.written(at)),
            ("input", "file", _) => None,
            ("input", ..) => Some(value.unwrap_or_default()),
            _ => None,
        }
    }

    fn written(&self, textarea: usize) -> String {
        match self.tokens.get(textarea + 1) {
            Some(Token::Text(text)) => text.strip_prefix('\n').unwrap_or(text).to_owned(),
            _ => String::new(),
        }
    }

    fn chosen(&self, select: usize) -> String {
        let options = self.options(select);
        let chosen = options.iter().find(|(.., is_selected)| *is_selected).or(options.first());
        chosen.map(|(value, ..)| value.clone()).unwrap_or_default()
    }

    /// Value, words and whether it is the selected one.
    fn options(&self, select: usize) -> Vec<(String, String, bool)> {
        let close = Token::Close("select".to_owned());
        let end = (select..self.tokens.len()).find(|at| self.tokens[*at] == close).unwrap_or(select);
        let options = (select..end).filter(|at| self.is(*at, "option"));
        let told = options.map(|at| {
            let words = self.words_at(at);
            let value = self.attribute(at, "value").unwrap_or_else(|| words.clone());
            (value, words, self.attribute(at, "selected").is_some())
        });
        told.collect()
    }

    fn element(&self, id: &str) -> Option<usize> {
        (0..self.tokens.len()).find(|at| self.attribute(*at, "id").as_deref() == Some(id))
    }

    fn position(&self, name: &str, is_it: impl Fn(usize) -> bool) -> Option<usize> {
        (0..self.tokens.len()).find(|at| self.is(*at, name) && is_it(*at))
    }

    fn is(&self, at: usize, name: &str) -> bool {
        self.name(at) == name
    }

    fn name(&self, at: usize) -> &str {
        match &self.tokens[at] {
            Token::Open { name, .. } => name,
            _ => "",
        }
    }

    fn attribute(&self, at: usize, attribute: &str) -> Option<String> {
        match &self.tokens[at] {
            Token::Open { attributes, .. } => attributes.get(attribute).cloned(),
            _ => None,
        }
    }

    /// What a person, or a screen reader, calls it.
    fn label_at(&self, at: usize) -> String {
        self.attribute(at, "aria-label").unwrap_or_else(|| self.words_at(at))
    }

    fn words_at(&self, at: usize) -> String {
        let name = self.name(at);
        let mut depth = 0;
        let end = (at..self.tokens.len()).find(|other| {
            match &self.tokens[*other] {
                Token::Open { name: other, .. } if other == name => depth += 1,
                Token::Close(other) if other == name => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        words(&self.tokens[at..end.unwrap_or(at)])
    }
}

fn words(tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        match token {
            Token::Text(words) => text.push_str(words),
            // Inline elements stand within a sentence; all others part words.
            Token::Open { name, .. } | Token::Close(name)
                if !matches!(name.as_str(), "a" | "strong" | "b" | "time" | "code") =>
            {
                text.push(' ');
            }
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if at > 0 {
            tokens.push(Token::Text(unescaped(&rest[..at])));
        }
        let tag = &rest[at + 1..];
        let Some(end) = end_of_tag(tag) else { break };
        let inside = &tag[..end];
        if let Some(name) = inside.strip_prefix('/') {
            tokens.push(Token::Close(name.trim().to_owned()));
        } else if !inside.starts_with('!') {
            let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
            let attributes = read_attributes(attributes);
            tokens.push(Token::Open { name: name.trim_end_matches('/').to_owned(), attributes });
        }
        rest = &tag[end + 1..];
    }
    tokens.push(Token::Text(unescaped(rest)));
    tokens
}

/// Where a tag ends; a `>` in quotes is part of it.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut is_quoted = false;
    tag.char_indices().find_map(|(at, c)| {
        is_quoted ^= c == '"';
        (c == '>' && !is_quoted).then_some(at)
    })
}

fn read_attributes(mut text: &str) -> HashMap<String, String> {
    let mut attributes = HashMap::new();
    loop {
        text = text.trim_start();
        let end = text.find(|c: char| c == '=' || c.is_whitespace() || c == '/').unwrap_or(text.len());
        let name = &text[..end];
        if name.is_empty() {
            return attributes;
        }
        let mut value = String::new();
        text = &text[end..];
        if let Some(after) = text.strip_prefix("=\"") {
            let (inside, after) = after.split_once('"').unwrap_or((after, ""));
            value = unescaped(inside);
            text = after;
        }
        attributes.insert(name.to_owned(), value);
    }
}

fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    let entities = [
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&quot;", "\""),
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    for (entity, plain) in entities {
        text = text.replace(entity, plain);
    }
    text
}

/// Whether what is written on a button is `label`; one that ends with an ellipsis names the beginning only.
fn is_called(written: &str, label: &str) -> bool {
    label.strip_suffix('…').map_or(written == label, |start| written.starts_with(start))
}
