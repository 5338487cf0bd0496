//! What the engine weighs where a noun phrase may be a mention, and where a phrase or pronoun may take up somebody, for
//! the training of both choices: `links MODEL ARTICLES.ndjson`, where the model reads parts of speech alone, or is `none`.
//!
//! Each line of the standard input names the tables to decide by, with spaces between: of phrases, of links of noun
//! phrases, of "he" and "she", of "it" and "they", and of "I", "we" and "you". For each, the standard output has a line for every article and then
//! an empty one; before them all stands a line with the names of the observations.
#![expect(clippy::print_stdout, reason = "this is what it is for")]

use std::{fs, io, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use standpoint_cli::{input, models};
use standpoint_engine::{Analysis, Article, Span, actors, analyze, lexicon::Lexicon, mentions};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut models = models::load(arguments.next().as_deref().map(Path::new))?;
    models.is_grammar_alone = true;
    let file = arguments.next().context("a file with articles is wanted")?;
    let articles: Vec<Article> = input::open(&file, Some(input::Format::Ndjson)).collect::<Result<_, _>>()?;
    let analyses: Vec<Analysis<'_>> = articles.iter().map(|it| analyze(it, &models)).collect();
    let of_phrases: Vec<_> = mentions::observations().collect();
    let of_links: Vec<_> = actors::observations().collect();
    println!("{}", json!({ "phrases": of_phrases, "links": of_links }));
    for line in io::stdin().lines() {
        let tables: Vec<String> = line?.split(' ').map(fs::read_to_string).collect::<Result<_, _>>()?;
        let [phrases, phrase, person, group, dialogue] = tables.as_slice() else { continue };
        models.lexicon.phrases = mentions::read_phrases(phrases);
        models.lexicon.links = actors::LinkTrees::read([phrase, person, group, dialogue]);
        for analysis in &analyses {
            println!("{}", observed(analysis, &models.lexicon));
        }
        println!();
    }
    Ok(())
}

/// Phrases, mentions, links and actors of an article; spans count characters.
fn observed(analysis: &Analysis<'_>, lexicon: &Lexicon) -> Value {
    let Analysis { article, text, names, quotes, .. } = analysis;
    let chars = |at: usize| article.text.get(..at).map_or(0, |it| it.chars().count());
    let span = |it: Span| [chars(it.start), chars(it.end)];
    let mentions = mentions::find(text, names, quotes, None, lexicon);
    let actors = actors::cluster(text, names, quotes, &mentions, None, lexicon).actors;
    let phrases = mentions::phrases(text, names, quotes, lexicon).into_iter();
    let links = actors::links(text, names, quotes, &mentions, lexicon).into_iter();
    json!({
        "id": article.id,
        "phrases": phrases.map(|it| json!({ "span": span(it.span), "observed": it.observed })).collect::<Vec<_>>(),
        "mentions": mentions.iter().map(|it| span(it.span)).collect::<Vec<_>>(),
        "links": links.map(|it| json!({ "mention": it.mention, "choices": it.choices })).collect::<Vec<_>>(),
        "actors": actors.iter().map(|it| &it.mentions).collect::<Vec<_>>(),
    })
}
