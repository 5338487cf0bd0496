//! Makes one style sheet for a shadow tree of those of the page, in the order in which `index.html` names them.

#[path = "src/sheet.rs"]
mod sheet;

use std::{env, error::Error, fs, path::Path};

/// What only the page has.
const PAGE_ONLY: [&str; 2] = ["styles/top_bar.css", "styles/dialog.css"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let index = root.join("index.html");
    println!("cargo::rerun-if-changed={}", index.display());
    println!("cargo::rerun-if-changed=src/embed.css");
    let index = fs::read_to_string(index)?;
    let mut sheet = String::new();
    for line in index.lines().filter(|it| it.contains("rel=\"css\"")) {
        let name = line
            .split("href=\"")
            .nth(1)
            .and_then(|it| it.split('"').next())
            .ok_or("a style sheet without a name")?;
        if PAGE_ONLY.contains(&name) {
            continue;
        }
        let path = root.join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        sheet.push_str(&sheet::embedded(&fs::read_to_string(path)?));
    }
    sheet.push_str(&sheet::embedded(&fs::read_to_string("src/embed.css")?));
    fs::write(Path::new(&env::var("OUT_DIR")?).join("embed.css"), sheet)?;
    Ok(())
}
