//! Clashes, and that order and bystanders change nothing.

use proptest::prelude::*;

use crate::model::{FieldName, MethodName, TypeName, VariantName};

use crate::lower::names::identifier::{Candidate, Name, Phrase, Resolution, Scope};

fn candidates(texts: &[&str]) -> Vec<Candidate> {
    texts.iter().map(|text| Candidate::new(*text)).collect()
}

fn with(text: &str, wanted: Option<&str>, fallbacks: &[&str], explicit: Option<&str>) -> Candidate {
    Candidate {
        wanted: wanted.map(Phrase::from),
        fallbacks: fallbacks.iter().map(Phrase::from).collect(),
        explicit: explicit.map(str::to_owned),
        ..Candidate::new(text)
    }
}

fn names<N: Name + ToString>(candidates: &[Candidate]) -> Vec<String> {
    Scope::<N>::new(&[])
        .resolve(candidates)
        .names
        .iter()
        .map(N::to_string)
        .collect()
}

fn resolve<N: Name>(candidates: &[Candidate]) -> Resolution<N> {
    Scope::new(&[]).resolve(candidates)
}

#[test]
fn tells_fields_apart() {
    let rows: &[(&[&str], &[&str])] = &[
        (&["a-b", "a_b"], &["a_dash_b", "a_b"]),
        (&["a-b", "a.b", "a b"], &["a_dash_b", "a_dot_b", "a_b"]),
        (
            &["type", "@type", "$type"],
            &["r#type", "at_type", "dollar_type"],
        ),
        (&["_id", "id", "Id"], &["underscore_id", "id", "id_2"]),
        (
            &["userId", "user_id", "UserID"],
            &["user_id_3", "user_id", "user_id_2"],
        ),
        (&["sort", "-sort"], &["sort", "minus_sort"]),
        (&["+1", "-1", "1"], &["plus_1", "minus_1", "n1"]),
        (&["name", "NAME"], &["name", "name_uppercase"]),
        (&["self", "self_"], &["self_2", "self_"]),
        (&["a", "a", "a_2"], &["a", "a_3", "a_2"]),
        (&["他", "她"], &["ta", "ta_2"]),
    ];
    for (texts, expected) in rows {
        assert_eq!(
            &names::<FieldName>(&candidates(texts)),
            expected,
            "{texts:?}"
        );
    }
}

#[test]
fn tells_variants_apart() {
    let rows: &[(&[&str], &[&str])] = &[
        (&["asc", "ASC"], &["Asc", "AscUppercase"]),
        (&["1m", "1M"], &["N1m", "N1mUppercase"]),
        (&["", "empty"], &["EmptyString", "Empty"]),
        (&["C", "C++", "C#"], &["C", "CPlusPlus", "CSharp"]),
        (&["1.5", "1_5", "15"], &["N1Dot5", "N1_5", "N15"]),
        (
            &["<", "<=", ">", ">=", "="],
            &[
                "LessThan",
                "LessThanOrEqual",
                "GreaterThan",
                "GreaterThanOrEqual",
                "Equal",
            ],
        ),
        (
            &["unknown", "Unknown"],
            &["UnknownLowercase", "UnknownValue"],
        ),
        (
            &["👍", "👎", "+1", "-1"],
            &["ThumbsUp", "ThumbsDown", "Plus1", "Minus1"],
        ),
    ];
    for (texts, expected) in rows {
        assert_eq!(
            &names::<VariantName>(&candidates(texts)),
            expected,
            "{texts:?}"
        );
    }
}

#[test]
fn a_loser_takes_a_name_from_its_own_place() {
    let given = names::<TypeName>(&[
        with(
            "participants/items",
            Some("Participant"),
            &["RoomParticipant", "RoomParticipantsItem"],
            None,
        ),
        with("Participant", None, &[], None),
        with("RoomParticipant", None, &[], None),
    ]);
    assert_eq!(
        given,
        ["RoomParticipantsItem", "Participant", "RoomParticipant"]
    );
}

#[test]
fn an_explicit_name_wins() {
    let given = resolve::<TypeName>(&[
        with("Room", None, &["ChatRoom"], None),
        with("Zimmer", None, &[], Some("Room")),
        with("Addr", None, &[], Some("IPv4Addr")),
        with("bad", None, &[], Some("not a name")),
    ]);
    let names: Vec<_> = given.names.iter().map(TypeName::as_str).collect();
    assert_eq!(names, ["ChatRoom", "Room", "IPv4Addr", "NotAName"]);
    assert_eq!(given.clashes.len(), 1);
    assert!(!given.clashes[0].explicit);
}

#[test]
fn two_equal_explicit_names_are_reported() {
    let given = resolve::<FieldName>(&[
        with("a", None, &[], Some("x")),
        with("b", None, &["b"], Some("x")),
    ]);
    assert_eq!(
        given
            .names
            .iter()
            .map(FieldName::as_str)
            .collect::<Vec<_>>(),
        ["x", "b"]
    );
    let clash = &given.clashes[0];
    assert_eq!(
        (clash.winner, clash.loser, clash.explicit),
        (Some(0), 1, true)
    );
}

#[test]
fn reserved_names_are_reported_without_a_winner() {
    let given = Scope::<MethodName>::new(&["send"]).resolve(&candidates(&["send", "type"]));
    assert_eq!(
        given
            .names
            .iter()
            .map(MethodName::as_str)
            .collect::<Vec<_>>(),
        ["send_", "r#type"]
    );
    assert_eq!(given.clashes.len(), 1);
    assert_eq!((given.clashes[0].winner, given.clashes[0].loser), (None, 0));
    assert_eq!(given.clashes[0].wanted.as_str(), "send");
}

#[test]
fn a_reserved_name_does_not_take_the_name_of_another() {
    let given = names::<TypeName>(&candidates(&["Error", "ErrorModel"]));
    assert_eq!(given, ["ErrorModel2", "ErrorModel"]);
}

#[test]
fn many_equal_texts_are_quick() {
    let many: Vec<_> = (0..5_000)
        .map(|_| Candidate::new("a".repeat(100)))
        .collect();
    let started = std::time::Instant::now();
    let given = names::<FieldName>(&many);
    assert_eq!(
        given
            .iter()
            .collect::<std::collections::BTreeSet<_>>()
            .len(),
        many.len()
    );
    assert!(started.elapsed().as_secs() < 20);
}

/// Texts that clash often.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[aA][_ .-]?[bB1]?", 2 => "(b|ab|a_b)(_2|2|_dash_b)?", 1 => "[+1$@<>=-]{0,2}", 1 => ".{0,3}"]
}

fn candidate() -> impl Strategy<Value = Candidate> {
    let rare = || proptest::option::weighted(0.1, text());
    (
        text(),
        rare(),
        proptest::collection::vec(text(), 0..3),
        rare(),
    )
        .prop_map(|(text, wanted, fallbacks, explicit)| {
            let fallbacks: Vec<&str> = fallbacks.iter().map(String::as_str).collect();
            with(&text, wanted.as_deref(), &fallbacks, explicit.as_deref())
        })
}

/// What each candidate is called. Equal candidates are told apart by nobody, so theirs is a list.
fn called<N: Name + ToString>(candidates: &[Candidate]) -> Vec<(String, String)> {
    let mut called: Vec<_> = candidates
        .iter()
        .map(|candidate| format!("{candidate:?}"))
        .zip(names::<N>(candidates))
        .collect();
    called.sort();
    called
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn order_changes_nothing(
        (given, shuffled) in proptest::collection::vec(candidate(), 0..12)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        prop_assert_eq!(called::<FieldName>(&given), called::<FieldName>(&shuffled));
        prop_assert_eq!(called::<TypeName>(&given), called::<TypeName>(&shuffled));
    }

    #[test]
    fn names_differ(given in proptest::collection::vec(candidate(), 0..24)) {
        let names = names::<VariantName>(&given);
        let distinct: std::collections::BTreeSet<_> = names.iter().collect();
        prop_assert_eq!(distinct.len(), names.len(), "{:?}", names);
    }

    #[test]
    fn bystanders_change_nothing(
        given in proptest::collection::vec(candidate(), 0..12),
        others in proptest::collection::vec("q[c-z]{4,8}", 0..12),
    ) {
        let before = names::<FieldName>(&given);
        let mut all = given;
        all.extend(others.iter().map(Candidate::new));
        prop_assert_eq!(&before[..], &names::<FieldName>(&all)[..before.len()]);
    }
}
