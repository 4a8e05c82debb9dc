//! What is stored is parsed and stays parsed: no default in the place of a value that cannot be read, no comparison of a
//! key or name as text (R0.9). The exceptions are listed with their reasons; one that is no longer needed fails.

use std::path::PathBuf;

use crate::source::{SourceFile, program};

/// A line that is no fault: the end of its path, a part of its text, and why.
type Exception = (&'static str, &'static str, &'static str);

/// What turns something that cannot be had into something else.
const DEFAULTS: [&str; 9] = [
    "unwrap_or_default()",
    "unwrap_or(",
    "unwrap_or_else(",
    ".ok()",
    "is_ok_and(",
    "let Ok(",
    "_ =>",
    "Err(_) =>",
    "serde(default",
];

/// Files of the store that know the desk file and none of the values in it.
const NO_VALUES: [&str; 11] = [
    "store/commit.rs",
    "store/connection.rs",
    "store/engine/sqlite/catalogue.rs",
    "store/engine/sqlite/copy.rs",
    "store/engine/sqlite/error.rs",
    "store/engine/sqlite/frozen.rs",
    "store/holder.rs",
    "store/identify.rs",
    "store/migration.rs",
    "store/open.rs",
    "store/schema.rs",
];

const PARSED: &str = "none means that it cannot be read, and the caller makes an error of it";
const WRITTEN: &str = "a text that a person or a file wrote, read with an error";
const SHOWN: &str = "only what an error shows";
const CHAIN: &str = "an audit record that cannot be read does not fit into the chain";

const LOCK_WAIT: &str = "only a wait: what opens the desk to use it names what cannot be read";

const NOT_DEFAULTS: &[Exception] = &[
    ("fields/alternative.rs", "_ => self.0.parse(text, notation, currency).map(Own::Is)", WRITTEN),
    ("fields/choice.rs", "_ => MoneyAmount.parse(text, notation, currency).map(Limit::Amount)", WRITTEN),
    ("fields/choice.rs", "_ => Count::Period.parse(", WRITTEN),
    ("fields/choice.rs", "text.split(',').map(|part| part.trim().parse().ok()).collect()", WRITTEN),
    ("fields/choice.rs", "lengths.and_then(|lengths| lengths.try_into().ok())", WRITTEN),
    ("fields/choice.rs", "self.family.unwrap_or(T::FAMILY)", "the words of a family, no value"),
    (
        "fields/codec.rs",
        "plain(currency).unwrap_or_default() == text",
        "a value that is written as an empty text",
    ),
    (
        "fields/customer.rs",
        "state_reason: self.state_reason.clone().unwrap_or_default()",
        "no reason was given",
    ),
    ("fields/customer.rs", "customer.basis_payments.unwrap_or(0)", "days and payments are there together"),
    (
        "fields/customer.rs",
        "account_status: self.account_status.clone().unwrap_or_default()",
        "no status is an empty one",
    ),
    ("fields/rule.rs", "text: self.text.clone().unwrap_or_default()", "no text is an empty one"),
    ("fields/field.rs", "plain(currency).unwrap_or_default())", "a value that is written as an empty text"),
    ("fields/number.rs", "_ => Err(Unreadable)", "an error"),
    ("fields/number.rs", "_ => Err(FieldError::Unreadable)", "an error"),
    ("fields/number.rs", "text.parse::<u32>().ok()", WRITTEN),
    ("fields/number.rs", "N::try_from(count).ok()", WRITTEN),
    ("fields/number.rs", "text.split('.').next().unwrap_or_default()", WRITTEN),
    ("fields/number.rs", "text.strip_prefix('-').unwrap_or(text)", WRITTEN),
    ("fields/text.rs", "is_ok_and(|code| code == text)", PARSED),
    ("fields/text.rs", "is_ok_and(|digits| digits == text)", PARSED),
    (
        "records/audit.rs",
        "serde(default, skip_serializing_if",
        "a field that is not written where there is nothing",
    ),
    (
        "records/v1.rs",
        "serde(default, skip_serializing_if",
        "a field that is not written where there is nothing",
    ),
    ("records/audit.rs", "_ => Err(RecordError::new(KIND, kind))", "an error"),
    ("records/audit.rs", "_ => return Err(RecordError::new(\"schema_version\"", "an error"),
    ("records/audit.rs", "_ => Ok(body)", "the other kinds of bodies have no more to be checked"),
    ("records/field.rs", "Field::Count(i64::try_from(*number).unwrap_or(i64::MAX))", SHOWN),
    ("records/mod.rs", "Ok(_) | Err(_) => read_value(", "read once more, with the error of its field"),
    ("records/form.rs", "text.parse().ok().map(Self)", PARSED),
    ("records/form.rs", "Decimal::from_str_exact(text).ok().map(", PARSED),
    (
        "store/assessment.rs",
        "word.unwrap_or(\"-\").to_owned()",
        "a finding without a measure, to be compared",
    ),
    (
        "store/assessment.rs",
        "row.computed::<Option<String>>(3)?.unwrap_or_default()",
        "no findings as rows, to be compared",
    ),
    ("store/obstacle.rs", "AND NOT id BETWEEN", "a condition, no value"),
    (
        "store/obstacle.rs",
        "together.added.get(&table).copied().unwrap_or_default()",
        "a count of this program",
    ),
    ("store/obstacle.rs", "together.applied.get(&item).copied().unwrap_or(0)", "a sum of this program"),
    ("store/audit.rs", "row.get(11, audit::HASH).ok()", CHAIN),
    ("store/audit.rs", "row.get(10, audit::PREV_HASH).ok()", CHAIN),
    ("store/audit.rs", ".ok()?,", CHAIN),
    ("store/change.rs", "code.parse().ok()", "the currencies of a list of this program"),
    ("store/change.rs", "is_ok_and(|amount|", PARSED),
    ("store/change.rs", "is_ok_and(|day|", PARSED),
    ("store/change.rs", "read.is_ok_and(|value|", PARSED),
    ("store/column.rs", "_ => self.get(index, column).map(Some)", "everything but nothing is read"),
    ("store/column.rs", "self.value(index).ok().and_then(text)", CHAIN),
    ("store/column.rs", "origins.iter().position(is_id).unwrap_or(0)", SHOWN),
    ("store/column.rs", "self.value(**index).is_ok_and(", SHOWN),
    ("store/column.rs", "Err(_) => false,", SHOWN),
    ("store/column.rs", "_ => &[\"code\", \"id\"],", SHOWN),
    ("store/column.rs", ".map(|start| format!(\"{start}…\")).unwrap_or(text)", SHOWN),
    ("store/comparison.rs", "by_row.len()).unwrap_or(u64::MAX)", "how many comparisons there are"),
    ("store/comparison.rs", "if let Ok(found) = &mut compared", "the error is taken as it is"),
    ("store/comparison.rs", "numbers.next().unwrap_or(total)", "numbers do not end"),
    ("store/setting.rs", "row.get(0, setting::VALUE)).ok().flatten()?", LOCK_WAIT),
    ("store/setting.rs", "value.parse().ok().map(Duration::from_secs)", LOCK_WAIT),
    ("store/doctor.rs", "Ok(()) | Err(_) => walked,", "an error"),
    ("store/doctor.rs", "WALKS.len()).unwrap_or(u64::MAX)", "how many tables there are"),
    ("store/engine/sqlite/row.rs", "column_name(index).ok()", SHOWN),
    ("store/payments.rs", "self.from.as_deref().unwrap_or_default()", "a range that is open at this end"),
    ("store/query.rs", "row.computed::<i64>(0))?.unwrap_or(0)", "a count always has an answer"),
    ("store/query.rs", "u64::try_from(count).unwrap_or(0)", "a count is never negative"),
    ("store/record.rs", "codec.load(db_value(value), Currency::EUR).ok()", PARSED),
    ("store/row.rs", "_ => None,", PARSED),
    ("store/row.rs", "Self::try_from(bytes).ok()", PARSED),
    ("store/row.rs", "std::str::from_utf8(text).ok()", PARSED),
    ("store/row.rs", "Self::from_number(integer(value)?).ok()", PARSED),
    (
        "store/setting.rs",
        "i64::try_from(number).unwrap_or(i64::MAX)",
        "how many rows were imported, to be stored",
    ),
    ("store/tables/documents.rs", "u32::try_from(ordinal(value)?).ok()", PARSED),
    ("store/tables/values.rs", "Decimal::from_str_exact(text(value)?).ok()", PARSED),
    ("store/tables/values.rs", "serde_json::from_str(text(value)?).ok()", PARSED),
    ("store/trace.rs", "row.computed::<i64>(0))?.unwrap_or(0)", "a maximum always has an answer"),
    ("store/validation.rs", "row.computed(0))?.unwrap_or(false)", "a question that always has an answer"),
];

const TYPED_BY_A_PERSON: &str = "the name of a pair or a column that a person or a file wrote";
const OF_THE_LIST: &str = "the name of a column of this very list";
const OF_A_SENTENCE: &str = "the name of a value of a sentence";
const OPEN_WORD: &str = "a kind of events or subjects: the trail has whatever words its writers gave it";

const NO_WORD: &str = "no word: a character or a number";
const OF_THE_PROGRAM: &str = "a word that the program itself passes on";

/// Files that know what other programs write: the words that they compare are those of foreign files.
const FOREIGN_WORDS: [&str; 12] = [
    "exchange/incoming/row_words.rs",
    "exchange/incoming/format.rs",
    "exchange/incoming/guess/headers.rs",
    "exchange/incoming/guess/negative.rs",
    "exchange/incoming/guess/odd_rows.rs",
    "exchange/incoming/listed.rs",
    "exchange/incoming/names.rs",
    "exchange/incoming/notation.rs",
    "exchange/incoming/workbook/beginning.rs",
    "exchange/incoming/workbook/limits.rs",
    "exchange/incoming/workbook/markup.rs",
    "exchange/rule_set.rs",
];

const NOT_COMPARED: &[Exception] = &[
    ("cli/parameters.rs", "\"desk\" => ", OF_THE_PROGRAM),
    ("config/file.rs", "\" => ", "the name of a setting in the settings file"),
    ("desk/demo/examples/mod.rs", "\" => order.", "the name of a pair in the table of examples"),
    ("store/watch.rs", "KEPT_IN_STEP.contains(&column.as_str())", "the names that the engine itself gives"),
    ("desk/maintenance/audit.rs", "HEAD_DIGITS.contains(&text.len())", NO_WORD),
    ("exchange/incoming/guess/balances.rs", "\" => ", OF_THE_LIST),
    ("exchange/incoming/guess/balances.rs", "assigned.column != \"open\"", OF_THE_LIST),
    ("exchange/incoming/guess/columns.rs", "RECEIPTS.contains(", "what other programs call the column"),
    ("exchange/incoming/guess/owners.rs", "TEXTS.contains(", "what other programs call the column"),
    ("exchange/incoming/guess/columns.rs", "\" => Wanted::", OF_THE_LIST),
    ("exchange/incoming/guess/columns.rs", "\"code\" => \"customer\"", OF_THE_LIST),
    ("exchange/incoming/guess/days.rs", "SERIALS.contains(", NO_WORD),
    ("exchange/incoming/guess/draft.rs", "column == \"customer\"", OF_THE_LIST),
    ("exchange/incoming/guess/draft.rs", "column == \"number\"", OF_THE_LIST),
    ("exchange/incoming/guess/draft.rs", "assigned.column != \"customer\"", OF_THE_LIST),
    ("exchange/incoming/heading.rs", "column == \"customer\"", OF_THE_LIST),
    ("exchange/incoming/reader.rs", "*name == \"limit\"", OF_THE_LIST),
    ("exchange/incoming/heading.rs", "*name == \"limit\"", OF_THE_LIST),
    ("exchange/incoming/layout.rs", "name == \"customer\"", OF_THE_LIST),
    ("exchange/incoming/guess/unread.rs", "OTHER_PARTS.contains(", "what other programs call the column"),
    ("exchange/incoming/heading.rs", "LABELS.contains(", "what other programs call the column"),
    ("exchange/incoming/mapping/mod.rs", "\" => Some(Self::", TYPED_BY_A_PERSON),
    ("exchange/incoming/mapping/settings.rs", "text == \"auto\"", TYPED_BY_A_PERSON),
    ("exchange/incoming/mapping/written.rs", "day == \"yyyy-mm-dd\"", TYPED_BY_A_PERSON),
    ("exchange/incoming/pattern.rs", "text == \"excel\"", TYPED_BY_A_PERSON),
    ("exchange/incoming/workbook/ods.rs", "\"", "the names that the format gives"),
    ("exchange/incoming/workbook/xls.rs", "CELLS.contains(&kind)", NO_WORD),
    ("exchange/guard.rs", "STARTS.contains(&letter)", NO_WORD),
    ("exchange/guard.rs", "SEPARATORS.contains(&letter)", NO_WORD),
    ("exchange/incoming/layout.rs", "REJECT_COLUMNS.contains(&name.as_str())", TYPED_BY_A_PERSON),
    ("exchange/incoming/mapping/settings.rs", "\" => Some(", TYPED_BY_A_PERSON),
    ("store/change.rs", "[\"yes\", \"no\"].contains(&text)", "the plain notation of a value"),
    ("store/column.rs", "\" => &[", "which key an error shows"),
    ("tui/keymap.rs", "RESERVED.contains(&key", "the name of a key"),
    ("tui/screens/audit/body.rs", "SILENT.contains(&name)", OPEN_WORD),
    ("tui/screens/audit/body.rs", "\" => \"", OPEN_WORD),
    ("tui/screens/audit/body.rs", "\"state\" => self.states", OPEN_WORD),
    ("cli/customer/list.rs", "column.key == key", OF_THE_LIST),
    ("cli/demo.rs", "size == Some(\"large\")", "an argument, which has two values"),
    ("cli/invocation/read.rs", "terminal == \"dumb\"", "the name of a terminal"),
    ("config/file.rs", "== Some(\"auto\")", "a word of the settings file"),
    ("exchange/incoming/layout.rs", "name == \"lines\"", TYPED_BY_A_PERSON),
    ("exchange/incoming/mapping/mod.rs", "name == \"lockbox\"", TYPED_BY_A_PERSON),
    ("exchange/incoming/mapping/settings.rs", "*name != \"lines\"", TYPED_BY_A_PERSON),
    ("exchange/incoming/parties.rs", "column.name == \"temporary_limit\"", TYPED_BY_A_PERSON),
    ("store/column.rs", "column == \"id\"", "which key an error shows"),
    ("store/engine/sqlite/open.rs", "mode == \"wal\"", "the answer of SQLite"),
    ("store/column.rs", "self.name(index) == Some(\"code\")", "which key an error shows"),
    ("store/engine/sqlite/catalogue.rs", "part.kind == \"table\"", "the answer of SQLite"),
    ("store/engine/sqlite/catalogue.rs", "problem != \"ok\"", "the answer of SQLite"),
    ("tui/screens/audit/body.rs", "*name != \"instalment\"", OPEN_WORD),
    ("tui/screens/audit/body.rs", "record.subject_kind == \"order\"", OPEN_WORD),
    ("tui/screens/audit/trail.rs", "record.subject_kind != \"customer\"", OPEN_WORD),
    ("tui/screens/customer/activity.rs", "record.subject_kind != \"customer\"", OPEN_WORD),
    (
        "tui/screens/customer/parameters/layout.rs",
        "command.id == \"customer.days-to-pay\"",
        "the name of a command",
    ),
    ("tui/screens/customer/parameters/rules.rs", "name == \"name\"", OF_A_SENTENCE),
    ("tui/screens/parameter_form.rs", "\" => *value = ", OF_A_SENTENCE),
    ("tui/context/mod.rs", "name == \"example\"", OF_A_SENTENCE),
    ("tui/screens/audit/trail.rs", "record.subject_kind == \"order\"", OPEN_WORD),
    ("tui/screens/audit/trail.rs", "record.subject_kind == \"customer\"", OPEN_WORD),
    ("tui/screens/settings/kind.rs", "== \"yes\"", "what a field of this very form says"),
];

/// A line of the program.
struct Line {
    path: PathBuf,
    number: usize,
    text: String,
}

impl Line {
    fn is(&self, (path, part, _): &Exception) -> bool {
        self.path.ends_with(path) && self.text.contains(part)
    }

    fn place(&self) -> String {
        format!("{}:{}: {}", self.path.display(), self.number, self.text.trim())
    }
}

/// The lines of the program in these folders of `src`, without comments and without tests.
fn lines(folders: &[&str]) -> Vec<Line> {
    let mut found = Vec::new();
    for SourceFile { path, text } in program() {
        if folders.iter().any(|folder| path.starts_with(folder)) {
            let lines = (1..).zip(text.lines());
            found.extend(lines.map(|(number, text)| Line {
                path: path.clone(),
                number,
                text: text.to_owned(),
            }));
        }
    }
    assert!(found.len() > 1_000, "{}", found.len());
    found
}

/// The lines that are no exceptions, and the exceptions that no line needs.
#[track_caller]
fn assert_excepted(found: &[Line], exceptions: &[Exception]) {
    let faults = found.iter().filter(|line| !exceptions.iter().any(|exception| line.is(exception)));
    let needless = exceptions.iter().filter(|exception| !found.iter().any(|line| line.is(exception)));
    let faults: Vec<String> = faults.map(Line::place).collect();
    let needless: Vec<String> = needless.map(|(path, part, _)| format!("{path}: {part}")).collect();
    assert!(faults.is_empty() && needless.is_empty(), "faults: {faults:#?}\nneedless: {needless:#?}");
}

#[test]
fn no_stored_value_that_cannot_be_read_becomes_a_default() {
    let mut found = lines(&["store", "records", "fields"]);
    found.retain(|line| DEFAULTS.iter().any(|default| line.text.contains(default)));
    let needless: Vec<_> =
        NO_VALUES.iter().filter(|path| !found.iter().any(|line| line.path.ends_with(path))).collect();
    assert!(needless.is_empty(), "nothing in these files has to be excepted: {needless:?}");
    found.retain(|line| !NO_VALUES.iter().any(|path| line.path.ends_with(path)));
    assert_excepted(&found, NOT_DEFAULTS);
}

/// Whether a line compares something with a word in quotes, with a part of one or with the words of a list, or looks up
/// the key of a message.
fn compares_a_word(line: &str) -> bool {
    let is_word = |rest: &str| {
        let rest = rest.strip_prefix("Some(").unwrap_or(rest);
        rest.strip_prefix('"').is_some_and(|word| word.starts_with(|first: char| first.is_ascii_lowercase()))
    };
    let is_compared =
        |operator: &str| line.match_indices(operator).any(|(at, _)| is_word(&line[at + operator.len()..]));
    ["== ", "!= ", ".starts_with(", ".ends_with("].into_iter().any(is_compared)
        || looks_up_a_key(line)
        || is_an_arm_of_a_word(line)
        || searches_a_list(line)
}

/// Whether a line is the arm of a `match` on a word in quotes.
fn is_an_arm_of_a_word(line: &str) -> bool {
    let line = line.trim_start();
    let pattern = line.strip_prefix("Some(").unwrap_or(line);
    let is_word = pattern
        .strip_prefix('"')
        .is_some_and(|word| word.starts_with(|first: char| first.is_ascii_lowercase()));
    is_word && ["\" => ", "\") => ", "\" if "].iter().any(|end| pattern.contains(end))
}

/// Whether a line looks something up in a list of words: in a constant, or in one that is written there.
fn searches_a_list(line: &str) -> bool {
    line.match_indices(".contains(&").any(|(at, _)| {
        let list = &line[..at];
        let is_constant = |part: char| part.is_ascii_uppercase() || part.is_ascii_digit() || part == '_';
        list.ends_with("\"]") || list.ends_with(is_constant)
    })
}

/// Whether a line has the key of a message compared, or passes it on to be compared elsewhere.
fn looks_up_a_key(line: &str) -> bool {
    let is_key_of_a_message = [".key == ", ".key != ", "problem.key)", "problem.key,", "refusal.key"];
    is_key_of_a_message.iter().any(|part| line.contains(part))
        || (line.contains("match ") && line.contains("key.as_str()"))
}

#[test]
fn no_caller_compares_a_key_or_a_column_as_text() {
    // Words and fields are where keys and names are made.
    let mut found =
        lines(&["cli", "config", "credit", "desk", "exchange", "files", "records", "store", "tui"]);
    found.retain(|line| compares_a_word(&line.text));
    let needless: Vec<_> =
        FOREIGN_WORDS.iter().filter(|path| !found.iter().any(|line| line.path.ends_with(path))).collect();
    assert!(needless.is_empty(), "nothing in these files compares a foreign word: {needless:?}");
    found.retain(|line| !FOREIGN_WORDS.iter().any(|path| line.path.ends_with(path)));
    assert_excepted(&found, NOT_COMPARED);
}

#[test]
fn a_comparison_with_a_word_is_found() {
    for line in [
        r#"if problem.key != "stopped" {"#,
        r#"x == Some("auto")"#,
        r#"if key.starts_with("import-file-") {"#,
        "match refusal.key.as_str() {",
        "let field = field_of(&problem.key);",
        "self.key == Self::stopped().key",
        r#""user_field_1" => &self.labels.first,"#,
        r#""held" | "approved" => is_open,"#,
        r#"Some("auto") => None,"#,
        r#""kind" if is_known => "subject","#,
        "LIMITS.contains(&change.name)",
        r#"["yes", "no"].contains(&text)"#,
    ] {
        assert!(compares_a_word(line), "{line}");
    }
    for line in [
        r#"let key = "stopped";"#,
        r#"Self::Held => "held","#,
        "names.contains(&name)",
        "if one == other {",
        r#"text == "" "#,
        "match key.code {",
    ] {
        assert!(!compares_a_word(line), "{line}");
    }
}
