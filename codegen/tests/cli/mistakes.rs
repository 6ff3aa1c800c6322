//! Mistakes made by hand in a copy of the real description: each is reported where it stands, with
//! advice, and those that leave the file readable are found all in one run.

use serde_json::Value;

use crate::support::{Folder, sendsar};

/// A mistake, and what the report of it must say.
struct Mistake {
    /// Text of the description, and what takes its place.
    change: (&'static str, &'static str),
    /// The text whose start is the position of the report.
    blamed: &'static str,
    code: &'static str,
    /// Whether it costs a part of the client, and is not merely read with good will.
    is_mistake: bool,
    /// Words of a help line; empty where a label says it all.
    help: &'static str,
}

const READABLE: [Mistake; 10] = [
    Mistake {
        change: (
            "      operationId: createRoom\n",
            "      operationID: createRoom\n",
        ),
        blamed: "operationID",
        code: "D0210",
        is_mistake: true,
        help: "did you mean `operationId`?",
    },
    Mistake {
        change: ("        required: true\n", "        required: maybe\n"),
        blamed: "maybe\n",
        code: "D0207",
        is_mistake: true,
        help: "",
    },
    Mistake {
        change: ("tags: [Tenant]", "tags: Tenant"),
        blamed: "Tenant\n      summary",
        code: "D0208",
        is_mistake: false,
        help: "",
    },
    Mistake {
        change: (
            "$ref: '#/components/schemas/NewRoom'",
            "$ref: '#/components/schemas/NewRom'",
        ),
        blamed: "'#/components/schemas/NewRom'",
        code: "D0301",
        is_mistake: true,
        help: "did you mean `NewRoom`?",
    },
    Mistake {
        change: (
            "operationId: createSessionToken\n",
            "operationId: upsertUser\n",
        ),
        blamed: "upsertUser\n",
        code: "D0504",
        is_mistake: false,
        help: "rename one of them",
    },
    Mistake {
        change: (
            "  /chat/uploads/{uploadId}/complete:",
            "  /chat/uploads/{uploadID}/complete:",
        ),
        blamed: "/chat/uploads/{uploadID}/complete:",
        code: "D0501",
        is_mistake: false,
        help: "did you mean the declared parameter `uploadId`?",
    },
    Mistake {
        change: ("format: uuid\n", "format: uiud\n"),
        blamed: "uiud",
        code: "D0401",
        is_mistake: false,
        help: "did you mean `uuid`?",
    },
    Mistake {
        change: (
            "    UserProfile:\n      type: object\n",
            "    UserProfile:\n      type: object\n      type: array\n",
        ),
        blamed: "type: array\n      description: A user to create",
        code: "D0110",
        is_mistake: true,
        help: "remove or rename one of them",
    },
    Mistake {
        change: (
            "    ErrorBody:\n",
            "    Selfish:\n      $ref: '#/components/schemas/Selfish'\n    ErrorBody:\n",
        ),
        blamed: "'#/components/schemas/Selfish'",
        code: "D0304",
        is_mistake: true,
        help: "one schema of the circle must say what it is",
    },
    Mistake {
        change: ("      responses:\n", "      reponses:\n"),
        blamed: "reponses",
        code: "D0210",
        is_mistake: true,
        help: "did you mean `responses`?",
    },
];

/// Line and column of the first place of `needle`, both from 1.
fn position(text: &str, needle: &str) -> (u64, u64) {
    let at = text
        .find(needle)
        .unwrap_or_else(|| panic!("{needle:?} is not in the description"));
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    (line as u64, column as u64)
}

fn make(text: &str, mistake: &Mistake) -> String {
    let (from, to) = mistake.change;
    assert!(text.contains(from), "{from:?} is not in the description");
    text.replacen(from, to, 1)
}

#[track_caller]
fn assert_reported(found: &[Value], text: &str, mistake: &Mistake) {
    let (line, column) = position(text, mistake.blamed);
    let is_it = |report: &&Value| report["code"] == mistake.code && report["line"] == line;
    let report = found.iter().find(is_it);
    let report = report.unwrap_or_else(|| panic!("no {} at line {line}: {found:#?}", mistake.code));
    assert_eq!(report["column"], column, "{report:#}");
    let is_mistake = report["mistake"] == true;
    assert_eq!(is_mistake, mistake.is_mistake, "{report:#}");
    assert_eq!(report["file"], "api.yaml", "{report:#}");
    let help = report["help"].to_string();
    assert!(help.contains(mistake.help), "{report:#}");
}

#[test]
fn each_readable_mistake_is_reported_at_its_place() {
    for mistake in &READABLE {
        let text = make(&sendsar(), mistake);
        let run = Folder::with_api(&text).run(["check", "--format", "json"]);
        let found = run.diagnostics();
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert_reported(&found, &text, mistake);
    }
}

#[test]
fn all_readable_mistakes_are_found_in_one_run() {
    let text = READABLE
        .iter()
        .fold(sendsar(), |text, mistake| make(&text, mistake));
    let run = Folder::with_api(&text)
        .run(["check", "--format", "json"])
        .ends(0);
    let found = run.diagnostics();
    for mistake in &READABLE {
        assert_reported(&found, &text, mistake);
    }
}

/// A line of the real description, broken so that the file is no YAML any more.
#[track_caller]
fn unreadable(line: &str, broken: &str, code: &str, (below, column): (u64, u64), help: &str) {
    let text = sendsar();
    let (number, _) = position(&text, line);
    let folder = Folder::with_api(&text.replacen(line, broken, 1));
    let run = folder.run(["--format", "json"]).ends(1);
    let found = run.diagnostics();
    assert_eq!(found.len(), 1, "{found:#?}");
    let report = &found[0];
    assert_eq!(report["code"], code, "{report:#}");
    assert_eq!(
        (&report["line"], &report["column"]),
        (&(number + below).into(), &column.into()),
        "{report:#}"
    );
    assert!(report["help"].to_string().contains(help), "{report:#}");
}

#[test]
fn indentation_that_is_too_deep() {
    unreadable(
        "      summary: Create a room\n",
        "        summary: Create a room\n",
        "D0108",
        (0, 9),
        "same number of spaces",
    );
}

#[test]
fn indentation_that_is_too_shallow() {
    // The line itself starts a mapping; the one below it is the first that does not fit.
    unreadable(
        "      operationId: createRoom\n",
        "     operationId: createRoom\n",
        "D0108",
        (1, 7),
        "same number of spaces",
    );
}

#[test]
fn a_tab() {
    unreadable(
        "      operationId: createRoom\n",
        "\toperationId: createRoom\n",
        "D0107",
        (0, 1),
        "use spaces",
    );
}

#[test]
fn a_second_colon() {
    unreadable(
        "summary: Create a room\n",
        "summary: Create: a room\n",
        "D0106",
        (0, 22),
        "quotes",
    );
}
