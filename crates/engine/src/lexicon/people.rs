//! First names and the gender they usually tell.

use std::collections::HashMap;

use super::fold;

const FIRST_NAMES: &str = include_str!("data/first-names.txt");

/// What a name, a title or a noun tells about the gender of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// "he".
    Male,
    /// "she".
    Female,
}

/// First names, looked up by [`fold`]ed name.
#[derive(Debug)]
pub struct People {
    first_names: HashMap<String, Option<Gender>>,
}

impl People {
    pub(super) fn new() -> Self {
        let mut first_names = HashMap::new();
        for line in FIRST_NAMES.lines().filter(|it| !it.starts_with('#')) {
            let Some((gender, names)) = line.split_once('\t') else { continue };
            let gender = match gender {
                "m" => Some(Gender::Male),
                "f" => Some(Gender::Female),
                _ => None,
            };
            first_names.extend(names.split_whitespace().map(|it| (fold(it), gender)));
        }
        Self { first_names }
    }

    /// Whether a folded word is a known first name. Of a double name ("Jean-Marie") the first half decides.
    pub fn is_first_name(&self, folded: &str) -> bool {
        self.first_names.contains_key(folded)
            || folded.split_once('-').is_some_and(|(half, _)| self.first_names.contains_key(half))
    }

    /// The gender a folded first name usually tells.
    pub fn gender(&self, folded: &str) -> Option<Gender> {
        let half = || folded.split_once('-').and_then(|it| self.first_names.get(it.0));
        self.first_names.get(folded).or_else(half).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_names_tell_gender() {
        let people = People::new();
        assert_eq!(people.gender("joost"), Some(Gender::Male));
        assert_eq!(people.gender("anna-lena"), Some(Gender::Female));
        assert!(!people.is_first_name("ministry"));
    }
}
