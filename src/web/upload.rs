//! Forms that can bring a file (`multipart/form-data`, RFC 7578).

use axum::extract::{FromRequest, Multipart, Request};
use axum::response::{IntoResponse, Response};

use super::failure::Failure;
use super::forms::Form;

/// The fields of such a form, and its files. Whole in memory: a route that takes one says how long it
/// may be.
#[derive(Debug, Default)]
pub struct Upload {
    pub form: Form,
    files: Vec<(String, UploadedFile)>,
}

#[derive(Debug)]
pub struct UploadedFile {
    /// What it is called on the computer that it comes from.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Upload {
    /// The file that was chosen in a field.
    pub fn file(&self, field: &str) -> Option<&UploadedFile> {
        self.files.iter().find(|(name, _)| name == field).map(|(_, file)| file)
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let mut parts = Multipart::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        let mut upload = Self::default();
        let mut fields = Vec::new();
        while let Some(part) = parts.next_field().await.map_err(IntoResponse::into_response)? {
            let field = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(IntoResponse::into_response)?;
            match file {
                // Browsers send a field without a file as one without a name.
                Some(name) if name.is_empty() && bytes.is_empty() => {}
                Some(name) => upload.files.push((field, UploadedFile { name, bytes: bytes.into() })),
                None => match String::from_utf8(bytes.into()) {
                    Ok(text) if !text.contains('\0') => fields.push((field, text)),
                    _ => return Err(Failure::Unreadable.into_response()),
                },
            }
        }
        upload.form = Form::from_fields(fields);
        Ok(upload)
    }
}
