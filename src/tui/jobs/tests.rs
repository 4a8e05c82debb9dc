//! How jobs are begun, shown, stopped and reported.

use std::time::Duration;

use super::*;
use crate::desk::DeskReader;
use crate::desk::testing::TestDesk;

fn unheard(_: Option<&mut (dyn Screen + 'static)>, _: Outcome<u8, Message>, _: &mut Context) {}

#[test]
fn a_newer_question_in_the_place_of_an_older_one_stops_its_job() {
    let (events, queue) = channel();
    let mut jobs = Jobs::threaded(Arc::default(), events);
    let (release, wait) = channel::<()>();
    let (report, seen) = channel();
    let (begun, has_begun) = channel();
    let mut pending = jobs.ask(
        (Lane::Reading, "first".to_owned(), Origin::default()),
        move |_, progress| {
            begun.send(()).unwrap();
            wait.recv().unwrap();
            report.send(progress.is_cancelled()).unwrap();
            Ok(1)
        },
        unheard,
    );
    has_begun.recv().unwrap();
    assert!(pending.is_pending());
    pending = jobs.ask((Lane::Reading, "second".to_owned(), Origin::default()), |_, _| Ok(2), unheard);
    release.send(()).unwrap();
    assert!(seen.recv().unwrap(), "the older was asked to stop");
    for _ in 0..2 {
        assert!(matches!(queue.recv().unwrap(), Event::Answered(id) if jobs.answered(id).is_some()));
    }
    assert!(pending.is_pending(), "no one has taken the answer yet");
}

#[test]
fn a_newer_question_interrupts_the_query_of_the_older_one() {
    let desk = TestDesk::in_november();
    let services = Services::default();
    services.use_desk(desk.desk.clone());
    let (events, queue) = channel();
    let mut jobs = Jobs::threaded(Arc::new(services), events);
    let (begun, has_begun) = channel();
    let mut pending = jobs.ask(
        (Lane::Reading, "endless".to_owned(), Origin::default()),
        move |services, _| {
            begun.send(()).unwrap();
            services.ask(DeskReader::count_for_ever)
        },
        |_, _, _| {},
    );
    has_begun.recv().unwrap();
    assert!(pending.is_pending());
    pending = jobs.ask((Lane::Reading, "second".to_owned(), Origin::default()), |_, _| Ok(2), unheard);
    for _ in 0..2 {
        assert!(matches!(queue.recv_timeout(Duration::from_mins(1)), Ok(Event::Answered(_))));
    }
    drop(pending);
}

#[test]
fn a_job_that_breaks_down_is_reported_and_the_worker_goes_on() {
    let mut jobs = Jobs::inline(Arc::default());
    let label = |label: &str| (Lane::Reading, label.to_owned(), Origin::default());
    let _bad = jobs.ask(label("bad"), |_, _| -> Result<u8, Message> { panic!("on purpose") }, unheard);
    assert_eq!(jobs.tidy(), ["bad"]);
    let _good = jobs.ask(label("good"), |_, _| Ok(1), unheard);
    assert!(jobs.tidy().is_empty());
    assert!(jobs.next_done().is_some() && jobs.next_done().is_some(), "both have an answer");
}

#[test]
fn a_long_job_is_shown_until_it_is_cancelled() {
    let mut jobs = Jobs::inline(Arc::default());
    let progress = jobs.begin(Lane::Reading, "long".to_owned());
    assert!(!jobs.tick());
    assert!(jobs.tick());
    progress.cancel();
    assert!(jobs.shown().is_none());
}
