//! What the engine weighs where a noun phrase may be a mention, and where a phrase or pronoun may take up somebody, for
//! the training of both choices: articles as NDJSON on the standard input, a line for each on the standard output. The
//! files named as arguments, if any, hold the trees to decide by instead of the engine's own: phrases, then
//! links of noun phrases, of pronouns and of "I", "we" and "you".
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is what it is for")]

use serde_json::json;
use standpoint_cli::input;
use standpoint_engine::{Models, Span, actors, mentions, names, quotes, text};

fn main() {
    let mut lexicon = Models::rules().lexicon;
    let tables: Vec<String> = std::env::args().skip(1).map(|it| read(&it)).collect();
    if let Some(phrases) = tables.first() {
        lexicon.phrases = mentions::read_phrases(phrases);
    }
    if let [_, phrase, pronoun, dialogue] = tables.as_slice() {
        lexicon.links = actors::LinkTrees::read([phrase, pronoun, dialogue]);
    }
    let of_phrases: Vec<_> = mentions::observations().collect();
    let of_links: Vec<_> = actors::observations().collect();
    println!("{}", json!({ "phrases": of_phrases, "links": of_links }));
    for article in input::open(input::STDIN, Some(input::Format::Ndjson)).flatten() {
        let (text, _) = text::read(&article.text, &lexicon);
        let names = names::find(&text, &lexicon);
        let (quotes, _) = quotes::find(&text, &names, &lexicon);
        let mentions = mentions::find(&text, &names, &quotes, &lexicon);
        let chars = |at: usize| article.text.get(..at).map_or(0, |it| it.chars().count());
        let span = |it: Span| [chars(it.start), chars(it.end)];
        let phrases: Vec<_> = mentions::phrases(&text, &names, &quotes, &lexicon)
            .into_iter()
            .map(|it| json!({ "span": span(it.span), "head": [it.head, usize::from(it.partitive)], "observed": it.observed }))
            .collect();
        let links: Vec<_> = actors::links(&text, &names, &quotes, &mentions, &lexicon)
            .into_iter()
            .map(|it| json!({ "mention": it.mention, "choices": it.choices }))
            .collect();
        let actors = actors::cluster(&text, &names, &quotes, &mentions, &lexicon);
        let actors: Vec<_> = actors.into_iter().map(|it| it.mentions).collect();
        let mentions: Vec<_> = mentions.iter().map(|it| span(it.span)).collect();
        println!(
            "{}",
            json!({ "id": article.id, "phrases": phrases, "mentions": mentions, "links": links, "actors": actors })
        );
    }
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| {
        eprintln!("{path}: {error}");
        std::process::exit(1);
    })
}
