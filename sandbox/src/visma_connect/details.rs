//! What people say of themselves, at registering and in the account settings: names, and lists to choose from.

/// Language tags and how they call themselves.
pub(super) const LANGUAGES: [(&str, &str); 9] = [
    ("en-GB", "English"),
    ("nl-NL", "Nederlands"),
    ("da-DK", "Dansk"),
    ("de-DE", "Deutsch"),
    ("es-ES", "Español"),
    ("fr-FR", "Français"),
    ("nb-NO", "Norsk"),
    ("fi-FI", "Suomi"),
    ("sv-SE", "Svenska"),
];

pub(super) const COUNTRIES: [(&str, &str); 16] = [
    ("AT", "Austria"),
    ("BE", "Belgium"),
    ("DK", "Denmark"),
    ("EE", "Estonia"),
    ("FI", "Finland"),
    ("FR", "France"),
    ("DE", "Germany"),
    ("IE", "Ireland"),
    ("LV", "Latvia"),
    ("LT", "Lithuania"),
    ("NL", "Netherlands"),
    ("NO", "Norway"),
    ("PL", "Poland"),
    ("ES", "Spain"),
    ("SE", "Sweden"),
    ("GB", "United Kingdom"),
];

const LONGEST_NAME: usize = 100;

/// What is wrong with a name; `missing` is said where there is none.
pub(super) fn name_complaint(name: &str, missing: &'static str) -> Option<&'static str> {
    match name.trim() {
        "" => Some(missing),
        name if name.chars().count() > LONGEST_NAME => Some("Use at most 100 characters."),
        name if name.chars().any(char::is_control) => Some("Use letters only."),
        _ => None,
    }
}

pub(super) fn language_complaint(code: &str) -> Option<&'static str> {
    name_of(&LANGUAGES, code).is_none().then_some("Choose a language.")
}

pub(super) fn country_complaint(code: &str) -> Option<&'static str> {
    name_of(&COUNTRIES, code).is_none().then_some("Choose a country.")
}

pub(super) fn name_of(list: &[(&'static str, &'static str)], code: &str) -> Option<&'static str> {
    list.iter().find(|(it, _)| *it == code).map(|(_, name)| *name)
}
