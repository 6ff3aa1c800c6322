//! The prefix of environment variables.

use super::Config;

/// Words that titles carry beside the name of the product.
const NOISE: [&str; 16] = [
    "a",
    "an",
    "api",
    "apis",
    "definition",
    "description",
    "documentation",
    "for",
    "http",
    "openapi",
    "public",
    "reference",
    "rest",
    "specification",
    "swagger",
    "the",
];

/// The prefix that was asked for, or one from the title of the API, or one from the package's name.
pub(super) fn choose(config: &Config, title: &str) -> String {
    if let Some(prefix) = config.env_prefix() {
        return prefix.to_owned();
    }
    let from_title = from_words(title);
    let from_name = || from_words(config.crate_name());
    from_title
        .or_else(from_name)
        .unwrap_or_else(|| "API".to_owned())
}

/// "GitHub v3 REST API" gives `GITHUB`. What follows a dash, a colon or a bracket is an explanation.
fn from_words(text: &str) -> Option<String> {
    let name = text
        .split([':', '(', '[', '|', '–', '—'])
        .next()
        .unwrap_or(text);
    let name = name.split(" - ").next().unwrap_or(name);
    let ascii = deunicode::deunicode(name).to_lowercase();
    let words = ascii.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let kept: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !is_noise(word))
        .take(3)
        .collect();
    let prefix = kept.join("_").to_uppercase();
    prefix
        .starts_with(|first: char| first.is_ascii_uppercase())
        .then_some(prefix)
}

fn is_noise(word: &str) -> bool {
    let number = word.strip_prefix('v').unwrap_or(word);
    NOISE.contains(&word) || number.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_give_the_product() {
        let config = Config::new("my-client").unwrap();
        let titles = [
            ("Sendsar API", "SENDSAR"),
            ("OpenAI API", "OPENAI"),
            ("GitHub v3 REST API", "GITHUB"),
            ("Stripe API", "STRIPE"),
            ("Swagger Petstore - OpenAPI 3.0", "PETSTORE"),
            ("Müller's Post: the API", "MULLER_S_POST"),
            ("The API", "MY_CLIENT"),
            ("", "MY_CLIENT"),
            ("2captcha", "MY_CLIENT"),
            ("1Password Connect", "MY_CLIENT"),
        ];
        for (title, prefix) in titles {
            assert_eq!(choose(&config, title), prefix, "{title}");
        }
    }

    #[test]
    fn a_chosen_prefix_wins() {
        let config = Config::new("x").unwrap().with_env_prefix("ACME").unwrap();
        assert_eq!(choose(&config, "Sendsar API"), "ACME");
    }
}
