//! The words of claims and denials.

/// Over the claims.
pub const CLAIMS_TITLE: &str = "Asserted and denied";
/// What a claim is.
pub const CLAIMS_HINT: &str = "What somebody holds against another or says of another, and what is denied. None of it is \
     the article’s own word.";
/// Where there is no claim.
pub const NO_CLAIMS: &str = "No accusation and no denial was found in this article.";
/// Over what is both asserted and denied.
pub const DISPUTES: &str = "Disputed";
/// Over what is only asserted.
pub const ONLY_ASSERTED: &str = "Only asserted";
/// What that means.
pub const ONLY_ASSERTED_HINT: &str = "No denial of it was found here.";
/// Over what is only denied.
pub const ONLY_DENIED: &str = "Only denied";
/// What that means.
pub const ONLY_DENIED_HINT: &str = "Who says so was not found here.";
/// Before whoever claims something.
pub const ASSERTED_BY: &str = "asserted by";
/// Before whoever denies something.
pub const DENIED_BY: &str = "denied by";
/// The heads of the claims' table.
pub const CLAIM_COLUMNS: [&str; 4] = ["Who", "Does what", "Claim", "Evidence"];
/// In the claims' table.
pub const ASSERTS: &str = "asserts";
/// In the claims' table.
pub const DENIES: &str = "denies";
/// In the claims' table.
pub const ASSERTS_DISPUTED: &str = "asserts (disputed)";
/// In the claims' table.
pub const DENIES_DISPUTED: &str = "denies (disputed)";
