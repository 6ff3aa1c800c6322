//! The smallest value that still shows something.

use super::json::Json;

/// So many smaller values are tried.
const TRIES: usize = 400;

/// Leaves out of a value whatever is not needed for it to show something.
pub(super) fn shrink(value: Json, mut shows: impl FnMut(&Json) -> bool) -> Json {
    let mut smallest = value;
    let mut tries = 0;
    loop {
        let mut is_smaller = false;
        let mut at = 0;
        // After a step that helped the same place is tried again: something else stands there now.
        while let Some(candidate) = smaller(&smallest, at) {
            tries += 1;
            if tries > TRIES {
                return smallest;
            }
            if candidate != smallest && shows(&candidate) {
                smallest = candidate;
                is_smaller = true;
            } else {
                at += 1;
            }
        }
        if !is_smaller {
            return smallest;
        }
    }
}

/// The value with one step done: outer ones come first.
fn smaller(value: &Json, step: usize) -> Option<Json> {
    let mut left = step;
    step_of(value, &mut left)
}

fn step_of(value: &Json, left: &mut usize) -> Option<Json> {
    let is_now = |left: &mut usize| {
        let is_now = *left == 0;
        *left = left.saturating_sub(1);
        is_now
    };
    match value {
        Json::List(items) => {
            for index in 0..items.len() {
                if is_now(left) {
                    let mut fewer = items.clone();
                    fewer.remove(index);
                    return Some(Json::List(fewer));
                }
            }
            for (index, item) in items.iter().enumerate() {
                if let Some(other) = step_of(item, left) {
                    let mut changed = items.clone();
                    if let Some(place) = changed.get_mut(index) {
                        *place = other;
                    }
                    return Some(Json::List(changed));
                }
            }
            None
        }
        Json::Object(members) => {
            for index in 0..members.len() {
                if is_now(left) {
                    let mut fewer = members.clone();
                    fewer.remove(index);
                    return Some(Json::Object(fewer));
                }
            }
            for (index, (_, member)) in members.iter().enumerate() {
                if let Some(other) = step_of(member, left) {
                    let mut changed = members.clone();
                    if let Some((_, place)) = changed.get_mut(index) {
                        *place = other;
                    }
                    return Some(Json::Object(changed));
                }
            }
            None
        }
        Json::Text(text) => {
            let simpler = ["", "a"].into_iter();
            simpler
                .filter(|simple| simple.len() < text.len())
                .find(|_| is_now(left))
                .map(|simple| Json::Text(simple.to_owned()))
        }
        Json::Number(text) if text.len() > 1 => {
            let simpler = ["0", "1"].into_iter();
            simpler
                .into_iter()
                .find(|_| is_now(left))
                .map(|simple| Json::Number(simple.to_owned()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, shrink};

    #[test]
    fn what_is_not_needed_goes() {
        let value = Json::parse(r#"{"a":[1,{"b":"text","c":3}],"d":null}"#).unwrap();
        let smallest = shrink(value, |value| value.to_string().contains("\"c\""));
        assert_eq!(smallest.to_string(), r#"{"a":[{"c":3}]}"#);
    }
}
