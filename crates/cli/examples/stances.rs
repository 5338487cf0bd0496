//! What the engine weighs where words may show a stance, for the training of how sure it is: `stances MODEL
//! ARTICLES.ndjson`, where the model reads parts of speech alone, or is `none`.
//!
//! The standard output has a line with the names of the observations, and then one for every article.
#![expect(clippy::print_stdout, reason = "this is what it is for")]

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use standpoint_cli::{input, models};
use standpoint_engine::{
    Analysis, Article, Span, analyze,
    lexicon::Lexicon,
    stance::{self, Target},
};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut models = models::load(arguments.next().as_deref().map(Path::new))?;
    models.is_grammar_alone = true;
    let file = arguments.next().context("a file with articles is wanted")?;
    let names: Vec<_> = stance::observations().collect();
    println!("{}", json!(names));
    for article in input::open(&file, Some(input::Format::Ndjson)) {
        let article: Article = article?;
        println!("{}", observed(&analyze(&article, &models), &models.lexicon));
    }
    Ok(())
}

/// Actors and candidates of an article; spans count characters.
fn observed(analysis: &Analysis<'_>, lexicon: &Lexicon) -> Value {
    let Analysis { article, text, quotes, mentions, actors, attributions, .. } = analysis;
    let chars = |at: usize| article.text.get(..at).map_or(0, |it| it.chars().count());
    let span = |it: Span| [chars(it.start), chars(it.end)];
    let weighed = stance::weighed(text, quotes, mentions, actors, attributions, lexicon).into_iter();
    let weighed = weighed.map(|it| {
        let target = match it.stance.target {
            Target::Actor(actor) => json!(actor.0),
            Target::Span(it) => json!(span(it)),
        };
        json!({
            "holder": it.stance.holder.0,
            "target": target,
            "class": format!("{:?}", it.stance.class),
            "evidence": span(it.stance.evidence),
            "observed": it.observed,
        })
    });
    let spans = |of: &[usize]| of.iter().map(|&it| span(mentions[it].span)).collect::<Vec<_>>();
    json!({
        "id": article.id,
        "actors": actors.iter().map(|it| spans(&it.mentions)).collect::<Vec<_>>(),
        "stances": weighed.collect::<Vec<_>>(),
    })
}
