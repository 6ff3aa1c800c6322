//! Texts and the names made of them.

use crate::model::{CrateName, FieldName, MethodName, ModuleName, TypeName, VariantName};

use crate::lower::names::identifier::{name, spelled, words};

/// Every row that fails, so that one run shows them all.
fn check(rows: &[(&str, &str)], make: impl Fn(&str) -> String) {
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(text, expected)| make(text) != *expected)
        .map(|(text, expected)| format!("{text:?}: expected {expected:?}, made {:?}", make(text)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn splits_words() {
    check(WORDS, |text| words(text).join("_"));
}

const WORDS: &[(&str, &str)] = &[
    ("createRoom", "create_room"),
    ("create_room", "create_room"),
    ("create-room", "create_room"),
    ("create.room", "create_room"),
    ("create/room", "create_room"),
    ("create room", "create_room"),
    ("CREATE_ROOM", "create_room"),
    ("CreateROOM", "create_room"),
    ("  create__room--", "create_room"),
    ("OAuth2Token", "oauth2_token"),
    ("OAuthToken", "oauth_token"),
    ("oauth2Token", "oauth2_token"),
    ("getURLs", "get_urls"),
    ("getURLsOf", "get_urls_of"),
    ("URLParser", "url_parser"),
    ("iOSDevice", "ios_device"),
    ("forIOSDevice", "for_ios_device"),
    ("macOSVersion", "macos_version"),
    ("tvOS", "tvos"),
    ("IPv4Address", "ipv4_address"),
    ("isIPv6", "is_ipv6"),
    ("ipv4Address", "ipv4_address"),
    ("userIDs", "user_ids"),
    ("userID", "user_id"),
    ("userId", "user_id"),
    ("UserIDSet", "user_id_set"),
    ("IDs", "ids"),
    ("APIs", "apis"),
    ("URIs", "uris"),
    ("UUIDs", "uuids"),
    ("vCPUs", "vcpus"),
    ("vCPUCount", "vcpu_count"),
    ("gRPC", "grpc"),
    ("gRPCPort", "grpc_port"),
    ("GraphQL", "graphql"),
    ("GraphQLQuery", "graphql_query"),
    ("HTTPGraphQL", "http_graphql"),
    ("GitHub", "github"),
    ("GitHubApp", "github_app"),
    ("GitLabMR", "gitlab_mr"),
    ("OpenAPI", "openapi"),
    ("OpenAIKey", "openai_key"),
    ("OpenIDConnect", "openid_connect"),
    ("JavaScript", "javascript"),
    ("YouTubeURL", "youtube_url"),
    ("PayPalOrder", "paypal_order"),
    ("WhatsApp", "whatsapp"),
    ("LinkedInURL", "linkedin_url"),
    ("eTag", "etag"),
    ("ETag", "etag"),
    ("someETag", "some_etag"),
    ("SHA256", "sha256"),
    ("SHA256Hash", "sha256_hash"),
    ("sha-256", "sha_256"),
    ("base64", "base64"),
    ("Base64URL", "base64_url"),
    ("base64url", "base64url"),
    ("S3", "s3"),
    ("S3Bucket", "s3_bucket"),
    ("EC2Instance", "ec2_instance"),
    ("HTTP2", "http2"),
    ("HTTP2Server", "http2_server"),
    ("MD5", "md5"),
    ("MD5Sum", "md5_sum"),
    ("v1beta1", "v1beta1"),
    ("V1Beta1", "v1_beta1"),
    ("apiV2", "api_v2"),
    ("X509Cert", "x509_cert"),
    ("i18n", "i18n"),
    ("K8SCluster", "k8s_cluster"),
    ("P2P", "p2p"),
    ("B2BOrder", "b2b_order"),
    ("2FA", "2fa"),
    ("2FACode", "2fa_code"),
    ("enable2FA", "enable2_fa"),
    ("enable_2FA", "enable_2fa"),
    ("3DSecure", "3d_secure"),
    ("3DS", "3ds"),
    ("1Password", "1_password"),
    ("4xx", "4xx"),
    ("address1", "address1"),
    ("line2Text", "line2_text"),
    ("mTLSConfig", "mtls_config"),
    ("pHash", "p_hash"),
    ("aB", "a_b"),
    ("A", "a"),
    ("ABC", "abc"),
    ("ABc", "a_bc"),
    ("As", "as"),
    ("user's rooms", "users_rooms"),
    ("user’s rooms", "users_rooms"),
    ("'a'", "a"),
    ("io.k8s.api.core.v1.Pod", "io_k8s_api_core_v1_pod"),
    ("/rooms/{roomId}/participants", "rooms_room_id_participants"),
    ("filter[name]", "filter_name"),
    ("Page<User>", "page_user"),
    ("Page«User»", "page_user"),
    ("Map<string, List<Foo>>", "map_string_list_foo"),
    ("$ref", "ref"),
    ("@type", "type"),
    ("_id", "id"),
    ("__typename", "typename"),
    ("x-amz-meta", "x_amz_meta"),
    ("Q&A", "q_and_a"),
    ("terms & conditions", "terms_and_conditions"),
    ("100%", "100_percent"),
    ("C++", "c_plus_plus"),
    ("C#", "c_sharp"),
    ("F#", "f_sharp"),
    ("A+", "a_plus"),
    ("+1", "plus_1"),
    ("-1", "minus_1"),
    ("-1.5", "minus_1_5"),
    ("1-5", "1_5"),
    ("UTC+2", "utc_2"),
    ("<=", "less_than_or_equal"),
    (">=", "greater_than_or_equal"),
    ("<", "less_than"),
    (">", "greater_than"),
    ("=", "equal"),
    ("==", "equal"),
    ("!=", "not_equal"),
    ("<>", "not_equal"),
    (">=5", "greater_than_or_equal_5"),
    ("StartTime<", "start_time_less_than"),
    ("StartTime>", "start_time_greater_than"),
    ("a->b", "a_b"),
    ("*", "star"),
    ("text/*", "text_star"),
    ("*/*", "star_star"),
    ("**bold**", "bold"),
    ("%", "percent"),
    ("&", "and"),
    ("#", "hash"),
    ("$", "dollar"),
    ("@", "at"),
    ("_", "underscore"),
    ("-", "minus"),
    ("+", "plus"),
    (".", "dot"),
    ("..", "dot_dot"),
    (" ", "space"),
    ("\n", "u000a"),
    ("application/json", "application_json"),
    ("application/vnd.github+json", "application_vnd_github_json"),
    ("en-US", "en_us"),
    ("größe", "grosse"),
    ("Größe", "grosse"),
    ("ÜBERSICHT", "ubersicht"),
    ("descripción", "descripcion"),
    ("descripcio\u{301}n", "descripcion"),
    ("endereço", "endereco"),
    ("имяПользователя", "imia_polzovatelia"),
    ("ШУМ", "shum"),
    ("用户", "yong_hu"),
    ("user用户", "user_yong_hu"),
    ("用户id", "yong_hu_id"),
    ("이름", "ireum"),
    ("👍", "thumbs_up"),
    ("🚀 launch", "rocket_launch"),
    ("❤\u{fe0f}", "heart"),
    ("→", "u2192"),
    ("a→b", "a_b"),
    ("5€", "5_eur"),
    ("\u{10ffff}", "u10ffff"),
    ("\0", "u0000"),
    ("", ""),
];

#[test]
fn spells_symbols() {
    check(SPELLED, |text| spelled(text).join("_"));
}

const SPELLED: &[(&str, &str)] = &[
    ("a-b", "a_dash_b"),
    ("a_b", "a_underscore_b"),
    ("a b", "a_space_b"),
    ("a.b", "a_dot_b"),
    ("a/b", "a_slash_b"),
    ("a:b", "a_colon_b"),
    ("$ref", "dollar_ref"),
    ("@type", "at_type"),
    ("_id", "underscore_id"),
    ("-created", "minus_created"),
    ("A-", "a_minus"),
    ("a→b", "a_u2192_b"),
    ("a\tb", "a_u0009_b"),
    ("a->b", "a_arrow_b"),
    ("don't", "don_quote_t"),
];

#[test]
fn names_types() {
    check(TYPES, |text| name::<TypeName>(text).to_string());
}

const TYPES: &[(&str, &str)] = &[
    ("room", "Room"),
    ("room_participants", "RoomParticipants"),
    ("OAuth2Token", "OAuth2Token"),
    ("oauth2_token", "OAuth2Token"),
    ("IPv4Address", "Ipv4Address"),
    ("HTTPError", "HttpError"),
    ("github_app", "GitHubApp"),
    ("iOSDevice", "IosDevice"),
    ("URLs", "Urls"),
    ("String", "StringModel"),
    ("Option", "OptionModel"),
    ("Result", "ResultModel"),
    ("Error", "ErrorModel"),
    ("error", "ErrorModel"),
    ("Client", "ClientModel"),
    ("Vec", "VecModel"),
    ("Self", "SelfModel"),
    ("Value", "ValueModel"),
    ("Default", "DefaultModel"),
    ("type", "Type"),
    ("3DSecure", "N3dSecure"),
    ("v1.5", "V1_5"),
    ("1.5", "N1_5"),
    ("", "Empty"),
    ("用户", "YongHu"),
    ("Page<User>", "PageUser"),
];

#[test]
fn names_variants() {
    check(VARIANTS, |text| name::<VariantName>(text).to_string());
}

const VARIANTS: &[(&str, &str)] = &[
    ("active", "Active"),
    ("in_progress", "InProgress"),
    ("unknown", "UnknownValue"),
    ("Self", "Self_"),
    ("none", "None"),
    ("", "Empty"),
    (" ", "Space"),
    ("1", "N1"),
    ("200", "N200"),
    ("1.5", "N1_5"),
    ("-1", "Minus1"),
    ("+1", "Plus1"),
    ("<=", "LessThanOrEqual"),
    ("application/json", "ApplicationJson"),
    ("image/svg+xml", "ImageSvgXml"),
    ("en-US", "EnUs"),
    ("a b", "AB"),
    ("2FA", "N2fa"),
    ("👎", "ThumbsDown"),
    ("gpt-4.1-mini", "Gpt4_1Mini"),
    ("2024-06-01", "N2024_06_01"),
];

#[test]
fn names_fields() {
    check(FIELDS, |text| name::<FieldName>(text).to_string());
    check(FIELDS, |text| name::<MethodName>(text).to_string());
}

const FIELDS: &[(&str, &str)] = &[
    ("createdAt", "created_at"),
    ("type", "r#type"),
    ("gen", "r#gen"),
    ("abstract", "r#abstract"),
    ("try", "r#try"),
    ("Match", "r#match"),
    ("self", "self_"),
    ("Self", "self_"),
    ("super", "super_"),
    ("crate", "crate_"),
    ("_", "underscore"),
    ("2fa", "n2fa"),
    ("1.5", "n1_5"),
    ("+1", "plus_1"),
    ("-1", "minus_1"),
    ("", "empty"),
    ("$ref", "r#ref"),
    ("union", "union"),
];

#[test]
fn names_modules_and_crates() {
    check(MODULES, |text| name::<ModuleName>(text).to_string());
    check(CRATES, |text| name::<CrateName>(text).to_string());
}

const MODULES: &[(&str, &str)] = &[
    ("Rooms", "rooms"),
    ("Code Scanning", "code_scanning"),
    ("type", "type_api"),
    ("self", "self_api"),
    ("std", "std_api"),
    ("aux", "aux_api"),
    ("lib", "lib_api"),
    ("用户管理", "yong_hu_guan_li"),
    ("2FA", "n2fa"),
    ("", "empty"),
];

const CRATES: &[(&str, &str)] = &[
    ("Sendsar Chat API", "sendsar-chat-api"),
    ("GitHub v3 REST API", "github-v3-rest-api"),
    ("test", "test-client"),
    ("type", "type-client"),
    ("1Password", "n1-password"),
    ("Größe", "grosse"),
];

#[test]
fn bounds_the_length() {
    let long = "word ".repeat(500);
    assert!(name::<FieldName>(&long).as_str().len() <= 100);
    assert!(name::<TypeName>(&"a".repeat(5000)).as_str().len() <= 100);
}
