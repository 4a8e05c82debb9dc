use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use ratatui::crossterm::event::{MouseButton, MouseEventKind};

use super::*;
use sent::{KEYS, NOTHING};

mod sent;

fn pressed(name: &str) -> Decoded {
    Decoded::Key(name.parse().unwrap())
}

fn keys(names: &str) -> Vec<Decoded> {
    names.split_whitespace().map(pressed).collect()
}

/// What comes of these reads, with no pause between them.
fn decoded(decoder: &mut Decoder, reads: &[&[u8]]) -> Vec<Decoded> {
    reads.iter().flat_map(|read| decoder.feed(read)).collect()
}

/// What comes of these reads where each is followed by a pause of the longest that is waited for.
fn decoded_with_pauses(decoder: &mut Decoder, reads: &[&[u8]]) -> Vec<Decoded> {
    reads.iter().flat_map(|read| [decoder.feed(read), decoder.idle()].concat()).collect()
}

fn auto() -> Decoder {
    Decoder::new(AltKeys::Auto)
}

/// The decoder of a terminal that has answered that it reports keys exactly.
fn exact(alt_keys: AltKeys) -> Decoder {
    let mut decoder = Decoder::new(alt_keys);
    assert_eq!(decoder.feed(b"\x1b[?5u"), [Decoded::ExactKeys]);
    decoder
}

#[test]
fn every_key_is_known_as_every_terminal_sends_it() {
    for (terminal, keys) in KEYS {
        for (bytes, name) in keys {
            let mut decoder = auto();
            assert_eq!(decoder.feed(bytes.as_bytes()), [pressed(name)], "{terminal}: {bytes:?}");
            assert_eq!(decoder.deadline(), None, "{terminal}: {bytes:?} is whole");
        }
    }
}

#[test]
fn a_sequence_that_is_no_key_types_nothing() {
    for bytes in NOTHING {
        assert_eq!(auto().feed(format!("{bytes}a").as_bytes()), [pressed("a")], "{bytes:?}");
        assert_eq!(exact(AltKeys::Auto).feed(format!("{bytes}a").as_bytes()), [pressed("a")], "{bytes:?}");
    }
}

#[test]
fn escape_is_a_key_once_nothing_has_followed_for_its_time() {
    let mut decoder = auto();
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(decoder.deadline(), Some(ESCAPE_WAIT));
    assert_eq!(decoder.idle(), [pressed("esc")]);
    assert_eq!(decoder.deadline(), Some(SEQUENCE_WAIT));
    assert_eq!(decoder.idle(), []);
    assert_eq!(decoder.deadline(), None);
}

#[test]
fn escape_and_a_character_are_two_keys_however_fast_they_are_typed() {
    let cases = [
        ("\x1bl", "esc l"),
        ("\x1bu", "esc u"),
        ("\x1bO", "esc O"),
        ("\x1bOx", "esc O x"),
        ("\x1bO2x", "esc O 2 x"),
        ("\x1b:", "esc :"),
        ("\x1bé", "esc é"),
        ("\x1b\r", "esc enter"),
        ("\x1b\x7f", "esc backspace"),
        ("\x1b\x11", "esc ctrl-q"),
        ("\x1b\x1b", "esc esc"),
        ("\x1b\x1b[A", "esc up"),
        ("\x1b\x1bl", "esc esc l"),
        ("\x1b\x1b\x1b", "esc esc esc"),
    ];
    for (bytes, names) in cases {
        let mut decoder = auto();
        assert_eq!([decoder.feed(bytes.as_bytes()), decoder.idle()].concat(), keys(names), "{bytes:?}");
        let mut decoder = exact(AltKeys::Escape);
        assert_eq!([decoder.feed(bytes.as_bytes()), decoder.idle()].concat(), keys(names), "{bytes:?}");
    }
}

#[test]
fn escape_and_a_character_in_one_read_are_alt_only_where_the_settings_say_so() {
    let cases = [
        ("\x1bl", "alt-l"),
        ("\x1bé", "alt-é"),
        ("\x1b\r", "alt-enter"),
        ("\x1bO", "alt-O"),
        ("\x1b1", "alt-1"),
    ];
    for (bytes, name) in cases {
        let mut decoder = Decoder::new(AltKeys::Escape);
        assert_eq!([decoder.feed(bytes.as_bytes()), decoder.idle()].concat(), [pressed(name)], "{bytes:?}");
    }
    let mut decoder = Decoder::new(AltKeys::Escape);
    assert_eq!(decoded(&mut decoder, &[b"\x1b", b"l"]), keys("esc l"));
}

#[test]
fn escape_and_a_digit_are_alt_in_one_read_only_and_never_where_keys_are_exact() {
    assert_eq!(decoded(&mut auto(), &[b"\x1b3"]), keys("alt-3"));
    assert_eq!(decoded(&mut auto(), &[b"\x1b", b"3"]), keys("esc 3"));
    assert_eq!(decoded(&mut exact(AltKeys::Auto), &[b"\x1b3"]), keys("esc 3"));
}

#[test]
fn where_keys_are_exact_the_start_of_a_sequence_is_waited_for_longer() {
    let mut decoder = exact(AltKeys::Auto);
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(decoder.deadline(), Some(SEQUENCE_WAIT));
    assert_eq!(decoder.feed(b"[A"), keys("up"));
}

#[test]
fn a_sequence_whose_escape_was_taken_for_the_key_is_swallowed() {
    for bytes in ["[A", "[3~", "[[A", "[1;2B", "[<0;10;10M", "[Mabc", "[3$", "[97;3u"] {
        let mut decoder = auto();
        let mut reads: Vec<&[u8]> = vec![b"\x1b"];
        reads.extend(bytes.as_bytes().chunks(1));
        let mut events = Vec::new();
        for read in &reads {
            events.extend(decoder.feed(read));
            if decoder.deadline() == Some(ESCAPE_WAIT) {
                events.extend(decoder.idle());
            }
        }
        assert_eq!(events, keys("esc"), "{bytes:?}");
        assert_eq!(decoder.feed(b"a"), keys("a"), "{bytes:?}");
    }
}

#[test]
fn a_function_key_that_was_cut_behind_its_escape_is_swallowed() {
    for (bytes, names) in [("OP", ""), ("O2P", ""), ("OAj", "j"), ("Ox", "O x"), ("O", "O"), ("O2", "O 2")] {
        let mut decoder = auto();
        decoder.feed(b"\x1b");
        decoder.idle();
        assert_eq!([decoder.feed(bytes.as_bytes()), decoder.idle()].concat(), keys(names), "{bytes:?}");
    }
}

#[test]
fn long_after_an_escape_a_bracket_is_a_bracket() {
    let mut decoder = auto();
    decoder.feed(b"\x1b");
    decoder.idle();
    decoder.idle();
    assert_eq!(decoder.feed(b"[a"), keys("[ a"));
}

#[test]
fn a_sequence_that_stays_unfinished_is_forgotten() {
    for bytes in ["\x1b[", "\x1b[1", "\x1b[<0;1", "\x1b[M", "\x1b[["] {
        let mut decoder = auto();
        assert_eq!(decoder.feed(bytes.as_bytes()), [], "{bytes:?}");
        assert_eq!(decoder.deadline(), Some(SEQUENCE_WAIT), "{bytes:?}");
        assert_eq!(decoder.idle(), [], "{bytes:?}");
        assert_eq!(decoder.feed(b"a"), keys("a"), "{bytes:?}");
    }
}

#[test]
fn a_sequence_that_breaks_off_takes_no_other_key_with_it() {
    assert_eq!(auto().feed(b"\x1b[1\x1b[A"), keys("up"));
    assert_eq!(auto().feed(b"\x1b[\x03"), keys("ctrl-c"));
    assert_eq!(auto().feed("\x1b[1;é".as_bytes()), keys("é"));
}

#[test]
fn an_endless_sequence_is_not_stored_and_is_no_key() {
    let mut decoder = auto();
    assert_eq!(decoder.feed("\x1b[1;2".as_bytes()), []);
    for _ in 0..1000 {
        assert_eq!(decoder.feed(&[b'0'; 1000]), []);
    }
    assert!(matches!(&decoder.state, State::Sequence(_, bytes) if bytes.len() <= SEQUENCE_LIMIT + 1));
    assert_eq!(decoder.feed(b"Aa"), keys("a"));
}

#[test]
fn bytes_that_are_no_text_are_skipped() {
    assert_eq!(auto().feed(b"a\xff\xc0\x80b\xe9c\xc3\x1b[Ad"), keys("a b c up d"));
    assert_eq!(auto().feed(b"\xed\xa0\x80a"), keys("a"), "half of a surrogate pair");
}

#[test]
fn clicks_and_the_wheel_are_known_in_every_form() {
    let cases = [
        ("\x1b[<0;20;10M", MouseEventKind::Down(MouseButton::Left)),
        ("\x1b[<0;20;10m", MouseEventKind::Up(MouseButton::Left)),
        ("\x1b[<2;20;10M", MouseEventKind::Down(MouseButton::Right)),
        ("\x1b[<32;20;10M", MouseEventKind::Drag(MouseButton::Left)),
        ("\x1b[<35;20;10M", MouseEventKind::Moved),
        ("\x1b[<64;20;10M", MouseEventKind::ScrollUp),
        ("\x1b[<65;20;10M", MouseEventKind::ScrollDown),
        ("\x1b[32;20;10M", MouseEventKind::Down(MouseButton::Left)),
        ("\x1b[97;20;10M", MouseEventKind::ScrollDown),
        ("\x1b[M 4*", MouseEventKind::Down(MouseButton::Left)),
        ("\x1b[M#4*", MouseEventKind::Up(MouseButton::Left)),
    ];
    for (bytes, kind) in cases {
        let expected = MouseEvent { kind, column: 19, row: 9, modifiers: KeyModifiers::NONE };
        assert_eq!(auto().feed(bytes.as_bytes()), [Decoded::Mouse(expected)], "{bytes:?}");
    }
    let with_control = auto().feed(b"\x1b[<16;300;200M");
    let [Decoded::Mouse(mouse)] = with_control[..] else { panic!("{with_control:?}") };
    assert_eq!((mouse.column, mouse.row, mouse.modifiers), (299, 199, KeyModifiers::CONTROL));
}

#[test]
fn pasted_text_is_one_piece_whatever_it_contains() {
    for text in ["", "a\rb\tc", "é€", "\x1b[A", "\x1b", "\x1b[201", "\x1b\x1b[20", "\x1b[200~"] {
        let bytes = format!("\x1b[200~{text}\x1b[201~j");
        let expected = [Decoded::Paste(text.to_owned()), pressed("j")];
        assert_eq!(auto().feed(bytes.as_bytes()), expected, "{text:?}");
        let bytewise: Vec<&[u8]> = bytes.as_bytes().chunks(1).collect();
        assert_eq!(decoded(&mut auto(), &bytewise), expected, "{text:?}");
    }
}

#[test]
fn pasted_text_that_pauses_is_never_typed() {
    let mut decoder = auto();
    let reads: [&[u8]; 6] = [b"\x1b", b"[200~a", b"b\x1b", b"[201~", b"\x1b[A", b"c"];
    let expected = [vec![pressed("esc"), Decoded::Paste("ab".to_owned())], keys("up c")].concat();
    assert_eq!(decoded_with_pauses(&mut decoder, &reads), expected);
}

#[test]
fn what_is_pasted_is_cut_at_its_limit() {
    let mut decoder = auto();
    decoder.feed(b"\x1b[200~");
    for _ in 0..1025 {
        assert_eq!(decoder.feed(&[b'x'; 1024]), []);
    }
    let pasted = decoder.feed(b"\x1b[201~");
    assert_eq!(pasted, [Decoded::Paste("x".repeat(PASTE_LIMIT))]);
}

/// Anything that comes whole from a terminal, but for an ESC and a character.
fn whole() -> impl Strategy<Value = Vec<u8>> {
    let two_keys = |bytes: &str| matches!(bytes.as_bytes(), [ESC, b'0'..=b'9']);
    let table = KEYS.into_iter().flat_map(|(_, keys)| keys).map(|(bytes, _)| *bytes);
    let others =
        ["\x1b[<0;20;10M", "\x1b[M 4*", "\x1b[?5u", "\x1b[200~a\x1b[201\x1b[201~", "\x1bOx", "\x1b\x1b[A"];
    let samples: Vec<&str> = table.chain(NOTHING).chain(others).filter(|bytes| !two_keys(bytes)).collect();
    select(samples).prop_map(|bytes| bytes.as_bytes().to_vec())
}

proptest! {
    #[test]
    fn however_the_bytes_are_cut_into_reads_they_mean_the_same(
        whole in vec(whole(), 1..20),
        sizes in vec(1_usize..8, 1..200),
    ) {
        let bytes = whole.concat();
        let expected = auto().feed(&bytes);
        let mut decoder = auto();
        let (mut rest, mut events) = (&bytes[..], Vec::new());
        for size in sizes.iter().cycle() {
            let (read, after) = rest.split_at((*size).min(rest.len()));
            events.extend(decoder.feed(read));
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        prop_assert_eq!(events, expected);
    }

    #[test]
    fn wherever_a_sequence_pauses_it_types_no_character(
        (bytes, name) in select(KEYS.into_iter().flat_map(|(_, keys)| keys.iter().copied()).collect::<Vec<_>>()),
        pauses in vec(any::<bool>(), 16),
    ) {
        prop_assume!(bytes.starts_with("\x1b["));
        let mut decoder = auto();
        let mut events = Vec::new();
        for (byte, pause) in bytes.as_bytes().chunks(1).zip(pauses) {
            events.extend(decoder.feed(byte));
            // A pause that is too long for an Escape, yet not for a sequence.
            if pause && decoder.deadline() == Some(ESCAPE_WAIT) {
                events.extend(decoder.idle());
            }
        }
        prop_assert!(events == [pressed(name)] || events == [pressed("esc")], "{:?}", events);
    }

    #[test]
    fn whatever_comes_no_letter_is_alt_without_a_sequence_that_says_so(
        reads in vec(vec(prop_oneof![Just(ESC), any::<u8>(), select(b"OlA[2".to_vec())], 0..12), 0..12),
        pauses in vec(any::<bool>(), 12),
    ) {
        let mut decoder = auto();
        let mut events = Vec::new();
        for (read, pause) in reads.iter().zip(pauses) {
            events.extend(decoder.feed(read));
            if pause && decoder.deadline().is_some() {
                events.extend(decoder.idle());
            }
        }
        let says_alt = reads.concat().contains(&b'u') || reads.concat().contains(&b'~');
        let is_alt_letter = |event: &Decoded| matches!(event, Decoded::Key(Key { code: KeyCode::Char(letter), modifiers })
            if modifiers.contains(KeyModifiers::ALT) && !letter.is_ascii_digit());
        prop_assert!(says_alt || !events.iter().any(is_alt_letter), "{:?}", events);
    }
}
