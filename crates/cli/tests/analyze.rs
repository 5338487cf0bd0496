//! The command as a user runs it: order kept, bad lines reported in their place, memory flat.
#![expect(clippy::unwrap_used, reason = "a test stops where its own data is wrong")]

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

const ARTICLE: &str = include_str!("../../../articles/harbour-strike.md");

/// Many articles in little time: what these tests ask has nothing to do with the model.
const BY_RULES: [&str; 3] = ["analyze", "--model", "none"];

fn standpoint(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_standpoint"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        // From a thread of its own: the command writes while it reads. It may stop reading early.
        scope.spawn(move || drop(stdin.write_all(input)));
        child.wait_with_output().unwrap()
    })
}

fn lines(output: &Output) -> Vec<Value> {
    str::from_utf8(&output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The headline and the first paragraphs: enough for every stage to have something to hold.
fn short() -> &'static str {
    let end = ARTICLE.match_indices("\n\n").nth(2).unwrap().0;
    &ARTICLE[..end]
}

/// `count` articles, every hundredth of them broken in one way or another.
fn batch(count: usize) -> Vec<u8> {
    let mut input = Vec::new();
    for number in 0..count {
        let id = format!("n{number}");
        let line: Vec<u8> = match number {
            17 => b"{\"id\":\"n17\",\"text\":\"cut off".to_vec(),
            117 => b"{\"id\":\"n117\",\"text\":\"\xC3\x28\"}".to_vec(),
            _ if number % 100 == 17 => json!({ "id": id, "html": "<p>Rain." }).to_string().into_bytes(),
            _ => json!({ "id": id, "text": short() }).to_string().into_bytes(),
        };
        input.extend(line);
        input.push(b'\n');
    }
    input
}

#[test]
fn two_thousand_articles_keep_their_order_and_bad_ones_cost_a_line_each() {
    let output = standpoint(&BY_RULES, &batch(2000));
    assert_eq!(output.status.code(), Some(1));
    let lines = lines(&output);
    assert_eq!(lines.len(), 2000);
    for (number, line) in lines.iter().enumerate() {
        if number % 100 == 17 {
            let code = match number {
                17 => "not-json",
                117 => "not-utf8",
                _ => "html-unsupported",
            };
            assert_eq!(line["error"]["code"], code);
            assert_eq!(line["line"], number + 1);
            let id = if number < 200 { Value::Null } else { json!(format!("n{number}")) };
            assert_eq!(line["id"], id);
        } else {
            assert_eq!(line["id"], format!("n{number}"));
            assert_eq!(line["schema"], "standpoint/1");
        }
    }
}

/// The most memory that a run over `input` held, in kB, by the kernel's count.
#[cfg(target_os = "linux")]
fn peak(input: &[u8]) -> u64 {
    use std::io::{BufRead, BufReader};

    let mut child = Command::new(env!("CARGO_BIN_EXE_standpoint"))
        .args(BY_RULES)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        stdin.write_all(line).unwrap();
        answers.next().unwrap().unwrap();
    }
    // The command still waits for more.
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    drop(stdin);
    assert!(child.wait().unwrap().code().is_some());
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    peak.trim().trim_end_matches(" kB").parse().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn ten_times_the_articles_take_no_more_memory() {
    let (few, many) = (peak(&batch(200)), peak(&batch(2000)));
    // The longer input alone has a megabyte more, its analyses several; what an allocator keeps back varies by less.
    assert!(many < few + 1024, "200 articles took {few} kB, 2,000 took {many} kB");
}

#[test]
fn files_come_in_the_order_given_and_a_missing_one_costs_a_line() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("analyze-files");
    fs::create_dir_all(&folder).unwrap();
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    fs::write(path("b.txt"), "Rain.\r\n").unwrap();
    fs::write(path("a.jsonl"), "{\"id\":\"x\",\"text\":\"Sun.\"}\n").unwrap();
    let arguments = ["analyze", "--model", "none", &path("b.txt"), &path("none.txt"), &path("a.jsonl")];
    let output = standpoint(&arguments, b"");
    let lines = lines(&output);
    assert_eq!(output.status.code(), Some(1));
    let ids: Vec<&str> = lines.iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [&path("b.txt"), &path("none.txt"), "x"]);
    assert_eq!(lines[1]["error"]["code"], "unreadable");
    assert_eq!(lines[1]["line"], Value::Null);
}

#[test]
fn a_folder_is_not_read_and_says_what_to_name_instead() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let output = standpoint(&["analyze", &format!("{}/", folder.display())], b"");
    let message = format!("is a directory: name its files, for example {}/*.txt", folder.display());
    assert_eq!(lines(&output)[0]["error"], json!({ "code": "unreadable", "message": message }));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn good_input_exits_with_0_and_a_wrong_command_line_with_2() {
    assert_eq!(standpoint(&["analyze"], b"Rain.").status.code(), Some(0));
    assert_eq!(standpoint(&["analyze", "--offsets", "ells"], b"").status.code(), Some(2));
    assert_eq!(standpoint(&["inspect", "weather"], b"").status.code(), Some(2));
    assert_eq!(standpoint(&[], b"").status.code(), Some(2));
}

/// The model in the repository.
fn shipped() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let sum = fs::read_to_string(folder.join("reader.sha256")).unwrap();
    folder.join(sum.split_whitespace().last().unwrap())
}

#[test]
fn the_model_beside_the_program_reads_unless_told_otherwise() {
    let model = |arguments: &[&str]| lines(&standpoint(arguments, short().as_bytes()))[0]["model"].clone();
    let found = model(&["analyze"]).as_str().unwrap().to_owned();
    let path = shipped();
    let sum = fs::read_to_string(path.with_file_name("reader.sha256")).unwrap();
    let (name, hash) = found.split_once(" sha256:").unwrap();
    assert!(sum.contains(&format!("{hash}  {name}.safetensors")), "{found}, not {sum}");
    assert_eq!(model(&["analyze", "--model", path.to_str().unwrap()]), found);
    assert_eq!(model(&BY_RULES), "rules-1");
}

#[test]
fn a_model_that_cannot_be_read_stops_the_command_and_says_why() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("models");
    fs::create_dir_all(&folder).unwrap();
    let model = fs::read(shipped()).unwrap();
    let cases: [(&str, &[u8], &str); 3] = [
        ("cut.safetensors", &model[..model.len() / 2], "truncated or corrupt"),
        ("other.safetensors", b"<!doctype html><title>404</title>", "ends within its header"),
        ("missing.safetensors", b"", "No such file"),
    ];
    for (name, bytes, message) in cases {
        let path = folder.join(name);
        if bytes.is_empty() {
            let _ = fs::remove_file(&path);
        } else {
            fs::write(&path, bytes).unwrap();
        }
        let output = standpoint(&["analyze", "--model", path.to_str().unwrap()], b"Rain.");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(name) && said.contains(message), "{said}");
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn the_format_option_overrides_the_first_character() {
    let output = standpoint(&["analyze", "--format", "text"], b"{\"id\":\"x\",\"text\":\"Sun.\"}");
    assert_eq!(lines(&output)[0]["id"], "-");
}

#[test]
fn a_reader_that_has_read_enough_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_standpoint"))
        .args(BY_RULES)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    drop(stdin.write_all(&batch(17)));
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn what_a_person_should_know_of_a_run_is_said_once_beside_the_output() {
    let said = |input: &[u8]| {
        let output = standpoint(&BY_RULES, input);
        (String::from_utf8(output.stderr).unwrap(), output.status.code())
    };
    assert_eq!(said(b"Rain fell on the hills."), (String::new(), Some(0)));
    assert_eq!(said(b" \n"), ("standpoint: of 1 article 1 has no words\n".to_owned(), Some(0)));

    let german = "Der Minister sagte am Montag, dass die Regierung das Gesetz nicht \u{e4}ndern werde. Die Opposition \
                  warf der Koalition vor, die B\u{fc}rger zu t\u{e4}uschen.";
    let mut input = format!("{}\n", json!({ "id": "de", "text": german })).into_bytes();
    input.extend(batch(118));
    let (said, status) = said(&input);
    assert!(said.starts_with("standpoint: of 119 articles 2 could not be read, "), "{said}");
    assert!(
        said.ends_with("; 1 does not look like English, and what was found in it is mostly wrong\n"),
        "{said}"
    );
    assert_eq!(status, Some(1));
}

#[test]
fn the_schema_command_prints_the_published_schema() {
    let output = standpoint(&["schema"], b"");
    assert_eq!(str::from_utf8(&output.stdout).unwrap(), standpoint_wire::json_schema());
}

#[test]
fn inspect_shows_the_article_it_was_given() {
    let output = standpoint(&["inspect", "text", "--width", "60"], ARTICLE.as_bytes());
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(standpoint_cli::inspect::source_of(&shown), ARTICLE);
    assert!(shown.lines().all(|line| line.chars().count() <= 60), "{shown}");
}
