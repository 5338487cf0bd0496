//! Texts of the visitor's own: read to the letter, or refused with a reason.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use standpoint_browser_tests::{Page, WIDE};

use crate::{ARTICLE, read_article};

/// Characters of one to four bytes, a combining mark, emoji before and inside quotes, line ends of two characters.
const HARD: &str = "🙂 Flood talks in Łódź fail\r\n\r\n\
    “We 👩‍👧 will not sign,” Dana Oduya told reporters on Tuesday.\r\n\r\n\
    🚢🚢 Oduya accused the minister, Zoe\u{301} Lind, of delay. Lind said that the talks would go on.\r\n";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_pasted_article_is_shown_to_the_letter_and_analysed() -> Result<()> {
    let page = Page::ready(WIDE)?;
    read_article(&page)?;
    let expected: Vec<&str> = ARTICLE.trim().split("\n\n").collect();
    ensure!(page.paragraphs()? == expected, "the page shows other words");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn offsets_hold_behind_emoji_and_in_files_with_carriage_returns() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let path = std::env::temp_dir().join(format!("standpoint-hard-{}.txt", std::process::id()));
    fs::write(&path, HARD)?;
    page.click("open")?;
    page.driver.type_into("[data-testid=file-input]", path.to_str().context("a path")?)?;
    page.wait_for(
        "the file's text",
        "return document.getElementById('article').textContent.includes('Łódź')",
    )?;
    page.wait_for_state("ready")?;
    fs::remove_file(&path)?;
    let expected: Vec<&str> = HARD.trim().split("\r\n\r\n").collect();
    ensure!(page.paragraphs()? == expected, "the page shows other words");
    // A quote is cut where a mention begins in it.
    let quoted = page
        .value("[...document.querySelectorAll('mark[data-quote=q1]')].map(it => it.textContent).join('')")?;
    ensure!(quoted == "“We 👩‍👧 will not sign,”", "the first quote is marked as {quoted}");
    for name in ["Dana Oduya", "Zoe\u{301} Lind", "Lind"] {
        ensure!(
            marks(&page)?.iter().any(|it| it == name),
            "{name} is not marked exactly: {:?}",
            marks(&page)?
        );
    }
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn markup_in_a_text_stays_text() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let text = "Council votes\n\n<img src=x onerror=\"document.title='hit'\"> <b>Mayor</b> Ann Poe said: “&amp; so on.”";
    page.paste(text)?;
    page.wait_for(
        "the new article",
        "return document.getElementById('article').textContent.includes('Poe')",
    )?;
    page.wait_for_state("ready")?;
    ensure!(page.paragraphs()?.join("\n\n") == text, "the page shows other words");
    ensure!(page.count("#article img, #article b")? == 0, "markup came alive");
    ensure!(page.value("document.title")? != "hit", "a script ran");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn tags_are_taken_out_of_html_on_request_and_the_text_survives_a_reload() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.paste("<h1>Poe leaves</h1><p>“We <b>won’t</b> pay,” Ann Poe said &amp; left.</p>")?;
    ensure!(page.notice("refused")?.contains("HTML"), "the notice does not say what is wrong");
    page.click("strip-tags")?;
    let is_there = "return document.getElementById('article').textContent.includes('Ann Poe')";
    page.wait_for("the new article", is_there)?;
    ensure!(page.paragraphs()? == ["Poe leaves", "“We won’t pay,” Ann Poe said & left."], "other words");
    page.go()?;
    page.wait_for("the same article", is_there)?;
    ensure!(page.value("document.title")?.as_str().is_some_and(|it| it.starts_with("Poe leaves")));
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn nothing_at_all_is_refused_with_a_hint() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.paste(" \n ")?;
    ensure!(page.notice("refused")?.contains("Paste an article"), "the refusal gives no hint");
    ensure!(page.paragraphs()?.concat().contains("Aleppo"), "the article before is gone");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_megabyte_is_refused_with_its_size_and_a_way_out() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.paste(&"The talks failed. ".repeat(1 << 16))?;
    let notice = page.notice("refused")?;
    ensure!(notice.contains("1,179,648") && notice.contains("standpoint analyze"), "{notice}");
    // The refusal is no dead end: a shorter text is read from the same dialog.
    read_article(&page)
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn another_language_is_shown_with_a_warning() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let text = "Der Rat hat am Dienstag getagt\n\nDer Bürgermeister sagte, die Stadt werde den Vertrag nicht \
        unterschreiben, weil er gegen das Gesetz verstoße. „Wir warten nicht länger“, sagte er vor dem Rathaus. Die \
        Gewerkschaft forderte ihn auf, noch in dieser Woche mit den Arbeitern zu sprechen, und drohte mit Streik.";
    page.paste(text)?;
    page.wait_for(
        "the new article",
        "return document.getElementById('article').textContent.includes('Rathaus')",
    )?;
    page.wait_for_state("ready")?;
    ensure!(page.notice("not-english")?.contains("English"), "the warning does not say what is wrong");
    ensure!(
        page.count("#article mark, [data-testid=actor-row]")? == 0,
        "a cast is shown that makes no sense"
    );
    page.click("show-anyway")?;
    page.wait_for("the list", "return !!document.querySelector('[data-testid=actor-list]')")?;
    Ok(())
}

/// The words of each highlight of an actor.
fn marks(page: &Page) -> Result<Vec<String>> {
    let marks =
        page.value("[...document.querySelectorAll('#article mark[data-actor]')].map(it => it.textContent)")?;
    let marks = marks.as_array().context("marks are a list")?;
    Ok(marks.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}
