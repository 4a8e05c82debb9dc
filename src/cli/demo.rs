//! `creditdesk demo`: a desk filled with believable data, opened on the screens.

use std::path::Path;

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::commands::CliCommand;
use super::context::Context;
use super::progress::Progress;
use super::{Exit, Failure, Format};
use crate::credit::Message;
use crate::desk::{Desk, DeskError, HoldFilter, PageOrder, PageRange, demo};
use crate::files::{Destination, IfExists, ScratchFolder, cause_of};
use crate::words::key;

pub(super) const DEMO: CliCommand = CliCommand { name: "demo", build, run };

const SIZES: &[&str] = &["small", "large"];

/// A desk with demo data. One in a temporary folder is removed when this is dropped.
pub struct DemoDesk {
    /// The desk, with a user.
    pub desk: Desk,
    _folder: Option<ScratchFolder>,
}

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.choice("size", SIZES, key("cli-arg-demo-size")),
        build.file("keep", key("cli-arg-demo-keep")),
        build.flag("force", key("cli-arg-force")),
    ];
    build.command("demo", key("cli-demo"), arguments)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let opens_screens = cx.invocation.can_open_screens() && cx.format() == Format::Text;
    let keep = arguments.file("keep");
    if keep.is_none() && !opens_screens {
        return Err(Failure::usage(Message::new("cli-demo-nowhere")));
    }
    let (to, folder) = match keep {
        Some(path) => (destination(cx, path, arguments), None),
        None => temporary(cx)?,
    };
    let desk = make(cx, arguments.text("size"), &to)?;
    cx.file_is_written();
    let demo = DemoDesk { desk, _folder: folder };
    if !opens_screens {
        return Ok(finish(cx, &demo.desk));
    }
    cx.demo = Some(demo);
    Ok(Exit::Done)
}

/// Where the desk is to be stored: also in the place of the desk of `--desk`, as long as there is none.
fn destination(cx: &Context<'_>, path: &Path, arguments: Arguments<'_>) -> Destination {
    if arguments.flag("force") {
        return cx.destination(path, arguments);
    }
    Destination::new(path, IfExists::Refuse, cx.invocation.protected_from_new_desk())
}

/// A folder of its own, because a desk has files beside it while it is open.
fn temporary(cx: &Context<'_>) -> Result<(Destination, Option<ScratchFolder>), Failure> {
    let folder = ScratchFolder::create_in(&cx.invocation.temporary).map_err(|error| {
        Failure::failed(Message::new("cli-demo-no-folder").with("reason", cause_of(&error)))
    })?;
    Ok((Destination::new_file(folder.path().join("demo.db")), Some(folder)))
}

/// The language of the company is that of the user.
fn make(cx: &mut Context<'_>, size: Option<&str>, to: &Destination) -> Result<Desk, DeskError> {
    let clock = cx.invocation.clock.clone();
    let language = cx.words.language().code();
    if size == Some("large") {
        let progress = Progress::new(cx, "cli-demo-progress");
        return demo::large(to, clock, language, demo::Size::LARGE, &progress);
    }
    let progress = Progress::new(cx, "cli-demo-progress-days");
    demo::small(to, clock, language, &progress)
}

/// The desk is made, even if it cannot be read again.
fn finish(cx: &mut Context<'_>, desk: &Desk) -> Exit {
    let shown = answer(cx, desk);
    cx.saved(shown)
}

fn answer(cx: &mut Context<'_>, desk: &Desk) -> Result<Exit, Failure> {
    let mut reader = desk.reader()?;
    let customers = reader.customer_names()?.len();
    let (_, holds) = reader.hold_page(
        HoldFilter::Undecided,
        PageOrder::Held,
        PageRange { after: None, limit: Some(1) },
    )?;
    let path = desk.path().display().to_string();
    let user = &desk.user().login;
    let json = json!({ "desk": path, "user": user, "customers": customers, "holds": holds });
    let made = Message::new("cli-demo-made").text("path", path).text("user", user);
    cx.report(&json, &made.count("customers", customers).count("holds", holds));
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::{Invocation, Output};
    use crate::desk::StopFlag;
    use crate::desk::testing::TestDesk;

    #[test]
    fn a_desk_that_is_made_but_cannot_be_read_is_no_failure() {
        let invocation = Invocation::at_the_end_of_1969("creditdesk demo");
        let mut cx = Context::new(&invocation, StopFlag::default());
        cx.output = Output::new(Format::Text, std::io::sink(), std::io::sink());
        let test = TestDesk::in_november();
        std::fs::remove_file(test.desk.path()).unwrap();
        assert!(answer(&mut cx, &test.desk).is_err(), "it cannot be read");
        assert_eq!(finish(&mut cx, &test.desk), Exit::Done);
    }
}
