//! Words that camel case writes irregularly.
//!
//! Splitting at capitals alone makes `o_auth2_token`, `i_os_device` and `git_hub` of them.

/// A word as descriptions write it, and as a Rust type writes it.
struct Compound {
    written: &'static str,
    camel: &'static str,
}

macro_rules! compounds {
    ($($written:literal $camel:literal,)*) => {
        &[$(Compound { written: $written, camel: $camel },)*]
    };
}

/// Longer entries come before those that they begin with. Digits that follow belong to the word, so
/// `OAuth` covers `OAuth2`.
const COMPOUNDS: &[Compound] = compounds! {
    "DynamoDB" "DynamoDb",
    "MongoDB" "MongoDb",
    "PostgreSQL" "PostgreSql",
    "GraphQL" "GraphQl",
    "MySQL" "MySql",
    "NoSQL" "NoSql",
    "SQLite" "Sqlite",
    "JavaScript" "JavaScript",
    "TypeScript" "TypeScript",
    "CoffeeScript" "CoffeeScript",
    "NodeJS" "NodeJs",
    "OpenAPI" "OpenApi",
    "OpenAI" "OpenAi",
    "OpenID" "OpenId",
    "OAuth" "OAuth",
    "DeepSeek" "DeepSeek",
    "GitHub" "GitHub",
    "GitLab" "GitLab",
    "BitBucket" "Bitbucket",
    "LinkedIn" "LinkedIn",
    "YouTube" "YouTube",
    "PayPal" "PayPal",
    "WhatsApp" "WhatsApp",
    "TikTok" "TikTok",
    "WeChat" "WeChat",
    "DocuSign" "DocuSign",
    "DevOps" "DevOps",
    "LaTeX" "Latex",
    "macOS" "MacOs",
    "MacOS" "MacOs",
    "iPadOS" "IpadOs",
    "watchOS" "WatchOs",
    "tvOS" "TvOs",
    "iOS" "Ios",
    "iPhone" "Iphone",
    "iPad" "Ipad",
    "iCloud" "Icloud",
    "iMessage" "Imessage",
    "eBay" "Ebay",
    "eSIM" "Esim",
    "eTag" "Etag",
    "ETag" "Etag",
    "gRPC" "Grpc",
    "mTLS" "Mtls",
    "xAI" "Xai",
    "vCPU" "Vcpu",
    "vGPU" "Vgpu",
    "IPv4" "Ipv4",
    "IPv6" "Ipv6",
    "IPsec" "Ipsec",
    "WiFi" "Wifi",
    "VoIP" "Voip",
    "IoT" "Iot",
    "SaaS" "Saas",
    "PaaS" "Paas",
    "IaaS" "Iaas",
    "kWh" "Kwh",
    "mAh" "Mah",
    "KiB" "Kib",
    "MiB" "Mib",
    "GiB" "Gib",
    "TiB" "Tib",
    "KHz" "Khz",
    "kHz" "Khz",
    "MHz" "Mhz",
    "GHz" "Ghz",
    "E2EE" "E2ee",
    "E2E" "E2e",
    "P2P" "P2p",
    "B2B" "B2b",
    "B2C" "B2c",
    "C2C" "C2c",
    "D2C" "D2c",
    "M2M" "M2m",
    "A2A" "A2a",
    "K8S" "K8s",
};

/// How many bytes at the start of `rest` are a compound word; its plural counts (`vCPUs`).
pub(in crate::lower) fn length(rest: &str) -> Option<usize> {
    let first = rest.bytes().next()?;
    COMPOUNDS.iter().find_map(|compound| {
        // Nearly all of them begin otherwise.
        compound.written.bytes().next().filter(|c| *c == first)?;
        let after = rest.strip_prefix(compound.written)?;
        let plural = after.strip_prefix('s').filter(|after| is_boundary(after));
        match plural {
            Some(_) => Some(compound.written.len() + 1),
            None => is_boundary(after).then_some(compound.written.len()),
        }
    })
}

/// Whether a word can end before `after`.
pub(in crate::lower) fn is_boundary(after: &str) -> bool {
    !after.starts_with(|c: char| c.is_ascii_lowercase())
}

/// The word as a part of a type name, where the table knows it: `github` gives `GitHub`, `oauth2` gives `OAuth2`.
pub(in crate::lower) fn camel(word: &str) -> Option<String> {
    let find = |word: &str| {
        COMPOUNDS
            .iter()
            .find(|c| c.written.eq_ignore_ascii_case(word))
    };
    if let Some(compound) = find(word) {
        return Some(compound.camel.to_owned());
    }
    let stem = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = word.get(stem.len()..)?;
    find(stem).map(|compound| format!("{}{digits}", compound.camel))
}
