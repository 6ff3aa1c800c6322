//! Ids of operations that FastAPI makes, where nobody chose one.

/// The function behind an `operationId` that FastAPI made of the function, the path and the method of the operation
/// itself: `create_item` of `create_item_items__post`, for `POST /items/`. FastAPI replaces what is neither letter,
/// digit nor `_` in function and path, and puts `_` and the method behind them (`generate_unique_id`).
pub(in crate::lower) fn function<'t>(id: &'t str, template: &str, method: &str) -> Option<&'t str> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let path = template.chars();
    let path: String = path
        .map(|letter| if is_word(letter) { letter } else { '_' })
        .collect();
    let function = id.strip_suffix(method)?.strip_suffix('_')?;
    let function = function.strip_suffix(path.as_str())?;
    let is_named = function.contains(char::is_alphanumeric) && function.chars().all(is_word);
    is_named.then_some(function)
}

#[cfg(test)]
mod tests {
    use super::function;

    #[test]
    fn the_function_is_what_stands_before_path_and_method() {
        let rows = [
            (
                "create_item_items__post",
                "/items/",
                "post",
                Some("create_item"),
            ),
            (
                "get_api_v1_rooms__room_id__get",
                "/api/v1/rooms/{room_id}",
                "get",
                Some("get"),
            ),
            ("root__get", "/", "get", Some("root")),
            (
                "read_user_me_users_me_get",
                "/users/me",
                "get",
                Some("read_user_me"),
            ),
            // Of another path or method, or of nothing else.
            ("create_item_items__post", "/items", "post", None),
            ("create_item_items__post", "/items/", "put", None),
            ("_items__post", "/items/", "post", None),
            ("__items__post", "/items/", "post", None),
            ("items__post", "/items/", "post", None),
            ("create-item_items__post", "/items/", "post", None),
        ];
        for (id, template, method, expected) in rows {
            assert_eq!(function(id, template, method), expected, "{id}");
        }
    }
}
