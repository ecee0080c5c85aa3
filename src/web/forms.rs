//! Forms: what was typed, read with our error pages, and messages at fields.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::failure::Failure;

/// The field in which [`super::confirmation`] sends the answer along.
pub(crate) const CONFIRMED: &str = "confirmed";

/// The fields of a form post, in the order they came. A name may come more than once (checkboxes).
#[derive(Clone, Debug, Default)]
pub struct Form(Vec<(String, String)>);

impl Form {
    pub(crate) fn from_fields(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// The first value of a field, without spaces around it; empty when the field did not come.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// All values of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// All fields with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, value)| (field.as_str(), value.as_str()))
    }

    /// Whether they were asked once more, and want it.
    pub fn is_confirmed(&self) -> bool {
        self.get(CONFIRMED) == "yes"
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let is_form = request
            .headers()
            .get(header::CONTENT_TYPE)
            .is_none_or(|value| value.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
        if !is_form {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
        }
        let bytes = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        if std::str::from_utf8(&bytes).is_err() || bytes.contains(&0) {
            return Err(Failure::Unreadable.into_response());
        }
        let fields: Vec<(String, String)> = url::form_urlencoded::parse(&bytes).into_owned().collect();
        // Postgres keeps no NUL, and no person types one.
        if fields.iter().any(|(field, value)| field.contains('\0') || value.contains('\0')) {
            return Err(Failure::Unreadable.into_response());
        }
        Ok(Self(fields))
    }
}

/// Messages at the fields of a form that came back, in the order of the fields.
#[derive(Clone, Debug, Default)]
pub struct FieldErrors {
    errors: Vec<FieldError>,
    is_something_absent: bool,
}

/// One message; `field` is the id of the element it is about.
#[derive(Clone, Debug)]
pub struct FieldError {
    pub field: &'static str,
    pub text: String,
}

impl FieldErrors {
    pub fn add(&mut self, field: &'static str, text: String) {
        self.errors.push(FieldError { field, text });
    }

    /// A message at a field that names something which is not there: never was, not any more, or only for others.
    /// Which of these is the same to see.
    pub fn add_absent(&mut self, field: &'static str, text: String) {
        self.is_something_absent = true;
        self.add(field, text);
    }

    /// What a page with these messages is answered with.
    pub(crate) fn status(&self) -> StatusCode {
        match (self.is_something_absent, self.is_empty()) {
            (true, _) => StatusCode::NOT_FOUND,
            (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (false, true) => StatusCode::OK,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.errors.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.errors.iter()
    }

    pub(crate) fn of(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.text.as_str())
    }
}
