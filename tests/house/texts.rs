//! Arguments of texts stand in their order.

use std::collections::BTreeMap;

use super::{Source, none, product, sources};

/// The parameters of each text that has several, from what the build generates.
fn parameters(generated: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut found = BTreeMap::new();
    for function in generated.split("pub fn ").skip(1) {
        let name = function.split(['(', '<']).next().unwrap();
        let head = function.split(") -> String").next().unwrap();
        let Some((_, list)) = head.split_once("&self") else { continue };
        let names: Vec<&str> = list.split(',').filter_map(|it| Some(it.split_once(':')?.0.trim())).collect();
        if names.len() > 1 {
            found.insert(name, names);
        }
    }
    found
}

/// What stands between the brackets of a call, up to its end, by commas that are not within others.
fn arguments(call: &str) -> Vec<String> {
    let (mut depth, mut found) = (0, vec![String::new()]);
    for letter in call.chars() {
        match letter {
            ')' if depth == 0 => break,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(String::new());
                continue;
            }
            _ => {}
        }
        found.last_mut().unwrap().push(letter);
    }
    found
        .into_iter()
        .map(|it| it.trim().trim_start_matches('&').to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

/// Whether an argument has the name of another place, where something else stands.
fn is_swapped(parameters: &[&str], arguments: &[String]) -> bool {
    arguments.iter().enumerate().any(|(place, argument)| {
        let named = parameters.iter().position(|parameter| parameter == argument);
        named.is_some_and(|named| {
            named != place && arguments.get(named).is_some_and(|it| !it.contains(argument))
        })
    })
}

fn swapped(source: &Source, parameters: &BTreeMap<&str, Vec<&str>>) -> Vec<String> {
    let calls = source.text.split('.').skip(1).scan(source.text.find('.').unwrap_or(0) + 1, |at, rest| {
        let from = *at;
        *at += rest.len() + 1;
        Some((from, rest))
    });
    let calls = calls.filter_map(|(from, rest)| {
        let (name, _) = rest.split_once('(')?;
        let given = arguments(&source.text[from + name.len() + 1..]);
        let expected = parameters.get(name)?;
        is_swapped(expected, &given)
            .then(|| format!("{}: {name} takes {expected:?} and gets {given:?}", source.path))
    });
    calls.collect()
}

#[test]
fn arguments_of_texts_are_not_swapped() {
    let generated = std::fs::read_to_string("src/l10n.rs").unwrap();
    let parameters = parameters(&generated);
    assert!(parameters.len() > 50, "the texts were found");
    let mut readers: Vec<Source> = product().into_iter().filter(|it| it.path != "src/l10n.rs").collect();
    readers.extend(sources("templates", &[".html", ".txt"]));
    let found: Vec<String> = readers.iter().flat_map(|source| swapped(source, &parameters)).collect();
    none(
        &found,
        "All texts take strings, in the order of the words: a name in the place of an address is no error to the compiler.",
    );
}

#[test]
fn a_swap_is_found() {
    let given = arguments("asker, offer.called(), tenant), ..");
    assert_eq!(given, ["asker", "offer.called()", "tenant"]);
    assert!(is_swapped(&["person", "tenant", "asker"], &given));
    assert!(!is_swapped(&["asker", "person", "tenant"], &given));
}
